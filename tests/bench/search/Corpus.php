<?php
/**
 * A synthetic corpus with French names.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Territory\Commune;

/**
 * Describes record number n, the same each time: a building of one of the 49 communes with the facets of heritage records. Values are
 * as unevenly common as real ones (the n-th most common keyword is about n times rarer than the first).
 */
final class Corpus {

	public const FACETS     = array( 'type', 'theme', 'period', 'keyword', 'commune', 'epci', 'source', 'photo' );
	public const TAXONOMIES = array( 'type', 'theme', 'period', 'keyword' );
	public const KEYWORDS   = 560;

	private const BUILDINGS = array( 'Église', 'Chapelle', 'Château', 'Moulin', 'Pigeonnier', 'Lavoir', 'Croix', 'Pont', 'Maison', 'Halle', 'Fontaine', 'Ferme', 'Tour', 'Presbytère', 'Four à pain', 'Grange', 'Puits', 'Manoir', 'Abbaye', 'Gare' );
	private const SAINTS    = array( 'Saint-Pierre', 'Saint-Martin', 'Saint-Jean', 'Notre-Dame', 'Sainte-Marie', 'Saint-Étienne', 'Saint-Julien', 'Sainte-Foy', 'Saint-Antonin', 'Saint-Cirq', 'Saint-Vincent', 'Sainte-Cécile' );
	private const PLACES    = array( 'du Bourg', 'de la Rivière', 'du Causse', 'des Vignes', 'du Mas', 'd’en Haut', 'd’en Bas', 'de l’Aveyron', 'de la Bonnette', 'du Vieux Chemin', 'de la Garrigue', 'des Templiers' );
	private const PROSE     = array( 'bâti', 'restauré', 'remanié', 'pierre', 'calcaire', 'brique', 'voûte', 'nef', 'chœur', 'clocher', 'vitraux', 'sculpté', 'portail', 'façade', 'toiture', 'tuiles', 'lauze', 'colombage', 'escalier', 'cheminée', 'fenêtres', 'meneaux', 'seigneur', 'abbé', 'marchand', 'paysan', 'siècle', 'vallée', 'causse', 'source', 'chemin', 'bastide', 'marché', 'fossés', 'rempart', 'inscription', 'décor', 'peint', 'roman', 'gothique', 'renaissance', 'détruit', 'vendu', 'guerre', 'révolution', 'commune', 'école', 'gare', 'tannerie', 'faïence' );

	/**
	 * Keeps the communes.
	 *
	 * @param list<Commune> $communes Communes of the territory.
	 */
	public function __construct( private readonly array $communes ) {}

	/**
	 * Describes a record.
	 *
	 * @param int $number From 1.
	 * @param int $post   Its post.
	 */
	public function document( int $number, int $post ): Document {
		mt_srand( $number ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand -- The same record each time.
		$commune = $this->communes[ self::uneven( count( $this->communes ) ) ];
		$title   = $this->title( $commune->name, $number );
		$type    = self::uneven( 8 );
		$theme   = self::uneven( 14 );
		$year    = mt_rand( 900, 2000 );
		$facets  = array(
			'type'    => mt_rand( 0, 1 ) ? array( "type-{$type}", 'type-' . $type . '-' . mt_rand( 0, 1 ) ) : array( "type-{$type}" ),
			'theme'   => mt_rand( 0, 2 ) ? array( "theme-{$theme}" ) : array( "theme-{$theme}", 'theme-' . ( $theme + 1 ) % 14 ),
			'period'  => array( 'period-' . self::uneven( 12 ) ),
			'keyword' => array_values( array_unique( array_map( static fn(): string => 'keyword-' . self::uneven( self::KEYWORDS ), range( 0, mt_rand( 0, 4 ) ) ) ) ),
			'commune' => array( $commune->insee ),
			'epci'    => array( $commune->epci ?? 'none' ),
			'source'  => array( 'source-' . self::uneven( 5 ) ),
			'photo'   => mt_rand( 0, 2 ) ? array( '1' ) : array(),
		);
		return new Document(
			$post,
			$title,
			array(
				10 => $title,
				5  => $commune->name,
				1  => $this->prose(),
			),
			$facets,
			round( $commune->lat + ( mt_rand( 0, 20000 ) - 10000 ) / 400000, 6 ),
			round( $commune->lng + ( mt_rand( 0, 20000 ) - 10000 ) / 300000, 6 ),
			$year,
			$year + mt_rand( 0, 100 ),
			gmdate( 'Y-m-d H:i:s', 1_500_000_000 + $number * 60 )
		);
	}

	/**
	 * Returns every value of the facets that are taxonomies.
	 *
	 * @return array<string, list<string>>
	 */
	public static function values(): array {
		$types = array();
		foreach ( range( 0, 7 ) as $type ) {
			array_push( $types, "type-{$type}", "type-{$type}-0", "type-{$type}-1" );
		}
		return array(
			'type'    => $types,
			'theme'   => array_map( static fn( int $number ): string => "theme-{$number}", range( 0, 13 ) ),
			'period'  => array_map( static fn( int $number ): string => "period-{$number}", range( 0, 11 ) ),
			'keyword' => array_map( static fn( int $number ): string => "keyword-{$number}", range( 0, self::KEYWORDS - 1 ) ),
		);
	}

	/**
	 * Returns the text of a post.
	 *
	 * @param Document $document Record.
	 */
	public static function content( Document $document ): string {
		return $document->texts[1];
	}

	/**
	 * Makes a title.
	 *
	 * @param string $commune Name of the commune.
	 * @param int    $number  Makes every third title unique.
	 */
	private function title( string $commune, int $number ): string {
		$building = self::BUILDINGS[ self::uneven( count( self::BUILDINGS ) ) ];
		$name     = mt_rand( 0, 1 ) ? self::SAINTS[ mt_rand( 0, count( self::SAINTS ) - 1 ) ] : self::PLACES[ mt_rand( 0, count( self::PLACES ) - 1 ) ];
		return trim( "{$building} {$name} " . ( mt_rand( 0, 1 ) ? "à {$commune}" : '' ) . ( 0 === $number % 3 ? " n° {$number}" : '' ) );
	}

	/**
	 * Makes a description.
	 */
	private function prose(): string {
		$words = array();
		for ( $count = mt_rand( 8, 40 ); $count > 0; $count-- ) {
			$words[] = self::PROSE[ self::uneven( count( self::PROSE ) ) ];
		}
		return implode( ' ', $words ) . ' xw' . mt_rand( 0, 20000 );
	}

	/**
	 * Picks a number, low ones more often.
	 *
	 * @param int $below Numbers from 0 to below this.
	 */
	private static function uneven( int $below ): int {
		return (int) floor( ( $below + 1 ) ** ( mt_rand() / ( mt_getrandmax() + 1 ) ) ) - 1;
	}
}
