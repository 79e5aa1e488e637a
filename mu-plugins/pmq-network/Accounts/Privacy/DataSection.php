<?php
/**
 * What we know of somebody.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Privacy;

use PaysMidiQuercy\Accounts\Account\Sudo;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\SecondFactor\Requirement;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Accounts\View\Links;
use PaysMidiQuercy\Values;

/**
 * Section "my data": a copy of everything, or the end of the account; both are confirmed from a mail, on a page of ours.
 */
final class DataSection {

	public const EXPORT  = 'data_export';
	public const ERASE   = 'data_erase';
	public const CONFIRM = 'data_confirm';

	/**
	 * Query arguments of the link, which are fields of the form too.
	 */
	private const FIELDS = array( 'lieu', 'demande', 'jeton' );

	/**
	 * Keeps what it works with.
	 *
	 * @param DataRequests $requests Requests.
	 * @param Limits       $limits   Rate limits.
	 */
	public function __construct( private readonly DataRequests $requests, private readonly Limits $limits ) {}

	/**
	 * Hooks section and forms.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::EXPORT, Forms::ACCOUNT, fn (): Answer => $this->ask( DataRequests::EXPORT, 'copie' ) );
		$forms->add( self::ERASE, Forms::ACCOUNT, $this->ask_for_deletion( ... ) );
		$forms->add( self::CONFIRM, Forms::EVERYONE, $this->confirm( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'data' => array(
					'title' => __( 'My data', 'pmq' ),
					'order' => 70,
					'html'  => $this->html( ... ),
				),
			)
		);
		add_filter( 'pmq_account_step', fn ( string $html ): string => DataRequests::STEP === Pages::step() ? $this->confirmation( $forms ) : $html );
	}

	/**
	 * Takes the wish to delete the account.
	 *
	 * @param Input $input Field: sure.
	 */
	public function ask_for_deletion( Input $input ): Answer {
		if ( Requirement::is_administrator( get_current_user_id() ) ) {
			return Answer::error( self::administrators_stay() );
		}
		if ( ! Sessions::is_recent() ) {
			return Answer::error( Sudo::sentence() );
		}
		if ( ! $input->ticked( 'sure' ) ) {
			return Answer::errors( array( 'sure' => __( 'Tick the box: a deleted account does not come back.', 'pmq' ) ) );
		}
		return $this->ask( DataRequests::ERASE, 'effacement' );
	}

	/**
	 * Confirms what a link stands for.
	 *
	 * @param Input $input Fields: lieu, demande, jeton.
	 */
	public function confirm( Input $input ): Answer {
		$site    = $input->text( 'lieu' );
		$request = $this->requests->find( $site, Values::int( $input->raw( 'demande' ) ), $input->raw( 'jeton' ) );
		if ( null === $request ) {
			return Answer::error( self::wrong() );
		}
		$user = get_user_by( 'email', $request->email );
		if ( DataRequests::ERASE === $request->action_name && $user instanceof \WP_User && Requirement::is_administrator( $user->ID ) ) {
			return Answer::error( self::administrators_stay() );
		}
		if ( ! $this->requests->confirm( $site, $request ) ) {
			return Answer::to( Pages::step_url( Pages::ACCOUNT, DataRequests::STEP, array( 'fait' => 'transmis' ) ) );
		}
		if ( DataRequests::EXPORT === $request->action_name ) {
			return Answer::to( Pages::step_url( Pages::ACCOUNT, DataRequests::STEP, array( 'fait' => 'envoye' ) ) );
		}
		if ( $user instanceof \WP_User && get_current_user_id() === $user->ID && ! headers_sent() ) {
			wp_clear_auth_cookie();
		}
		return Answer::to( Pages::step_url( Pages::ACCOUNT, DataRequests::STEP, array( 'fait' => 'efface' ) ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		$export = new Html( $forms, self::EXPORT );
		$here   = Pages::url( Pages::ACCOUNT );
		return '<p>' . esc_html__( 'You may read everything that we know of you, correct it above, take a copy away, and delete it.', 'pmq' ) . ' ' . Links::link( get_privacy_policy_url(), __( 'How we treat your data', 'pmq' ) ) . '</p>'
			. '<h3>' . esc_html__( 'Take a copy away', 'pmq' ) . '</h3><p>' . esc_html__( 'Profile, conditions accepted, sessions, requests, favourites, comments, mails: one file, whose address comes by mail.', 'pmq' ) . '</p>'
			. $export->open( $here ) . $export->close( __( 'Ask for a copy', 'pmq' ), '', 'is-outline' )
			. '<h3>' . esc_html__( 'Delete my account', 'pmq' ) . '</h3>' . $this->deletion( $forms, $user, $here );
	}

	/**
	 * Prints the way out of the network.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 * @param string   $here  Address of the form.
	 */
	private function deletion( Forms $forms, \WP_User $user, string $here ): string {
		if ( Requirement::is_administrator( $user->ID ) ) {
			return '<p>' . esc_html( self::administrators_stay() ) . '</p>';
		}
		$words = '<p>' . esc_html__( 'Profile, favourites, requests and sessions disappear; your comments and mails lose your name. What you have published stays, under the name “Former contributor”.', 'pmq' ) . '</p>';
		$gate  = Sudo::gate( 'data' );
		if ( '' !== $gate ) {
			return $words . $gate;
		}
		$form = new Html( $forms, self::ERASE );
		return $words . $form->open( $here ) . $form->box( 'sure', esc_html__( 'I know that a deleted account does not come back', 'pmq' ) ) . $form->close( __( 'Delete my account', 'pmq' ), '', 'is-outline' );
	}

	/**
	 * Prints the page that a mail leads to.
	 *
	 * @param Forms $forms Forms.
	 */
	private function confirmation( Forms $forms ): string {
		$done = match ( Pages::argument( 'fait' ) ) {
			'transmis' => __( 'Your request is confirmed; the team will deal with it.', 'pmq' ),
			'envoye'   => __( 'A mail with the address of your file is on its way. The address works for three days.', 'pmq' ),
			'efface'   => __( 'Your account is deleted. A mail confirms it. Goodbye!', 'pmq' ),
			default    => '',
		};
		if ( '' !== $done ) {
			return Html::notice( $done );
		}
		$fields  = array_map( Pages::argument( ... ), array_combine( self::FIELDS, self::FIELDS ) );
		$form    = new Html( $forms, self::CONFIRM );
		$request = $this->requests->find( $fields['lieu'], Values::int( $fields['demande'] ), $fields['jeton'] );
		if ( null === $request ) {
			return Html::notice( self::wrong(), 'warning' ) . Links::paragraph( Pages::url( Pages::ACCOUNT ) . '#pmq-data', __( 'My account', 'pmq' ) );
		}
		$deletes = DataRequests::ERASE === $request->action_name;
		$words   = $deletes
			/* translators: %s: e-mail address */
			? __( 'The account of %s and its data will be deleted. It cannot be undone.', 'pmq' )
			/* translators: %s: e-mail address */
			: __( 'A copy of what we know of %s will be made.', 'pmq' );
		return $form->open( Pages::step_url( Pages::ACCOUNT, DataRequests::STEP, $fields ), $fields ) . '<p>' . esc_html( sprintf( $words, $request->email ) ) . '</p>'
			. $form->close( $deletes ? __( 'Delete my account for good', 'pmq' ) : __( 'Make the copy', 'pmq' ) );
	}

	/**
	 * Makes a request.
	 *
	 * @param string $action Action of DataRequests.
	 * @param string $done   What the page says then.
	 */
	private function ask( string $action, string $done ): Answer {
		if ( ! $this->limits->allow( 'data ' . get_current_user_id(), 6, DAY_IN_SECONDS ) ) {
			return Answer::error( __( 'You have asked several times today. Look among your mails, or try again tomorrow.', 'pmq' ) );
		}
		if ( ! $this->requests->ask( wp_get_current_user(), $action ) ) {
			return Answer::error( __( 'You have asked for this already; the team is dealing with it.', 'pmq' ) );
		}
		return Answer::to( Pages::done_url( $done, 'data' ) );
	}

	/**
	 * Says why an administrator's account is not deleted here.
	 */
	private static function administrators_stay(): string {
		return __( 'You administer a site. Have another administrator take this role off first: a site must not lose its last one by a click.', 'pmq' );
	}

	/**
	 * Says that a link is false.
	 */
	private static function wrong(): string {
		return __( 'This link is not valid any more: it has been used, or is older than a day. Ask again in your account.', 'pmq' );
	}
}
