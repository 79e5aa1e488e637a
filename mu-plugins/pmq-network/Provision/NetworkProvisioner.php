<?php
/**
 * Keeps the network as its table says.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

use PaysMidiQuercy\Access\DeletedUsers;
use PaysMidiQuercy\Values;

/**
 * Creates missing sites and sets what belongs to the whole network. What belongs to one site is
 * {@see SiteProvisioner}'s, which runs in that site's own process so that its plugins are loaded.
 */
final class NetworkProvisioner {

	/**
	 * Largest upload, in kilobytes; core's own limit of 1,500 refuses most photographs.
	 */
	public const MAX_UPLOAD_KB = 65536;

	/**
	 * File extensions accepted on every site. What can carry a program (svg, geojson) is checked by content at upload.
	 */
	public const FILE_TYPES = 'jpg jpeg png gif webp avif svg mp3 ogg m4a wav mp4 webm vtt pdf csv xlsx ods docx odt geojson';

	/**
	 * Network option that says that the first settings were made.
	 */
	public const OPTION = 'pmq_network_provisioned';

	/**
	 * Takes the ledger of the run.
	 *
	 * @param Ledger $ledger Counts what changes.
	 */
	public function __construct( private readonly Ledger $ledger ) {}

	/**
	 * Brings the network to what the table says; changes nothing where it already is.
	 *
	 * @throws \RuntimeException When WordPress refuses to create a site.
	 */
	public function provision(): void {
		foreach ( Site::all() as $site ) {
			if ( null === $site->id() ) {
				$this->create( $site );
			}
		}
		$this->network_options();
		if ( ! get_user_by( 'login', DeletedUsers::LOGIN ) ) {
			DeletedUsers::heir();
			$this->ledger->note( 'account ' . DeletedUsers::LOGIN );
		}
	}

	/**
	 * Creates a site under its path.
	 *
	 * @param Site $site Line of the table.
	 * @throws \RuntimeException When WordPress refuses.
	 */
	private function create( Site $site ): void {
		$id = wp_insert_site(
			array(
				'domain'     => get_network()->domain ?? '',
				'path'       => $site->path,
				'network_id' => get_current_network_id(),
				'title'      => $site->title,
				'user_id'    => Owner::id(),
				'options'    => array( 'WPLANG' => $site->language ),
			)
		);
		if ( is_wp_error( $id ) ) {
			throw new \RuntimeException( sprintf( 'Site "%s" could not be created: %s', $site->slug, $id->get_error_message() ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		$this->ledger->note( sprintf( 'site %s created (number %d)', $site->slug, $id ) );
	}

	/**
	 * Sets, once, what multisite forgets or sets too tight: afterwards it is the network administrator's. The language and the
	 * themes of the table stay as the table says; a theme that somebody allowed besides stays allowed.
	 */
	private function network_options(): void {
		if ( ! get_network_option( null, self::OPTION ) ) {
			$this->ledger->network_option( 'fileupload_maxk', self::MAX_UPLOAD_KB );
			$this->ledger->network_option( 'upload_space_check_disabled', 1 );
			$this->ledger->network_option( 'upload_filetypes', self::FILE_TYPES );
			$this->ledger->network_option( 'registration', 'none' );
		}
		$this->ledger->network_option( 'WPLANG', Site::all()[0]->language );
		$allowed = get_network_option( null, self::OPTION ) ? Values::map( get_network_option( null, 'allowedthemes' ) ) : array();
		$this->ledger->network_option( 'allowedthemes', $allowed + $this->themes() );
		$this->ledger->network_option( self::OPTION, 1 );
	}

	/**
	 * Returns the themes that a site may use: ours, and the parent that they share.
	 *
	 * @return array<string, true>
	 */
	private function themes(): array {
		$themes = array( 'pmq' => true );
		foreach ( Site::all() as $site ) {
			$themes[ $site->theme ] = true;
		}
		return $themes;
	}
}
