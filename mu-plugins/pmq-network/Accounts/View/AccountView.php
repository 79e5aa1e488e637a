<?php
/**
 * The page "my account".
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\View;

use PaysMidiQuercy\Accounts\Favourites\FavouriteSection;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\SecondFactor\Requirement;
use PaysMidiQuercy\Values;

/**
 * Prints the sections of the account, each with its forms; other capabilities add their own.
 */
final class AccountView {

	/**
	 * Keeps the forms.
	 *
	 * @param Forms $forms Forms of accounts.
	 */
	public function __construct( private readonly Forms $forms ) {}

	/**
	 * Prints the page's part.
	 */
	public function html(): string {
		/**
		 * Filters a step of the page that needs no sign-in, such as one that a mail leads to.
		 *
		 * @param string $html Escaped markup; empty: the account.
		 */
		$step = Values::text( apply_filters( 'pmq_account_step', '' ) );
		if ( '' !== $step ) {
			return $step;
		}
		$user = wp_get_current_user();
		if ( ! $user->exists() ) {
			return '<p>' . esc_html__( 'Sign in to see your account.', 'pmq' ) . '</p>' . Links::button( wp_login_url( Pages::url( Pages::ACCOUNT ) ), __( 'Sign in', 'pmq' ) ) . FavouriteSection::of_this_browser();
		}
		$sections = $this->sections( $user );
		$confined = Requirement::is_confined() ? Html::notice( __( 'You administer a site: set up a second factor below before you go on. Until then nothing else is open to you.', 'pmq' ), 'warning' ) : '';
		$done     = $this->done();
		// What was done of one section is said there, not at the head of a long page.
		$place = '' === $done || ! isset( $sections[ Pages::argument( Pages::SECTION ) ] ) ? '' : Pages::argument( Pages::SECTION );
		$html  = ( '' === $place ? Html::done( $confined . $done ) : $confined ) . '<div class="pmq-account"><nav class="pmq-account__menu" aria-label="' . esc_attr__( 'My account', 'pmq' ) . '"><ul>';
		foreach ( $sections as $slug => $section ) {
			$html .= '<li>' . Links::link( '#pmq-' . $slug, $section['title'] ) . '</li>';
		}
		$html .= '</ul></nav><div class="pmq-account__sections">';
		foreach ( $sections as $slug => $section ) {
			$html .= sprintf( '<section id="pmq-%1$s" class="pmq-account__section" aria-labelledby="pmq-%1$s-title" tabindex="-1"><h2 id="pmq-%1$s-title">%2$s</h2>%3$s%4$s</section>', esc_attr( $slug ), esc_html( $section['title'] ), $slug === $place ? Html::done( $done ) : '', ( $section['html'] )( $this->forms, $user ) );
		}
		return $html . '</div></div>';
	}

	/**
	 * Returns the sections in their order.
	 *
	 * @param \WP_User $user Account.
	 * @return array<string, array{title: string, order: int, html: callable(Forms, \WP_User): string}>
	 */
	private function sections( \WP_User $user ): array {
		/**
		 * Filters the sections of the page "my account".
		 *
		 * @param array<string, array{title: string, order: int, html: callable(Forms, \WP_User): string}> $sections Escaped markup by slug.
		 * @param \WP_User                                                                                  $user     Account.
		 */
		$sections = (array) apply_filters( 'pmq_account_sections', array(), $user );
		if ( Requirement::is_confined() ) {
			$sections = array_intersect_key( $sections, array( 'second' => 1, 'security' => 1, 'sessions' => 1 ) );
		}
		uasort( $sections, static fn ( array $a, array $b ): int => $a['order'] <=> $b['order'] );
		return $sections;
	}

	/**
	 * Says what has been done just before.
	 */
	private function done(): string {
		return match ( Pages::argument( 'fait' ) ) {
			'bienvenue'      => Html::notice( __( 'Welcome! Your account is made, and you are signed in.', 'pmq' ) ),
			'garde'          => Html::notice( __( 'Your changes are kept.', 'pmq' ) ),
			'adresse'        => Html::notice( __( 'A mail is on its way to the new address. The change is made when you follow its link.', 'pmq' ) ),
			'adresse-gardee' => Html::notice( __( 'Your new address is confirmed.', 'pmq' ) ),
			'cle'            => Html::notice( __( 'Your passkey is kept. From now on you can sign in with it.', 'pmq' ) ),
			'cle-retiree'    => Html::notice( __( 'The passkey is removed.', 'pmq' ) ),
			'sans-app'       => Html::notice( __( 'The app is no longer asked for.', 'pmq' ) ),
			'session'        => Html::notice( __( 'The session is ended.', 'pmq' ) ),
			'demande'        => Html::notice( __( 'Your request is with the team. The answer comes by mail.', 'pmq' ) ),
			'copie'          => Html::notice( __( 'A mail is on its way to you: confirm there that you want the copy.', 'pmq' ) ),
			'effacement'     => Html::notice( __( 'A mail is on its way to you: confirm there that your data are to be erased.', 'pmq' ) ),
			default          => '',
		};
	}
}
