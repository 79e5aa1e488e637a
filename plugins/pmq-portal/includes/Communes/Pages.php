<?php
/**
 * A page for each commune.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Communes;

use PaysMidiQuercy\Chrome\CommuneLinks;
use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\Owner;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Makes the pages below `/communes/` from the territory: real pages, so that an editor may add words to any of them and that search,
 * sitemap and breadcrumb know them. Their facts are printed by the block and never stored.
 */
final class Pages {

	/** Meta that says which commune a page is about. */
	public const META = 'pmq_commune';

	/** Option: pages made so far by INSEE code; one that an editor deleted is not made again. */
	private const MADE = 'pmq_commune_pages';

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Hooks meta, provisioning and the way to a commune.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_meta' ) );
		add_action( 'pmq_provision_site', array( $this, 'provision' ), 10, 2 );
		add_action( 'template_redirect', array( $this, 'lead' ), 5 );
	}

	/**
	 * Registers the meta.
	 */
	public function register_meta(): void {
		register_post_meta(
			'page',
			self::META,
			array(
				'type'              => 'string',
				'single'            => true,
				'default'           => '',
				'description'       => __( 'INSEE code of the commune that the page is about.', 'pmq' ),
				'sanitize_callback' => fn ( mixed $value ): string => is_string( $value ) && null !== $this->territory->commune( $value ) ? $value : '',
				'auth_callback'     => static fn ( bool $allowed, string $key, int $post ): bool => current_user_can( 'edit_post', $post ),
				'show_in_rest'      => true,
			)
		);
	}

	/**
	 * Returns the commune that a page is about.
	 *
	 * @param int $page Page.
	 */
	public function commune( int $page ): ?Commune {
		$insee = get_post_meta( $page, self::META, true );
		return is_string( $insee ) && '' !== $insee ? $this->territory->commune( $insee ) : null;
	}

	/**
	 * Leads a visitor who typed a name, a postal code or something near to it to the commune's page.
	 */
	public function lead(): void {
		$asked = isset( $_GET['commune'] ) && is_string( $_GET['commune'] ) ? sanitize_text_field( wp_unslash( $_GET['commune'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A search.
		if ( '' === $asked || ! is_page( CommuneLinks::PARENT ) ) {
			return;
		}
		$found = $this->territory->lookup( $asked, 2 );
		if ( array() !== $found ) {
			wp_safe_redirect( CommuneLinks::url( $found[0] ), 302, 'Pays Midi-Quercy' );
			exit;
		}
	}

	/**
	 * Makes the pages that are missing.
	 *
	 * @param string $site   Slug of the site.
	 * @param Ledger $ledger Takes what changed.
	 */
	public function provision( string $site, Ledger $ledger ): void {
		$made   = (array) get_option( self::MADE, array() );
		$before = count( $made );
		if ( ! isset( $made['parent'] ) ) {
			$made['parent'] = $this->page( CommuneLinks::PARENT, __( 'The communes', 'pmq' ), 0, '', 'page-communes' );
		}
		foreach ( $this->territory->communes() as $commune ) {
			$made[ $commune->insee ] ??= $this->page( CommuneLinks::slug( $commune ), $commune->name, (int) $made['parent'], $commune->insee, 'page-commune' );
		}
		if ( count( $made ) !== $before ) {
			update_option( self::MADE, $made, false );
			/* translators: %d: number of pages. */
			$ledger->note( sprintf( 'communes: %d pages', count( $made ) - $before ) );
		}
	}

	/**
	 * Makes a page.
	 *
	 * @param string $slug      Last part of its address.
	 * @param string $title     Title.
	 * @param int    $parent_id Page above.
	 * @param string $insee     INSEE code, empty for the list.
	 * @param string $template  Template.
	 * @return int Page.
	 */
	private function page( string $slug, string $title, int $parent_id, string $insee, string $template ): int {
		return (int) wp_insert_post(
			wp_slash(
				array(
					'post_type'      => 'page',
					'post_status'    => 'publish',
					'post_author'    => Owner::id(),
					'post_name'      => $slug,
					'post_title'     => $title,
					'post_parent'    => $parent_id,
					'menu_order'     => 60,
					'comment_status' => 'closed',
					'ping_status'    => 'closed',
					'page_template'  => $template,
					'meta_input'     => '' === $insee ? array() : array( self::META => $insee ),
				)
			)
		);
	}
}
