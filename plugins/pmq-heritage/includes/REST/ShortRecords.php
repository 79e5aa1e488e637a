<?php
/**
 * The search of records without WordPress.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Heritage\Content\RecordMeta;
use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Data\ReadyRecords;
use PaysMidiQuercy\Heritage\Data\RecordCatalogue;
use PaysMidiQuercy\Heritage\Data\RecordDocument;
use PaysMidiQuercy\Heritage\Data\RecordPage;
use PaysMidiQuercy\Heritage\Data\RecordQuery;
use PaysMidiQuercy\REST\PublicAnswer;
use PaysMidiQuercy\REST\ShortAnswer;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Index;

/**
 * Answers `GET pmq/v1/records` as {@see RecordsController} does, from the index and from what {@see ReadyRecords} keeps. Whatever is not
 * plain – a parameter that is not quite right, a record that waits for the index, a catalogue that is missing or old – is left to WordPress.
 */
final class ShortRecords {

	/** Parameters by how they are written. */
	public const PARAMETERS = array(
		'list'    => array( 'type', 'theme', 'period', 'commune', 'epci', 'source', 'keyword', 'holder', 'author', 'dated' ),
		'text'    => array( 'search', 'bbox', 'near', 'area', 'where' ),
		'flag'    => array( 'photo', 'facets', 'explain' ),
		'integer' => array( 'year_from', 'year_to', 'page', 'per_page' ),
		'number'  => array( 'radius' ),
		'sort'    => array( 'sort' ),
	);

	/**
	 * Keeps the site.
	 *
	 * @param int       $site Number of the site.
	 * @param string    $home Its address, without slash at the end.
	 * @param ?Database $database SQL helper.
	 */
	public function __construct( private readonly int $site, private readonly string $home, private readonly ?Database $database = null ) {}

	/**
	 * Answers a request.
	 *
	 * @param array<array-key, mixed> $query Parameters as the address has them, without added slashes.
	 */
	public function answer( array $query ): ?ShortAnswer {
		$params = self::parameters( $query );
		if ( null === $params ) {
			return null;
		}
		$database = $this->database ?? new Database();
		$index    = new Index( $database );
		$kept     = json_decode( $index->items->catalogue( $this->site, RecordDocument::COLLECTION )['text'], true );
		if ( ! is_array( $kept ) || $kept['home'] !== $this->home || time() - $kept['made'] >= ReadyRecords::LIFETIME ) {
			return null;
		}
		$catalogue = new RecordCatalogue( $kept['facets'], $kept['none'] );
		$reader    = new RecordQuery( static fn(): RecordCatalogue => $catalogue );
		// A fault has a sentence, which needs WordPress: without it this fails, and WordPress answers.
		if ( null !== $reader->fault( $params ) ) {
			return null;
		}
		$index->register( new Collection( RecordDocument::COLLECTION, array( RecordPostType::NAME ), RecordDocument::FACETS, static fn(): null => null ) );
		$per_page = (int) ( $params['per_page'] ?? RecordQuery::PER_PAGE );
		$asked    = $reader->query( $params, $per_page );
		$result   = $index->search( RecordDocument::COLLECTION, $asked );
		$items    = $this->items( $index, $result->ids, $kept['epoch'] );
		if ( null === $items ) {
			return null;
		}
		$page    = new RecordPage( array(), $result->total, $asked->page, $per_page, array(), $result->corrections, $result->relaxed, $result->complete, $result->understood );
		$headers = RecordsAnswer::headers( $kept['route'], $params, $page->page, $page->pages(), $page->total );
		$body    = '[' . implode( ',', $items ) . ']';
		if ( $asked->with_facets ) {
			$facets = $catalogue->label( $result->facets, fn( array $slugs ): array => $this->keywords( $database, $slugs ) );
			$body   = '{"records":' . $body . ',' . substr( (string) wp_json_encode( array( 'facets' => (object) $facets ) + $page->words() ), 1 );
		}
		return new ShortAnswer( $body, $headers + PublicAnswer::headers( $body, $headers ) );
	}

	/**
	 * Reads the parameters.
	 *
	 * @param array<array-key, mixed> $query As the address has them.
	 * @return array<string, mixed>|null Null when one is unknown or not written in the plainest way.
	 */
	public static function parameters( array $query ): ?array {
		$params = array();
		foreach ( $query as $name => $value ) {
			$kind = array_key_first( array_filter( self::PARAMETERS, static fn( array $names ): bool => in_array( $name, $names, true ) ) );
			$read = null === $kind ? null : self::read( $kind, (string) $name, $value );
			if ( null === $read ) {
				return null;
			}
			$params[ (string) $name ] = $read;
		}
		return $params;
	}

	/**
	 * Reads a parameter.
	 *
	 * @param string $kind  Key of PARAMETERS.
	 * @param string $name  Name.
	 * @param mixed  $value As the address has it.
	 */
	private static function read( string $kind, string $name, mixed $value ): mixed {
		if ( 'list' === $kind ) {
			return self::values( is_string( $value ) ? explode( ',', $value ) : $value );
		}
		if ( ! is_string( $value ) || ! mb_check_encoding( $value, 'UTF-8' ) ) {
			return null;
		}
		return match ( $kind ) {
			'text'    => mb_strlen( $value, 'UTF-8' ) <= array( 'search' => 200, 'near' => 60, 'area' => 6000, 'where' => 20000, 'bbox' => 200 )[ $name ] ? $value : null, // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- A short table.
			'flag'    => array( '0' => false, 'false' => false, '1' => true, 'true' => true )[ $value ] ?? null, // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- A short table.
			'sort'    => in_array( $value, array( 'relevance', 'name', 'date', 'distance' ), true ) ? $value : null,
			'number'  => preg_match( '/^[0-9]{1,3}(\.[0-9]{1,6})?$/', $value ) && 0.1 <= (float) $value && 200 >= (float) $value ? (float) $value : null,
			default   => self::integer( $name, $value ),
		};
	}

	/**
	 * Reads a whole number within its limits.
	 *
	 * @param string $name  Name.
	 * @param string $value As the address has it.
	 */
	private static function integer( string $name, string $value ): ?int {
		list( $least, $most ) = array(
			'page'     => array( 1, 100000 ),
			'per_page' => array( 1, 100 ),
		)[ $name ] ?? array( RecordMeta::YEAR_MIN, 9999 );
		return preg_match( '/^(0|-?[1-9][0-9]{0,8})$/', $value ) && $least <= (int) $value && $most >= (int) $value ? (int) $value : null;
	}

	/**
	 * Reads a list of slugs or codes.
	 *
	 * @param mixed $values As the address has them.
	 * @return list<string>|null
	 */
	private static function values( mixed $values ): ?array {
		if ( ! is_array( $values ) || ! array_is_list( $values ) || count( $values ) > 50 ) {
			return null;
		}
		foreach ( $values as $value ) {
			if ( ! is_string( $value ) || ! preg_match( '/^[a-z0-9_-]{1,200}$/', $value ) ) {
				return null;
			}
		}
		return $values;
	}

	/**
	 * Gives the items of records.
	 *
	 * @param Index     $index Index.
	 * @param list<int> $ids   Records.
	 * @param string    $epoch Epoch that they must have.
	 * @return list<string>|null JSON of each; null when one is missing, waits for the index or is of another epoch.
	 */
	private function items( Index $index, array $ids, string $epoch ): ?array {
		$items = $index->items->texts( $this->site, RecordDocument::COLLECTION, $ids );
		foreach ( $items ?? array() as $number => $item ) {
			if ( ! str_starts_with( $item, $epoch . "\n" ) ) {
				return null;
			}
			$items[ $number ] = substr( $item, strlen( $epoch ) + 1 );
		}
		return null === $items ? null : array_values( $items );
	}

	/**
	 * Names keywords.
	 *
	 * @param Database     $database SQL helper.
	 * @param list<string> $slugs    Slugs.
	 * @return array<array-key, string> By slug.
	 */
	private function keywords( Database $database, array $slugs ): array {
		global $wpdb;
		$marks = implode( ', ', array_fill( 0, count( $slugs ), '%s' ) );
		$rows  = $database->rows( "SELECT t.slug, t.name FROM {$wpdb->get_blog_prefix( $this->site )}terms t JOIN {$wpdb->get_blog_prefix( $this->site )}term_taxonomy x ON x.term_id = t.term_id WHERE x.taxonomy = %s AND t.slug IN ({$marks})", RecordTaxonomies::KEYWORD, ...$slugs );
		return array_map( 'strval', array_column( $rows, 'name', 'slug' ) );
	}
}
