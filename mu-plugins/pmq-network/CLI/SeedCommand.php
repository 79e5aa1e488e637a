<?php
/**
 * Command `wp pmq seed`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\CLI;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\Seed\CategorySeeder;
use PaysMidiQuercy\Provision\Seed\DemoAccounts;
use PaysMidiQuercy\Provision\Seed\FileSeeder;
use PaysMidiQuercy\Provision\Seed\Item;
use PaysMidiQuercy\Provision\Seed\LayerSeeder;
use PaysMidiQuercy\Provision\Seed\Memory;
use PaysMidiQuercy\Provision\Seed\PictureSeeder;
use PaysMidiQuercy\Provision\Seed\PostSeeder;
use PaysMidiQuercy\Provision\Seed\RowSeeder;
use PaysMidiQuercy\Provision\Site;
use WP_CLI;

/**
 * Loads the demo content of the folder `content/`.
 */
final class SeedCommand {

	/**
	 * What can be loaded, in this order.
	 */
	private const PARTS = array( 'accounts', 'pages', 'articles', 'records', 'actors', 'layers' );

	/**
	 * Page of the content that is the privacy policy, unless an administrator has chosen another.
	 */
	private const PRIVACY_POLICY = 'vie-privee';

	/**
	 * Loads what is new in `content/`, or changed there and untouched here.
	 *
	 * What a person edited or deleted is left alone; a second run changes nothing. Pictures of articles come from the
	 * folder that the variable PMQ_PICTURES_DIR names (`npm start` sets it, `npm run pictures` fills it).
	 *
	 * ## OPTIONS
	 *
	 * [--only=<parts>]
	 * : Some of accounts, pages, articles, records, actors, layers, separated by commas.
	 *
	 * [--here]
	 * : The site given by --url only.
	 *
	 * ## EXAMPLES
	 *
	 *     wp pmq seed --only=records
	 *
	 * @param list<string>          $args    Nothing.
	 * @param array<string, string> $options Options.
	 */
	public function __invoke( array $args, array $options ): void {
		$parts = isset( $options['only'] ) ? explode( ',', $options['only'] ) : self::PARTS;
		$wrong = array_diff( $parts, self::PARTS );
		if ( array() !== $wrong ) {
			WP_CLI::error( sprintf( 'Unknown: %s. Known: %s.', implode( ', ', $wrong ), implode( ', ', self::PARTS ) ) );
		}
		$changes = 0;
		try {
			if ( isset( $options['here'] ) ) {
				EachSite::report( $this->seed_site( $parts ) );
				return;
			}
			$changes += in_array( 'accounts', $parts, true ) ? $this->accounts() : 0;
			foreach ( Site::all() as $site ) {
				$changes += EachSite::run( (int) $site->id(), array( 'pmq', 'seed', '--here', '--only=' . implode( ',', $parts ) ) );
			}
		} catch ( \RuntimeException $problem ) {
			WP_CLI::error( $problem->getMessage() );
		}
		WP_CLI::success( 0 === $changes ? 'The demo content is there: nothing to change.' : sprintf( 'Demo content loaded: %d changes.', $changes ) );
	}

	/**
	 * Makes the demo accounts where that is allowed.
	 *
	 * @return int How much changed.
	 */
	private function accounts(): int {
		$password = (string) getenv( 'PMQ_DEMO_PASSWORD' );
		if ( '' === $password || 'local' !== wp_get_environment_type() ) {
			WP_CLI::log( '  accounts   left out: they want a local environment and PMQ_DEMO_PASSWORD' );
			return 0;
		}
		$ledger = self::ledger( 'accounts' );
		( new DemoAccounts( $ledger, $password ) )->seed();
		return count( $ledger->changes() );
	}

	/**
	 * Loads the current site's folder.
	 *
	 * @param list<string> $parts What to load.
	 * @return int How much changed.
	 * @throws \RuntimeException When the table names no site here, or some content is refused.
	 */
	private function seed_site( array $parts ): int {
		$site = Site::current();
		if ( null === $site ) {
			throw new \RuntimeException( 'The table of the network names no site at this address.' );
		}
		$ledger = self::ledger( $site->slug );
		$all    = dirname( __DIR__, 3 ) . '/content/';
		$folder = $all . $site->slug;
		$memory = new Memory();
		$images = new PictureSeeder( $memory, $ledger, $all . 'pictures.json', (string) getenv( 'PMQ_PICTURES_DIR' ) );
		$posts  = new PostSeeder( $memory, $ledger, $images );
		( new CategorySeeder( $ledger ) )->seed( $folder . '/categories.json' );
		if ( in_array( 'accounts', $parts, true ) && 'local' === wp_get_environment_type() ) {
			DemoAccounts::give_sections( $ledger );
		}
		if ( in_array( 'pages', $parts, true ) ) {
			$posts->seed( Item::read_folder( $folder . '/pages', 'page' ), 'page' );
			$policy = get_page_by_path( self::PRIVACY_POLICY );
			if ( $policy instanceof \WP_Post && ! get_option( 'wp_page_for_privacy_policy' ) ) {
				$ledger->option( 'wp_page_for_privacy_policy', $policy->ID );
			}
		}
		if ( in_array( 'articles', $parts, true ) ) {
			$posts->seed( Item::read_folder( $folder . '/articles', 'article' ), 'post' );
		}
		if ( in_array( 'records', $parts, true ) ) {
			$fixed = array(
				'source' => 'contribution',
				'line'   => 0,
			);
			( new RowSeeder( $memory, $ledger, 'record', $fixed, $images, new FileSeeder( $memory, $ledger, $folder . '/files' ) ) )->seed( $folder . '/records' );
		}
		if ( in_array( 'actors', $parts, true ) ) {
			( new RowSeeder( $memory, $ledger, 'actor' ) )->seed( $folder . '/actors' );
		}
		if ( in_array( 'layers', $parts, true ) ) {
			( new LayerSeeder( $ledger ) )->seed( $folder . '/layers' );
		}
		return count( $ledger->changes() );
	}

	/**
	 * Makes a ledger that prints each change.
	 *
	 * @param string $label Put before each line.
	 */
	private static function ledger( string $label ): Ledger {
		return new Ledger( static fn ( string $line ) => WP_CLI::log( sprintf( '  %-10s %s', $label, $line ) ) );
	}
}
