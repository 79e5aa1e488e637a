<?php
/**
 * Heritage records on the maps of the other sites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Records\PublicRecords;
use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\MapLayer;

/**
 * Offers the published records of the heritage site where its plugin, which offers them there, is not loaded. They are read on the server:
 * a browser asks its own site only.
 *
 * @phpstan-type Row array{int, float, float, bool, string, string}
 */
final class RecordsElsewhere {

	/** Key of the layer, as on the heritage site. */
	public const KEY = 'records';

	private const SITE = 'patrimoine';

	/** Most records of a map, as on the heritage site. */
	private const MOST = 5000;

	/** Transient of the heritage site: the records as they were read last. */
	private const KEPT = 'pmq_records_elsewhere';

	/** How long they serve when nothing tells of a change (seconds). */
	private const LIFETIME = 600;

	/**
	 * Takes what it reads with.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Hooks the offer, after the plugins that have a layer of this key themselves.
	 */
	public function register(): void {
		add_filter( 'pmq_map_layers', array( $this, 'offer' ), 20 );
	}

	/**
	 * Adds the layer.
	 *
	 * @param list<MapLayer> $offered Layers.
	 * @return list<MapLayer>
	 */
	public function offer( array $offered ): array {
		if ( in_array( self::KEY, array_column( $offered, 'key' ), true ) || post_type_exists( PublicRecords::POST_TYPE ) ) {
			return $offered;
		}
		$offered[] = new MapLayer(
			self::KEY,
			__( 'Heritage', 'pmq' ),
			ColourSet::css( 'brique' ),
			IconSet::path( 'church' ),
			rest_url( 'pmq/v1/layers/' . self::KEY . '/points' ),
			fn(): array => array_map( static fn( array $row ): MapItem => new MapItem( $row[4], $row[5], $row[1], $row[2], $row[3] ), $this->points() ),
			fn(): array => $this->counts(),
			/* translators: %s: number. */
			static fn( int $count ): string => sprintf( _n( '%s record', '%s records', $count, 'pmq' ), number_format_i18n( $count ) ),
			static fn( string $insee ): string => PublicRecords::search_url( $insee )
		);
		return $offered;
	}

	/**
	 * Returns the records that have a place.
	 *
	 * @return list<Row> Number, latitude, longitude, whether approximate, name, address.
	 */
	public function points(): array {
		return OtherSites::on( self::SITE, fn(): array => $this->kept(), array() );
	}

	/**
	 * Returns the records of the current site as they were read last, while none has come, gone or been changed since: joining the meta of
	 * thousands of records takes long, counting them does not.
	 *
	 * @return list<Row>
	 */
	private function kept(): array {
		global $wpdb;
		$now  = $this->database->row( "SELECT COUNT(*) AS records, MAX(post_modified_gmt) AS changed FROM {$wpdb->posts} WHERE post_type = %s AND post_status = 'publish' AND post_password = ''", PublicRecords::POST_TYPE );
		$of   = implode( ' ', array( $now['records'] ?? 0, $now['changed'] ?? '', SiteLinks::url( self::SITE ) ) );
		$kept = get_transient( self::KEPT );
		if ( is_array( $kept ) && ( $kept['of'] ?? '' ) === $of ) {
			/** As stored below. @var list<Row> */
			return $kept['rows'];
		}
		$rows = $this->rows();
		set_transient(
			self::KEPT,
			array(
				'of'   => $of,
				'rows' => $rows,
			),
			self::LIFETIME
		);
		return $rows;
	}

	/**
	 * Reads the records of the current site, which is the heritage site. What is no coordinate is no place.
	 *
	 * @return list<Row>
	 */
	private function rows(): array {
		global $wpdb;
		$found = $this->database->rows(
			"SELECT p.ID, p.post_title, p.post_name, a.meta_value AS lat, o.meta_value AS lng, v.meta_value AS vague FROM {$wpdb->posts} p JOIN {$wpdb->postmeta} a ON a.post_id = p.ID AND a.meta_key = 'pmq_lat' JOIN {$wpdb->postmeta} o ON o.post_id = p.ID AND o.meta_key = 'pmq_lng' LEFT JOIN {$wpdb->postmeta} v ON v.post_id = p.ID AND v.meta_key = 'pmq_location_approximate' WHERE p.post_type = %s AND p.post_status = 'publish' AND p.post_password = '' ORDER BY p.ID DESC LIMIT %d",
			PublicRecords::POST_TYPE,
			self::MOST
		);
		$found = array_values( array_filter( $found, static fn( array $row ): bool => is_numeric( $row['lat'] ) && is_numeric( $row['lng'] ) ) );
		$home  = SiteLinks::url( self::SITE ) . 'fiche/';
		return array_map(
			static fn( array $row ): array => array( (int) $row['ID'], (float) $row['lat'], (float) $row['lng'], ! empty( $row['vague'] ), html_entity_decode( (string) $row['post_title'], ENT_QUOTES ), $home . $row['post_name'] . '/' ),
			$found
		);
	}

	/**
	 * Counts the records of each commune. The index cannot be asked for facets here: only the heritage site knows them.
	 *
	 * @return array<int|string, int> By INSEE code.
	 */
	private function counts(): array {
		return OtherSites::on(
			self::SITE,
			function (): array {
				global $wpdb;
				$counts = array();
				$rows   = $this->database->rows( "SELECT c.meta_value AS insee, COUNT(*) AS records FROM {$wpdb->posts} p JOIN {$wpdb->postmeta} c ON c.post_id = p.ID AND c.meta_key = 'pmq_commune' WHERE p.post_type = %s AND p.post_status = 'publish' AND p.post_password = '' GROUP BY c.meta_value", PublicRecords::POST_TYPE );
				foreach ( $rows as $row ) {
					$counts[ (string) $row['insee'] ] = (int) $row['records'];
				}
				return array_diff_key( $counts, array( '' => 0 ) );
			},
			array()
		);
	}
}
