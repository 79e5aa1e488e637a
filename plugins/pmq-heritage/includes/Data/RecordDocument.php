<?php
/**
 * What the search index knows of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Search\Centuries;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;

/**
 * Describes published records to the index.
 */
final class RecordDocument {

	public const COLLECTION = 'records';

	/** Value of a facet that only tells whether something is known. */
	public const KNOWN = 'known';

	/** Facets that are counted. */
	public const FACETS = array( ...RecordQuery::FACETS, 'photo', ...RecordQuery::KNOWN );

	/** Weights of a record's texts. */
	public const NAME        = 100;
	public const SUBJECTS    = 30;
	public const PEOPLE      = 15;
	public const DESCRIPTION = 10;

	/**
	 * Takes what it describes with.
	 *
	 * @param RecordRepository $records    Records.
	 * @param Vocabulary       $vocabulary Types, themes and periods.
	 * @param \Closure         $item       Gives the ready-made item of a record.
	 *
	 * @phpstan-param \Closure( Record ): string $item
	 */
	public function __construct(
		private readonly RecordRepository $records,
		private readonly Vocabulary $vocabulary,
		private readonly \Closure $item,
	) {}

	/**
	 * Gives the collection to register.
	 */
	public function collection(): Collection {
		return new Collection(
			name: self::COLLECTION,
			post_types: array( RecordPostType::NAME ),
			facets: self::FACETS,
			document: fn( int $post_id ): ?Document => $this->document( $post_id ),
			similarity: array(
				'type'    => 2,
				'theme'   => 3,
				'period'  => 2,
				'keyword' => 4,
				'commune' => 3,
				'epci'    => 1,
				'source'  => 0,
				'photo'   => 0,
				'holder'  => 0,
				'author'  => 0,
				'dated'   => 0,
			),
		);
	}

	/**
	 * Describes a record.
	 *
	 * @param int $post_id Post id.
	 * @return ?Document Null unless it is published.
	 */
	public function document( int $post_id ): ?Document {
		$post = get_post( $post_id );
		if ( ! $post instanceof \WP_Post || 'publish' !== $post->post_status || '' !== $post->post_password ) {
			return null;
		}
		$record = $this->records->find( $post_id );
		if ( null === $record ) {
			return null;
		}
		list( $from, $to ) = $this->years( $record );
		return new Document(
			id: $post_id,
			title: $record->name,
			texts: $this->texts( $record ),
			facets: $this->facets( $record ),
			lat: $record->location['lat'] ?? null,
			lng: $record->location['lng'] ?? null,
			year_from: $from,
			year_to: $to,
			sort_date: $post->post_date_gmt,
			item: ( $this->item )( $record ),
		);
	}

	/**
	 * Gives the texts by weight.
	 *
	 * @param Record $record Record.
	 * @return array<int, string>
	 */
	private function texts( Record $record ): array {
		$names    = static fn( array $terms ): string => implode( ' · ', array_column( $terms, 'name' ) );
		$subjects = array( $record->commune['name'] ?? '', $record->commune['postal_code'] ?? '', $names( $record->keywords ), $names( $record->types ), $names( $record->themes ), $names( $record->periods ) );
		$people   = array( $record->author, $record->medium_author, $record->holder, $record->source_id );
		$captions = array_column( $record->media, 'caption' );
		return array_filter(
			array(
				self::NAME        => $record->name,
				self::SUBJECTS    => implode( ' · ', array_filter( $subjects ) ),
				self::PEOPLE      => implode( ' · ', array_filter( array( ...$people, ...$captions ) ) ),
				self::DESCRIPTION => $record->text(),
			)
		);
	}

	/**
	 * Gives the facets, ancestors of terms included; `none` where a record has no value. The period "not stated" is no period.
	 *
	 * @param Record $record Record.
	 * @return array<string, list<string>>
	 */
	private function facets( Record $record ): array {
		$commune = $record->commune['insee'] ?? '';
		$epci    = $record->epci['siren'] ?? '';
		$values  = array(
			'type'    => $this->slugs( RecordTaxonomies::TYPE, $record->types ),
			'theme'   => $this->slugs( RecordTaxonomies::THEME, $record->themes ),
			'period'  => array_values( array_diff( $this->slugs( RecordTaxonomies::PERIOD, $record->periods ), array( Vocabulary::UNKNOWN_PERIOD ) ) ),
			'keyword' => array_column( $record->keywords, 'slug' ),
			'commune' => '' === $commune ? array() : array( $commune ),
			'epci'    => '' === $epci ? array() : array( $epci ),
			'source'  => array( $record->source->value ),
			'holder'  => '' === $record->holder ? array() : array( self::KNOWN ),
			'author'  => '' === $record->author ? array() : array( self::KNOWN ),
			'dated'   => array( null, null ) === $this->years( $record ) ? array() : array( self::KNOWN ),
		);
		$values  = array_map( static fn( array $own ): array => array() === $own ? array( Document::NONE ) : $own, $values );
		return null === $record->image() ? $values : $values + array( 'photo' => array( '1' ) );
	}

	/**
	 * Gives the slugs of terms and of their ancestors.
	 *
	 * @param string     $taxonomy Taxonomy.
	 * @param list<Term> $terms    Terms.
	 * @return list<string>
	 */
	private function slugs( string $taxonomy, array $terms ): array {
		$slugs = array();
		foreach ( $terms as $term ) {
			array_push( $slugs, ...$this->vocabulary->with_ancestors( $taxonomy, $term->slug ) );
		}
		return array_values( array_unique( $slugs ) );
	}

	/**
	 * Names the text of a weight.
	 *
	 * @param int $weight One of the weights above.
	 */
	public static function field_label( int $weight ): string {
		return match ( $weight ) {
			self::NAME     => __( 'Name', 'pmq' ),
			self::SUBJECTS => __( 'Commune, keywords, types, themes and periods', 'pmq' ),
			self::PEOPLE   => __( 'People, reference and captions', 'pmq' ),
			default        => __( 'Description', 'pmq' ),
		};
	}

	/**
	 * Gives the years of a record: its own, else those of its centuries (“4e quart 15e siècle” among the keywords, “maison du 13e siècle” as a name),
	 * else those that its periods cover, else the centuries that the description names.
	 *
	 * @param Record $record Record.
	 * @return array{?int, ?int}
	 */
	private function years( Record $record ): array {
		if ( null !== $record->year ) {
			return array( $record->year, $record->year );
		}
		$centuries = array_column( array_filter( $record->keywords, static fn( Term $keyword ): bool => 'century' === $keyword->kind ), 'name' );
		$years     = Centuries::read( implode( ' ; ', $centuries ) ) ?? self::named( $record->name );
		$dated     = array_filter( $record->periods, static fn( Term $period ): bool => null !== $period->year_from );
		if ( null === $years && array() !== $dated ) {
			$last  = array_map( static fn( Term $period ): int => $period->year_to ?? (int) gmdate( 'Y' ), $dated );
			$years = array( min( array_column( $dated, 'year_from' ) ), max( $last ) );
		}
		return $years ?? self::named( $record->text() ) ?? array( null, null );
	}

	/**
	 * Gives the years of the centuries that a running text names.
	 *
	 * @param string $text Text.
	 * @return array{int, int}|null
	 */
	private static function named( string $text ): ?array {
		$named = Centuries::understand( $text )[1];
		return array() === $named ? null : array( min( array_column( $named, 'from' ) ), max( array_column( $named, 'to' ) ) );
	}
}
