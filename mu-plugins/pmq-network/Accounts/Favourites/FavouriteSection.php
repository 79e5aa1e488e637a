<?php
/**
 * Favourites on the account page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\View\Links;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Values;

/**
 * Section "my favourites": what hearts keep; lists have a page of their own. Without an account the browser keeps them, and the page lists those.
 */
final class FavouriteSection {

	public const REMOVE = 'favourite_remove';

	/**
	 * Hooks section and form.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::REMOVE, Forms::ACCOUNT, $this->remove( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'favourites' => array(
					'title' => __( 'My favourites', 'pmq' ),
					'order' => 15,
					'html'  => $this->html( ... ),
				),
			)
		);
	}

	/**
	 * Removes one.
	 *
	 * @param Input $input Fields: place (slug), number (post).
	 */
	public function remove( Input $input ): Answer {
		Favourites::remove( get_current_user_id(), $input->text( 'place' ), Values::int( $input->raw( 'number' ) ) );
		return Answer::to( Pages::done_url( 'garde', 'favourites' ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		$html    = '';
		$entries = Favourites::entries( $user->ID );
		foreach ( $entries as $entry ) {
			$form  = new Html( $forms, self::REMOVE );
			$html .= '<li><span>' . Links::link( $entry['url'], $entry['title'] ) . '</span>' . $form->open(
				Pages::url( Pages::ACCOUNT ),
				array(
					'place'  => $entry['site'],
					'number' => (string) $entry['post'],
				)
			) . $form->close(
				/* translators: %s: title of a favourite */
				sprintf( __( 'Remove “%s”', 'pmq' ), $entry['title'] ),
				'',
				'is-text is-small'
			) . '</li>';
		}
		$lists = Links::paragraph( FavouritePages::own_url(), __( 'Lists with names, notes, sharing and PDF', 'pmq' ) );
		return self::merge() . $lists . ( '' === $html ? self::none() : '<ul class="pmq-account__list">' . $html . '</ul>' );
	}

	/**
	 * Prints what the browser keeps for somebody who is not signed in; nothing without a script.
	 */
	public static function of_this_browser(): string {
		return '<section class="pmq-account__section" data-wp-interactive="pmq/favourites" data-wp-context=\'{"items":[]}\' data-wp-init="callbacks.readKept" data-wp-bind--hidden="!context.items.length" hidden><h2>' . esc_html__( 'Favourites kept in this browser', 'pmq' ) . '</h2><ul class="pmq-account__list"><template data-wp-each="context.items" data-wp-each-key="context.item.url"><li><a data-wp-bind--href="context.item.url" data-wp-text="context.item.title"></a></li></template></ul><p>' . esc_html__( 'Once you sign in, they are kept in your account and follow you on every device.', 'pmq' ) . '</p></section>';
	}

	/**
	 * Has the script move what the browser kept before the sign-in into the account.
	 */
	private static function merge(): string {
		$context = array(
			'route' => esc_url_raw( rest_url( 'pmq/v1/favourites' ) ),
			'nonce' => wp_create_nonce( 'wp_rest' ),
		);
		return '<div data-wp-interactive="pmq/favourites" ' . wp_interactivity_data_wp_context( $context ) . ' data-wp-init="callbacks.moveToAccount"></div>';
	}

	/**
	 * Says how one gets favourites.
	 */
	private static function none(): string {
		return '<p>' . esc_html__( 'Nothing yet. The heart below a heritage record keeps it here.', 'pmq' ) . ' ' . esc_html__( 'What a browser kept before you signed in joins them when you next open a record there.', 'pmq' ) . '</p>' . Links::paragraph( SiteLinks::url( 'patrimoine' ) . 'chercher/', __( 'Look for records', 'pmq' ) );
	}
}
