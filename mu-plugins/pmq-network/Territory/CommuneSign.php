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
	 * Takes the drawings.
	 *
	 * @param Territory $territory Territory.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Returns the sign, empty for an unknown commune. Decorative: the name stands beside it.
	 *
	 * @param string $insee INSEE code.
	 */
	public function svg( string $insee ): string {
		$sign = $this->territory->drawing()->signs[ $insee ] ?? null;
		if ( null === $sign ) {
			return '';
		}
		return sprintf(
			'<svg class="pmq-sign" viewBox="%s" width="44" height="44" aria-hidden="true" focusable="false"><path d="%s"/></svg>',
			esc_attr( $sign['view_box'] ),
			esc_attr( $sign['path'] )
		);
	}
}
