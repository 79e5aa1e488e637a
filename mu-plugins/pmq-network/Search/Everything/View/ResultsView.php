<?php
/**
 * The list of the page of results.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything\View;

use PaysMidiQuercy\Chrome\CommuneLinks;
use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Search\Everything\Ask;
use PaysMidiQuercy\Search\Everything\Hit;
use PaysMidiQuercy\Search\Everything\KindNames;
use PaysMidiQuercy\Search\Highlighter;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Search\Text;

use function PaysMidiQuercy\network;

/**
 * Prints what was found, or what may help when nothing was.
 */
final class ResultsView {

	private const ROOT = 'wp-block-pmq-network-search';

	/**
	 * Keeps the page.
	 *
	 * @param SearchScreen $screen Page of results.
	 */
	public function __construct( private readonly SearchScreen $screen ) {}

	/**
	 * Prints the list.
	 */
	public function print(): void {
		$answer = $this->screen->answer;
		?>
		<section class="<?php echo esc_attr( self::ROOT ); ?>__results" aria-labelledby="<?php echo esc_attr( SearchScreen::HEADING ); ?>">
			<div class="<?php echo esc_attr( self::ROOT ); ?>__bar">
				<h2 id="<?php echo esc_attr( SearchScreen::HEADING ); ?>" tabindex="-1" aria-live="polite"><?php echo esc_html( SearchScreen::count_label( $answer->total ) ); ?></h2>
				<?php $this->print_sort(); ?>
			</div>
			<?php
			if ( array() !== $answer->corrections && $answer->total > 0 ) {
				/* translators: %s: words looked for in place of mistyped ones. */
				printf( '<p class="pmq-note">%s</p>', esc_html( sprintf( __( 'Nobody writes it so here: these are the results for “%s”.', 'pmq' ), $answer->corrected() ) ) );
			}
			if ( $answer->relaxed && $answer->total > 0 ) {
				/* translators: %s: a number of results. */
				$all = _n( '%s result has all the words; the others, further down, have some of them.', '%s results have all the words; the others, further down, have some of them.', $answer->complete, 'pmq' );
				printf( '<p class="pmq-note">%s</p>', esc_html( 0 === $answer->complete ? __( 'Nothing has all the words: these results have some of them.', 'pmq' ) : sprintf( $all, number_format_i18n( $answer->complete ) ) ) );
			}
			if ( array() === $answer->hits ) {
				$this->print_help();
			} else {
				$this->print_hits();
				$this->print_pages();
			}
			?>
		</section>
		<?php
	}

	/**
	 * Prints the order.
	 */
	private function print_sort(): void {
		$ask    = $this->screen->answer->ask;
		$labels = array(
			'pertinence' => __( 'Relevance', 'pmq' ),
			'date'       => __( 'Newest first', 'pmq' ),
			'nom'        => __( 'Alphabetical order', 'pmq' ),
		);
		printf( '<label class="%s__sort">%s <select name="tri" form="%s" data-wp-on--change="actions.apply">', esc_attr( self::ROOT ), esc_html__( 'Sort by', 'pmq' ), esc_attr( SearchScreen::FORM ) );
		foreach ( $labels as $name => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $name ), selected( $ask->sort, Ask::SORTS[ $name ], false ), esc_html( $label ) );
		}
		echo '</select></label>';
	}

	/**
	 * Prints what was found.
	 */
	private function print_hits(): void {
		$answer = $this->screen->answer;
		$marker = new Highlighter( implode( ' ', array( $answer->ask->search, ...array_merge( ...array_values( $answer->corrections ) ) ) ) );
		echo '<ol class="' . esc_attr( self::ROOT ) . '__list">';
		foreach ( $answer->hits as $hit ) {
			$this->print_hit( $hit, $marker );
		}
		echo '</ol>';
	}

	/**
	 * Prints one thing.
	 *
	 * @param Hit         $hit    Hit.
	 * @param Highlighter $marker Marks the words found.
	 */
	private function print_hit( Hit $hit, Highlighter $marker ): void {
		$date = '' === $hit->date ? '' : (string) mysql2date( (string) get_option( 'date_format' ), $hit->date . ' 00:00:00' );
		?>
		<li class="<?php echo esc_attr( self::ROOT ); ?>__hit" data-wp-key="<?php echo esc_attr( $hit->site . '-' . $hit->id ); ?>">
			<div class="<?php echo esc_attr( self::ROOT ); ?>__picture"><?php echo $hit->image; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped where it was made. ?></div>
			<div>
				<p class="pmq-meta"><?php echo esc_html( implode( ' · ', array_filter( array( KindNames::one( $hit->kind ), $hit->site_label(), $hit->note, $date ) ) ) ); ?></p>
				<h3><a href="<?php echo esc_url( $hit->link ); ?>"><?php echo $marker->mark( $hit->title ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?></a></h3>
				<?php if ( '' !== $hit->excerpt ) : ?>
					<p class="<?php echo esc_attr( self::ROOT ); ?>__excerpt"><?php echo $marker->mark( $hit->excerpt ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?></p>
				<?php endif; ?>
			</div>
		</li>
		<?php
	}

	/**
	 * Prints the pages.
	 */
	private function print_pages(): void {
		$answer = $this->screen->answer;
		$here   = $answer->ask->page;
		if ( $answer->pages() < 2 ) {
			return;
		}
		printf( '<nav class="%s__pages" aria-label="%s"><ul>', esc_attr( self::ROOT ), esc_attr__( 'Pages of results', 'pmq' ) );
		if ( $here > 1 ) {
			$this->print_page( $here - 1, __( 'Previous', 'pmq' ), 'prev' );
		}
		foreach ( self::numbers( $here, $answer->pages() ) as $number ) {
			if ( null === $number ) {
				echo '<li aria-hidden="true">…</li>';
			} else {
				$this->print_page( $number, number_format_i18n( $number ), 'nofollow' );
			}
		}
		if ( $here < $answer->pages() ) {
			$this->print_page( $here + 1, __( 'Next', 'pmq' ), 'next' );
		}
		echo '</ul></nav>';
	}

	/**
	 * Prints a link to a page.
	 *
	 * @param int    $number Page.
	 * @param string $label  Label.
	 * @param string $rel    Relation; numbers say the page to screen readers.
	 */
	private function print_page( int $number, string $label, string $rel ): void {
		printf(
			'<li><a href="%s" rel="%s"%s data-wp-on--click="actions.follow">%s%s</a></li>',
			esc_url( $this->screen->url( $this->screen->answer->ask->with( array( 'page' => $number ) ) ) ),
			esc_attr( $rel ),
			$number === $this->screen->answer->ask->page ? ' aria-current="page"' : '',
			'nofollow' === $rel ? '<span class="screen-reader-text">' . esc_html__( 'Page', 'pmq' ) . ' </span>' : '', // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped in it.
			esc_html( $label )
		);
	}

	/**
	 * Returns the numbers of pages to show: first, last, one on each side of here; null for a gap.
	 *
	 * @param int $here This page.
	 * @param int $last Last page.
	 * @return list<?int>
	 */
	public static function numbers( int $here, int $last ): array {
		$numbers = array();
		$before  = 0;
		foreach ( array_unique( array( 1, ...range( max( 1, $here - 1 ), min( $last, $here + 1 ) ), $last ) ) as $number ) {
			if ( $number > $before + 1 ) {
				$numbers[] = null;
			}
			$numbers[] = $number;
			$before    = $number;
		}
		return $numbers;
	}

	/**
	 * Prints what may help: without the filters, with one word fewer, the commune that may be meant, the search of the records.
	 */
	private function print_help(): void {
		$ask   = $this->screen->answer->ask;
		$links = array( ...$this->wider(), ...$this->fewer_words() );
		foreach ( '' === $ask->search ? array() : network()->territory->lookup( $ask->search, 1 ) as $commune ) {
			/* translators: %s: name of a commune. */
			$links[] = array( sprintf( __( 'The commune of %s', 'pmq' ), $commune->name ), CommuneLinks::url( $commune ), null );
		}
		$links[] = array( __( 'Search the heritage', 'pmq' ), SiteLinks::url( 'patrimoine' ) . 'chercher/', null );
		$links[] = array( __( 'See the plan of the site', 'pmq' ), SiteLinks::url( 'portail' ) . 'plan-du-site/', null );
		?>
		<div class="<?php echo esc_attr( self::ROOT ); ?>__empty">
			<?php echo Icon::svg( 'leaf' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?>
			<p>
				<?php
				/* translators: %s: the words looked for. */
				echo esc_html( '' === $ask->search ? __( 'Nothing fits all these filters at once.', 'pmq' ) : sprintf( __( 'Nothing found for “%s”, typing errors forgiven. Perhaps:', 'pmq' ), $ask->search ) );
				?>
			</p>
			<ul>
				<?php foreach ( $links as list( $label, $url, $count ) ) : ?>
					<li><a href="<?php echo esc_url( $url ); ?>"><?php echo esc_html( $label ); ?></a><?php echo null === $count ? '' : ' <span class="' . esc_attr( self::ROOT ) . '__number">' . esc_html( SearchScreen::count_label( $count ) ) . '</span>'; ?></li>
				<?php endforeach; ?>
			</ul>
		</div>
		<?php
	}

	/**
	 * Returns the same words without one filter, and without any, where that finds something.
	 *
	 * @return list<array{string, string, int}>
	 */
	private function wider(): array {
		$ask   = $this->screen->answer->ask;
		$links = array();
		foreach ( array_keys( $ask->facets ) as $facet ) {
			$names = implode( ', ', array_map( fn ( string $value ): string => $this->screen->label( $facet, $value ), $ask->facets[ $facet ] ) );
			/* translators: %s: name of a filter. */
			$links[] = array( sprintf( __( 'Without the filter “%s”', 'pmq' ), $names ), $ask->with_values( $facet, array() ) );
		}
		if ( null !== $ask->from || null !== $ask->to ) {
			$links[] = array( __( 'Whatever the year', 'pmq' ), $ask->with( array( 'from' => null, 'to' => null ) ) );
		}
		if ( $ask->count_filters() > 1 ) {
			$links[] = array( __( 'Without any filter', 'pmq' ), new Ask( search: $ask->search ) );
		}
		return $this->that_find( $links );
	}

	/**
	 * Returns the search without one of its words, where that finds something.
	 *
	 * @return list<array{string, string, int}>
	 */
	private function fewer_words(): array {
		$ask   = $this->screen->answer->ask;
		$words = array_slice( explode( ' ', $ask->search ), 0, 6 );
		$links = array();
		foreach ( count( $words ) > 1 ? array_keys( $words ) : array() as $index ) {
			$others = implode( ' ', array_values( array_diff_key( $words, array( $index => '' ) ) ) );
			if ( Text::search_words( $others ) ) {
				/* translators: %s: words to look for. */
				$links[] = array( sprintf( __( 'Search “%s”', 'pmq' ), $others ), $ask->with( array( 'search' => $others ) ) );
			}
		}
		return $this->that_find( $links );
	}

	/**
	 * Keeps the searches that find something.
	 *
	 * @param list<array{string, Ask}> $links Labels and searches.
	 * @return list<array{string, string, int}>
	 */
	private function that_find( array $links ): array {
		$found = array();
		foreach ( $links as list( $label, $ask ) ) {
			$total = network()->everything->search( $ask->with( array( 'per_page' => 0, 'with_facets' => false, 'sort' => Query::NAME ) ) )->total;
			if ( $total > 0 ) {
				$found[] = array( $label, $this->screen->url( $ask ), $total );
			}
		}
		return $found;
	}
}
