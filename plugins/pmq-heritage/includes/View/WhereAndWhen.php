<?php
/**
 * Place and years in the filters.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;

/**
 * Prints the fields for a place with its radius and for years, centuries at one click.
 */
final class WhereAndWhen {

	/** Centuries offered at once. */
	private const CENTURIES = array( 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 );

	/**
	 * Keeps what it prints.
	 *
	 * @param SearchPage $page Answer.
	 * @param string     $form Id of the search form.
	 */
	public function __construct( private readonly SearchPage $page, private readonly string $form ) {}

	/**
	 * Prints both.
	 */
	public function print(): void {
		$this->print_place();
		$this->print_years();
	}

	/**
	 * Prints the place around which is searched.
	 */
	private function print_place(): void {
		$near  = $this->page->request->near;
		$fault = null === $near || $near->is_found() ? '' : SearchNotes::place_fault( $near );
		$form  = $this->form;
		?>
		<fieldset class="wp-block-pmq-record-search__group" data-wp-key="place">
			<legend><?php esc_html_e( 'Around a place', 'pmq' ); ?></legend>
			<div class="wp-block-pmq-record-search__place">
				<label for="filtre-lieu"><?php esc_html_e( 'Commune, postal code or address', 'pmq' ); ?></label>
				<input type="text" id="filtre-lieu" name="lieu" value="<?php echo esc_attr( $near->place ?? '' ); ?>" maxlength="200" autocomplete="off" form="<?php echo esc_attr( $form ); ?>"<?php echo '' === $fault ? '' : ' aria-invalid="true" aria-describedby="filtre-lieu-erreur"'; ?> data-wp-on--change="actions.applyForm">
				<?php if ( '' !== $fault ) : ?>
					<p class="pmq-error" id="filtre-lieu-erreur"><?php echo esc_html( $fault ); ?></p>
				<?php endif; ?>
				<label for="filtre-rayon"><?php esc_html_e( 'Within', 'pmq' ); ?></label>
				<select id="filtre-rayon" name="rayon" form="<?php echo esc_attr( $form ); ?>" data-wp-on--change="actions.applyForm">
					<?php foreach ( $this->radii() as $radius ) : ?>
						<option value="<?php echo esc_attr( (string) $radius ); ?>"<?php selected( $radius, $near->radius ?? Surroundings::RADIUS ); ?>><?php echo esc_html( Surroundings::kilometres( $radius ) ); ?></option>
					<?php endforeach; ?>
				</select>
				<button type="button" class="needs-script" data-wp-on--click="actions.searchNearMe"><?php echo Icon::svg( 'place' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'Use my position', 'pmq' ); ?></button>
				<p class="pmq-error" role="alert"><span hidden data-wp-bind--hidden="!state.placeError" data-wp-text="state.placeError"></span></p>
			</div>
		</fieldset>
		<?php
	}

	/**
	 * Gives the radii to choose from, the one asked for among them.
	 *
	 * @return list<float> Kilometres.
	 */
	private function radii(): array {
		$radii = array_unique( array_map( 'floatval', array( ...Surroundings::RADII, $this->page->request->near->radius ?? Surroundings::RADIUS ) ) );
		sort( $radii );
		return $radii;
	}

	/**
	 * Prints the years: two fields, and centuries at one click.
	 */
	private function print_years(): void {
		$request = $this->page->request;
		$fields  = array(
			'de' => array( __( 'From the year', 'pmq' ), $request->from ),
			'a'  => array( __( 'to the year', 'pmq' ), $request->to ),
		);
		?>
		<fieldset class="wp-block-pmq-record-search__group" data-wp-key="years">
			<legend><?php esc_html_e( 'Years', 'pmq' ); ?></legend>
			<div class="wp-block-pmq-record-search__years">
				<?php foreach ( $fields as $name => list( $label, $year ) ) : ?>
					<label><span><?php echo esc_html( $label ); ?></span>
						<input type="number" step="1" min="-1000000" max="2100" inputmode="numeric" name="<?php echo esc_attr( $name ); ?>" value="<?php echo esc_attr( (string) $year ); ?>" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyForm"></label>
				<?php endforeach; ?>
			</div>
			<ul class="wp-block-pmq-record-search__centuries" aria-label="<?php esc_attr_e( 'Centuries', 'pmq' ); ?>">
				<?php
				foreach ( self::CENTURIES as $century ) {
					$this->print_century( $century );
				}
				?>
			</ul>
		</fieldset>
		<?php
	}

	/**
	 * Prints the link to a century; the one in force leads back to all years.
	 *
	 * @param int $century Number.
	 */
	private function print_century( int $century ): void {
		$request = $this->page->request;
		$years   = array(
			'from' => ( $century - 1 ) * 100 + 1,
			'to'   => $century * 100,
		);
		$chosen  = array( $request->from, $request->to ) === array_values( $years );
		$none    = array_fill_keys( array_keys( $years ), null );
		?>
		<li data-wp-key="<?php echo esc_attr( (string) $century ); ?>"><a class="<?php echo $chosen ? 'is-active' : ''; ?>" href="<?php echo esc_url( $this->page->url( $request->with( $chosen ? $none : $years ) ) ); ?>" rel="nofollow" data-wp-on--click="actions.follow">
			<?php if ( $chosen ) : ?>
				<span class="screen-reader-text"><?php esc_html_e( 'Remove the filter', 'pmq' ); ?> </span>
			<?php endif; ?>
			<?php /* translators: %s: number of a century. */ ?>
			<?php echo esc_html( sprintf( __( '%sth', 'pmq' ), number_format_i18n( $century ) ) ); ?><span class="screen-reader-text"> <?php esc_html_e( 'century', 'pmq' ); ?></span></a></li>
		<?php
	}
}
