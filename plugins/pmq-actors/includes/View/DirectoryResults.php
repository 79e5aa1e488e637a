<?php
/**
 * The list of results.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Chrome\Icon;

/**
 * Prints the number of results, the order, the list, the pages; or, when nothing was found, the ways out.
 */
final class DirectoryResults {

	private const ROOT = 'wp-block-pmq-actor-search';

	/** Pictures that are surely on the first screen. */
	private const EAGER = 3;

	/**
	 * Keeps what it prints.
	 *
	 * @param DirectoryPage $page Answer.
	 * @param string        $form Id of the search form.
	 */
	public function __construct( private readonly DirectoryPage $page, private readonly string $form ) {}

	/**
	 * Prints everything.
	 */
	public function print(): void {
		?>
		<div class="<?php echo esc_attr( self::ROOT ); ?>__bar">
			<p class="<?php echo esc_attr( self::ROOT ); ?>__count" role="status"><strong><?php echo esc_html( $this->count_label() ); ?></strong><?php echo null === $this->page->request->zone ? '' : ' ' . esc_html__( 'in the map', 'pmq' ); ?></p>
			<?php $this->print_sort(); ?>
		</div>
		<?php
		if ( 0 === $this->page->results->total ) {
			$this->print_empty();
			return;
		}
		$this->print_corrections();
		echo '<ol class="' . esc_attr( self::ROOT ) . '__list">';
		foreach ( $this->page->results->actors as $index => $actor ) {
			ActorCard::print_result( $actor, $index < self::EAGER );
		}
		echo '</ol>';
		$this->print_pages();
	}

	/**
	 * Says which words were looked for in the place of mistyped ones.
	 */
	private function print_corrections(): void {
		foreach ( $this->page->results->corrections as $typed => $words ) {
			/* translators: 1: word as typed, 2: words looked for. */
			printf( '<p class="pmq-hint">%s</p>', esc_html( sprintf( __( 'Nobody has the word “%1$s”: these have “%2$s”.', 'pmq' ), $typed, implode( ', ', $words ) ) ) );
		}
	}

	/**
	 * Prints the order.
	 */
	private function print_sort(): void {
		if ( $this->page->results->total < 2 ) {
			return;
		}
		$labels = array(
			'pertinence' => '' === $this->page->request->text ? __( 'by name', 'pmq' ) : __( 'most relevant', 'pmq' ),
			'nom'        => __( 'by name', 'pmq' ),
			'date'       => __( 'newest', 'pmq' ),
		);
		// Without words the index sorts by name: that is then the first choice.
		if ( '' === $this->page->request->text ) {
			unset( $labels['nom'] );
		}
		?>
		<label class="<?php echo esc_attr( self::ROOT ); ?>__sort"><span><?php esc_html_e( 'Sort:', 'pmq' ); ?></span>
			<select name="tri" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyForm">
				<?php foreach ( $labels as $name => $label ) : ?>
					<option value="<?php echo esc_attr( 'pertinence' === $name ? '' : $name ); ?>"<?php selected( DirectoryRequest::SORTS[ $name ], $this->page->request->sort ); ?>><?php echo esc_html( $label ); ?></option>
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
		<div class="<?php echo esc_attr( self::ROOT ); ?>__empty">
			<?php echo Icon::svg( 'leaf' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
			<h3><?php esc_html_e( 'Nobody found', 'pmq' ); ?></h3>
			<p><?php echo esc_html( $this->empty_hint() ); ?></p>
			<?php if ( array() !== $ways ) : ?>
				<ul>
					<?php foreach ( $ways as $way ) : ?>
						<li><a href="<?php echo esc_url( $way['url'] ); ?>" data-wp-on--click="actions.follow"><?php echo esc_html( $way['label'] ); ?></a> <span class="<?php echo esc_attr( self::ROOT ); ?>__number"><?php echo esc_html( self::actors_label( $way['count'] ) ); ?></span></li>
					<?php endforeach; ?>
				</ul>
			<?php endif; ?>
			<p><a href="<?php echo esc_url( $this->page->base ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'See all actors', 'pmq' ); ?></a></p>
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
		<nav class="<?php echo esc_attr( self::ROOT ); ?>__pages" aria-label="<?php esc_attr_e( 'Pages of results', 'pmq' ); ?>">
			<?php if ( $here < $last ) : ?>
				<a class="<?php echo esc_attr( self::ROOT ); ?>__more" rel="next" href="<?php echo esc_url( $this->page_url( $here + 1 ) ); ?>" data-wp-on--click="actions.turnPage"><?php echo esc_html( $this->next_label() ); ?></a>
			<?php endif; ?>
			<ol>
				<?php if ( $here > 1 ) : ?>
					<li data-wp-key="previous"><a rel="prev" href="<?php echo esc_url( $this->page_url( $here - 1 ) ); ?>" data-wp-on--click="actions.turnPage"><?php esc_html_e( 'Previous', 'pmq' ); ?></a></li>
				<?php endif; ?>
				<?php foreach ( range( 1, $last ) as $number ) : ?>
					<?php if ( abs( $number - $here ) > 2 && 1 !== $number && $last !== $number ) : ?>
						<?php if ( 3 === abs( $number - $here ) ) : ?>
							<li data-wp-key="<?php echo esc_attr( (string) $number ); ?>"><span>…</span></li>
						<?php endif; ?>
					<?php else : ?>
						<li data-wp-key="<?php echo esc_attr( (string) $number ); ?>"><a href="<?php echo esc_url( $this->page_url( $number ) ); ?>"<?php echo $number === $here ? ' aria-current="page"' : ''; ?> data-wp-on--click="actions.turnPage"><span class="screen-reader-text"><?php esc_html_e( 'Page', 'pmq' ); ?> </span><?php echo esc_html( number_format_i18n( $number ) ); ?></a></li>
					<?php endif; ?>
				<?php endforeach; ?>
			</ol>
		</nav>
		<?php
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
	 * Words the link to the next page.
	 */
	private function next_label(): string {
		$results = $this->page->results;
		$next    = min( $results->per_page, $results->total - $results->per_page * $this->page->request->page );
		/* translators: %s: a number of actors, at least 2. */
		return 1 === $next ? __( 'See the next actor', 'pmq' ) : sprintf( __( 'See the next %s', 'pmq' ), number_format_i18n( $next ) );
	}

	/**
	 * Words the number of results.
	 */
	private function count_label(): string {
		$total = $this->page->results->total;
		return 0 === $total ? __( 'No actor', 'pmq' ) : self::actors_label( $total );
	}

	/**
	 * Words a number of actors.
	 *
	 * @param int $count Number, at least 1.
	 */
	private static function actors_label( int $count ): string {
		/* translators: %s: number. */
		return sprintf( _n( '%s actor', '%s actors', $count, 'pmq' ), number_format_i18n( $count ) );
	}

	/**
	 * Words what to try.
	 */
	private function empty_hint(): string {
		$text = $this->page->request->text;
		if ( '' === $text ) {
			return __( 'No actor fits all these filters at once.', 'pmq' );
		}
		return 0 === $this->page->request->count_filters()
			/* translators: %s: the words looked for. */
			? sprintf( __( 'No actor answers to “%s”. Try another word, or fewer words.', 'pmq' ), $text )
			/* translators: %s: the words looked for. */
			: sprintf( __( 'No actor answers to “%s” with these filters.', 'pmq' ), $text );
	}
}
