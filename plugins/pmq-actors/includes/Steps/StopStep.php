<?php
/**
 * No more messages of the Pays.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Actors\Services;

/**
 * Ends the group messages to an actor by the signed link that each of them carries, without signing in: a page asks first, because
 * mail scanners follow links, and mail programs post to it by themselves (RFC 8058).
 */
final class StopStep implements Step {

	public const ACTION = 'actor_stop';

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Makes its forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::EVERYONE, $this->stop( ... ) );
		add_action( 'template_redirect', array( $this, 'answer_mail_program' ), 4 );
	}

	/**
	 * Gives the title of the page.
	 */
	public function title(): string {
		return __( 'Messages of the Pays', 'pmq' );
	}

	/**
	 * Returns the address that ends the messages.
	 *
	 * @param int    $actor Post.
	 * @param string $mail  Address to which they go.
	 */
	public static function url( int $actor, string $mail ): string {
		return Steps::url( $actor, Steps::STOP, array( 'signature' => self::sign( $actor, $mail ) ) );
	}

	/**
	 * Answers a mail program, which sends no cookie and follows no redirect.
	 */
	public function answer_mail_program(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- The signature of the address is checked.
		if ( ! isset( $_POST['List-Unsubscribe'] ) || Steps::STOP !== Steps::current() ) {
			return;
		}
		$done = $this->end( Pages::argument( 'signature' ) );
		status_header( $done ? 200 : 403 );
		header( 'Content-Type: text/plain; charset=utf-8' );
		echo esc_html( $done ? self::done() : self::wrong() );
		exit;
	}

	/**
	 * Takes the form of the page.
	 *
	 * @param Input $input Field: signature.
	 */
	public function stop( Input $input ): Answer {
		return $this->end( $input->text( 'signature' ) )
			? Answer::to( Steps::url( Steps::actor(), Steps::STOP, array( 'fait' => 'plus-de-messages' ) ) )
			: Answer::error( self::wrong() );
	}

	/**
	 * Prints the form, or what has become of it.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string {
		$actor = Steps::actor();
		if ( 'plus-de-messages' === Pages::argument( 'fait' ) ) {
			return Html::done( Html::notice( self::done() ) );
		}
		$signature = Pages::argument( 'signature' );
		if ( ! $this->is_signed( $actor, $signature ) ) {
			return Html::notice( self::wrong(), 'warning' );
		}
		$form = new Html( $this->services->forms(), self::ACTION );
		return $form->open( Steps::url( $actor, Steps::STOP, array( 'signature' => $signature ) ), array( 'signature' => $signature ) )
			/* translators: %s: name of an actor */
			. '<p>' . esc_html( sprintf( __( 'No more group messages of the Pays to “%s”? The entry stays, and visitors can still write.', 'pmq' ), html_entity_decode( get_the_title( $actor ), ENT_QUOTES ) ) ) . '</p>'
			. $form->close( __( 'Stop these mails', 'pmq' ) );
	}

	/**
	 * Ends the messages if the signature is right.
	 *
	 * @param string $signature Signature.
	 */
	private function end( string $signature ): bool {
		$actor = Steps::actor();
		if ( ! $this->is_signed( $actor, $signature ) ) {
			return false;
		}
		update_post_meta( $actor, 'pmq_accepts_messages', false );
		return true;
	}

	/**
	 * Tells whether a signature is right.
	 *
	 * @param int    $actor     Post.
	 * @param string $signature Signature.
	 */
	private function is_signed( int $actor, string $signature ): bool {
		return 0 < $actor && hash_equals( self::sign( $actor, $this->services->actors()->contacts( $actor )->mail ), $signature );
	}

	/**
	 * Signs.
	 *
	 * @param int    $actor Post.
	 * @param string $mail  Address.
	 */
	private static function sign( int $actor, string $mail ): string {
		return substr( hash_hmac( 'sha256', implode( '|', array( 'actor stop', get_current_blog_id(), $actor, strtolower( $mail ) ) ), wp_salt( 'auth' ) ), 0, 40 );
	}

	/**
	 * Says that it is done.
	 */
	private static function done(): string {
		return __( 'You get no more group messages of the Pays. You can change that in your entry.', 'pmq' );
	}

	/**
	 * Says that the link is false.
	 */
	private static function wrong(): string {
		return __( 'This link is incomplete or too old. You can stop the messages in your entry, under “This is my entry”.', 'pmq' );
	}
}
