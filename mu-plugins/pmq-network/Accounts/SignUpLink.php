<?php
/**
 * Where a link that confirms an address stands.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Accounts\Store\Tokens;

/**
 * Who holds the secret of a link has read the mail at its address, and may be told whether that address has an account.
 */
enum SignUpLink {
	case Open;
	case Done;
	case Void;

	/**
	 * Looks at a link without using it.
	 *
	 * @param Tokens $tokens Secrets.
	 * @param string $secret Secret of the link.
	 */
	public static function of( Tokens $tokens, string $secret ): self {
		$open  = $tokens->peek( Tokens::CONFIRM, $secret );
		$token = $open ?? $tokens->used( Tokens::CONFIRM, $secret );
		return match ( true ) {
			null !== $token && get_user_by( 'email', $token->text( 'email' ) ) instanceof \WP_User => self::Done,
			null !== $open => self::Open,
			default        => self::Void,
		};
	}

	/**
	 * Says why the link makes no account, empty where it does.
	 */
	public function refusal(): string {
		return match ( $this ) {
			self::Open => '',
			self::Done => __( 'This link has done its work: your account is made. Sign in.', 'pmq' ),
			self::Void => __( 'This link is not valid any more: it has been used, or is older than a day. Begin again.', 'pmq' ),
		};
	}
}
