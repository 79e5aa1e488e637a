<?php
/**
 * Asking for a role.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Pages;

/**
 * Section "take part" of the account: what one is, what one has asked for, and the form to ask.
 */
final class RequestSection {

	public const ACTION = 'role_request';

	/**
	 * Characters of a reason.
	 */
	private const SHORTEST = 20;
	private const LONGEST  = 1000;

	/**
	 * Requests allowed in a week.
	 */
	public const A_WEEK = 4;

	/**
	 * Keeps what it works with.
	 *
	 * @param RequestDesk $desk   Desk.
	 * @param Limits      $limits Rate limits.
	 */
	public function __construct( private readonly RequestDesk $desk, private readonly Limits $limits ) {}

	/**
	 * Hooks section and form.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::ACCOUNT, $this->ask( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'roles' => array(
					'title' => __( 'Contribute to the sites', 'pmq' ),
					'order' => 30,
					'html'  => $this->html( ... ),
				),
			)
		);
	}

	/**
	 * Takes a request.
	 *
	 * @param Input $input Fields: wish, reason.
	 */
	public function ask( Input $input ): Answer {
		$user   = wp_get_current_user();
		$role   = RequestedRole::tryFrom( $input->raw( 'wish' ) );
		$reason = trim( $input->lines( 'reason' ) );
		$errors = array();
		if ( null === $role || ! in_array( $role, $this->open_to( $user->ID ), true ) ) {
			$errors['wish'] = __( 'Choose what you would like to be.', 'pmq' );
		}
		if ( mb_strlen( $reason ) < self::SHORTEST || mb_strlen( $reason ) > self::LONGEST ) {
			/* translators: 1, 2: numbers of characters */
			$errors['reason'] = sprintf( __( 'Say in %1$d to %2$d characters what you would like to do.', 'pmq' ), self::SHORTEST, self::LONGEST );
		}
		if ( null === $role || array() !== $errors ) {
			return Answer::errors( $errors );
		}
		if ( ! $this->limits->allow( 'role request ' . $user->ID, self::A_WEEK, WEEK_IN_SECONDS ) ) {
			return Answer::error( __( 'You have asked several times this week. Try again next week, or write to us.', 'pmq' ) );
		}
		if ( ! $this->desk->open( $user, $role, $reason ) ) {
			return Answer::errors( array( 'wish' => __( 'You have asked for this already; the answer comes by mail.', 'pmq' ) ) );
		}
		return Answer::to( Pages::done_url( 'demande', 'roles' ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		return $this->held( $user->ID ) . $this->asked( $user->ID ) . $this->form( $forms, $user->ID );
	}

	/**
	 * Says what the person is already.
	 *
	 * @param int $user Account.
	 */
	private function held( int $user ): string {
		$held = ( new HeldRoles( $user ) )->html();
		if ( '' !== $held ) {
			return '<p>' . esc_html__( 'What you are on the sites, and where you begin:', 'pmq' ) . '</p>' . $held;
		}
		return '<p>' . esc_html__( 'Everybody with an account may comment and keep favourites. Those who write about our heritage ask for it here; the team reads each request.', 'pmq' ) . '</p>';
	}

	/**
	 * Lists what the person has asked for.
	 *
	 * @param int $user Account.
	 */
	private function asked( int $user ): string {
		$html = '';
		foreach ( $this->desk->requests->of( $user ) as $request ) {
			$html .= '<li><span><strong>' . esc_html( mb_strtoupper( mb_substr( $request->role->label(), 0, 1 ) ) . mb_substr( $request->role->label(), 1 ) ) . '</strong><br><span class="pmq-hint">' . esc_html(
				sprintf(
					/* translators: 1: date, 2: state of the request */
					__( 'asked on %1$s: %2$s', 'pmq' ),
					(string) wp_date( 'j F Y', $request->created ),
					$request->state->label()
				)
			) . '</span>' . ( '' === $request->answer ? '' : '<br>' . esc_html( $request->answer ) ) . '</span></li>';
		}
		return '' === $html ? '' : '<h3>' . esc_html__( 'What you have asked for', 'pmq' ) . '</h3><ul class="pmq-account__list">' . $html . '</ul>';
	}

	/**
	 * Prints the form, nothing when there is nothing to ask for.
	 *
	 * @param Forms $forms Forms.
	 * @param int   $user  Account.
	 */
	private function form( Forms $forms, int $user ): string {
		$options = array();
		foreach ( $this->open_to( $user ) as $role ) {
			$options[ $role->value ] = $role->wish();
		}
		if ( array() === $options ) {
			return '';
		}
		$form = new Html( $forms, self::ACTION );
		return '<h3>' . esc_html__( 'Ask for a role', 'pmq' ) . '</h3>' . $form->open( Pages::url( Pages::ACCOUNT ) )
			. $form->choice( 'wish', __( 'I would like to be', 'pmq' ), $options, array_key_first( $options ) )
			. $form->lines( 'reason', __( 'What would you like to do?', 'pmq' ), __( 'The places, subjects or documents that you know, an association you belong to … Two or three sentences are enough.', 'pmq' ) )
			. $form->close( __( 'Send my request', 'pmq' ) );
	}

	/**
	 * Returns the roles that somebody may ask for.
	 *
	 * @param int $user Account.
	 * @return list<RequestedRole>
	 */
	private function open_to( int $user ): array {
		if ( ( new HeldRoles( $user ) )->is_staff() ) {
			return array();
		}
		$waiting = array();
		foreach ( $this->desk->requests->of( $user ) as $request ) {
			if ( RequestState::Open === $request->state ) {
				$waiting[] = $request->role;
			}
		}
		return array_values( array_filter( RequestedRole::cases(), static fn ( RequestedRole $role ): bool => ! in_array( $role, $waiting, true ) && ! $role->is_held_by( $user ) ) );
	}
}
