<?php
/**
 * What one may keep of a search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\SavedSearches\SavedSearchSection;
use PaysMidiQuercy\Heritage\Export\Format;
use PaysMidiQuercy\Heritage\REST\ExportController;

/**
 * Prints the two ways to keep a result: as a file, and as a search that one is told news of. Plain links, without scripts.
 */
final class KeepResults {

	/**
	 * Keeps the request.
	 *
	 * @param SearchRequest $request What was asked.
	 * @param int           $total   Records found.
	 */
	public function __construct( private readonly SearchRequest $request, private readonly int $total ) {}

	/**
	 * Prints them.
	 */
	public function print(): void {
		echo '<div class="pmq-keep">';
		if ( $this->total > 0 ) {
			printf( '<details class="pmq-keep__files" data-wp-key="files"><summary>%s</summary><ul>', esc_html__( 'Download the result', 'pmq' ) );
			foreach ( array( Format::Xlsx, Format::Csv, Format::GeoJson ) as $format ) {
				printf( '<li><a href="%s" rel="nofollow" download>%s</a></li>', esc_url( $this->url( $format ) ), esc_html( $format->label() ) );
			}
			if ( $this->total > ExportController::MOST ) {
				/* translators: %s: a number of records */
				printf( '<li>%s</li>', esc_html( sprintf( __( 'The first %s records; the open data holds them all.', 'pmq' ), number_format_i18n( ExportController::MOST ) ) ) );
			}
			printf( '<li><a href="%s">%s</a></li></ul></details>', esc_url( home_url( '/donnees-ouvertes/' ) ), esc_html__( 'Open data', 'pmq' ) );
		}
		$query = http_build_query( $this->request->with( array( 'page' => 1 ) )->to_query(), '', '&', PHP_QUERY_RFC3986 );
		if ( '' !== $query ) {
			printf( '<a class="pmq-keep__search" rel="nofollow" href="%s">%s</a>', esc_url( SavedSearchSection::url( $query, $this->request->text ) ), esc_html__( 'Save this search', 'pmq' ) );
		}
		echo '</div>';
	}

	/**
	 * Gives the address of a file.
	 *
	 * @param Format $format Form.
	 */
	private function url( Format $format ): string {
		$query = array( 'format' => $format->value ) + $this->request->to_filters() + array( 'sort' => $this->request->sort );
		return add_query_arg( array_map( static fn ( mixed $value ): string => rawurlencode( is_array( $value ) ? implode( ',', $value ) : (string) ( true === $value ? '1' : $value ) ), $query ), rest_url( 'pmq/v1/records/export' ) );
	}
}
