<?php
/**
 * The plugin's objects and hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map;

use PaysMidiQuercy\Network;
use PaysMidiQuercy\Provision\Site;
use PaysMidiQuercy\Territory\MapLayer;

/**
 * Builds the plugin's objects and hooks them: the one place to read.
 */
final class Plugin {

	/**
	 * Layers that administrators describe.
	 */
	public readonly Layers\Services $layers;

	/**
	 * Keeps the plugin's folder.
	 *
	 * @param string  $directory Absolute path of the plugin, without trailing slash.
	 * @param Network $network   Services of the network.
	 */
	public function __construct( private readonly string $directory, private readonly Network $network ) {
		$this->layers = new Layers\Services( $network->database, $network->territory );
	}

	/**
	 * Hooks everything the plugin does.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_blocks' ) );
		add_action( 'enqueue_block_editor_assets', array( $this, 'tell_editor_the_layers' ) );
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
		add_action( 'before_delete_post', array( $this, 'forget_layer' ), 10, 2 );
		$this->network->database->add_schema( Layers\Tables::schema() );
		( new Settings\BackgroundScreen() )->register();
		( new Layers\LayerPostType() )->register();
		( new Layers\LayerOffer( $this->layers ) )->register();
		$this->records()->register();
		( new Layers\BuiltIn( $this->layers, $this->directory ) )->register();
		if ( self::keeps_layers() ) {
			( new Admin\LayersScreen( $this->directory ) )->register();
		}
	}

	/**
	 * Tells whether this site keeps the layers of the network.
	 */
	private static function keeps_layers(): bool {
		return Site::from_slug( Layers\LayerPostType::SITE )?->id() === get_current_blog_id();
	}

	/**
	 * Registers the routes: what maps ask on every site, what administrators do on the portal.
	 */
	public function register_routes(): void {
		( new REST\PublicLayersController( $this->layers, $this->records() ) )->register_routes();
		if ( self::keeps_layers() ) {
			( new REST\LayersController( $this->layers ) )->register_routes();
			( new REST\LayerPointsController( $this->layers ) )->register_routes();
		}
	}

	/**
	 * Returns what reads the heritage records where their plugin is not loaded.
	 */
	private function records(): Layers\RecordsElsewhere {
		return new Layers\RecordsElsewhere( $this->network->database );
	}

	/**
	 * Forgets the places of a layer that is deleted for good.
	 *
	 * @param int      $id   Post.
	 * @param \WP_Post $post Post.
	 */
	public function forget_layer( int $id, \WP_Post $post ): void {
		if ( Layers\LayerPostType::NAME === $post->post_type ) {
			$this->layers->journal->delete_layer( $id );
		}
	}

	/**
	 * Registers the built blocks of `blocks/pmq-map`.
	 */
	public function register_blocks(): void {
		\PaysMidiQuercy\Blocks::register_folder( $this->directory . '/build/blocks' );
	}

	/**
	 * Tells the editor which layers this site offers: they are its plugins', so the script cannot know them.
	 */
	public function tell_editor_the_layers(): void {
		$layers = array(
			array(
				'key'   => 'communes',
				'label' => __( 'Communes', 'pmq' ),
			),
			array(
				'key'   => 'epcis',
				'label' => __( 'Intermunicipal bodies', 'pmq' ),
			),
		);
		foreach ( MapLayer::offered() as $layer ) {
			$layers[] = array(
				'key'   => $layer->key,
				'label' => $layer->label,
			);
		}
		$handle = generate_block_asset_handle( 'pmq/map', 'editorScript' );
		wp_add_inline_script( $handle, 'window.pmqMapLayers = ' . wp_json_encode( $layers, JSON_HEX_TAG ) . ';', 'before' );
	}
}
