<?php
/**
 * The outline of a commune as a sign.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Draws a commune's outline as a small sign in the colour of the text around it, to stand beside a name, an event, a quotation.
 */
final class CommuneSign {

	/**
	 * Boundaries by INSEE code.
	 *
	 * @var array<string, array<string, mixed>>
	 */
	private array $features = array();

	/**
	 * Reads the boundaries.
	 *
	 * @param Territory $territory Territory.
	 */
	public function __construct( private readonly Territory $territory ) {
		foreach ( $territory->boundaries()['features'] as $feature ) {
			$this->features[ (string) $feature['properties']['insee'] ] = $feature;
		}
	}

	/**
	 * Returns the sign, empty for an unknown commune. Decorative: the name stands beside it.
	 *
	 * @param string $insee INSEE code.
	 */
	public function svg( string $insee ): string {
		$feature = $this->features[ $insee ] ?? null;
		if ( null === $feature ) {
			return '';
		}
		$drawing = new Drawing( array( 'features' => array( $feature ) ) + $this->territory->boundaries(), Drawing::box( array( $feature ), 0.0 ), 160 );
		return sprintf(
			'<svg class="pmq-sign" viewBox="%s" width="44" height="44" aria-hidden="true" focusable="false"><path d="%s"/></svg>',
			esc_attr( $drawing->view_box() ),
			esc_attr( $drawing->communes()[ $insee ] ?? '' )
		);
	}
}
