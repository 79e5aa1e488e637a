<?php
/**
 * The forms of accounts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Form;

use PaysMidiQuercy\Accounts\Pages;

/**
 * Takes what is posted to a page of accounts, or to another page that says it holds forms, hands it to its handler, and goes
 * where the handler says, or lets the page show the form again with errors. Plain forms: everything works without a script.
 */
final class Forms {

	public const ACTION = 'pmq_action';

	/**
	 * Field that people do not see and robots fill in.
	 */
	public const TRAP = 'pmq_website';

	/**
	 * Who may send a form.
	 */
	public const VISITOR  = 'visitor';
	public const ACCOUNT  = 'account';
	public const EVERYONE = 'everyone';

	/**
	 * Forms by action.
	 *
	 * @var array<string, array{who: string, wait: int, handle: callable(Input): Answer, check: (callable(Input): array<string, string>)|null}>
	 */
	private array $forms = array();

	/**
	 * Tell whether the page of this request holds forms.
	 *
	 * @var list<\Closure(): bool>
	 */
	private array $places = array();

	/**
	 * Action that was sent by this request.
	 */
	private string $sent = '';

	/**
	 * Fields of this request.
	 */
	private ?Input $input = null;

	/**
	 * Errors of this request.
	 *
	 * @var array<string, string>
	 */
	private array $errors = array();

	/**
	 * Hooks the taking.
	 */
	public function register(): void {
		add_action( 'template_redirect', array( $this, 'prepare' ), 1 );
		add_action( 'template_redirect', array( $this, 'take' ), 5 );
		add_filter( 'document_title_parts', array( $this, 'title' ) );
	}

	/**
	 * Makes a form known.
	 *
	 * @param string        $action Action.
	 * @param string        $who    Constant of this class.
	 * @param callable      $handle What to do with the fields.
	 * @param int           $wait   Seconds that a person needs at least to fill it in.
	 * @param callable|null $check  Returns the errors of the fields; what is missing is said before what was too quick.
	 * @phpstan-param callable(Input): Answer $handle
	 * @phpstan-param (callable(Input): array<string, string>)|null $check
	 */
	public function add( string $action, string $who, callable $handle, int $wait = 0, ?callable $check = null ): void {
		$this->forms[ $action ] = array(
			'who'    => $who,
			'wait'   => $wait,
			'handle' => $handle,
			'check'  => $check,
		);
	}

	/**
	 * Has forms taken on pages beside those of accounts: a form of correction, a form of contact. Such a page marks the browser
	 * (the seal needs it) and is kept out of caches and frames: it should be a page of its own, not one that everybody reads.
	 *
	 * @param \Closure(): bool $is_here Tells, once WordPress knows the page, whether it holds forms.
	 */
	public function accept_on( \Closure $is_here ): void {
		$this->places[] = $is_here;
	}

	/**
	 * Marks the browser where forms of others stand; the pages of accounts do it themselves.
	 */
	public function prepare(): void {
		if ( $this->is_elsewhere() ) {
			Pages::protect();
		}
	}

	/**
	 * Returns who may send each form, by action.
	 *
	 * @return array<string, string>
	 */
	public function all(): array {
		return array_map( static fn ( array $form ): string => $form['who'], $this->forms );
	}

	/**
	 * Takes what was posted to a page of accounts.
	 */
	public function take(): void {
		$input  = Input::posted();
		$action = sanitize_key( $input->raw( self::ACTION ) );
		if ( '' === $action || ( '' === Pages::current() && ! $this->is_elsewhere() ) ) {
			return;
		}
		$answer = $this->handle( $action, $input );
		if ( '' !== $answer->redirect ) {
			// What has been done stands at the head of the page or of its section: the browser goes there, instead of to the form that is gone.
			$place = str_contains( $answer->redirect, 'fait=' ) && ! str_contains( $answer->redirect, '#' ) ? '#' . Html::DONE : '';
			wp_safe_redirect( $answer->redirect . $place, 303, 'Pays Midi-Quercy' );
			exit;
		}
		if ( array() !== $answer->errors ) {
			status_header( 422 );
		}
	}

	/**
	 * Checks a form and hands it to its handler.
	 *
	 * @param string $action Action.
	 * @param Input  $input  Fields.
	 */
	public function handle( string $action, Input $input ): Answer {
		$answer       = $this->checked( $action, $input );
		$this->sent   = $action;
		$this->input  = $input;
		$this->errors = $answer->errors;
		return $answer;
	}

	/**
	 * Returns the fields that were sent to a form, none when it has not been sent.
	 *
	 * @param string $action Action.
	 */
	public function input( string $action ): Input {
		return $this->sent === $action && null !== $this->input ? $this->input : new Input( array() );
	}

	/**
	 * Returns the errors of a form.
	 *
	 * @param string $action Action.
	 * @return array<string, string>
	 */
	public function errors( string $action ): array {
		return $this->sent === $action ? $this->errors : array();
	}

	/**
	 * Says in the title that something is wrong: a screen reader reads it first.
	 *
	 * @param array<string, string> $parts Parts of the title.
	 * @return array<string, string>
	 */
	public function title( array $parts ): array {
		if ( array() !== $this->errors && isset( $parts['title'] ) ) {
			/* translators: %s: title of the page */
			$parts['title'] = sprintf( __( 'Error: %s', 'pmq' ), $parts['title'] );
		}
		return $parts;
	}

	/**
	 * Tells whether this request shows a page beside those of accounts that holds forms.
	 */
	private function is_elsewhere(): bool {
		foreach ( $this->places as $is_here ) {
			if ( $is_here() ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Checks who sends, the seal, the trap, the fields and the time, then handles.
	 *
	 * @param string $action Action.
	 * @param Input  $input  Fields.
	 */
	private function checked( string $action, Input $input ): Answer {
		$form = $this->forms[ $action ] ?? null;
		if ( null === $form || ( self::VISITOR === $form['who'] && is_user_logged_in() ) ) {
			return Answer::to( Pages::url( Pages::ACCOUNT ) );
		}
		if ( self::ACCOUNT === $form['who'] && ! is_user_logged_in() ) {
			return Answer::to( Pages::url( Pages::SIGN_IN ) );
		}
		$age = FormSeal::age( $action, $input->raw( FormSeal::FIELD ) );
		if ( null === $age ) {
			return Answer::error( __( 'This form had been open for too long, or your browser refuses cookies. Send it again; if that does not help, allow cookies of this site.', 'pmq' ) );
		}
		if ( '' !== $input->raw( self::TRAP ) ) {
			// A robot: it learns nothing.
			return Answer::error( __( 'Leave the last field empty: it is there for robots.', 'pmq' ) );
		}
		$errors = null === $form['check'] ? array() : $form['check']( $input );
		if ( array() !== $errors ) {
			return Answer::errors( $errors );
		}
		if ( $age < $form['wait'] ) {
			return Answer::error( __( 'That was quick, as robots are. Wait a moment, then send the form again.', 'pmq' ) );
		}
		return ( $form['handle'] )( $input );
	}
}
