<?php
/**
 * Random documents and queries.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\BoundingBox;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Group;
use PaysMidiQuercy\Search\Near;
use PaysMidiQuercy\Search\Polygon;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Search\Rule;

/**
 * Makes them from a seed, crowded on purpose: equal titles, equal dates, equal places, word forms, values that hundreds share and values
 * that nobody shares.
 */
final class RandomDocuments {

	public const FACETS = array( 'type', 'keyword', 'commune', 'photo' );

	private const WORDS = array( 'Église', 'églises', 'château', 'châteaux', 'chapelle', 'chapelles', 'romane', 'roman', 'moulin', 'moulins', 'pigeonnier', 'vitrail', 'vitraux', 'cœur', 'Saint', 'St', 'Ste', 'Antonin', 'Caussade', 'Bruniquel', 'd’Autéjac', 'l’Honor', 'Montricoux', 'pont', 'ponts', 'lavoir', 'halle', 'bastide', 'croix', 'fontaine', '1850', '1851', 'XIIe', 'de', 'la', 'ancien', 'ancienne', 'Ålesund', 'Ελλάδα', 'cabane', 'cabanes', 'chai', 'chaix', 'œuvre', 'grange' );

	private const TYPOS = array( 'chatteau', 'eglsie', 'moulim', 'capelle', 'pnot', 'Causade', 'xyz', '1852', 'bru', 'ch', 'e', 'de', 'sai', 'brunikel', 'hale', 'croi', 'ελ', 'saintantonin', 'mont ricoux', 'brunikell', 'montrikoux', 'chapel de lotre monde', 'pigeonier vitrail caussade', 'columbier', 'moulin vent', 'xiie', '12e' );

	public const SYNONYMS = array( array( 'pigeonnier', 'colombier', 'halle' ), array( 'moulin à vent', 'grange' ), array( 'cœur', 'vitraux' ) );

	/**
	 * Begins with a seed.
	 *
	 * @param int $seed Same seed, same documents.
	 */
	public function __construct( int $seed ) {
		mt_srand( $seed ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand -- A failure must be repeatable.
	}

	/**
	 * Makes a document.
	 *
	 * @param int $id Post.
	 */
	public function document( int $id ): Document {
		$title  = $this->words( mt_rand( 1, 3 ) );
		$place  = mt_rand( 0, 4 ) > 0;
		$facets = array(
			'type'    => $this->some( array( 'a', 'b', 'c', 'd', 'é', '7' ), 3 ),
			'keyword' => $this->some( array_map( static fn( int $number ): string => "k{$number}", range( 0, 400 ) ), mt_rand( 0, 9 ) ? 3 : 40 ),
			'commune' => array( mt_rand( 0, 9 ) ? (string) mt_rand( 82001, 82030 ) : Document::NONE ),
			'photo'   => mt_rand( 0, 1 ) ? array( '1' ) : array(),
		);
		return new Document(
			$id,
			$title,
			array(
				10 => $title,
				5  => $this->words( mt_rand( 0, 2 ) ),
				1  => $this->words( mt_rand( 0, 12 ) ),
			),
			$facets,
			$place ? $this->degrees( 44.0 ) : null,
			$place ? ( mt_rand( 0, 19 ) ? $this->degrees( 1.4 ) : 179.9 ) : null,
			mt_rand( 0, 3 ) ? mt_rand( -20, 2020 ) : null,
			mt_rand( 0, 3 ) ? mt_rand( -20, 2020 ) : null,
			sprintf( '2026-01-%02d 00:00:00', mt_rand( 1, 9 ) )
		);
	}

	/**
	 * Makes a query.
	 *
	 * @param array<int, Document> $documents Documents to take edges from.
	 */
	public function query( array $documents ): Query {
		$any    = $documents ? $documents[ array_keys( $documents )[ mt_rand( 0, count( $documents ) - 1 ) ] ] : $this->document( 1 );
		$search = match ( mt_rand( 0, 6 ) ) {
			0, 1    => $this->words( mt_rand( 1, 5 ) ),
			2       => self::TYPOS[ mt_rand( 0, count( self::TYPOS ) - 1 ) ],
			3       => $this->words( 1 ) . ' ' . self::TYPOS[ mt_rand( 0, count( self::TYPOS ) - 1 ) ],
			4       => $any->title,
			default => '',
		};
		$facets = array();
		if ( 0 === mt_rand( 0, 2 ) ) {
			$facets['type'] = $this->some( array( 'a', 'b', 'c', 'd', 'é', '7', 'none' ), 2 );
		}
		if ( 0 === mt_rand( 0, 3 ) ) {
			$facets['keyword'] = array_slice( array_merge( $any->facets['keyword'] ?? array(), array( 'k1', 'unknown' ) ), 0, mt_rand( 1, 3 ) );
		}
		if ( 0 === mt_rand( 0, 3 ) ) {
			$facets['commune'] = $this->some( array( Document::NONE, ...array_map( 'strval', range( 82001, 82032 ) ) ), 12 );
		}
		if ( 0 === mt_rand( 0, 5 ) ) {
			$facets['photo'] = array( '1' );
		}
		if ( 0 === mt_rand( 0, 40 ) ) {
			$facets['nothing'] = array( 'x' );
		}
		$years = mt_rand( 0, 3 );
		$box   = 0 === mt_rand( 0, 2 ) ? $this->box( $any ) : null;
		$near  = 0 === mt_rand( 0, 2 ) ? $this->near( $any ) : null;
		return new Query(
			search: $search,
			facets: $facets,
			bbox: $box,
			year_from: 1 === $years || 3 === $years ? ( $any->year_from ?? mt_rand( -30, 2030 ) ) : null,
			year_to: 2 === $years || 3 === $years ? ( $any->year_to ?? mt_rand( -30, 2030 ) ) : null,
			page: mt_rand( 0, 2 ) ? 1 : mt_rand( 1, 4 ),
			per_page: array( 0, 1, 5, 24, 500 )[ mt_rand( 0, 4 ) ],
			sort: $near && mt_rand( 0, 2 ) ? Query::DISTANCE : array( Query::RELEVANCE, Query::RELEVANCE, Query::NAME, Query::DATE )[ mt_rand( 0, 3 ) ],
			with_facets: (bool) mt_rand( 0, 3 ),
			near: $near,
			area: 0 === mt_rand( 0, 3 ) ? $this->area( $any ) : null,
			groups: 0 === mt_rand( 0, 2 ) ? array_map( fn(): Group => $this->group( $any ), range( 0, mt_rand( 0, 1 ) ) ) : array(),
			cells: $box && mt_rand( 0, 1 ) ? mt_rand( 0, 22 ) : null
		);
	}

	/**
	 * Makes a box whose edges run through documents more often than not.
	 *
	 * @param Document $any A document.
	 */
	private function box( Document $any ): BoundingBox {
		$lat = $any->lat ?? 44.1;
		$lng = $any->lng ?? 1.5;
		return match ( mt_rand( 0, 4 ) ) {
			0       => new BoundingBox( $lng, $lat, $lng, $lat ),
			1       => new BoundingBox( 1.0, $lat, $lng, 45.0 ),
			2       => new BoundingBox( $lng, 43.0, 180.0, $lat ),
			3       => new BoundingBox( 179.0, 43.0, $lng, 45.0 ),
			default => new BoundingBox( 1.4, 44.0, 1.45 + mt_rand( 0, 100 ) / 1000, 44.05 + mt_rand( 0, 100 ) / 1000 ),
		};
	}

	/**
	 * Makes a circle, often around a document, from a few metres to half the Earth.
	 *
	 * @param Document $any A document.
	 */
	private function near( Document $any ): Near {
		$radius = array( 0.1, 1.37, 5.0, 11.3, 17.9, 200.0, 4999.9 )[ mt_rand( 0, 6 ) ];
		return match ( mt_rand( 0, 4 ) ) {
			0       => new Near( 44.05 + mt_rand( 0, 100 ) / 1000, 1.45 + mt_rand( 0, 100 ) / 1000, $radius ),
			1       => new Near( 44.1, -179.95, $radius ),
			2       => new Near( 89.9, 1.5, $radius ),
			default => new Near( $any->lat ?? 44.1, $any->lng ?? 1.5, $radius ),
		};
	}

	/**
	 * Makes an outline: a box whose edges run through documents, a star, or corners at random that may cross.
	 *
	 * @param Document $any A document.
	 */
	private function area( Document $any ): Polygon {
		$lat = $any->lat ?? 44.1;
		$lng = $any->lng ?? 1.5;
		if ( 0 === mt_rand( 0, 2 ) ) {
			return new Polygon( array( array( $lng, $lat ), array( 1.6, $lat ), array( 1.6, 44.21 ), array( $lng, 44.21 ) ) );
		}
		$corners = array();
		$count   = mt_rand( 3, 12 );
		$crossed = 0 === mt_rand( 0, 3 );
		for ( $index = 0; $index < $count; $index++ ) {
			$angle     = $crossed ? mt_rand( 0, 628 ) / 100 : 2 * M_PI * $index / $count;
			$size      = mt_rand( 10, 120 ) / 1000;
			$corners[] = array( 1.5 + $size * cos( $angle ), 44.1 + $size * sin( $angle ) );
		}
		return new Polygon( $corners );
	}

	/**
	 * Makes a group of conditions.
	 *
	 * @param Document $any A document.
	 */
	private function group( Document $any ): Group {
		$rules = array();
		for ( $count = mt_rand( 1, 3 ); $count > 0; $count-- ) {
			$year    = mt_rand( -30, 2030 );
			$rules[] = new Rule(
				...match ( mt_rand( 0, 5 ) ) {
					0       => array( 'search', array( $this->words( mt_rand( 1, 2 ) ), self::TYPOS[ mt_rand( 0, count( self::TYPOS ) - 1 ) ] ) ),
					1       => array( 'search', array( $this->words( 1 ) ) ),
					2       => array( 'years', array( array( (string) $year, '' ), array( '', (string) $year ), array( (string) ( $any->year_from ?? $year ), (string) max( $any->year_from ?? $year, $year ) ) )[ mt_rand( 0, 2 ) ] ),
					3       => array( 'keyword', array_slice( array( ...( $any->facets['keyword'] ?? array() ), 'k1', 'unknown' ), 0, 3 ) ),
					4       => array( 'commune', array( (string) mt_rand( 82001, 82032 ), 'none' ) ),
					default => array( 'type', array( array( 'a', 'é', 'none' )[ mt_rand( 0, 2 ) ], '7' ) ),
				},
				is: (bool) mt_rand( 0, 2 )
			);
		}
		return new Group( mt_rand( 0, 1 ) ? Group::ANY : Group::ALL, $rules );
	}

	/**
	 * Makes a coordinate: often one of a few, sometimes with all its digits, sometimes a hair beside another.
	 *
	 * @param float $from Lowest.
	 */
	private function degrees( float $from ): float {
		$base = $from + mt_rand( 0, 20 ) / 100;
		return match ( mt_rand( 0, 3 ) ) {
			0       => $base + 0.00000001,
			1       => $base + mt_rand() / mt_getrandmax() / 50,
			default => $base,
		};
	}

	/**
	 * Returns random words.
	 *
	 * @param int $count How many.
	 */
	private function words( int $count ): string {
		$words = array();
		for ( $index = 0; $index < $count; $index++ ) {
			$words[] = self::WORDS[ mt_rand( 0, count( self::WORDS ) - 1 ) ];
		}
		return implode( ' ', $words );
	}

	/**
	 * Returns some of several values.
	 *
	 * @param list<string> $values Values.
	 * @param int          $most   Most of them.
	 * @return list<string>
	 */
	private function some( array $values, int $most ): array {
		$some = array();
		for ( $index = mt_rand( 0, $most ); $index > 0; $index-- ) {
			$some[] = $values[ mt_rand( 0, count( $values ) - 1 ) ];
		}
		return array_values( array_unique( $some ) );
	}
}
