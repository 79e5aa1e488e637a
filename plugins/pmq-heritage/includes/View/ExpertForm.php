<?php
/**
 * The form of the expert search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;

/**
 * Prints groups of rules as a sheet. Its buttons submit the search form, so that it works without JavaScript: a button that adds a rule
 * is named like the rule and gives it its first field, one that removes a rule is named `sans`.
 */
final class ExpertForm {

	private const ROOT = 'wp-block-pmq-record-search__';

	/**
	 * Keeps what it prints.
	 *
	 * @param SearchPage $page Answer.
	 * @param string     $form Id of the search form.
	 */
	public function __construct( private readonly SearchPage $page, private readonly string $form ) {}

	/**
	 * Prints the sheet.
	 */
	public function print(): void {
		$groups = $this->page->request->expert->for_form();
		?>
		<dialog class="<?php echo esc_attr( self::ROOT ); ?>sheet <?php echo esc_attr( self::ROOT ); ?>expert" id="experte" aria-labelledby="experte-titre" data-wp-on--click="actions.closeOnBackdrop">
			<div class="<?php echo esc_attr( self::ROOT ); ?>sheet-head">
				<h2 id="experte-titre" tabindex="-1"><?php esc_html_e( 'Expert search', 'pmq' ); ?></h2>
				<a class="<?php echo esc_attr( self::ROOT ); ?>close" href="#liste" data-wp-on--click="actions.closeFilters">
					<?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
					<span class="screen-reader-text"><?php esc_html_e( 'Close the expert search', 'pmq' ); ?></span>
				</a>
			</div>
			<div class="<?php echo esc_attr( self::ROOT ); ?>sheet-body" tabindex="-1">
				<p class="pmq-hint"><?php esc_html_e( 'All groups must hold. Within a group: all of its rules, or at least one.', 'pmq' ); ?></p>
				<?php if ( '' !== $this->page->expert_fault() ) : ?>
					<p class="pmq-error" role="alert"><?php echo esc_html( $this->page->expert_fault() ); ?></p>
				<?php endif; ?>
				<?php
				foreach ( $groups as $index => $group ) {
					$this->print_group( $index + 1, $group['any'], $group['rules'] );
				}
				if ( count( $groups ) < ExpertRules::MAX_GROUPS ) {
					$this->print_add( sprintf( 'g%dr1', count( $groups ) + 1 ), __( 'Add a group', 'pmq' ), 'is-group' );
				}
				?>
			</div>
			<div class="<?php echo esc_attr( self::ROOT ); ?>sheet-foot">
				<a href="<?php echo esc_url( $this->page->url( $this->page->request->with( array( 'expert' => new ExpertRules() ) ) ) ); ?>" data-wp-on--click="actions.follow"><?php esc_html_e( 'Clear the rules', 'pmq' ); ?></a>
				<button class="wp-element-button" type="submit" form="<?php echo esc_attr( $this->form ); ?>"><?php echo esc_html( $this->page->submit_label() ); ?></button>
			</div>
		</dialog>
		<?php
	}

	/**
	 * Prints a group.
	 *
	 * @param int              $number Number, from 1.
	 * @param bool             $any    Whether one rule is enough.
	 * @param list<ExpertRule> $rules  Rules.
	 */
	private function print_group( int $number, bool $any, array $rules ): void {
		$name = 'g' . $number;
		?>
		<fieldset class="<?php echo esc_attr( self::ROOT ); ?>rules" data-wp-key="<?php echo esc_attr( $name ); ?>">
			<?php /* translators: %s: number of a group of rules. */ ?>
			<legend><?php echo esc_html( sprintf( __( 'Group %s', 'pmq' ), number_format_i18n( $number ) ) ); ?></legend>
			<label class="<?php echo esc_attr( self::ROOT ); ?>match"><span><?php esc_html_e( 'Records that fulfil', 'pmq' ); ?></span>
				<select name="<?php echo esc_attr( $name ); ?>" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyRules">
					<option value=""><?php esc_html_e( 'all of these rules', 'pmq' ); ?></option>
					<option value="un"<?php selected( $any ); ?>><?php esc_html_e( 'at least one of these rules', 'pmq' ); ?></option>
				</select>
			</label>
			<ol>
				<?php foreach ( $rules as $index => $rule ) : ?>
					<li class="<?php echo esc_attr( self::ROOT ); ?>rule" data-wp-key="<?php echo esc_attr( $name . 'r' . ( $index + 1 ) ); ?>">
						<?php $this->print_rule( $name . 'r' . ( $index + 1 ), $rule, $index + 1 ); ?>
					</li>
				<?php endforeach; ?>
			</ol>
			<?php
			if ( count( $rules ) < ExpertRules::MAX_RULES ) {
				$this->print_add( $name . 'r' . ( count( $rules ) + 1 ), __( 'Add a rule', 'pmq' ), 'is-rule' );
			}
			?>
		</fieldset>
		<?php
	}

	/**
	 * Prints a rule: field, is or is not, values, and the button that removes it.
	 *
	 * @param string     $name   Name such as `g1r2`.
	 * @param ExpertRule $rule   Rule.
	 * @param int        $number Number within its group.
	 */
	private function print_rule( string $name, ExpertRule $rule, int $number ): void {
		/* translators: %s: number of a rule. */
		$of = sprintf( __( 'rule %s', 'pmq' ), number_format_i18n( $number ) );
		?>
		<label class="<?php echo esc_attr( self::ROOT ); ?>field-name"><span class="screen-reader-text"><?php esc_html_e( 'Field', 'pmq' ); ?>, <?php echo esc_html( $of ); ?></span>
			<select name="<?php echo esc_attr( $name ); ?>" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyRules">
				<?php foreach ( ExpertValues::fields() as $field => $label ) : ?>
					<option value="<?php echo esc_attr( $field ); ?>"<?php selected( $field, $rule->field ); ?>><?php echo esc_html( $label ); ?></option>
				<?php endforeach; ?>
			</select></label>
		<label class="<?php echo esc_attr( self::ROOT ); ?>field-is"><span class="screen-reader-text"><?php esc_html_e( 'Condition', 'pmq' ); ?>, <?php echo esc_html( $of ); ?></span>
			<select name="<?php echo esc_attr( $name ); ?>n" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyRules">
				<?php list( $is, $is_not ) = ExpertValues::conditions( $rule->field ); ?>
				<option value=""><?php echo esc_html( $is ); ?></option>
				<option value="1"<?php selected( ! $rule->is ); ?>><?php echo esc_html( $is_not ); ?></option>
			</select></label>
		<input type="hidden" name="<?php echo esc_attr( $name ); ?>f" value="<?php echo esc_attr( $rule->field ); ?>" form="<?php echo esc_attr( $this->form ); ?>">
		<?php $this->print_values( $name, $rule, $of ); ?>
		<button class="<?php echo esc_attr( self::ROOT ); ?>remove" type="submit" name="sans" value="<?php echo esc_attr( $name ); ?>" form="<?php echo esc_attr( $this->form ); ?>" formaction="<?php echo esc_url( $this->page->base . '#experte' ); ?>" data-wp-on--click="actions.removeRule">
			<?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
			<span class="screen-reader-text"><?php esc_html_e( 'Remove the rule', 'pmq' ); ?> <?php echo esc_html( number_format_i18n( $number ) ); ?></span>
		</button>
		<?php
	}

	/**
	 * Prints the values of a rule.
	 *
	 * @param string     $name Name of the rule.
	 * @param ExpertRule $rule Rule.
	 * @param string     $of   Words for which rule it is.
	 */
	private function print_values( string $name, ExpertRule $rule, string $of ): void {
		echo '<div class="' . esc_attr( self::ROOT ) . 'field-values" data-wp-key="' . esc_attr( $rule->field ) . '">';
		if ( 'annees' === $rule->field ) {
			$this->print_input( $name . 'de', __( 'from the year', 'pmq' ), $rule->values[0] ?? '', 'number', $of );
			$this->print_input( $name . 'a', __( 'to the year', 'pmq' ), $rule->values[1] ?? '', 'number', $of );
		} elseif ( 'mots' === $rule->field ) {
			$this->print_input( $name . 'v', __( 'words', 'pmq' ), $rule->values[0] ?? '', 'text', $of );
		} elseif ( 'motcle' === $rule->field ) {
			$this->print_input( $name . 'v', __( 'keyword', 'pmq' ), isset( $rule->values[0] ) ? FacetLabels::keyword_name( $rule->values[0] ) : '', 'text', $of );
		} elseif ( ! isset( ExpertRule::FLAGS[ $rule->field ] ) ) {
			// One drop-down more than values: choosing there adds "or …".
			foreach ( array( ...$rule->values, '' ) as $index => $value ) {
				$this->print_select( $name, $rule->field, $value, $index, $of );
			}
		}
		echo '</div>';
	}

	/**
	 * Prints a drop-down of values.
	 *
	 * @param string $name   Name of the rule.
	 * @param string $field  Field.
	 * @param string $chosen Value chosen, '' for none.
	 * @param int    $index  Place among the values.
	 * @param string $of     Words for which rule it is.
	 */
	private function print_select( string $name, string $field, string $chosen, int $index, string $of ): void {
		$options = ExpertValues::options( $field );
		?>
		<label data-wp-key="<?php echo esc_attr( (string) $index ); ?>"><span class="<?php echo 0 === $index ? 'screen-reader-text' : ''; ?>"><?php echo esc_html( 0 === $index ? __( 'Value', 'pmq' ) : __( 'or', 'pmq' ) ); ?><span class="screen-reader-text">, <?php echo esc_html( $of ); ?></span></span>
			<select name="<?php echo esc_attr( $name ); ?>v[]" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyRules">
				<option value=""><?php echo esc_html( 0 === $index ? __( 'Choose…', 'pmq' ) : __( 'another value…', 'pmq' ) ); ?></option>
				<?php foreach ( $options as $value => $label ) : ?>
					<option value="<?php echo esc_attr( QueryReader::address_value( (string) $value ) ); ?>"<?php selected( (string) $value, $chosen ); ?>><?php echo esc_html( $label ); ?></option>
				<?php endforeach; ?>
			</select></label>
		<?php
	}

	/**
	 * Prints a field to type in.
	 *
	 * @param string $name  Name.
	 * @param string $label Label.
	 * @param string $value Value.
	 * @param string $type  Type of the field.
	 * @param string $of    Words for which rule it is.
	 */
	private function print_input( string $name, string $label, string $value, string $type, string $of ): void {
		?>
		<label data-wp-key="<?php echo esc_attr( $name ); ?>"><span><?php echo esc_html( $label ); ?><span class="screen-reader-text">, <?php echo esc_html( $of ); ?></span></span>
			<input type="<?php echo esc_attr( $type ); ?>"<?php echo 'number' === $type ? ' step="1" min="-1000000" max="2100" inputmode="numeric"' : ' maxlength="200" autocomplete="off"'; ?> name="<?php echo esc_attr( $name ); ?>" value="<?php echo esc_attr( $value ); ?>" form="<?php echo esc_attr( $this->form ); ?>" data-wp-on--change="actions.applyRules"></label>
		<?php
	}

	/**
	 * Prints a button that adds a rule.
	 *
	 * @param string $name  Name of the new rule.
	 * @param string $label Words.
	 * @param string $state Class.
	 */
	private function print_add( string $name, string $label, string $state ): void {
		?>
		<button class="<?php echo esc_attr( self::ROOT . 'add ' . $state ); ?>" type="submit" name="<?php echo esc_attr( $name ); ?>" value="mots" form="<?php echo esc_attr( $this->form ); ?>" formaction="<?php echo esc_url( $this->page->base . '#experte' ); ?>" data-wp-on--click="actions.addRule"><?php echo esc_html( $label ); ?></button>
		<?php
	}
}
