<?php
/**
 * The list of results.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Search\Highlighter;

/**
 * Prints the number of results, the order, the list, the pages; or, when nothing was found, the ways out.
 */
final class SearchResults {

	/** Pictures that are surely on the first screen. */
	private const EAGER = 3;

	/**
	 * Keeps what it prints.
	 *
	 * @param SearchPage $page Answer.
	 * @param string     $form Id of the search form.
	 */
	public function __construct( private readonly SearchPage $page, private readonly string $form ) {}

	/**
	 * Prints everything.
	 */
	public function print(): void {
		?>
		<div class="wp-block-pmq-record-search__bar">
			<p class="wp-block-pmq-record-search__count" role="status"><strong><?php echo esc_html( $this->count_label() ); ?></strong><?php echo null === $this->page->request->zone ? '' : ' ' . esc_html__( 'in the map', 'pmq' ); ?></p>
			<?php $this->print_sort(); ?>
		</div>
		<?php ( new KeepResults( $this->page->request, $this->page->results->total ) )->print(); ?>
		<?php
		if ( 0 === $this->page->results->total ) {
			$this->print_empty();
			return;
		}
		$highlighter = new Highlighter( $this->page->request->text );
		echo '<ol class="wp-block-pmq-record-search__list">';
		foreach ( $this->page->results->records as $index => $record ) {
			RecordCard::print_result( $record, $highlighter, $index < self::EAGER );
		}
		echo '</ol>';
		$this->print_pages();
	}

	/**
	 * Prints the order.
	 */
	private function print_sort(): void {
		if ( $this->page->results->total < 2 ) {
			return;
		}
		$labels = array(
			'pertinence' => __( 'most relevant', 'pmq' ),
			'nom'        => __( 'by name', 'pmq' ),
			'date'       => __( 'most recent', 'pmq' ),
		);
		// Without words the index sorts by name: that is then the first choice.
		if ( '' === $this->page->request->text ) {
			unset( $labels['nom'] );
			$labels['pertinence'] = __( 'by name', 'pmq' );
		}
		?>
		<label class="wp-block-pmq-record-search__sort"><span><?php esc_html_e( 'Sort:', 'pmq' ); ?></span>
			<select name="tri" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyForm">
				<?php foreach ( $labels as $name => $label ) : ?>
					<option value="<?php echo esc_attr( 'pertinence' === $name ? '' : $name ); ?>"<?php selected( SearchRequest::SORTS[ $name ], $this->page->request->sort ); ?>><?php echo esc_html( $label ); ?></option>
				<?php endforeach; ?>
			</select>
		</label>
		<?php
	}

	/**
	 * Prints what to try when nothing was found.
	 */
	private function print_empty(): void {
		$ways = $this->page->ways_out();
		?>
		<div class="wp-block-pmq-record-search__empty">
			<?php echo Icon::svg( 'leaf' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
			<h3><?php esc_html_e( 'Nothing found', 'pmq' ); ?></h3>
			<p><?php echo esc_html( $this->empty_hint() ); ?></p>
			<?php if ( array() !== $ways ) : ?>
				<ul>
					<?php foreach ( $ways as $way ) : ?>
						<li><a href="<?php echo esc_url( $way['url'] ); ?>" data-wp-on--click="actions.follow"><?php echo esc_html( $way['label'] ); ?></a> <span class="wp-block-pmq-record-search__number"><?php echo esc_html( self::records_label( $way['count'] ) ); ?></span></li>
					<?php endforeach; ?>
				</ul>
			<?php endif; ?>
			<p><a href="<?php echo esc_url( $this->page->base ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'See all records', 'pmq' ); ?></a></p>
		</div>
		<?php
	}

	/**
	 * Prints the pages.
	 */
	private function print_pages(): void {
		$last = $this->page->results->pages();
		$here = $this->page->request->page;
		if ( $last < 2 ) {
			return;
		}
		?>
		<nav class="wp-block-pmq-record-search__pages" aria-label="<?php esc_attr_e( 'Pages of results', 'pmq' ); ?>">
			<?php if ( $here < $last ) : ?>
				<a class="wp-block-pmq-record-search__more" rel="next" href="<?php echo esc_url( $this->page_url( $here + 1 ) ); ?>" data-wp-on--click="actions.turnPage"><?php echo esc_html( $this->next_label() ); ?></a>
			<?php endif; ?>
			<ol>
				<?php if ( $here > 1 ) : ?>
					<li data-wp-key="previous"><a rel="prev" href="<?php echo esc_url( $this->page_url( $here - 1 ) ); ?>" data-wp-on--click="actions.turnPage"><?php esc_html_e( 'Previous', 'pmq' ); ?></a></li>
				<?php endif; ?>
				<?php foreach ( self::numbers( $here, $last ) as $number ) : ?>
					<li data-wp-key="<?php echo esc_attr( (string) $number ); ?>">
						<?php if ( null === $number ) : ?>
							<span>…</span>
						<?php else : ?>
							<a href="<?php echo esc_url( $this->page_url( $number ) ); ?>"<?php echo $number === $here ? ' aria-current="page"' : ''; ?> data-wp-on--click="actions.turnPage"><span class="screen-reader-text"><?php esc_html_e( 'Page', 'pmq' ); ?> </span><?php echo esc_html( number_format_i18n( $number ) ); ?></a>
						<?php endif; ?>
					</li>
				<?php endforeach; ?>
			</ol>
		</nav>
		<?php
	}

	/**
	 * Gives the numbers of pages to show, null for a gap: first, last, and two on each side of here.
	 *
	 * @param int $here This page.
	 * @param int $last Last page.
	 * @return list<?int>
	 */
	public static function numbers( int $here, int $last ): array {
		$wanted  = array_unique( array( 1, ...range( max( 1, $here - 1 ), min( $last, $here + 1 ) ), $last ) );
		$numbers = array();
		$before  = 0;
		foreach ( $wanted as $number ) {
			if ( $number > $before + 1 ) {
				$numbers[] = $number === $before + 2 ? $before + 1 : null;
			}
			$numbers[] = $number;
			$before    = $number;
		}
		return $numbers;
	}

	/**
	 * Gives the address of a page.
	 *
	 * @param int $page Number, from 1.
	 */
	private function page_url( int $page ): string {
		return $this->page->url( $this->page->request->with( array( 'page' => $page ) ) );
	}

	/**
	 * Words the link to the next page: "See the 20 next".
	 */
	private function next_label(): string {
		$results = $this->page->results;
		$next    = min( $results->per_page, $results->total - $results->per_page * $this->page->request->page );
		/* translators: %s: a number of records, at least 2. */
		return 1 === $next ? __( 'See the next record', 'pmq' ) : sprintf( __( 'See the next %s', 'pmq' ), number_format_i18n( $next ) );
	}

	/**
	 * Words the number of results.
	 */
	private function count_label(): string {
		$total = $this->page->results->total;
		return 0 === $total ? __( 'No record', 'pmq' ) : self::records_label( $total );
	}

	/**
	 * Words a number of records.
	 *
	 * @param int $count Number, at least 1.
	 */
	private static function records_label( int $count ): string {
		/* translators: %s: a number of records. */
		return sprintf( _n( '%s record', '%s records', $count, 'pmq' ), number_format_i18n( $count ) );
	}

	/**
	 * Words what to try.
	 */
	private function empty_hint(): string {
		$text = $this->page->request->text;
		if ( '' === $text ) {
			return __( 'No record fits all these filters at once.', 'pmq' );
		}
		return 0 === $this->page->request->count_filters()
			/* translators: %s: the words looked for. */
			? sprintf( __( 'No record speaks of “%s”. Try another word, or fewer words.', 'pmq' ), $text )
			/* translators: %s: the words looked for. */
			: sprintf( __( 'No record speaks of “%s” with these filters.', 'pmq' ), $text );
	}
}
