<?php
/**
 * The page "my account".
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Kinds;
use PaysMidiQuercy\Accounts\Notifications\NotificationSection;
use PaysMidiQuercy\Accounts\View\AccountView;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * Where the page says what has been done.
 */
#[Group( 'site-portail' )]
final class AccountPageTest extends AccountsTestCase {

	/**
	 * Prints the page at an address.
	 *
	 * @param string $url Address.
	 */
	private function page_at( string $url ): \DOMXPath {
		$before = $_GET; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Put back below.
		wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $_GET ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- The address of the test.
		$document = new \DOMDocument();
		try {
			$document->loadHTML( '<?xml encoding="utf-8"?>' . ( new AccountView( network()->accounts->forms ) )->html(), LIBXML_NOERROR );
		} finally {
			$_GET = $before;
		}
		return new \DOMXPath( $document );
	}

	/**
	 * What was done of a section is said at its head, once; anything else at the head of the page.
	 */
	public function test_what_was_done_is_said_in_its_section(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$this->hold_session( $user );
		$choices = array();
		foreach ( array_keys( Kinds::of( $user ) ) as $kind ) {
			$choices[ 'notify_' . $kind ] = Frequency::Daily->value;
		}
		$done = '[@id="' . Html::DONE . '"][@tabindex="-1"]';
		$page = $this->page_at( $this->send( NotificationSection::ACTION, $choices )->redirect );
		self::assertSame( 1, $page->query( '//*[@id="' . Html::DONE . '"]' )->length );
		self::assertStringContainsString( 'enregistré', (string) $page->query( '//section[@id="pmq-notifications"]/h2/following-sibling::*[1]' . $done )->item( 0 )?->textContent );
		foreach ( array( 'compte/?fait=bienvenue', 'compte/?fait=garde&partie=inconnue' ) as $url ) {
			$page = $this->page_at( $url );
			self::assertSame( 1, $page->query( '//*' . $done )->length, $url );
			self::assertSame( 0, $page->query( '//section//*' . $done )->length, $url );
		}
		self::assertSame( 0, $this->page_at( 'compte/?partie=notifications' )->query( '//*' . $done )->length );
	}
}
