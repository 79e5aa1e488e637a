<?php
/**
 * What one wants to hear of.
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

/**
 * Section "notifications": for each kind at once, once a day, or no mail.
 */
final class NotificationSection {

	public const ACTION = 'notifications';

	/**
	 * Begin of the names of the fields.
	 */
	private const FIELD = 'notify_';

	/**
	 * Hooks section and form.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::ACCOUNT, $this->save( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'notifications' => array(
					'title' => __( 'Notifications', 'pmq' ),
					'order' => 20,
					'html'  => $this->html( ... ),
				),
			)
		);
	}

	/**
	 * Keeps the choices.
	 *
	 * @param Input $input Fields: `notify_` and the slug of each kind.
	 */
	public function save( Input $input ): Answer {
		$choices = array();
		$errors  = array();
		foreach ( Kinds::of( wp_get_current_user() ) as $slug => $kind ) {
			$choice = Frequency::tryFrom( $input->raw( self::FIELD . $slug ) );
			if ( null === $choice ) {
				/* translators: %s: kind of notification */
				$errors[ self::FIELD . $slug ] = sprintf( __( 'Choose one of the three for “%s”.', 'pmq' ), $kind->label );
				continue;
			}
			$choices[ $slug ] = $choice;
		}
		if ( array() !== $errors ) {
			return Answer::errors( $errors );
		}
		Preferences::keep( get_current_user_id(), $choices );
		return Answer::to( Pages::done_url( 'garde', 'notifications' ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		$form   = new Html( $forms, self::ACTION );
		$fields = '';
		foreach ( Kinds::of( $user ) as $slug => $kind ) {
			$fields .= $form->choice( self::FIELD . $slug, $kind->label, Frequency::labels(), Preferences::of( $user->ID, $kind )->value, $kind->hint );
		}
		return '<p>' . esc_html__( 'What we write to you about, and how often. Mails that you ask for yourself, such as a link to sign in, always come.', 'pmq' ) . '</p>'
			. $form->open( Pages::url( Pages::ACCOUNT ) ) . $fields . $form->close( __( 'Keep my choices', 'pmq' ) );
	}
}
