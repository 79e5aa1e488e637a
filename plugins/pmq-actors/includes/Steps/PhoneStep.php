<?php
/**
 * The telephone of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Actors\REST\ActorsController;
use PaysMidiQuercy\Actors\Services;

/**
 * Shows the number after a click, for who has no script; the entry's page does the same in its place. No page holds it before.
 */
final class PhoneStep implements Step {

	public const ACTION = 'actor_phone';

	/**
	 * Number to show in this request.
	 */
	private string $phone = '';

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
		$forms->add( self::ACTION, Forms::EVERYONE, $this->show( ... ) );
	}

	/**
	 * Gives the title of the page.
	 */
	public function title(): string {
		return __( 'Telephone', 'pmq' );
	}

	/**
	 * Finds the number.
	 *
	 * @param Input $input No fields.
	 */
	public function show( Input $input ): Answer {
		$actor = $this->actor();
		if ( null === $actor || ! $actor->has_phone ) {
			return Answer::error( __( 'This actor shows no telephone.', 'pmq' ) );
		}
		if ( ! ActorsController::may_ask_phone( $this->services->limits() ) ) {
			return Answer::error( __( 'Many telephone numbers have been asked for from your network. Try again in an hour.', 'pmq' ) );
		}
		$this->phone = $this->services->actors()->contacts( $actor->id )->public_phone();
		return Answer::stay();
	}

	/**
	 * Prints the form, or what has become of it.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string {
		$actor = $this->actor();
		if ( null === $actor ) {
			return '';
		}
		$back = sprintf( '<p><a href="%s">%s</a></p>', esc_url( $actor->link ), esc_html__( 'Back to the entry', 'pmq' ) );
		if ( '' !== $this->phone ) {
			return sprintf( '<p class="pmq-actor-phone" role="status"><a href="tel:%s">%s</a></p>', esc_attr( self::dial( $this->phone ) ), esc_html( $this->phone ) ) . $back;
		}
		if ( ! $actor->has_phone ) {
			return Html::notice( __( 'This actor shows no telephone.', 'pmq' ), 'warning' ) . $back;
		}
		$form = new Html( $this->services->forms(), self::ACTION );
		return $form->open( Steps::url( $actor->id, Steps::PHONE ) )
			/* translators: %s: name of an actor */
			. '<p>' . esc_html( sprintf( __( 'The number of %s is shown to people, not to robots.', 'pmq' ), $actor->name ) ) . '</p>'
			. $form->close( __( 'Show the number', 'pmq' ) ) . $back;
	}

	/**
	 * Gives the number as a telephone dials it.
	 *
	 * @param string $phone Number as written.
	 */
	public static function dial( string $phone ): string {
		return (string) preg_replace( '/[^\d+]/', '', $phone );
	}

	/**
	 * Finds the actor of this page.
	 */
	private function actor(): ?Actor {
		return $this->services->actors()->find_public( Steps::actor() );
	}
}
