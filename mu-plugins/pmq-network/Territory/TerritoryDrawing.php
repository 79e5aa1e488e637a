<?php
/**
 * The territory, drawn once.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * The boundaries as SVG paths around the whole territory, with a sign for each commune: what almost every page with a map prints.
 *
 * Kept as a small file beside the boundaries, so that a page neither reads nor projects six thousand points.
 *
 * @phpstan-type Sign array{view_box: string, path: string}
 */
final class TerritoryDrawing {

	/** Longer side of a sign's view box, in its units. */
	private const SIGN_SIZE = 160;

	/**
	 * Keeps the paths.
	 *
	 * @param array{west: float, south: float, east: float, north: float} $box         Box shown.
	 * @param bool                                                         $approximate Whether the boundaries are cells.
	 * @param string                                                       $attribution Who drew the boundaries.
	 * @param array<int|string, string>                                    $communes    SVG `d` by INSEE code.
	 * @param array<int|string, string>                                    $outlines    SVG `d` by SIREN number, of the territory at ''.
	 * @param array<int|string, Sign>                                      $signs       Signs by INSEE code.
	 */
	private function __construct(
		public readonly array $box,
		public readonly bool $approximate,
		public readonly string $attribution,
		public readonly array $communes,
		public readonly array $outlines,
		public readonly array $signs,
	) {}

	/**
	 * Draws the boundaries in a box, without signs.
	 *
	 * @param array<string, mixed>                                         $boundaries What Territory::boundaries() answers.
	 * @param array{west: float, south: float, east: float, north: float} $box        Box to show.
	 */
	public static function within( array $boundaries, array $box ): self {
		$drawing  = new Drawing( $boundaries, $box );
		$outlines = array();
		foreach ( $boundaries['outlines']['features'] as $feature ) {
			$siren              = (string) $feature['properties']['siren'];
			$outlines[ $siren ] = $drawing->outline( $siren );
		}
		return new self( $box, (bool) $boundaries['approximate'], (string) $boundaries['attribution'], $drawing->communes(), $outlines, array() );
	}

	/**
	 * Draws the whole territory, and each commune as a sign.
	 *
	 * @param array<string, mixed> $boundaries What Territory::boundaries() answers.
	 */
	public static function of( array $boundaries ): self {
		$whole = self::within( $boundaries, Drawing::box( $boundaries['features'] ) );
		$signs = array();
		foreach ( $boundaries['features'] as $feature ) {
			$insee           = (string) $feature['properties']['insee'];
			$sign            = new Drawing( array( 'features' => array( $feature ) ), Drawing::box( array( $feature ), 0.0 ), self::SIGN_SIZE );
			$signs[ $insee ] = array(
				'view_box' => $sign->view_box(),
				'path'     => $sign->communes()[ $insee ],
			);
		}
		return new self( $whole->box, $whole->approximate, $whole->attribution, $whole->communes, $whole->outlines, $signs );
	}

	/**
	 * Reads what `to_json()` wrote.
	 *
	 * @param string $json  File's content.
	 * @param string $basis What the drawing must rest on.
	 * @return self|null Null for a drawing of something else, or a damaged one.
	 */
	public static function from_json( string $json, string $basis ): ?self {
		$stored = json_decode( $json, true );
		if ( ! is_array( $stored ) || ( $stored['basis'] ?? null ) !== $basis ) {
			return null;
		}
		return new self( $stored['box'], $stored['approximate'], $stored['attribution'], $stored['communes'], $stored['outlines'], $stored['signs'] );
	}

	/**
	 * Writes the drawing.
	 *
	 * @param string $basis What it rests on.
	 */
	public function to_json( string $basis ): string {
		return (string) wp_json_encode( array( 'basis' => $basis ) + get_object_vars( $this ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * Returns what places a point in the same view box.
	 */
	public function projection(): Drawing {
		return new Drawing( array(), $this->box );
	}
}
