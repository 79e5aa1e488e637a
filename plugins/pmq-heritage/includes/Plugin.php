<?php
/**
 * The plugin's objects and hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage;

use PaysMidiQuercy\Blocks;
use PaysMidiQuercy\Network;
use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Search\Hooks;
use PaysMidiQuercy\Search\Reconciler;

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
	public function __construct(
		private readonly string $directory,
		private readonly Network $network,
	) {
		$this->services = new Services( $network, $directory );
	}

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		( new Content\RecordPostType() )->register();
		( new Content\RecordTaxonomies() )->register();
		( new Content\RecordMeta() )->register();
		( new Content\RecordRules( $this->network->territory ) )->register();
		( new Access\FixedRecords() )->register();
		( new Additions\Additions() )->register();
		( new Additions\AdditionsScreen() )->register();
		( new View\AddedNotes() )->register();
		( new Admin\FixedRecordScreen() )->register();
		( new Admin\RecordList( $this->network->territory ) )->register();
		( new SEO\RecordHead( $this->services ) )->register();
		( new Abilities\SearchRecords( $this->services ) )->register();
		( new Abilities\GetRecord( $this->services ) )->register();
		( new Admin\ImportScreen( $this->directory ) )->register();
		( new Admin\SynonymScreen( $this->network->synonyms ) )->register();
		$this->services->vocabulary()->register();
		$this->services->keywords()->register();
		$this->services->locator()->register();
		$this->services->identities()->register();
		$this->services->ready()->register();
		$this->network->database->add_schema( Data\Tables::schema() );
		$this->network->search->register( $this->services->document()->collection() );
		( new Pdf\Downloads( $this->services ) )->register();
		( new OpenData\Dumps( $this->services ) )->register();
		$alerts = new SavedSearches\Alerts( $this->services, $this->network->accounts, $this->network->accounts->searches, $this->network->database );
		$alerts->register();
		$this->network->everything->add( ( new Data\RecordKind( $this->services->records(), $this->services->document() ) )->kind() );
		( new Lists\SharedList() )->register();
		$desk = new Corrections\CorrectionDesk( $this->services, new Corrections\Corrections( $this->network->database ) );
		$desk->register();
		( new Corrections\CorrectionScreen( $desk ) )->register();
		( new Corrections\CorrectionPrivacy( $desk->corrections ) )->register();
		( new View\RecordTrail( $this->services ) )->register();
		( new View\TermLinks() )->register();
		( new Map\RecordsLayer( $this->services ) )->register();
		add_action( 'init', array( $this, 'register_blocks' ) );
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
		add_action( 'pmq_provision_site', array( $this, 'provision' ), 10, 2 );
		add_filter( 'pmq_seed_records', array( $this, 'seed' ), 10, 2 );
		add_action( 'pmq_import_finished', array( $this, 'reconcile_index' ) );
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'pmq heritage', new CLI\HeritageCommand( $this->services ) );
			\WP_CLI::add_command( 'pmq open-data', new CLI\OpenDataCommand( new OpenData\Dumps( $this->services ) ) );
			\WP_CLI::add_command( 'pmq saved-searches', new CLI\SavedSearchesCommand( $alerts ) );
			\WP_CLI::add_command( 'pmq record', new CLI\RecordCommand( $this->services ) );
		}
	}

	/**
	 * Registers the built blocks of `blocks/pmq-heritage`.
	 */
	public function register_blocks(): void {
		Blocks::register_folder( $this->directory . '/build/blocks' );
	}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		( new REST\RecordsController( $this->services ) )->register_routes();
		( new REST\SuggestController( $this->services ) )->register_routes();
		( new REST\ImportsController( $this->services ) )->register_routes();
		( new REST\AdditionsController() )->register_routes();
		( new REST\SourceTermsController( $this->services->source_terms() ) )->register_routes();
		( new REST\ImportSourcesController( $this->services->import_sources() ) )->register_routes();
		( new REST\ExportController( $this->services, $this->network->accounts->limits ) )->register_routes();
	}

	/**
	 * Makes the vocabularies exist when the network is provisioned.
	 *
	 * @param string $site   Key of the site.
	 * @param Ledger $ledger Takes what changed.
	 */
	public function provision( string $site, Ledger $ledger ): void {
		$this->network->database->install();
		$changes = $this->services->provisioner()->provision();
		if ( 0 < $changes ) {
			/* translators: 1: number of changes, 2: site */
			$ledger->note( sprintf( 'heritage vocabularies: %1$d changes on %2$s', $changes, $site ) );
		}
	}

	/**
	 * Writes the records of the demo content.
	 *
	 * @param ?list<array<string, mixed>> $results Results of another plugin.
	 * @param list<array<string, mixed>>  $rows    Import rows.
	 * @return list<array<string, mixed>> One result a row.
	 */
	public function seed( ?array $results, array $rows ): array {
		$written = array();
		foreach ( array_chunk( $rows, 100 ) as $batch ) {
			array_push( $written, ...$this->services->records()->upsert_many( $batch ) );
		}
		return array_map( static fn( Data\UpsertResult $result ): array => $result->to_array(), $written );
	}

	/**
	 * Has the index reconciled after an import: records that a killed batch wrote are unchanged to the batch that follows it.
	 */
	public function reconcile_index(): void {
		if ( ! wp_next_scheduled( Hooks::CRON_ONCE ) ) {
			wp_schedule_single_event( time() + Reconciler::MARK_AGE + 5, Hooks::CRON_ONCE );
		}
	}
}
