<?php
/**
 * Markup of a form.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Form;

use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Chrome\Icon;

/**
 * Prints one form: its summary of errors, its fields with their errors, its seal. Everything is escaped here.
 */
final class Html {

	/**
	 * Identifier of what says, at the head of a page or of a section, what has been done.
	 */
	public const DONE = 'pmq-done';

	/**
	 * Fields by name with their errors.
	 *
	 * @var array<string, string>
	 */
	private readonly array $errors;

	/**
	 * What was sent.
	 */
	private readonly Input $input;

	/**
	 * Keeps the form.
	 *
	 * @param Forms  $forms  Forms of accounts.
	 * @param string $action Action.
	 */
	public function __construct( Forms $forms, private readonly string $action ) {
		$this->errors = $forms->errors( $action );
		$this->input  = $forms->input( $action );
	}

	/**
	 * Opens the form.
	 *
	 * @param string                $url    Address it is sent to, which is the page's own.
	 * @param array<string, string> $hidden Hidden fields; `number` tells apart several forms of one action on a page: the one that was sent says what is wrong.
	 * @param string                $more   Trusted attributes for the form.
	 */
	public function open( string $url, array $hidden = array(), string $more = '' ): string {
		// Other pages hold one form, and lead on to pages that a fragment would follow.
		$place = str_starts_with( $url, Pages::url( Pages::ACCOUNT ) ) ? '#' . self::answer_id( $this->action ) : '';
		$sent  = ! isset( $hidden['number'] ) || ! $this->input->has( 'number' ) || $this->input->raw( 'number' ) === $hidden['number'];
		$html  = sprintf( '<form class="pmq-form" method="post" action="%s" novalidate %s>', esc_url( $url . $place ), $more ) . ( $sent ? $this->summary() : '' );
		foreach ( array(
			Forms::ACTION   => $this->action,
			FormSeal::FIELD => FormSeal::make( $this->action ),
		) + $hidden as $name => $value ) {
			$html .= sprintf( '<input type="hidden" name="%s" value="%s">', esc_attr( $name ), esc_attr( $value ) );
		}
		return $html;
	}

	/**
	 * Closes the form with its button.
	 *
	 * @param string $label Words on the button.
	 * @param string $id    Identifier of the button, if it needs one.
	 * @param string $style More classes of the button.
	 */
	public function close( string $label, string $id = '', string $style = '' ): string {
		return sprintf(
			'<p class="pmq-form__trap" aria-hidden="true"><label>%s <input type="text" name="%s" tabindex="-1" autocomplete="off"></label></p><p class="pmq-form__send"><button type="submit" class="wp-element-button %s"%s>%s</button></p></form>',
			esc_html__( 'Leave this empty', 'pmq' ),
			esc_attr( Forms::TRAP ),
			esc_attr( $style ),
			'' === $id ? '' : ' id="' . esc_attr( $id ) . '"',
			esc_html( $label )
		);
	}

	/**
	 * Prints a field of one line.
	 *
	 * @param string                $name       Name.
	 * @param string                $label      Label.
	 * @param array<string, string> $attributes Attributes of the input; `id`, `type`, `value`, `hint` included.
	 */
	public function field( string $name, string $label, array $attributes = array() ): string {
		$id       = $attributes['id'] ?? 'pmq-' . $this->action . '-' . $name;
		$hint     = $attributes['hint'] ?? '';
		$type     = $attributes['type'] ?? 'text';
		$password = 'password' === $type;
		$value    = $password ? '' : $this->value( $name, $attributes['value'] ?? '' );
		unset( $attributes['id'], $attributes['hint'], $attributes['type'], $attributes['value'] );
		$html  = '<div class="pmq-form__field">' . $this->head( $name, $id, $label, $hint );
		$input = sprintf( '<input type="%s" id="%s" name="%s" value="%s"%s', esc_attr( $type ), esc_attr( $id ), esc_attr( $name ), esc_attr( $value ), $this->state( $name, $id, $hint ) );
		foreach ( $attributes as $key => $given ) {
			$input .= sprintf( ' %s="%s"', esc_attr( $key ), esc_attr( $given ) );
		}
		return $html . $input . '></div>';
	}

	/**
	 * Prints a field of several lines.
	 *
	 * @param string $name  Name.
	 * @param string $label Label.
	 * @param string $hint  Hint.
	 * @param string $first Text at first.
	 * @param int    $rows  Lines shown.
	 * @param int    $most  Most characters.
	 */
	public function lines( string $name, string $label, string $hint = '', string $first = '', int $rows = 5, int $most = 2000 ): string {
		$id = 'pmq-' . $this->action . '-' . $name;
		return '<div class="pmq-form__field">' . $this->head( $name, $id, $label, $hint )
			. sprintf( '<textarea id="%s" name="%s" rows="%d" maxlength="%d"%s>%s</textarea></div>', esc_attr( $id ), esc_attr( $name ), $rows, $most, $this->state( $name, $id, $hint ), esc_textarea( $this->input->has( $name ) ? $this->input->lines( $name ) : $first ) );
	}

	/**
	 * Prints a box to tick.
	 *
	 * @param string $name    Name.
	 * @param string $label   Trusted markup of the label.
	 * @param bool   $checked Whether it is ticked at first.
	 * @param string $id      Identifier.
	 */
	public function box( string $name, string $label, bool $checked = false, string $id = '' ): string {
		$id = '' === $id ? 'pmq-' . $this->action . '-' . $name : $id;
		return sprintf(
			'<div class="pmq-form__field pmq-form__box">%s<input type="checkbox" id="%s" name="%s" value="1"%s%s><label for="%s">%s</label></div>',
			$this->error( $name, $id ),
			esc_attr( $id ),
			esc_attr( $name ),
			checked( $this->input->is_sent() ? $this->input->ticked( $name ) : $checked, true, false ),
			$this->state( $name, $id, '' ),
			esc_attr( $id ),
			$label
		);
	}

	/**
	 * Prints a choice between several.
	 *
	 * @param string                $name    Name.
	 * @param string                $label   Question.
	 * @param array<string, string> $options Label by value.
	 * @param string                $chosen  Value chosen at first.
	 * @param string                $hint    Hint.
	 */
	public function choice( string $name, string $label, array $options, string $chosen, string $hint = '' ): string {
		$chosen = $this->value( $name, $chosen );
		$id     = 'pmq-' . $this->action . '-' . $name;
		$html   = '<fieldset class="pmq-form__field pmq-form__choice"' . $this->described( $name, $id, $hint ) . '><legend>' . esc_html( $label ) . '</legend>'
			. ( '' === $hint ? '' : sprintf( '<p class="pmq-hint" id="%s-hint">%s</p>', esc_attr( $id ), esc_html( $hint ) ) )
			. $this->error( $name, $id ) . '<div class="pmq-form__options">';
		// The summary of errors leads to the first choice.
		foreach ( $options as $value => $words ) {
			$html .= sprintf( '<label class="pmq-form__option"><input type="radio"%s name="%s" value="%s"%s> <span>%s</span></label>', array_key_first( $options ) === $value ? ' id="' . esc_attr( $id ) . '"' : '', esc_attr( $name ), esc_attr( (string) $value ), checked( (string) $value, $chosen, false ), esc_html( $words ) );
		}
		return $html . '</div></fieldset>';
	}

	/**
	 * Prints boxes of which several may be ticked.
	 *
	 * @param string                $name    Name, without brackets.
	 * @param string                $label   Question.
	 * @param array<string, string> $options Label by value.
	 * @param list<string>          $chosen  Values ticked at first.
	 * @param string                $hint    Hint.
	 */
	public function boxes( string $name, string $label, array $options, array $chosen, string $hint = '' ): string {
		$chosen = $this->input->is_sent() ? $this->input->list( $name ) : $chosen;
		$id     = 'pmq-' . $this->action . '-' . $name;
		$html   = '<fieldset class="pmq-form__field pmq-form__choice"' . $this->described( $name, $id, $hint ) . '><legend>' . esc_html( $label ) . '</legend>'
			. ( '' === $hint ? '' : sprintf( '<p class="pmq-hint" id="%s-hint">%s</p>', esc_attr( $id ), esc_html( $hint ) ) )
			. $this->error( $name, $id ) . '<div class="pmq-form__options is-many">';
		foreach ( $options as $value => $words ) {
			$html .= sprintf( '<label class="pmq-form__option"><input type="checkbox"%s name="%s[]" value="%s"%s> <span>%s</span></label>', array_key_first( $options ) === $value ? ' id="' . esc_attr( $id ) . '"' : '', esc_attr( $name ), esc_attr( (string) $value ), checked( in_array( (string) $value, $chosen, true ), true, false ), esc_html( $words ) );
		}
		return $html . '</div></fieldset>';
	}

	/**
	 * Prints the choice of a file; the form must be opened with `enctype="multipart/form-data"`.
	 *
	 * @param string $name   Name.
	 * @param string $label  Label.
	 * @param string $accept Types, as the attribute says them.
	 * @param string $hint   Hint.
	 */
	public function file( string $name, string $label, string $accept, string $hint ): string {
		$id = 'pmq-' . $this->action . '-' . $name;
		return '<div class="pmq-form__field">' . $this->head( $name, $id, $label, $hint )
			. sprintf( '<input type="file" id="%s" name="%s" accept="%s"%s></div>', esc_attr( $id ), esc_attr( $name ), esc_attr( $accept ), $this->state( $name, $id, $hint ) );
	}

	/**
	 * Prints what has been done or what to know.
	 *
	 * @param string $sentence Sentence.
	 * @param string $kind     `success` or `warning`.
	 */
	public static function notice( string $sentence, string $kind = 'success' ): string {
		return '<p class="pmq-form__notice is-' . esc_attr( $kind ) . '" role="status">' . esc_html( $sentence ) . '</p>';
	}

	/**
	 * Prints what has been done at the head of a page or of a section, so that the browser goes there after a form.
	 *
	 * @param string $notices Trusted markup, perhaps none.
	 */
	public static function done( string $notices ): string {
		return '' === $notices ? '' : '<div class="pmq-form__done" id="' . self::DONE . '" tabindex="-1">' . $notices . '</div>';
	}

	/**
	 * Returns the identifier of what answers a form of the account page: the browser goes there, without a script, when the page
	 * comes back. (`autofocus` counts only where the address has no fragment.)
	 *
	 * @param string $action Action.
	 */
	public static function answer_id( string $action ): string {
		return 'pmq-answer-' . $action;
	}

	/**
	 * Prints the summary: each error leads to its field. It takes the focus when the page opens.
	 */
	private function summary(): string {
		if ( array() === $this->errors ) {
			return '';
		}
		$html = '<div class="pmq-form__summary" id="' . esc_attr( self::answer_id( $this->action ) ) . '" role="alert" tabindex="-1" autofocus><h2>' . Icon::svg( 'alert' ) . esc_html__( 'Something is missing or wrong', 'pmq' ) . '</h2><ul>';
		foreach ( $this->errors as $name => $sentence ) {
			$html .= '' === $name
				? '<li>' . esc_html( $sentence ) . '</li>'
				: sprintf( '<li><a href="#%s">%s</a></li>', esc_attr( 'pmq-' . $this->action . '-' . $name ), esc_html( $sentence ) );
		}
		return $html . '</ul></div>';
	}

	/**
	 * Prints label, hint and error of a field.
	 *
	 * @param string $name  Name.
	 * @param string $id    Identifier.
	 * @param string $label Label.
	 * @param string $hint  Hint.
	 */
	private function head( string $name, string $id, string $label, string $hint ): string {
		return sprintf( '<label for="%s">%s</label>', esc_attr( $id ), esc_html( $label ) )
			. ( '' === $hint ? '' : sprintf( '<p class="pmq-hint" id="%s-hint">%s</p>', esc_attr( $id ), esc_html( $hint ) ) )
			. $this->error( $name, $id );
	}

	/**
	 * Prints the error of a field.
	 *
	 * @param string $name Name.
	 * @param string $id   Identifier.
	 */
	private function error( string $name, string $id ): string {
		return isset( $this->errors[ $name ] ) ? sprintf( '<p class="pmq-error" id="%s-error">%s</p>', esc_attr( $id ), esc_html( $this->errors[ $name ] ) ) : '';
	}

	/**
	 * Returns the attributes that tie a field to its hint and error.
	 *
	 * @param string $name Name.
	 * @param string $id   Identifier.
	 * @param string $hint Hint.
	 */
	private function state( string $name, string $id, string $hint ): string {
		return ( isset( $this->errors[ $name ] ) ? ' aria-invalid="true"' : '' ) . $this->described( $name, $id, $hint );
	}

	/**
	 * Returns the attribute that names hint and error.
	 *
	 * @param string $name Name.
	 * @param string $id   Identifier.
	 * @param string $hint Hint.
	 */
	private function described( string $name, string $id, string $hint ): string {
		$described = implode( ' ', array_filter( array( '' === $hint ? '' : $id . '-hint', isset( $this->errors[ $name ] ) ? $id . '-error' : '' ) ) );
		return '' === $described ? '' : ' aria-describedby="' . esc_attr( $described ) . '"';
	}

	/**
	 * Returns what was sent, else what stands there at first.
	 *
	 * @param string $name  Name.
	 * @param string $first Value at first.
	 */
	private function value( string $name, string $first ): string {
		return $this->input->has( $name ) ? $this->input->text( $name ) : $first;
	}
}
