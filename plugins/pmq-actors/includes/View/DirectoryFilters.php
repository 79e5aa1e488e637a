<?php
/**
 * The filters of the directory.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Data\ActorPage;
use PaysMidiQuercy\Chrome\Icon;

/**
 * Prints the row of chips and the sheet of filters. Chips are links and the sheet is a plain form: both work without JavaScript.
 *
 * @phpstan-import-type FacetValue from ActorPage
 * @phpstan-import-type Chip from DirectoryPage
 * @phpstan-import-type Group from DirectoryPage
 */
final class DirectoryFilters {

	private const ROOT = 'wp-block-pmq-actor-search';

	/** Values of a group shown before "See more". */
	private const SHOWN = 7;

	/**
	 * Keeps what it prints.
	 *
	 * @param DirectoryPage $page Answer.
	 * @param string        $form Id of the search form.
	 */
	public function __construct( private readonly DirectoryPage $page, private readonly string $form ) {}

	/**
	 * Prints the chips.
	 */
	public function print_chips(): void {
		$count = $this->page->request->count_filters();
		?>
		<ul class="<?php echo esc_attr( self::ROOT ); ?>__chips" aria-label="<?php esc_attr_e( 'Filters', 'pmq' ); ?>">
			<li>
				<a class="<?php echo esc_attr( self::ROOT ); ?>__chip" href="#filtres" data-wp-on--click="actions.openFilters" aria-haspopup="dialog">
					<?php echo Icon::svg( 'filter' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
					<?php esc_html_e( 'Filters', 'pmq' ); ?>
					<?php if ( $count > 0 ) : ?>
						<span class="<?php echo esc_attr( self::ROOT ); ?>__number"><?php echo esc_html( number_format_i18n( $count ) ); ?><span class="screen-reader-text"> <?php echo esc_html( _n( 'in force', 'in force', $count, 'pmq' ) ); ?></span></span>
					<?php endif; ?>
				</a>
			</li>
			<?php array_map( array( $this, 'print_chip' ), $this->page->chips() ); ?>
			<?php if ( $count > 0 ) : ?>
				<li data-wp-key="clear"><a class="<?php echo esc_attr( self::ROOT ); ?>__clear" href="<?php echo esc_url( $this->page->url( $this->page->request->cleared() ) ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'Clear all', 'pmq' ); ?></a></li>
			<?php endif; ?>
		</ul>
		<?php
	}

	/**
	 * Prints the sheet.
	 */
	public function print_sheet(): void {
		?>
		<dialog class="<?php echo esc_attr( self::ROOT ); ?>__sheet" id="filtres" aria-labelledby="filtres-titre" data-wp-on--click="actions.closeOnBackdrop">
			<div class="<?php echo esc_attr( self::ROOT ); ?>__sheet-head">
				<h2 id="filtres-titre"><?php esc_html_e( 'Filters', 'pmq' ); ?></h2>
				<a class="<?php echo esc_attr( self::ROOT ); ?>__close" href="#liste" data-wp-on--click="actions.closeFilters">
					<?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
					<span class="screen-reader-text"><?php esc_html_e( 'Close the filters', 'pmq' ); ?></span>
				</a>
			</div>
			<div class="<?php echo esc_attr( self::ROOT ); ?>__sheet-body" tabindex="-1">
				<?php array_map( array( $this, 'print_group' ), $this->page->groups() ); ?>
				<?php if ( null !== $this->page->request->zone ) : ?>
					<input type="hidden" name="zone" value="<?php echo esc_attr( implode( ',', $this->page->request->zone ) ); ?>" form="<?php echo esc_attr( $this->form ); ?>" data-wp-key="zone">
				<?php endif; ?>
			</div>
			<div class="<?php echo esc_attr( self::ROOT ); ?>__sheet-foot">
				<a href="<?php echo esc_url( $this->page->url( $this->page->request->cleared() ) ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'Clear all', 'pmq' ); ?></a>
				<button class="wp-element-button" type="submit" form="<?php echo esc_attr( $this->form ); ?>"><?php echo esc_html( $this->submit_label() ); ?></button>
			</div>
		</dialog>
		<?php
	}

	/**
	 * Prints one chip.
	 *
	 * @param array $chip Chip.
	 *
	 * @phpstan-param Chip $chip
	 */
	private function print_chip( array $chip ): void {
		?>
		<li data-wp-key="<?php echo esc_attr( $chip['url'] . (int) $chip['active'] ); ?>">
			<a class="<?php echo esc_attr( self::ROOT ); ?>__chip<?php echo $chip['active'] ? ' is-active' : ''; ?>" href="<?php echo esc_url( $chip['url'] ); ?>" rel="nofollow" data-wp-on--click="actions.follow">
				<?php if ( $chip['active'] ) : ?>
					<span class="screen-reader-text"><?php esc_html_e( 'Remove the filter', 'pmq' ); ?> </span>
				<?php endif; ?>
				<?php echo esc_html( $chip['label'] ); ?>
				<?php if ( null !== $chip['count'] ) : ?>
					<span class="<?php echo esc_attr( self::ROOT ); ?>__number"><?php echo esc_html( number_format_i18n( $chip['count'] ) ); ?></span>
				<?php endif; ?>
				<?php echo $chip['active'] ? Icon::svg( 'close' ) : ''; // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
			</a>
		</li>
		<?php
	}

	/**
	 * Prints one group: the values with most actors, in their own order, and the others behind "See more". Chosen values always
	 * stand among the first.
	 *
	 * @param array $group Group.
	 *
	 * @phpstan-param Group $group
	 */
	private function print_group( array $group ): void {
		$values = $group['values'];
		$chosen = array_filter( $values, fn( array $value ): bool => $this->page->request->has( $group['facet'], $value['value'] ) );
		$counts = array_column( $values, 'count' );
		arsort( $counts );
		// One value more is shorter than the words that hide it.
		$shown  = count( $values ) > self::SHOWN + 1 ? array_slice( $counts, 0, self::SHOWN, true ) : $counts;
		$first  = array_intersect_key( $values, $shown + $chosen );
		$others = array_diff_key( $values, $first );
		?>
		<fieldset class="<?php echo esc_attr( self::ROOT ); ?>__group" data-wp-key="<?php echo esc_attr( $group['facet'] ); ?>">
			<legend><?php echo esc_html( $group['label'] ); ?></legend>
			<?php $this->print_values( $group, $first ); ?>
			<?php if ( array() !== $others ) : ?>
				<details>
					<?php /* translators: %s: a number of values. */ ?>
					<summary><?php echo esc_html( sprintf( _n( 'See %s more', 'See %s more', count( $others ), 'pmq' ), number_format_i18n( count( $others ) ) ) ); ?></summary>
					<?php $this->print_values( $group, $others ); ?>
				</details>
			<?php endif; ?>
		</fieldset>
		<?php
	}

	/**
	 * Prints the check boxes of some values.
	 *
	 * @param array $group  Group.
	 * @param array $values Values.
	 *
	 * @phpstan-param Group                  $group
	 * @phpstan-param array<int, FacetValue> $values
	 */
	private function print_values( array $group, array $values ): void {
		foreach ( $values as $value ) {
			?>
			<label class="<?php echo esc_attr( self::ROOT ); ?>__box" data-wp-key="<?php echo esc_attr( $value['value'] ); ?>">
				<input type="checkbox" name="<?php echo esc_attr( $group['name'] ); ?>[]" value="<?php echo esc_attr( $value['value'] ); ?>" form="<?php echo esc_attr( $this->form ); ?>"<?php checked( $this->page->request->has( $group['facet'], $value['value'] ) ); ?> data-wp-on--change="actions.applyForm">
				<span><?php echo esc_html( $value['label'] ); ?></span>
				<span class="<?php echo esc_attr( self::ROOT ); ?>__number"><?php echo esc_html( number_format_i18n( $value['count'] ) ); ?></span>
			</label>
			<?php
		}
	}

	/**
	 * Words the button that closes the sheet.
	 */
	private function submit_label(): string {
		$total = $this->page->results->total;
		if ( 0 === $total ) {
			return __( 'No actor with these filters', 'pmq' );
		}
		/* translators: %s: a number of actors, at least 2. */
		return 1 === $total ? __( 'See the actor', 'pmq' ) : sprintf( __( 'See the %s actors', 'pmq' ), number_format_i18n( $total ) );
	}
}
