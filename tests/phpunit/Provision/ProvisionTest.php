<?php
/**
 * Provisioning of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Provision;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\NetworkProvisioner;
use PaysMidiQuercy\Provision\Permalinks;
use PaysMidiQuercy\Provision\Site;
use PaysMidiQuercy\Provision\SiteProvisioner;
use PaysMidiQuercy\Tests\TestCase;

/**
 * The network is as its table says, and stays so.
 */
final class ProvisionTest extends TestCase {

	/**
	 * A second run changes nothing: network, activation of each site, and the booted site in its own process.
	 */
	public function test_second_run_changes_nothing(): void {
		$ledger = new Ledger();
		( new NetworkProvisioner( $ledger ) )->provision();
		foreach ( Site::all() as $site ) {
			switch_to_blog( (int) $site->id() );
			( new SiteProvisioner( $ledger ) )->activate( $site );
			restore_current_blog();
		}
		$current = Site::current();
		self::assertNotNull( $current );
		( new SiteProvisioner( $ledger ) )->provision( $current );
		self::assertSame( array(), $ledger->changes() );
	}

	/**
	 * Every site of the table has its theme, plugins, language and French habits.
	 */
	public function test_sites_are_as_the_table_says(): void {
		foreach ( PMQ_SITES as $slug => $line ) {
			$this->switch_to_site( $slug );
			self::assertSame( $line['theme'], get_option( 'stylesheet' ) );
			self::assertSame( array(), array_diff( $line['plugins'], (array) get_option( 'active_plugins' ) ) );
			self::assertSame( 'fr_FR', get_option( 'WPLANG' ) );
			self::assertSame( 'Europe/Paris', get_option( 'timezone_string' ) );
			self::assertSame( 'page', get_option( 'show_on_front' ) );
			self::assertSame( 'accueil', get_post_field( 'post_name', (int) get_option( 'page_on_front' ) ) );
			self::assertSame( 'patrimoine' === $slug ? 'closed' : 'open', get_option( 'default_comment_status' ), $slug );
			self::assertSame( SiteProvisioner::PERMALINKS, get_option( 'permalink_structure' ) );
			self::assertSame( '0', (string) get_option( 'show_avatars' ), 'Avatars would be loaded from a third party.' );
			self::assertNull( get_page_by_path( 'hello-world', OBJECT, 'post' ) );
			self::assertNull( get_page_by_path( 'sample-page' ) );
			restore_current_blog();
		}
	}

	/**
	 * What was changed by hand comes back where the table commands, and stays where an administrator decides.
	 */
	public function test_repairs_what_the_table_commands_only(): void {
		$site = Site::current();
		self::assertNotNull( $site );
		$this->set_option( 'active_plugins', array() );
		$this->set_option( 'permalink_structure', '/blog/%postname%/' );
		$this->set_option( 'blogname', 'Un autre nom' );
		$ledger = new Ledger();
		( new SiteProvisioner( $ledger ) )->activate( $site );
		self::assertSame( array(), array_diff( $site->plugins, (array) get_option( 'active_plugins' ) ) );
		self::assertSame( SiteProvisioner::PERMALINKS, get_option( 'permalink_structure' ) );
		self::assertSame( 'Un autre nom', get_option( 'blogname' ) );
		self::assertNotSame( array(), $ledger->changes() );

		$this->set_option( 'permalink_structure', '/%year%/%postname%/' );
		( new SiteProvisioner( new Ledger() ) )->activate( $site );
		self::assertSame( '/%year%/%postname%/', get_option( 'permalink_structure' ) );
	}

	/**
	 * A site that is missing is made with all it needs, and a second run finds nothing to do.
	 */
	public function test_creates_a_missing_site(): void {
		$site = new Site( 'essai', '/essai-' . bin2hex( random_bytes( 3 ) ) . '/', 'Essai', 'un site', 'pmq-portail', array( 'pmq-portal/pmq-portal.php' ), 'fr_FR' );
		$id   = wp_insert_site(
			array(
				'domain'  => get_network()->domain,
				'path'    => $site->path,
				'title'   => $site->title,
				'user_id' => $this->make_user( 'network_administrator' )->ID,
			)
		);
		self::assertIsInt( $id );
		$this->after_test( static fn () => wp_delete_site( $id ) );
		self::assertSame( $id, $site->id() );
		switch_to_blog( $id );
		self::assertNotSame( array(), get_posts(), 'Core begins a site with its own articles.' );
		$provisioner = new SiteProvisioner( new Ledger() );
		$provisioner->activate( $site );
		$provisioner->provision( $site );
		self::assertSame( array(), get_posts() );
		self::assertSame( array( 'accueil', 'actualites' ), wp_list_pluck( get_pages(), 'post_name' ) );
		self::assertSame( SiteProvisioner::PERMALINKS, get_option( 'permalink_structure' ) );
		self::assertSame( 'Europe/Paris', get_option( 'timezone_string' ) );
		self::assertSame( 'pmq-portail', get_option( 'stylesheet' ) );
		$again = new Ledger();
		( new SiteProvisioner( $again ) )->activate( $site );
		( new SiteProvisioner( $again ) )->provision( $site );
		restore_current_blog();
		self::assertSame( array(), $again->changes() );
	}

	/**
	 * What multisite sets too tight is opened, and no further.
	 */
	public function test_network_limits(): void {
		self::assertSame( '65536', (string) get_site_option( 'fileupload_maxk' ) );
		self::assertSame( 'none', get_site_option( 'registration' ) );
		$types = explode( ' ', (string) get_site_option( 'upload_filetypes' ) );
		self::assertSame( array(), array_diff( array( 'svg', 'geojson', 'webp', 'pdf', 'xlsx' ), $types ) );
		self::assertSame( array(), array_intersect( array( 'php', 'html', 'htm', 'js', 'exe', 'swf', 'xml', 'zip' ), $types ) );
		add_filter( 'upload_size_limit', static fn (): int => 90 * MB_IN_BYTES, 1 );
		self::assertSame( 64 * MB_IN_BYTES, (int) wp_max_upload_size() );
	}

	/**
	 * What a network administrator has changed stays; a theme of the table that is missing comes back.
	 */
	public function test_choices_for_the_network_stay(): void {
		foreach ( array( 'upload_filetypes', 'registration', 'allowedthemes', 'fileupload_maxk' ) as $name ) {
			$before = get_site_option( $name );
			$this->after_test( static fn () => update_site_option( $name, $before ) );
		}
		update_site_option( 'upload_filetypes', 'jpg pdf' );
		update_site_option( 'registration', 'user' );
		update_site_option( 'fileupload_maxk', 2048 );
		update_site_option( 'allowedthemes', array( 'un-autre' => true ) );
		( new NetworkProvisioner( new Ledger() ) )->provision();
		self::assertSame( 'jpg pdf', get_site_option( 'upload_filetypes' ) );
		self::assertSame( 'user', get_site_option( 'registration' ) );
		self::assertSame( '2048', (string) get_site_option( 'fileupload_maxk' ) );
		self::assertSame( array(), array_diff( array( 'un-autre', 'pmq', 'pmq-portail' ), array_keys( (array) get_site_option( 'allowedthemes' ) ) ) );
	}

	/**
	 * The sender of mail is one that WordPress's mailer accepts, and a chosen one is kept.
	 */
	public function test_sender_is_valid(): void {
		// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's own filters.
		self::assertSame( 'ne-pas-repondre@example.org', apply_filters( 'wp_mail_from', 'wordpress@localhost' ) );
		self::assertSame( 'mairie@septfonds.example', apply_filters( 'wp_mail_from', 'mairie@septfonds.example' ) );
		add_filter( 'pre_site_option_pmq_mail_from', static fn (): string => 'contact@midi-quercy.example' );
		self::assertSame( 'contact@midi-quercy.example', apply_filters( 'wp_mail_from', 'wordpress@localhost' ) );
		self::assertSame( get_bloginfo( 'name' ), apply_filters( 'wp_mail_from_name', 'WordPress' ) );
		// phpcs:enable
	}

	/**
	 * A page of the portal cannot take a site's path; elsewhere and below it may.
	 */
	public function test_paths_of_sites_are_reserved(): void {
		$this->switch_to_site( 'portail' );
		$page = $this->make_post(
			array(
				'post_type'  => 'page',
				'post_title' => 'Énergies',
				'post_name'  => 'energies',
			)
		);
		self::assertSame( 'energies-2', $page->post_name );
		restore_current_blog();
		self::assertFalse( ( new Permalinks() )->is_path_of_a_site( false, 'energies', 'page', 0 ) );
	}

	/**
	 * Articles are under /actualites/, and the list's second page is not the home page.
	 */
	public function test_addresses_of_articles(): void {
		$post = $this->make_post( array( 'post_name' => 'un-essai' ) );
		self::assertStringEndsWith( '/actualites/un-essai/', (string) get_permalink( $post ) );
		$rules = (array) get_option( 'rewrite_rules' );
		$found = '';
		foreach ( $rules as $pattern => $query ) {
			if ( 1 === preg_match( '#^' . $pattern . '#', 'actualites/page/2/' ) ) {
				$found = $query;
				break;
			}
		}
		self::assertSame( 'index.php?pagename=actualites&paged=$matches[1]', $found );

		// The page moves: WordPress makes its rules again.
		$this->set_option( 'rewrite_rules', $rules );
		$this->set_option( 'page_for_posts', $this->make_post( array( 'post_type' => 'page', 'post_name' => 'nouvelles-du-pays' ) )->ID );
		self::assertFalse( get_option( 'rewrite_rules' ) );
		self::assertArrayHasKey( 'nouvelles\-du\-pays/page/?([0-9]{1,})/?$', $GLOBALS['wp_rewrite']->wp_rewrite_rules() );
	}
}
