<?php
/**
 * The list of results.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\Favourites;
use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Heritage\Data\Record;
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
			<?php $this->print_views(); ?>
			<?php $this->print_sort(); ?>
		</div>
		<?php
		( new KeepResults( $this->page ) )->print();
		( new SearchNotes( $this->page ) )->print();
		if ( 0 === $this->page->results->total ) {
			$this->print_empty();
			return;
		}
		// Words looked for instead of a mistyped one are marked too.
		$highlighter = new Highlighter( implode( ' ', array( $this->page->request->text, ...array_merge( ...array_values( $this->page->results->corrections ) ) ) ) );
		$kept        = self::favourites();
		echo '<ol class="wp-block-pmq-record-search__list">';
		foreach ( $this->page->results->records as $index => $record ) {
			RecordCard::print_result( $record, $highlighter, $index < self::EAGER, $this->distance( $record ), in_array( $record->id, $kept, true ), $this->page->results->reasons[ $record->id ] ?? null );
		}
		echo '</ol>';
		$this->print_pages();
		$this->print_switch();
	}

	/**
	 * Gives the records that the account keeps as favourites.
	 *
	 * @return list<int> None for a visitor: the browser knows them.
	 */
	private static function favourites(): array {
		$here = SiteLinks::current_slug();
		$all  = is_user_logged_in() ? Favourites::of( get_current_user_id() ) : array();
		return array_column( array_filter( $all, static fn( array $favourite ): bool => $here === $favourite['site'] ), 'post' );
	}

	/**
	 * Prints the button that a phone shows above everything: to the map, or back to the list.
	 */
	private function print_switch(): void {
		$is_map  = SearchLayout::Map->value === $this->page->request->view;
		$request = $this->page->request->with(
			array(
				'view' => $is_map ? '' : SearchLayout::Map->value,
				'page' => $this->page->request->page,
			)
		);
		?>
		<a class="wp-block-pmq-record-search__switch" href="<?php echo esc_url( $this->page->url( $request ) ); ?>" rel="nofollow" data-wp-on--click="actions.switchView">
			<span><?php echo Icon::svg( $is_map ? 'menu' : 'map' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php echo esc_html( $is_map ? __( 'See the list', 'pmq' ) : __( 'See the map', 'pmq' ) ); ?></span>
		</a>
		<?php
	}

	/**
	 * Prints the views. Without a choice a desk shows list and map, a phone the list: both links are there, each for its screen.
	 */
	private function print_views(): void {
		$view = $this->page->request->view;
		echo '<ul class="wp-block-pmq-record-search__views" aria-label="' . esc_attr__( 'View', 'pmq' ) . '">';
		foreach ( SearchLayout::cases() as $layout ) {
			$by_default = '' === $view && ( SearchLayout::List === $layout || SearchLayout::Split === $layout );
			if ( $by_default ) {
				$this->print_view( $layout, true, SearchLayout::List === $layout ? 'is-phone-only' : 'is-desk-only' );
			}
			$this->print_view( $layout, $view === $layout->value, $by_default ? ( SearchLayout::List === $layout ? 'is-desk-only' : 'is-phone-only' ) : '' );
		}
		echo '</ul>';
	}

	/**
	 * Prints the link to a view.
	 *
	 * @param SearchLayout $layout  View.
	 * @param bool         $current Whether it is the one shown.
	 * @param string       $screen  Class of the screens that have this link, '' for all.
	 */
	private function print_view( SearchLayout $layout, bool $current, string $screen ): void {
		$request = $this->page->request->with(
			array(
				'view' => $layout->value,
				'page' => $this->page->request->page,
			)
		);
		?>
		<li class="<?php echo esc_attr( $screen ); ?>" data-wp-key="<?php echo esc_attr( $layout->value . $screen ); ?>"><a href="<?php echo esc_url( $this->page->url( $request ) ); ?>" rel="nofollow"<?php echo $current ? ' aria-current="true"' : ''; ?> data-wp-on--click="actions.switchView">
			<?php echo $layout->sign(); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
			<span><?php echo esc_html( $layout->label() ); ?></span></a></li>
		<?php
	}

	/**
	 * Words how far a record lies from the place asked for.
	 *
	 * @param Record $record Record.
	 */
	private function distance( Record $record ): string {
		$distance = null === $record->location ? null : $this->page->request->near?->distance_to( $record->location['lat'], $record->location['lng'] );
		if ( null !== $distance && $record->location['approximate'] ) {
			// Only the commune is known: metres would say more than is true.
			/* translators: %s: a distance such as "5 km". */
			return sprintf( __( 'about %s away', 'pmq' ), Surroundings::kilometres( max( 1.0, round( $distance ) ) ) );
		}
		/* translators: %s: a distance such as "5 km". */
		return null === $distance ? '' : sprintf( __( '%s away', 'pmq' ), Surroundings::kilometres( $distance ) );
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
		$near   = null !== $this->page->request->near && $this->page->request->near->is_found();
		$words  = '' !== $this->page->request->text;
		// Without words the index sorts by distance or by name: that is then the first choice.
		if ( $near && $words ) {
			$labels['distance'] = __( 'nearest', 'pmq' );
		} elseif ( $near ) {
			$labels['pertinence'] = __( 'nearest', 'pmq' );
		} elseif ( ! $words ) {
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
