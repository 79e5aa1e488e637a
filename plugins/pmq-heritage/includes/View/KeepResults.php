<?php
/**
 * What one may keep of a search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\SavedSearches\SavedSearchSection;
use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Heritage\Export\Format;
use PaysMidiQuercy\Heritage\REST\ExportController;

/**
 * Prints the two ways to keep a result: as a search that one is told news of, and as a file. Plain links, without scripts.
 */
final class KeepResults {

	/**
	 * Keeps the answer.
	 *
	 * @param SearchPage $page Answer.
	 */
	public function __construct( private readonly SearchPage $page ) {}

	/**
	 * Prints them.
	 */
	public function print(): void {
		$search = $this->search_url();
		$total  = $this->page->results->total;
		if ( '' === $search && 0 === $total ) {
			return;
		}
		echo '<div class="pmq-keep">';
		if ( '' !== $search ) {
			printf( '<a class="pmq-keep__action" data-wp-key="search" rel="nofollow" href="%s">%s%s</a>', esc_url( $search ), Icon::svg( 'letter' ), esc_html__( 'Save this search', 'pmq' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing.
		}
		if ( $total > 0 ) {
			$this->print_files( $total );
		}
		echo '</div>';
	}

	/**
	 * Prints the files.
	 *
	 * @param int $total Records found.
	 */
	private function print_files( int $total ): void {
		?>
		<details class="pmq-keep__files" data-wp-key="files" data-wp-on--keydown="actions.closeOnEscape" data-wp-on-document--click="actions.closeOutside">
			<summary class="pmq-keep__action"><?php echo Icon::svg( 'document' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'Download', 'pmq' ); ?></summary>
			<ul>
				<?php foreach ( array( Format::Xlsx, Format::Csv, Format::GeoJson ) as $format ) : ?>
					<li><a href="<?php echo esc_url( $this->file_url( $format ) ); ?>" rel="nofollow" download><?php echo esc_html( $format->label() ); ?></a></li>
				<?php endforeach; ?>
				<?php if ( $total > ExportController::MOST ) : ?>
					<?php /* translators: %s: a number of records */ ?>
					<li><span><?php echo esc_html( sprintf( __( 'The first %s records; the open data holds them all.', 'pmq' ), number_format_i18n( ExportController::MOST ) ) ); ?></span></li>
				<?php endif; ?>
				<li><a href="<?php echo esc_url( home_url( '/donnees-ouvertes/' ) ); ?>"><?php esc_html_e( 'Open data', 'pmq' ); ?></a></li>
			</ul>
		</details>
		<?php
	}

	/**
	 * Gives the address at which the search is kept.
	 *
	 * @return string '' for the plain list, which is no search.
	 */
	public function search_url(): string {
		// Neither the page nor the way it looks belongs to what is looked for.
		$request = $this->page->request->with( array( 'view' => '' ) );
		$query   = http_build_query( $request->to_query(), '', '&', PHP_QUERY_RFC3986 );
		return $request->is_filtered() ? SavedSearchSection::url( $query, $request->text ) : '';
	}

	/**
	 * Gives the address of a file: what the page finds, in its order.
	 *
	 * @param Format $format Form.
	 */
	public function file_url( Format $format ): string {
		$query = array( 'format' => $format->value ) + $this->page->request->to_filters() + array( 'sort' => $this->page->request->order() );
		if ( '' !== $this->page->expert_fault() ) {
			// The page leaves out rules that cannot be read; the route would refuse them.
			unset( $query['where'] );
		}
		return add_query_arg( array_map( static fn ( mixed $value ): string => rawurlencode( is_array( $value ) ? implode( ',', $value ) : (string) ( true === $value ? '1' : $value ) ), $query ), rest_url( 'pmq/v1/records/export' ) );
	}
}
