<?php
/**
 * The public routes of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Actors;

use PaysMidiQuercy\Actors\Content\AddressGuard;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * What everybody can ask of the directory, and what nobody learns from it.
 */
#[TestDox( 'The routes of actors' )]
final class ActorsRouteTest extends TestCase {

	use MakesActors;

	/**
	 * Each way in finds the actor: name, person, association, keyword, domain, activity, commune, EPCI, scale, kind.
	 */
	public function test_each_way_in_finds_the_actor(): void {
		$id    = $this->make_actor( array( 'association' => 'Fédération Zzyzx' ) );
		$other = $this->make_actor(
			array(
				'name'       => 'Atelier ailleurs',
				'kind'       => 'institution',
				'person'     => 'Paul Autre',
				'domains'    => array( 'archeologie' ),
				'activities' => array( 'expositions' ),
				'keywords'   => array( 'fouille d’essai' ),
				'commune'    => 'Cordes-sur-Ciel',
				'scales'     => array( 'occitanie' ),
			)
		);
		$ways  = array(
			array( 'search' => 'amis essai' ),
			array( 'search' => 'jeanne' ),
			array( 'search' => 'zzyzx' ),
			array( 'search' => 'bourrees' ),
			array( 'keyword' => array( 'bourree-dessai' ) ),
			array( 'domain' => array( 'danse' ), 'search' => 'essai' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two conditions.
			array( 'activity' => 'publication', 'search' => 'jeanne' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two conditions.
			array( 'commune' => '82179', 'search' => 'jeanne' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two conditions.
			array( 'epci' => '248200057', 'search' => 'jeanne' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two conditions.
			array( 'scale' => 'epci', 'search' => 'jeanne' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two conditions.
			array( 'kind' => 'association', 'search' => 'jeanne' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two conditions.
		);
		foreach ( $ways as $way ) {
			$found = array_column( $this->rest( 'GET', '/pmq/v1/actors', $way + array( 'per_page' => 100 ) )->get_data(), 'id' );
			self::assertContains( $id, $found, (string) wp_json_encode( $way ) );
			self::assertNotContains( $other, $found, (string) wp_json_encode( $way ) );
		}
		$outside = $this->rest( 'GET', "/pmq/v1/actors/$other" )->get_data();
		self::assertSame( 'Cordes-sur-Ciel', $outside['commune']['name'] );
		self::assertNull( $outside['location'] );
	}

	/**
	 * Counts of a facet apply every filter but its own.
	 */
	public function test_a_facet_does_not_narrow_itself(): void {
		$this->make_actor( array( 'keywords' => array( 'compté' ) ) );
		$this->make_actor( array( 'domains' => array( 'archeologie' ), 'keywords' => array( 'compté' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two fields.
		$params = array(
			'keyword' => array( 'compte' ),
			'domain'  => array( 'archeologie' ),
			'facets'  => true,
		);
		$answer = $this->rest( 'GET', '/pmq/v1/actors', $params );
		self::assertSame( 1, (int) $answer->get_headers()['X-WP-Total'] );
		$facets = (array) $answer->get_data()['facets'];
		self::assertSame( array( 'musique' => 1, 'danse' => 1, 'archeologie' => 1 ), array_column( $facets['domain'], 'count', 'value' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Three counts.
		self::assertSame( 'Archéologie', $facets['domain'][2]['label'] );
		self::assertSame( array( 'Septfonds' ), array_column( $facets['commune'], 'label' ) );
	}

	/**
	 * No public answer holds a mail address, whatever was typed where; other contacts only as the actor allows.
	 */
	public function test_no_answer_holds_a_mail_address(): void {
		$id = $this->make_actor( array( 'shown' => array( 'mail' ) ) );
		wp_update_post(
			array(
				'ID'           => $id,
				'post_content' => '<!-- wp:paragraph --><p>Écrivez à <a href="mailto:cachee@example.org">cachee@example.org</a> ou jeanne (at) example.org.</p><!-- /wp:paragraph -->',
			)
		);
		update_post_meta( $id, 'pmq_references', 'Voir aussi cachee@example.org' );
		update_post_meta( $id, 'pmq_person', 'Jeanne cachee@example.org' );
		update_post_meta( $id, 'pmq_news', array( array( 'label' => 'cachee@example.org', 'url' => 'https://www.example.org/' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One link.
		wp_update_post( array( 'ID' => $id, 'post_title' => 'Les Amis cachee@example.org' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One field.
		$routes = array( '/pmq/v1/actors', "/pmq/v1/actors/$id", '/pmq/v1/actors/points', '/wp/v2/actors', "/wp/v2/actors/$id" );
		foreach ( $routes as $route ) {
			$answer = (string) wp_json_encode( $this->rest( 'GET', $route, array( 'per_page' => 100 ) )->get_data(), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
			self::assertStringNotContainsString( 'amis.essai', $answer, $route );
			self::assertDoesNotMatchRegularExpression( '/cachee@|jeanne \(at\)|05 36 49 99 99|1 rue du Bal|example\.org\/essai/', $answer, $route );
		}
		self::assertTrue( $this->rest( 'GET', "/pmq/v1/actors/$id" )->get_data()['has_form'] );
		$edit = $this->rest_as( 'pmq_animator', 'GET', "/wp/v2/actors/$id", array( 'context' => 'edit' ) )->get_data();
		self::assertSame( 'amis.essai@example.org', $edit['meta']['pmq_mail'] );
		self::assertSame( array( 'Les Amis cachee@example.org', 'Jeanne cachee@example.org' ), array( $edit['title']['raw'], $edit['meta']['pmq_person'] ) );
		self::assertSame( 403, $this->rest_as( 'pmq_contributor', 'GET', "/wp/v2/actors/$id", array( 'context' => 'edit' ) )->get_status() );
	}

	/**
	 * A draft is in no answer; publishing shows it, withdrawing hides it.
	 */
	public function test_only_published_actors_are_found(): void {
		$id   = $this->make_actor( array( 'name' => 'Brouillon d’essai' ), 'pending' );
		$find = fn (): array => array_column( $this->rest( 'GET', '/pmq/v1/actors', array( 'search' => 'brouillon essai' ) )->get_data(), 'id' );
		self::assertSame( array(), $find() );
		self::assertSame( 404, $this->rest( 'GET', "/pmq/v1/actors/$id" )->get_status() );
		wp_publish_post( $id );
		self::assertSame( array( $id ), $find() );
		wp_trash_post( $id );
		self::assertSame( array(), $find() );
	}

	/**
	 * The telephone is told if it is shown, to people: not to who asks for many.
	 */
	public function test_the_telephone_is_told_with_measure(): void {
		$hidden = $this->make_actor( array( 'shown' => array( 'mail' ) ) );
		self::assertSame( 404, $this->rest( 'POST', "/pmq/v1/actors/$hidden/phone" )->get_status() );
		$shown                  = $this->make_actor();
		$_SERVER['REMOTE_ADDR'] = '198.51.100.' . wp_rand( 1, 250 );
		$this->after_test(
			static function (): void {
				unset( $_SERVER['REMOTE_ADDR'] );
				\PaysMidiQuercy\network()->database->write( 'DELETE FROM ' . \PaysMidiQuercy\network()->database->table( 'account_limits' ) );
			}
		);
		$answers = array();
		for ( $turn = 0; $turn < 21; $turn++ ) {
			$answers[] = $this->rest( 'POST', "/pmq/v1/actors/$shown/phone" );
		}
		self::assertSame( array( 'phone' => '05 36 49 99 99' ), $answers[0]->get_data() );
		self::assertSame( 200, $answers[19]->get_status() );
		self::assertSame( 429, $answers[20]->get_status() );
	}

	/**
	 * A wrong parameter gets 400 and a sentence in the visitor's language.
	 *
	 * @param array<string, mixed> $params Parameters.
	 */
	#[DataProvider( 'faults' )]
	public function test_wrong_parameters_are_refused( array $params ): void {
		$answer = $this->rest( 'GET', '/pmq/v1/actors', $params );
		self::assertSame( 400, $answer->get_status() );
		self::assertNotSame( '', $answer->get_data()['message'] );
	}

	/**
	 * Wrong parameters.
	 *
	 * @return array<string, array{array<string, mixed>}>
	 */
	public static function faults(): array {
		return array(
			'domain'  => array( array( 'domain' => 'couture' ) ),
			'kind'    => array( array( 'kind' => 'robot' ) ),
			'scale'   => array( array( 'scale' => 'monde' ) ),
			'commune' => array( array( 'commune' => '99999' ) ),
			'box'     => array( array( 'bbox' => '1,2,3' ) ),
			'page'    => array( array( 'page' => 0 ) ),
		);
	}

	/**
	 * What looks like an address is hidden, what does not stays.
	 */
	public function test_the_guard_knows_addresses(): void {
		foreach ( array( 'a.b@example.org', 'mailto:a@example.org', 'a&#64;example.org', 'a (at) example.org', 'a[arobase]example.fr' ) as $address ) {
			self::assertTrue( AddressGuard::holds_address( "Écrire à $address." ), $address );
			self::assertStringNotContainsString( 'example', AddressGuard::hide( "Écrire à $address." ) );
		}
		foreach ( array( 'Depuis 1978, 12 adhérents.', 'Voir www.example.org', '@vieux_causse' ) as $text ) {
			self::assertSame( $text, AddressGuard::hide( $text ) );
		}
	}
}
