<?php
/**
 * The plugin's objects and hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors;

use PaysMidiQuercy\Blocks;
use PaysMidiQuercy\Network;
use PaysMidiQuercy\Provision\Ledger;

/**
 * Hooks everything that the plugin does: the one place to read.
 */
final class Plugin {

	/**
	 * The plugin's services.
	 */
	public readonly Services $services;

	/**
	 * Keeps the plugin's folder.
	 *
	 * @param string  $directory Absolute path of the plugin, without trailing slash.
	 * @param Network $network   Services of the network.
	 */
	public function __construct( private readonly string $directory, private readonly Network $network ) {
		$this->services = new Services( $network );
	}

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		( new Content\ActorPostType() )->register();
		( new Content\ActorTaxonomies() )->register();
		( new Content\ActorMeta() )->register();
		( new Content\AddressGuard() )->register();
		Data\WaitingKeywords::register();
		$this->network->search->register( $this->services->document()->collection() );
		$this->services->steps()->register();
		( new View\ActorTrail( $this->services ) )->register();
		( new SEO\ActorHead( $this->services ) )->register();
		$this->network->everything->add( ( new Data\ActorKind( $this->services->actors(), $this->services->document() ) )->kind() );
		( new Admin\MessageScreen( $this->services, $this->directory ) )->register();
		$this->network->database->add_schema( Messages\Tables::schema() );
		( new Messages\Retention( new Messages\MessageRepository( $this->network->database ) ) )->register();
		( new Map\ActorsLayer( $this->services ) )->register();
		( new Abilities\ListActors( $this->services ) )->register();
		add_action( 'init', array( $this, 'register_blocks' ) );
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
		add_action( 'pmq_provision_site', array( $this, 'provision' ), 10, 2 );
		add_filter( 'pmq_seed_actors', array( $this, 'seed' ), 10, 2 );
	}

	/**
	 * Registers the built blocks of `blocks/pmq-actors`.
	 */
	public function register_blocks(): void {
		Blocks::register_folder( $this->directory . '/build/blocks' );
	}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		( new REST\ActorsController( $this->services ) )->register_routes();
		( new REST\ContactsController( $this->services ) )->register_routes();
		$messages = new Messages\MessageRepository( $this->network->database );
		( new REST\MessagesController( $messages, new Messages\Sender( $this->services, $messages ), $this->network->mail ) )->register_routes();
	}

	/**
	 * Makes the lists exist when the network is provisioned.
	 *
	 * @param string $site   Key of the site.
	 * @param Ledger $ledger Takes what changed.
	 */
	public function provision( string $site, Ledger $ledger ): void {
		$this->network->database->install();
		$changes = $this->services->vocabulary()->provision();
		if ( 0 < $changes ) {
			$ledger->note( sprintf( 'domains and activities of actors: %1$d changes on %2$s', $changes, $site ) );
		}
	}

	/**
	 * Writes the actors of the demo content.
	 *
	 * @param ?list<array<string, mixed>> $results Results of another plugin.
	 * @param list<array<string, mixed>>  $rows    Fields of actors, each with `source_id` and, once seeded, `post_id`.
	 * @return list<array<string, mixed>> One result a row: `source_id`, `status`, `post_id` or `errors`.
	 */
	public function seed( ?array $results, array $rows ): array {
		return array_map( ( new Data\ActorSeed( $this->services ) )->write( ... ), $rows );
	}
}
