<?php
/**
 * Records as JSON-LD.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

use PaysMidiQuercy\Heritage\SEO\LinkedData;

/**
 * Writes the graph of schema.org that each record's page carries: page with licence, place or work.
 */
final class JsonLdWriter implements Writer {

	/**
	 * Writes records.
	 *
	 * @param iterable<\PaysMidiQuercy\Heritage\Data\Record> $records Records.
	 * @param resource                                       $to      Stream.
	 */
	public function write( iterable $records, $to ): int {
		$count = 0;
		$first = true;
		// phpcs:disable WordPress.WP.AlternativeFunctions -- A stream.
		fwrite( $to, '{"@context":"https://schema.org","@graph":[' );
		foreach ( $records as $record ) {
			++$count;
			foreach ( (array) ( LinkedData::of( $record )['@graph'] ?? array() ) as $node ) {
				fwrite( $to, ( $first ? "\n" : ",\n" ) . wp_json_encode( $node, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
				$first = false;
			}
		}
		fwrite( $to, "\n]}\n" );
		// phpcs:enable
		return $count;
	}
}
