<?php
/**
 * The head of an actor's page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\SEO;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Actors\Steps\Steps;

/**
 * Prints linked data for machines; description, picture and canonical address are the network's and core's.
 */
final class ActorHead {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the head.
	 */
	public function register(): void {
		add_action( 'wp_head', array( $this, 'print' ), 5 );
	}

	/**
	 * Prints the linked data.
	 */
	public function print(): void {
		$actor = is_singular( ActorPostType::NAME ) && '' === Steps::current() ? $this->services->actors()->find_public( get_queried_object_id() ) : null;
		if ( null !== $actor ) {
			wp_print_inline_script_tag(
				(string) wp_json_encode( LinkedData::of( $actor ), JSON_HEX_TAG | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
				array( 'type' => 'application/ld+json' )
			);
		}
	}
}
