<?php
/**
 * The map block on a page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\View;

use PaysMidiQuercy\Map\Extent;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\MapBackground;
use PaysMidiQuercy\Territory\MapLayer;
use PaysMidiQuercy\Territory\MapStrings;
use PaysMidiQuercy\Territory\Territory;

/**
 * Prints a complete page without script – a drawing with links and a list that says the same – and what the script needs to go on.
 */
final class MapBlock {

	/**
	 * Lowest and highest map, in pixels.
	 */
	private const HEIGHTS = array( 240, 1000 );

	/**
	 * Part of the territory that is shown.
	 */
	private readonly Extent $extent;

	/**
	 * Layers of points that this block shows, by key.
	 *
	 * @var array<string, MapLayer>
	 */
	private readonly array $layers;

	/**
	 * Keys of all layers that this block shows.
	 *
	 * @var list<string>
	 */
	private readonly array $keys;

	/**
	 * Keys of the layers that are off until the visitor switches them on.
	 *
	 * @var list<string>
	 */
	private readonly array $hidden;

	/**
	 * Commune that the address asks for (`?commune=82155`, or a name), if the map shows it.
	 */
	private readonly ?Commune $asked;

	/**
	 * Beginning of the identifiers of this block's elements.
	 */
	private readonly string $id;

	/**
	 * Reads the attributes.
	 *
	 * @param array<string, mixed> $attributes Attributes of the block.
	 * @param Territory            $territory  Territory.
	 */
	public function __construct( private readonly array $attributes, private readonly Territory $territory ) {
		$wanted       = array_map( 'strval', (array) ( $attributes['layers'] ?? array() ) );
		$this->extent = Extent::from_attributes( $attributes, $territory );
		$this->layers = null === $this->extent->place ? array_intersect_key( MapLayer::offered(), array_flip( $wanted ) ) : array();
		$this->keys   = array_values( array_unique( array_merge( array_intersect( array( 'communes', 'epcis' ), $wanted ), array_keys( $this->layers ) ) ) );
		$this->hidden = array_values( array_intersect( $this->keys, array_map( 'strval', (array) ( $attributes['hidden'] ?? array() ) ) ) );
		$this->asked  = $this->asked_commune();
		$this->id     = wp_unique_id( 'pmq-map-' );
	}

	/**
	 * Prints the block.
	 */
	public function print(): void {
		$height = min( self::HEIGHTS[1], max( self::HEIGHTS[0], (int) ( $this->attributes['height'] ?? 560 ) ) );
		$lists  = ! isset( $this->attributes['showsList'] ) || $this->attributes['showsList'];
		$inside = array_map( array( LayerContent::class, 'of' ), $this->layers );
		wp_interactivity_state( 'pmq/map', $this->state() );
		$wrapper = get_block_wrapper_attributes(
			array(
				'class' => $lists ? 'has-list' : '',
				'style' => "--pmq-map-height:{$height}px",
			)
		);
		?>
		<div <?php echo $wrapper; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by core. ?> id="<?php echo esc_attr( $this->id ); ?>" data-wp-interactive="pmq/map" <?php echo wp_interactivity_data_wp_context( $this->context() ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by core. ?> data-wp-init="callbacks.init" data-wp-class--is-ready="context.isReady">
			<div class="wp-block-pmq-map__body">
			<div class="wp-block-pmq-map__stage">
				<?php ( new Tools( $this->id, $this->layers, $this->keys, $this->hidden ) )->print(); ?>
				<div class="wp-block-pmq-map__drawing pmq-map">
					<?php ( new Picture( $this->id, $this->territory, $this->extent, $inside, $this->keys, $this->asked ) )->print(); ?>
				</div>
				<div class="wp-block-pmq-map__canvas" role="region" aria-label="<?php echo esc_attr( $lists ? __( 'Map; the list that follows says the same', 'pmq' ) : __( 'Map', 'pmq' ) ); ?>"></div>
				<p class="wp-block-pmq-map__error" role="status"><span hidden data-wp-bind--hidden="!context.hasFailed"><?php esc_html_e( 'The moving map could not be loaded: here is its drawing. The list says the same.', 'pmq' ); ?></span></p>
				<?php
				if ( ! isset( $this->attributes['showsLocator'] ) || $this->attributes['showsLocator'] ) {
					( new Locator( $this->territory ) )->print();
				}
				?>
			</div>
			<?php
			if ( $lists ) {
				( new CommuneList( $this->id, $this->territory, $this->extent, $inside, $this->asked ) )->print();
			}
			?>
			</div>
		</div>
		<?php
	}

	/**
	 * Reads the address: a code, a postal code or a name as a visitor would write it.
	 */
	private function asked_commune(): ?Commune {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended,WordPress.Security.ValidatedSanitizedInput -- Only chooses what is shown; the look-up takes any text.
		$asked = wp_unslash( $_GET['commune'] ?? '' );
		if ( ! is_string( $asked ) || '' === trim( $asked ) ) {
			return null;
		}
		$commune = $this->territory->commune( $asked ) ?? $this->territory->lookup( $asked, 1 )[0] ?? null;
		return in_array( $commune, $this->extent->communes, true ) ? $commune : null;
	}

	/**
	 * Returns what all map blocks of a page share.
	 *
	 * @return array<string, mixed>
	 */
	private function state(): array {
		return array(
			'strings'    => MapStrings::all() + array(
				'none'    => __( 'No commune of this name', 'pmq' ),
				'found'   => __( '1 commune found', 'pmq' ),
				/* translators: {count} is replaced by a number above one. */
				'several' => __( '{count} communes found', 'pmq' ),
				'failed'  => __( 'The communes could not be searched: try again.', 'pmq' ),
			),
			'urls'       => array(
				'boundaries' => rest_url( 'pmq/v1/boundaries' ),
				'communes'   => rest_url( 'pmq/v1/communes' ),
			),
			'background' => MapBackground::current(),
		);
	}

	/**
	 * Returns what is this block's own.
	 *
	 * @return array<string, mixed>
	 */
	private function context(): array {
		$place = $this->extent->place;
		return array(
			'id'        => $this->id,
			'bounds'    => $this->extent->box,
			'commune'   => $this->extent->commune,
			'asked'     => $this->asked?->insee,
			'place'     => null === $place ? null : get_object_vars( $place ),
			'visible'   => array_values( array_diff( $this->keys, $this->hidden ) ),
			'layers'    => array_values(
				array_map(
					static fn( MapLayer $layer ): array => array(
						'key'       => $layer->key,
						'label'     => $layer->label,
						'colour'    => $layer->colour,
						'icon'      => $layer->icon,
						'pointsUrl' => $layer->points_url,
						'detailUrl' => $layer->detail_url,
					),
					$this->layers
				)
			),
			'isReady'   => false,
			'hasFailed' => false,
			'query'     => '',
			'results'   => array(),
			'active'    => -1,
			'isOpen'    => false,
		);
	}
}
