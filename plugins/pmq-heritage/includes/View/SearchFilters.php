<?php
/**
 * The filters of the search page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;

/**
 * Prints the row of chips and the sheet of filters. Chips are links and the sheet is a plain form: both work without JavaScript.
 *
 * @phpstan-import-type Chip from SearchChips
 * @phpstan-import-type Group from SearchPage
 * @phpstan-import-type GroupValue from SearchPage
 */
final class SearchFilters {

	/** Values of a group shown before "See more". */
	private const SHOWN = 7;

	/** A longer group can be searched through. */
	private const LONG = 12;

	/**
	 * Keeps what it prints.
	 *
	 * @param SearchPage $page Answer.
	 * @param string     $form Id of the search form.
	 */
	public function __construct( private readonly SearchPage $page, private readonly string $form ) {}

	/**
	 * Prints the chips.
	 */
	public function print_chips(): void {
		$count = $this->page->request->count_filters();
		?>
		<ul class="wp-block-pmq-record-search__chips" aria-label="<?php esc_attr_e( 'Filters', 'pmq' ); ?>">
			<li>
				<a class="wp-block-pmq-record-search__chip" href="#filtres" data-wp-on--click="actions.openFilters" aria-haspopup="dialog">
					<?php echo Icon::svg( 'filter' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
					<?php esc_html_e( 'Filters', 'pmq' ); ?>
					<?php if ( $count > 0 ) : ?>
						<span class="wp-block-pmq-record-search__number"><?php echo esc_html( number_format_i18n( $count ) ); ?><span class="screen-reader-text"> <?php echo esc_html( _n( 'in force', 'in force', $count, 'pmq' ) ); ?></span></span>
					<?php endif; ?>
				</a>
			</li>
			<?php if ( null === $this->page->request->near ) : ?>
				<li data-wp-key="near"><button class="wp-block-pmq-record-search__chip needs-script" type="button" data-wp-on--click="actions.searchNearMe"><?php echo Icon::svg( 'place' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'Around me', 'pmq' ); ?></button></li>
			<?php endif; ?>
			<?php array_map( array( $this, 'print_chip' ), $this->page->chips() ); ?>
			<?php if ( $count > 0 ) : ?>
				<li data-wp-key="clear"><a class="wp-block-pmq-record-search__clear" href="<?php echo esc_url( $this->page->url( $this->page->request->cleared() ) ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'Clear all', 'pmq' ); ?></a></li>
			<?php endif; ?>
		</ul>
		<?php
	}

	/**
	 * Prints the sheet.
	 */
	public function print_sheet(): void {
		?>
		<dialog class="wp-block-pmq-record-search__sheet" id="filtres" aria-labelledby="filtres-titre" data-wp-on--click="actions.closeOnBackdrop">
			<div class="wp-block-pmq-record-search__sheet-head">
				<h2 id="filtres-titre"><?php esc_html_e( 'Filters', 'pmq' ); ?></h2>
				<a class="wp-block-pmq-record-search__close" href="#liste" data-wp-on--click="actions.closeFilters">
					<?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
					<span class="screen-reader-text"><?php esc_html_e( 'Close the filters', 'pmq' ); ?></span>
				</a>
			</div>
			<div class="wp-block-pmq-record-search__sheet-body" tabindex="-1">
				<?php ( new WhereAndWhen( $this->page, $this->form ) )->print(); ?>
				<?php $this->print_photo(); ?>
				<?php array_map( array( $this, 'print_group' ), $this->page->groups() ); ?>
				<?php $this->print_kept(); ?>
			</div>
			<div class="wp-block-pmq-record-search__sheet-foot">
				<a href="<?php echo esc_url( $this->page->url( $this->page->request->cleared() ) ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'Clear all', 'pmq' ); ?></a>
				<button class="wp-element-button" type="submit" form="<?php echo esc_attr( $this->form ); ?>"><?php echo esc_html( $this->page->submit_label() ); ?></button>
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
			<a class="wp-block-pmq-record-search__chip<?php echo $chip['active'] ? ' is-active' : ''; ?>" href="<?php echo esc_url( $chip['url'] ); ?>" rel="nofollow" data-wp-on--click="actions.follow">
				<?php if ( $chip['active'] ) : ?>
					<span class="screen-reader-text"><?php esc_html_e( 'Remove the filter', 'pmq' ); ?> </span>
				<?php endif; ?>
				<?php echo esc_html( $chip['label'] ); ?>
				<?php if ( null !== $chip['count'] ) : ?>
					<span class="wp-block-pmq-record-search__number"><?php echo esc_html( number_format_i18n( $chip['count'] ) ); ?></span>
				<?php endif; ?>
				<?php echo $chip['active'] ? Icon::svg( 'close' ) : ''; // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
			</a>
		</li>
		<?php
	}

	/**
	 * Prints one group: the values with most records, in their own order, and the others behind "See more". Chosen values always
	 * stand among the first.
	 *
	 * @param array $group Group.
	 *
	 * @phpstan-param Group $group
	 */
	private function print_group( array $group ): void {
		$values = $group['values'];
		$id     = 'filtre-' . $group['name'];
		$chosen = array_filter( $values, fn( array $value ): bool => $this->page->request->has( $group['facet'], $value['value'] ) );
		$counts = array_column( $values, 'count' );
		arsort( $counts );
		// One value more is shorter than the words that hide it.
		$shown  = count( $values ) > self::SHOWN + 1 ? array_slice( $counts, 0, self::SHOWN, true ) : $counts;
		$first  = array_intersect_key( $values, $shown + $chosen );
		$others = array_diff_key( $values, $first );
		?>
		<fieldset class="wp-block-pmq-record-search__group" data-wp-key="<?php echo esc_attr( $group['facet'] ); ?>">
			<legend><?php echo esc_html( $group['label'] ); ?></legend>
			<?php if ( count( $values ) > self::LONG ) : ?>
				<div class="wp-block-pmq-record-search__narrow needs-script">
					<?php /* translators: %s: the name of a facet. */ ?>
					<label class="screen-reader-text" for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( sprintf( __( 'Find in “%s”', 'pmq' ), $group['label'] ) ); ?></label>
					<input type="search" id="<?php echo esc_attr( $id ); ?>" placeholder="<?php esc_attr_e( 'Find in this list…', 'pmq' ); ?>" autocomplete="off" data-wp-on--input="actions.narrowValues">
					<span class="screen-reader-text" role="status"></span>
				</div>
			<?php endif; ?>
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
	 * @phpstan-param array<int, GroupValue> $values
	 */
	private function print_values( array $group, array $values ): void {
		foreach ( $values as $value ) {
			$this->print_box(
				$group['name'] . '[]',
				QueryReader::address_value( $value['value'] ),
				$value['label'],
				$value['count'],
				$this->page->request->has( $group['facet'], $value['value'] ),
				isset( $value['parent'] ) && '' !== $value['parent']
			);
		}
	}

	/**
	 * Prints one check box.
	 *
	 * @param string $name    Name in the form.
	 * @param string $value   Value.
	 * @param string $label   Label.
	 * @param ?int   $count   Number of records, null when it is not counted.
	 * @param bool   $checked Whether it is chosen.
	 * @param bool   $child   Whether it lies under another value.
	 */
	private function print_box( string $name, string $value, string $label, ?int $count, bool $checked, bool $child = false ): void {
		?>
		<label class="wp-block-pmq-record-search__box<?php echo $child ? ' is-child' : ''; ?>" data-wp-key="<?php echo esc_attr( $value ); ?>">
			<input type="checkbox" name="<?php echo esc_attr( $name ); ?>" value="<?php echo esc_attr( $value ); ?>" form="<?php echo esc_attr( $this->form ); ?>"<?php checked( $checked ); ?> data-wp-on--change="actions.applyForm">
			<span><?php echo esc_html( $label ); ?></span>
			<span class="wp-block-pmq-record-search__number"><?php echo null === $count ? '' : esc_html( number_format_i18n( $count ) ); ?></span>
		</label>
		<?php
	}

	/**
	 * Prints the box "with picture".
	 */
	private function print_photo(): void {
		if ( 0 === $this->page->photo_count() && ! $this->page->request->photo ) {
			return;
		}
		?>
		<fieldset class="wp-block-pmq-record-search__group" data-wp-key="photo">
			<legend><?php esc_html_e( 'Pictures', 'pmq' ); ?></legend>
			<?php $this->print_box( 'photo', '1', __( 'With picture', 'pmq' ), $this->page->photo_count(), $this->page->request->photo ); ?>
		</fieldset>
		<?php
	}

	/**
	 * Prints what the form keeps but does not ask: position, areas of the map, view.
	 */
	private function print_kept(): void {
		$query = $this->page->request->to_query();
		foreach ( array( 'autour', 'zone', 'contour', 'vue' ) as $name ) {
			if ( isset( $query[ $name ] ) ) {
				printf( '<input type="hidden" name="%s" value="%s" form="%s" data-wp-key="%1$s">', esc_attr( $name ), esc_attr( $query[ $name ] ), esc_attr( $this->form ) );
			}
		}
	}
}
