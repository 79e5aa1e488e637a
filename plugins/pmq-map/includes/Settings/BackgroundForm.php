<?php
/**
 * Form of the map's background.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Settings;

/**
 * Reads and checks what the screen sends.
 */
final class BackgroundForm {

	/**
	 * Holds the result.
	 *
	 * @param array<string, string> $values Cleaned values by field.
	 * @param array<string, string> $errors What is wrong, by field.
	 */
	private function __construct( public readonly array $values, public readonly array $errors ) {}

	/**
	 * Returns the fields.
	 *
	 * @return array<string, array{label: string, help: string}>
	 */
	public static function fields(): array {
		return array(
			'tiles'       => array(
				'label' => __( 'Address of the tiles', 'pmq' ),
				'help'  => __( 'With {z}, {x} and {y}, such as https://tiles.example.org/{z}/{x}/{y}.png. Empty: no background.', 'pmq' ),
			),
			'attribution' => array(
				'label' => __( 'Attribution', 'pmq' ),
				'help'  => __( 'Whom the map has to name, such as © OpenStreetMap contributors. Links are allowed.', 'pmq' ),
			),
			'style'       => array(
				'label' => __( 'Vector style', 'pmq' ),
				'help'  => __( 'Address of a MapLibre style (JSON). Used instead of tiles; with a Mapbox token, a Mapbox style (mapbox://styles/…).', 'pmq' ),
			),
			'token'       => array(
				'label' => __( 'Mapbox token', 'pmq' ),
				'help'  => __( 'Public token, beginning with pk. The map is then drawn by Mapbox GL, loaded from the address below.', 'pmq' ),
			),
			'library'     => array(
				'label' => __( 'Address of Mapbox GL', 'pmq' ),
				'help'  => __( 'Only with a token. Empty: Mapbox’s own server. The library’s licence keeps it out of this software.', 'pmq' ),
			),
		);
	}

	/**
	 * Checks the fields.
	 *
	 * @param array<mixed> $sent Unslashed fields.
	 */
	public static function read( array $sent ): self {
		$values = array();
		foreach ( array_keys( self::fields() ) as $name ) {
			$value           = is_string( $sent[ $name ] ?? null ) ? trim( $sent[ $name ] ) : '';
			$values[ $name ] = 'attribution' === $name ? self::attribution( $value ) : sanitize_text_field( $value );
		}
		return new self( $values, array_filter( self::errors( $values ) ) );
	}

	/**
	 * Says what is wrong.
	 *
	 * @param array<string, string> $values Values.
	 * @return array<string, string> '' where a field is right.
	 */
	private static function errors( array $values ): array {
		$missing     = array_filter( array( '{z}', '{x}', '{y}' ), static fn( string $part ): bool => ! str_contains( $values['tiles'], $part ) );
		$mapbox      = '' !== $values['token'] && str_starts_with( $values['style'], 'mapbox://styles/' );
		$background  = $values['tiles'] . $values['style'];
		$not_address = __( 'This is not a web address beginning with https://.', 'pmq' );
		return array(
			'tiles'       => '' === $values['tiles'] ? '' : ( self::is_address( strtr( $values['tiles'], '{}', '__' ) ) ? ( $missing ? __( 'The address must contain {z}, {x} and {y}.', 'pmq' ) : '' ) : $not_address ),
			'attribution' => '' !== $background && '' === $values['token'] && '' === $values['attribution'] ? __( 'Say whom the map has to name: the licences of map data ask for it.', 'pmq' ) : '',
			'style'       => '' === $values['style'] || $mapbox || self::is_address( $values['style'] ) ? '' : $not_address,
			'token'       => '' === $values['token'] || preg_match( '/^pk\.[A-Za-z0-9._-]{20,}$/', $values['token'] ) ? '' : __( 'A public Mapbox token begins with “pk.”; a secret one must never be put here.', 'pmq' ),
			'library'     => '' === $values['library'] || self::is_address( $values['library'] ) ? '' : $not_address,
		);
	}

	/**
	 * Keeps links of an attribution, nothing else.
	 *
	 * @param string $html Text.
	 */
	private static function attribution( string $html ): string {
		return wp_kses( $html, array( 'a' => array( 'href' => true ) ), array( 'http', 'https' ) );
	}

	/**
	 * Tells whether a text is a web address: https, or http on this machine for trials.
	 *
	 * @param string $text Text.
	 */
	private static function is_address( string $text ): bool {
		$parts = wp_parse_url( $text );
		$host  = is_array( $parts ) ? ( $parts['host'] ?? '' ) : '';
		$local = 'localhost' === $host || '127.0.0.1' === $host || str_ends_with( $host, '.localhost' );
		return '' !== $host && ( 'https' === ( $parts['scheme'] ?? '' ) || ( 'http' === ( $parts['scheme'] ?? '' ) && $local ) ) && esc_url_raw( $text ) === $text;
	}
}
