<?php
/**
 * Sessions of an account.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Account;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Sessions;

/**
 * Section "where you are signed in".
 */
final class SessionSection {

	public const END     = 'session_end';
	public const END_ALL = 'session_end_all';

	/**
	 * Hooks section and forms.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::END, Forms::ACCOUNT, $this->end( ... ) );
		$forms->add( self::END_ALL, Forms::ACCOUNT, $this->end_all( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'sessions' => array(
					'title' => __( 'Where you are signed in', 'pmq' ),
					'order' => 60,
					'html'  => $this->html( ... ),
				),
			)
		);
	}

	/**
	 * Ends one session.
	 *
	 * @param Input $input Field: session.
	 */
	public function end( Input $input ): Answer {
		Sessions::end( get_current_user_id(), $input->raw( 'session' ) );
		return Answer::to( Pages::done_url( 'session', 'sessions' ) );
	}

	/**
	 * Ends all sessions, this one too.
	 *
	 * @param Input $input No field.
	 */
	public function end_all( Input $input ): Answer {
		unset( $input );
		Sessions::end_all( get_current_user_id() );
		if ( ! headers_sent() ) {
			wp_clear_auth_cookie();
		}
		wp_set_current_user( 0 );
		return Answer::to( Pages::url( Pages::SIGN_IN, array( 'fait' => 'partout' ) ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		$html = '';
		foreach ( Sessions::all( $user->ID ) as $session ) {
			$form  = new Html( $forms, self::END );
			$html .= '<li><span><strong>' . esc_html( $session['device'] ) . '</strong>' . ( $session['here'] ? ' <span class="pmq-account__here">' . esc_html__( 'this browser', 'pmq' ) . '</span>' : '' )
				. '<br><span class="pmq-hint">' . esc_html(
					sprintf(
						/* translators: 1: date and time, 2: network address */
						__( 'since %1$s, from %2$s', 'pmq' ),
						wp_date( 'j F Y, H:i', $session['since'] ),
						$session['address']
					)
				) . '</span></span>'
				. ( $session['here'] ? '' : $form->open( Pages::url( Pages::ACCOUNT ), array( 'session' => $session['id'] ) ) . $form->close( __( 'End this session', 'pmq' ), '', 'is-text is-small' ) ) . '</li>';
		}
		$all = new Html( $forms, self::END_ALL );
		return '<ul class="pmq-account__list">' . $html . '</ul>' . $all->open( Pages::url( Pages::ACCOUNT ) ) . $all->close( __( 'Sign out everywhere', 'pmq' ), '', 'is-outline' );
	}
}
