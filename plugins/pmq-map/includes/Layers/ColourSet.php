<?php
/**
 * Colours of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

/**
 * The charter's colours in the tone that is readable as text, which makes white readable on them: the theme's tests hold that for day and
 * night. The figure is the tone by day, for the administration, which has no theme.
 */
final class ColourSet {

	private const TONES = array(
		'chene'  => '#4a6000',
		'eau'    => '#005f7d',
		'soleil' => '#944c00',
		'brique' => '#9e2028',
		'prune'  => '#87375b',
		'ocre'   => '#765200',
	);

	/**
	 * Returns the names.
	 *
	 * @return list<string>
	 */
	public static function names(): array {
		return array_keys( self::TONES );
	}

	/**
	 * Returns a colour for a style sheet; an unknown name gives the first.
	 *
	 * @param string $name Name.
	 */
	public static function css( string $name ): string {
		$name = isset( self::TONES[ $name ] ) ? $name : 'chene';
		return sprintf( 'var(--wp--custom--tone--%s, %s)', $name, self::TONES[ $name ] );
	}

	/**
	 * Returns the choices of the administration.
	 *
	 * @return list<array{name: string, label: string, colour: string}>
	 */
	public static function choices(): array {
		$labels = array(
			'chene'  => __( 'Oak green', 'pmq' ),
			'eau'    => __( 'Water blue', 'pmq' ),
			'soleil' => __( 'Sun orange', 'pmq' ),
			'brique' => __( 'Brick red', 'pmq' ),
			'prune'  => __( 'Plum', 'pmq' ),
			'ocre'   => __( 'Ochre', 'pmq' ),
		);
		$all    = array();
		foreach ( self::TONES as $name => $colour ) {
			$all[] = array(
				'name'   => $name,
				'label'  => $labels[ $name ],
				'colour' => $colour,
			);
		}
		return $all;
	}
}
