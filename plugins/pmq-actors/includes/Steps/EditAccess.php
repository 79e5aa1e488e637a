<?php
/**
 * Who may edit an entry by its own form.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Values;

/**
 * Staff, the account that holds the entry, and the browser in which a link of the entry's own mail address was opened, for two hours.
 */
final class EditAccess {

	private const COOKIE = 'pmq_actor_edit';
	private const LIFE   = 2 * HOUR_IN_SECONDS;

	/**
	 * Tells whether the visitor may edit an entry.
	 *
	 * @param int $actor Post.
	 */
	public function may_edit( int $actor ): bool {
		return $this->by_link( $actor ) || $this->by_account( $actor ) || current_user_can( 'edit_post', $actor );
	}

	/**
	 * Tells whether this account holds the entry.
	 *
	 * @param int $actor Post.
	 */
	public function by_account( int $actor ): bool {
		return is_user_logged_in() && get_current_user_id() === Values::int( get_post_meta( $actor, 'pmq_owner', true ) );
	}

	/**
	 * Tells whether this browser has opened a link of the entry.
	 *
	 * @param int $actor Post.
	 */
	public function by_link( int $actor ): bool {
		$parts = explode( '.', Visitor::cookie( self::COOKIE ) );
		if ( 3 !== count( $parts ) || (string) $actor !== $parts[0] || '' === Visitor::browser() || (int) $parts[1] < time() ) {
			return false;
		}
		return hash_equals( self::sign( $actor, (int) $parts[1] ), $parts[2] );
	}

	/**
	 * Lets this browser edit an entry.
	 *
	 * @param int $actor Post.
	 */
	public function grant( int $actor ): void {
		Visitor::mark_browser();
		$expires = time() + self::LIFE;
		Visitor::set( self::COOKIE, $actor . '.' . $expires . '.' . self::sign( $actor, $expires ), $expires );
	}

	/**
	 * Ends it.
	 */
	public function end(): void {
		Visitor::set( self::COOKIE, '', 0 );
	}

	/**
	 * Signs; another mail address of the entry makes earlier links void.
	 *
	 * @param int $actor   Post.
	 * @param int $expires Time.
	 */
	private static function sign( int $actor, int $expires ): string {
		$mail = Values::text( get_post_meta( $actor, 'pmq_mail', true ) );
		return hash_hmac( 'sha256', implode( '|', array( 'actor', get_current_blog_id(), $actor, $expires, $mail, Visitor::browser() ) ), wp_salt( 'auth' ) );
	}
}
