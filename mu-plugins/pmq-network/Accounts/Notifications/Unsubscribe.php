<?php
/**
 * The way out of each mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\View\Links;
use PaysMidiQuercy\Values;

/**
 * Ends one kind of mail, or the mails about one part of it, by a signed link, without signing in: a page asks first, because mail scanners follow links, and mail
 * programs post to it by themselves (RFC 8058).
 */
final class Unsubscribe {

	public const ACTION = 'unsubscribe';
	public const STEP   = 'desabonnement';

	/**
	 * Stands for everything that comes once a day.
	 */
	public const DIGEST = 'digest';

	/**
	 * Query arguments, which are fields of the form too.
	 */
	private const FIELDS = array( 'compte', 'sujet', 'signature' );

	/**
	 * Hooks the form and what mail programs post.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::EVERYONE, $this->submit( ... ) );
		add_action( 'template_redirect', array( $this, 'answer_mail_program' ), 4 );
		add_filter( 'pmq_account_step', static fn ( string $html ): string => self::STEP === Pages::step() ? self::html( $forms ) : $html );
	}

	/**
	 * Returns the address that ends one kind of mail to somebody.
	 *
	 * @param int    $user Account.
	 * @param string $kind Slug of a kind, or DIGEST.
	 * @param int    $part Part of the kind; 0 for all of it.
	 */
	public static function url( int $user, string $kind, int $part = 0 ): string {
		$subject = 0 === $part ? $kind : "{$kind}-{$part}";
		return Pages::step_url( Pages::ACCOUNT, self::STEP, array_combine( self::FIELDS, array( (string) $user, $subject, self::sign( $user, $subject ) ) ) );
	}

	/**
	 * Answers a mail program, which sends no cookie and follows no redirect.
	 */
	public function answer_mail_program(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- The signature of the address is checked.
		if ( ! isset( $_POST['List-Unsubscribe'] ) || Pages::ACCOUNT !== Pages::current() || self::STEP !== Pages::step() ) {
			return;
		}
		$done = self::stop( self::asked() );
		status_header( $done ? 200 : 403 );
		header( 'Content-Type: text/plain; charset=utf-8' );
		echo esc_html( $done ? __( 'You get no more of these mails.', 'pmq' ) : self::wrong() );
		exit;
	}

	/**
	 * Takes the form of the page.
	 *
	 * @param Input $input Fields: compte, sujet, signature.
	 */
	public function submit( Input $input ): Answer {
		$fields = array_map( $input->text( ... ), array_combine( self::FIELDS, self::FIELDS ) );
		if ( ! self::stop( $fields ) ) {
			return Answer::error( self::wrong() );
		}
		return Answer::to( Pages::step_url( Pages::ACCOUNT, self::STEP, array( 'fait' => 'plus-de-courriels' ) ) );
	}

	/**
	 * Prints the page.
	 *
	 * @param Forms $forms Forms.
	 */
	public static function html( Forms $forms ): string {
		$change = Links::paragraph( Pages::url( Pages::ACCOUNT ) . '#pmq-notifications', __( 'Choose for each subject what you want to hear of', 'pmq' ) );
		if ( 'plus-de-courriels' === Pages::argument( 'fait' ) ) {
			return Html::notice( __( 'You get no more of these mails.', 'pmq' ) ) . $change;
		}
		$fields = self::asked();
		$form   = new Html( $forms, self::ACTION );
		if ( ! self::is_signed( $fields ) ) {
			return Html::notice( self::wrong(), 'warning' ) . $change;
		}
		return $form->open( Pages::step_url( Pages::ACCOUNT, self::STEP, $fields ), $fields )
			/* translators: %s: kind of notification */
			. '<p>' . esc_html( sprintf( __( 'No more mails about: %s?', 'pmq' ), self::label( $fields ) ) ) . '</p>'
			. $form->close( __( 'Stop these mails', 'pmq' ) ) . $change;
	}

	/**
	 * Ends the mails if the signature is right.
	 *
	 * @param array<string, string> $fields Account, kind, signature.
	 */
	private static function stop( array $fields ): bool {
		$user = get_userdata( Values::int( $fields['compte'] ) );
		if ( ! self::is_signed( $fields ) || ! $user instanceof \WP_User ) {
			return false;
		}
		list( $kind, $part ) = self::subject( $fields['sujet'] );
		if ( $part > 0 ) {
			( Kinds::all()[ $kind ] ?? null )?->parts?->stop( $user->ID, $part );
			return true;
		}
		$kinds = self::DIGEST === $fields['sujet']
			? array_filter( Kinds::all(), static fn ( Kind $kind ): bool => Frequency::Daily === Preferences::of( $user->ID, $kind ) )
			: array( $fields['sujet'] => true );
		Preferences::keep( $user->ID, array_map( static fn (): Frequency => Frequency::None, $kinds ) );
		return true;
	}

	/**
	 * Splits a subject.
	 *
	 * @param string $subject Such as `saved_searches` or `saved_searches-12`.
	 * @return array{string, int} Kind and part; 0 without part.
	 */
	private static function subject( string $subject ): array {
		$pieces = explode( '-', $subject, 2 );
		return array( $pieces[0], Values::int( $pieces[1] ?? '' ) );
	}

	/**
	 * Names what is to end.
	 *
	 * @param array<string, string> $fields Account, kind, signature; signed.
	 */
	private static function label( array $fields ): string {
		if ( self::DIGEST === $fields['sujet'] ) {
			return __( 'all that comes once a day', 'pmq' );
		}
		list( $slug, $part ) = self::subject( $fields['sujet'] );
		$kind                = Kinds::all()[ $slug ] ?? null;
		return $kind?->parts?->name( Values::int( $fields['compte'] ), $part ) ?? $kind->label ?? $slug;
	}

	/**
	 * Tells whether the fields come from a mail of ours.
	 *
	 * @param array<string, string> $fields Account, kind, signature.
	 */
	private static function is_signed( array $fields ): bool {
		return hash_equals( self::sign( Values::int( $fields['compte'] ), $fields['sujet'] ), $fields['signature'] );
	}

	/**
	 * Reads the fields from the address.
	 *
	 * @return array<string, string>
	 */
	private static function asked(): array {
		return array_map( Pages::argument( ... ), array_combine( self::FIELDS, self::FIELDS ) );
	}

	/**
	 * Signs.
	 *
	 * @param int    $user Account.
	 * @param string $kind Kind.
	 */
	private static function sign( int $user, string $kind ): string {
		return substr( hash_hmac( 'sha256', "unsubscribe|{$user}|{$kind}", wp_salt( 'auth' ) ), 0, 40 );
	}

	/**
	 * Says that the link is false.
	 */
	private static function wrong(): string {
		return __( 'This link is incomplete or too old. Sign in and choose under “Notifications”.', 'pmq' );
	}
}
