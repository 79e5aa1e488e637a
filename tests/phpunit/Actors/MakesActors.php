<?php
/**
 * Actors of tests.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Actors;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Data\ActorFields;

use function PaysMidiQuercy\Actors\actors;

/**
 * Makes actors. The lists are those of the test's network.
 */
trait MakesActors {

	/**
	 * Fields of a whole entry.
	 */
	private const ENTRY = array(
		'name'             => 'Les Amis d’essai',
		'kind'             => 'association',
		'person'           => 'Jeanne Essai',
		'domains'          => array( 'danse', 'musique' ),
		'activities'       => array( 'publication' ),
		'keywords'         => array( 'bourrée d’essai' ),
		'commune'          => 'Septfonds',
		'scales'           => array( 'epci', 'pays' ),
		'presentation'     => "Nous dansons.\n\nNous dansons encore.",
		'references'       => 'Un bal par an.',
		'mail'             => 'amis.essai@example.org',
		'phone'            => '05 36 49 99 99',
		'postal'           => '1 rue du Bal, 82240 Septfonds',
		'website'          => 'https://www.example.org/essai/',
		'shown'            => array( 'mail', 'phone', 'postal', 'website' ),
		'accepts_messages' => true,
	);

	/**
	 * Writes an actor.
	 *
	 * @param array<string, mixed> $fields Fields that differ from ENTRY.
	 * @param string               $status Status of the post.
	 * @return int Post.
	 */
	protected function make_actor( array $fields = array(), string $status = 'publish' ): int {
		actors()->vocabulary()->provision();
		$checked = ActorFields::from( $fields + self::ENTRY );
		self::assertSame( array(), actors()->rules()->errors( $checked ) );
		$id = actors()->writer()->write( 0, $checked, array( 'post_status' => $status ) );
		self::assertSame( ActorPostType::NAME, get_post_type( $id ) );
		return $id;
	}
}
