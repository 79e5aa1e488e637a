<?php
/**
 * The screen of contacts and group messages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Admin;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Content\ActorTaxonomies;
use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Actors\REST\ContactsController;
use PaysMidiQuercy\Actors\Services;

/**
 * Adds "Write to actors" to the menu of actors and loads its app.
 */
final class MessageScreen {

	public const SLUG    = 'pmq-actor-messages';
	private const HANDLE = 'pmq-actors-admin';

	/**
	 * Takes what it works with.
	 *
	 * @param Services $services  Services of the plugin.
	 * @param string   $directory Absolute path of the plugin, without trailing slash.
	 */
	public function __construct( private readonly Services $services, private readonly string $directory ) {}

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
	}

	/**
	 * Adds the screen to the menu.
	 */
	public function add_page(): void {
		$hook = add_submenu_page( 'edit.php?post_type=' . ActorPostType::NAME, __( 'Write to actors', 'pmq' ), __( 'Write to actors', 'pmq' ), ContactsController::CAPABILITY, self::SLUG, array( $this, 'render' ) );
		if ( is_string( $hook ) ) {
			add_action( "load-$hook", fn() => add_action( 'admin_enqueue_scripts', array( $this, 'enqueue' ) ) );
		}
	}

	/**
	 * Loads the app.
	 */
	public function enqueue(): void {
		$build = $this->directory . '/build/admin';
		$asset = $build . '/index.asset.php';
		if ( ! is_readable( $asset ) ) {
			return;
		}
		/** Written by the build: `dependencies` and `version`. @var array{dependencies: list<string>, version: string} $built */
		$built = require $asset;
		$base  = plugins_url( 'build/admin/', $this->directory . '/pmq-actors.php' );
		wp_enqueue_script( self::HANDLE, $base . 'index.js', $built['dependencies'], $built['version'], array( 'in_footer' => true ) );
		wp_set_script_translations( self::HANDLE, 'pmq' );
		wp_enqueue_style( 'wp-components' );
		if ( is_readable( $build . '/style-index.css' ) ) {
			wp_enqueue_style( self::HANDLE, $base . 'style-index.css', array( 'wp-components' ), $built['version'] );
		}
	}

	/**
	 * Prints the place of the app with the lists of its filters, and what to say without JavaScript.
	 */
	public function render(): void {
		$communes = array();
		foreach ( $this->services->network()->territory->communes() as $commune ) {
			$communes[ $commune->insee ] = $commune->name;
		}
		asort( $communes );
		$lists = array(
			'domain'   => $this->services->vocabulary()->names( ActorTaxonomies::DOMAIN ),
			'activity' => $this->services->vocabulary()->names( ActorTaxonomies::ACTIVITY ),
			'kind'     => Kind::labels(),
			'scale'    => Scale::labels(),
			'commune'  => $communes,
		);
		$lists = array_map( static fn( array $names ): array => array_map( static fn( string|int $value, string $label ): array => array( 'value' => (string) $value, 'label' => $label ), array_keys( $names ), $names ), $lists ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One pair.
		printf(
			'<div class="wrap pmq-actors"><h1>%s</h1><div id="pmq-actors-root" data-lists="%s" data-address="%s"><noscript><p>%s</p></noscript></div></div>',
			esc_html__( 'Write to actors', 'pmq' ),
			esc_attr( (string) wp_json_encode( $lists ) ),
			esc_attr( wp_get_current_user()->user_email ),
			esc_html__( 'This screen needs JavaScript.', 'pmq' )
		);
	}
}
