<?php
/**
 * The filters of the page of results.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Search\Everything\Ask;

/**
 * Prints the row of kinds and the panel of filters: beside the list on a wide screen, a sheet on a phone – a popover, so both need no script.
 *
 * @phpstan-import-type Value from SearchScreen
 */
final class FiltersView {

	private const ROOT = 'wp-block-pmq-network-search';

	/** Values of a filter that are shown at once. */
	private const FEW = 8;

	/**
	 * Keeps the page.
	 *
	 * @param SearchScreen $screen Page of results.
	 */
	public function __construct( private readonly SearchScreen $screen ) {}

	/**
	 * Prints the kinds, each with what it would give.
	 */
	public function print_kinds(): void {
		$ask    = $this->screen->answer->ask;
		$kinds  = array_filter( $this->screen->facets['kind'] ?? array(), static fn ( array $kind ): bool => $kind['count'] > 0 || $ask->has( 'kind', $kind['value'] ) );
		$chosen = $ask->facets['kind'] ?? array();
		if ( count( $kinds ) < 2 && array() === $chosen ) {
			return;
		}
		printf( '<nav class="%s__kinds" aria-label="%s"><ul>', esc_attr( self::ROOT ), esc_attr__( 'Kinds of results', 'pmq' ) );
		$this->print_kind( __( 'Everything', 'pmq' ), array_sum( array_column( $kinds, 'count' ) ), $ask->with_values( 'kind', array() ), array() === $chosen );
		foreach ( $kinds as $kind ) {
			$this->print_kind( $kind['label'], $kind['count'], $ask->with_values( 'kind', array( $kind['value'] ) ), array( $kind['value'] ) === $chosen );
		}
		echo '</ul></nav>';
	}

	/**
	 * Prints a kind.
	 *
	 * @param string $label  Name.
	 * @param int    $count  Number of results.
	 * @param Ask    $ask    Where it leads.
	 * @param bool   $chosen Whether it is the one that is shown.
	 */
	private function print_kind( string $label, int $count, Ask $ask, bool $chosen ): void {
		printf(
			'<li data-wp-key="%s"><a class="pmq-chip" href="%s"%s data-wp-on--click="actions.follow">%s <span class="pmq-chip__count">%s</span></a></li>',
			esc_attr( $label ),
			esc_url( $this->screen->url( $ask ) ),
			$chosen ? ' aria-current="true"' : '',
			esc_html( $label ),
			esc_html( number_format_i18n( $count ) )
		);
	}

	/**
	 * Prints the panel.
	 */
	public function print(): void {
		$ask   = $this->screen->answer->ask;
		$id    = SearchScreen::FORM . '-filtres';
		$count = $ask->count_filters() - count( $ask->facets['kind'] ?? array() );
		?>
		<div class="<?php echo esc_attr( self::ROOT ); ?>__aside">
			<button type="button" class="wp-element-button is-outline <?php echo esc_attr( self::ROOT ); ?>__open" popovertarget="<?php echo esc_attr( $id ); ?>">
				<?php echo Icon::svg( 'filter' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?>
				<?php esc_html_e( 'Filter the results', 'pmq' ); ?>
				<?php if ( $count > 0 ) : ?>
					<span class="pmq-chip__count"><?php echo esc_html( number_format_i18n( $count ) ); ?></span>
				<?php endif; ?>
			</button>
			<div class="<?php echo esc_attr( self::ROOT ); ?>__filters" id="<?php echo esc_attr( $id ); ?>" popover role="group" aria-labelledby="<?php echo esc_attr( $id ); ?>-titre">
				<div class="<?php echo esc_attr( self::ROOT ); ?>__filters-head">
					<h2 id="<?php echo esc_attr( $id ); ?>-titre"><?php esc_html_e( 'Filter the results', 'pmq' ); ?></h2>
					<button type="button" class="pmq-icon-button" popovertarget="<?php echo esc_attr( $id ); ?>" popovertargetaction="hide" aria-label="<?php esc_attr_e( 'Close the filters', 'pmq' ); ?>"><?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></button>
				</div>
				<?php
				foreach ( $ask->facets['kind'] ?? array() as $kind ) {
					printf( '<input type="hidden" name="genre[]" value="%s" form="%s">', esc_attr( $kind ), esc_attr( SearchScreen::FORM ) );
				}
				$this->print_facet( 'site', __( 'Site', 'pmq' ) );
				$this->print_facet( 'theme', __( 'Theme', 'pmq' ) );
				$this->print_facet( 'tag', __( 'Tag', 'pmq' ) );
				$this->print_facet( 'commune', __( 'Commune', 'pmq' ) );
				$this->print_years();
				?>
				<div class="<?php echo esc_attr( self::ROOT ); ?>__filters-foot">
					<button type="submit" class="wp-element-button" form="<?php echo esc_attr( SearchScreen::FORM ); ?>"><?php esc_html_e( 'Show the results', 'pmq' ); ?></button>
					<?php if ( $count > 0 ) : ?>
						<a href="<?php echo esc_url( $this->screen->url( new Ask( search: $ask->search, sort: $ask->sort ) ) ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'Remove the filters', 'pmq' ); ?></a>
					<?php endif; ?>
				</div>
			</div>
		</div>
		<?php
	}

	/**
	 * Prints the values of a facet, the most frequent first; those beyond the first few in a fold.
	 *
	 * @param string $facet Facet.
	 * @param string $label Its name.
	 */
	private function print_facet( string $facet, string $label ): void {
		$ask    = $this->screen->answer->ask;
		$values = array_values( array_filter( $this->screen->facets[ $facet ] ?? array(), static fn ( array $value ): bool => $value['count'] > 0 || $ask->has( $facet, $value['value'] ) ) );
		if ( array() === $values || ( 1 === count( $values ) && ! $ask->has( $facet, $values[0]['value'] ) ) ) {
			return;
		}
		usort( $values, static fn ( array $a, array $b ): int => (int) $ask->has( $facet, $b['value'] ) <=> (int) $ask->has( $facet, $a['value'] ) );
		printf( '<fieldset data-wp-key="%s"><legend>%s</legend>', esc_attr( $facet ), esc_html( $label ) );
		$this->print_values( $facet, array_slice( $values, 0, self::FEW ) );
		if ( count( $values ) > self::FEW ) {
			/* translators: %s: a number of values of a filter. */
			printf( '<details><summary>%s</summary>', esc_html( sprintf( __( '%s more', 'pmq' ), number_format_i18n( count( $values ) - self::FEW ) ) ) );
			$this->print_values( $facet, array_slice( $values, self::FEW ) );
			echo '</details>';
		}
		echo '</fieldset>';
	}

	/**
	 * Prints values as boxes to tick.
	 *
	 * @param string      $facet  Facet.
	 * @param list<Value> $values Values.
	 */
	private function print_values( string $facet, array $values ): void {
		$name = (string) array_search( $facet, Ask::NAMES, true );
		echo '<ul>';
		foreach ( $values as $value ) {
			printf(
				'<li data-wp-key="%1$s"><label><input type="checkbox" name="%2$s[]" value="%1$s" form="%3$s"%4$s data-wp-on--change="actions.apply"> <span>%5$s</span> <span class="%6$s__number">%7$s</span></label></li>',
				esc_attr( $value['value'] ),
				esc_attr( $name ),
				esc_attr( SearchScreen::FORM ),
				checked( $this->screen->answer->ask->has( $facet, $value['value'] ), true, false ),
				esc_html( $value['label'] ),
				esc_attr( self::ROOT ),
				esc_html( number_format_i18n( $value['count'] ) )
			);
		}
		echo '</ul>';
	}

	/**
	 * Prints the years of publication.
	 */
	private function print_years(): void {
		$ask = $this->screen->answer->ask;
		printf( '<fieldset class="%s__years"><legend>%s</legend>', esc_attr( self::ROOT ), esc_html__( 'Year of publication', 'pmq' ) );
		$fields = array(
			'de' => array( __( 'From', 'pmq' ), $ask->from ),
			'a'  => array( __( 'to', 'pmq' ), $ask->to ),
		);
		foreach ( $fields as $name => list( $label, $year ) ) {
			printf(
				'<label>%s <input type="text" inputmode="numeric" pattern="[0-9]{4}" maxlength="4" size="4" name="%s" value="%s" form="%s" data-wp-on--change="actions.apply"></label>',
				esc_html( $label ),
				esc_attr( $name ),
				esc_attr( (string) $year ),
				esc_attr( SearchScreen::FORM )
			);
		}
		echo '</fieldset>';
	}
}
