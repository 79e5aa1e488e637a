<?php
/**
 * Accounts of people.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Accounts\Account\AppSection;
use PaysMidiQuercy\Accounts\Account\Profile;
use PaysMidiQuercy\Accounts\Account\Security;
use PaysMidiQuercy\Accounts\Account\SessionSection;
use PaysMidiQuercy\Accounts\Favourites\FavouriteList;
use PaysMidiQuercy\Accounts\Favourites\FavouriteLists;
use PaysMidiQuercy\Accounts\Favourites\FavouritesController;
use PaysMidiQuercy\Accounts\Favourites\FavouriteSection;
use PaysMidiQuercy\Accounts\Favourites\ListEntries;
use PaysMidiQuercy\Accounts\Favourites\ListForms;
use PaysMidiQuercy\Accounts\Favourites\ListsController;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Guard\BruteForce;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Notifications\Digest;
use PaysMidiQuercy\Accounts\Notifications\NewDevice;
use PaysMidiQuercy\Accounts\Notifications\Notice;
use PaysMidiQuercy\Accounts\Notifications\NotificationSection;
use PaysMidiQuercy\Accounts\Notifications\Notifier;
use PaysMidiQuercy\Accounts\Notifications\Unsubscribe;
use PaysMidiQuercy\Accounts\Passkeys\PasskeyForms;
use PaysMidiQuercy\Accounts\Passkeys\Passkeys;
use PaysMidiQuercy\Accounts\Privacy\AccountData;
use PaysMidiQuercy\Accounts\Privacy\DataRequests;
use PaysMidiQuercy\Accounts\Privacy\DataSection;
use PaysMidiQuercy\Accounts\Privacy\NetworkReach;
use PaysMidiQuercy\Accounts\Privacy\OtherSitesComments;
use PaysMidiQuercy\Accounts\Privacy\PrivacyMails;
use PaysMidiQuercy\Accounts\Requests\RequestDesk;
use PaysMidiQuercy\Accounts\Requests\Requests;
use PaysMidiQuercy\Accounts\Requests\RequestsController;
use PaysMidiQuercy\Accounts\Requests\RequestScreen;
use PaysMidiQuercy\Accounts\Requests\RequestSection;
use PaysMidiQuercy\Accounts\SecondFactor\Keeper;
use PaysMidiQuercy\Accounts\SecondFactor\Requirement;
use PaysMidiQuercy\Accounts\SecondFactor\SecondFactor;
use PaysMidiQuercy\Accounts\Store\Tables;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Database\Database;

/**
 * Builds what accounts are made of and hooks it: sign-up, the ways in, the second factor, one sign-in for all host names.
 */
final class Accounts {

	/**
	 * Single-use secrets.
	 */
	public readonly Tokens $tokens;

	/**
	 * Rate limits.
	 */
	public readonly Limits $limits;

	/**
	 * Forms of the pages.
	 */
	public readonly Forms $forms;

	/**
	 * Passkeys.
	 */
	public readonly Passkeys $passkeys;

	/**
	 * Second factor.
	 */
	public readonly SecondFactor $second;

	/**
	 * Ways in.
	 */
	public readonly SignIn $sign_in;

	/**
	 * One sign-in for all host names.
	 */
	public readonly HandOff $hand_off;

	/**
	 * Notifications.
	 */
	public readonly Notifier $notifier;

	/**
	 * Requests for roles.
	 */
	public readonly RequestDesk $desk;

	/**
	 * Lists of favourites.
	 */
	public readonly FavouriteLists $lists;

	/**
	 * Saved searches.
	 */
	public readonly SavedSearches\SavedSearches $searches;

	/**
	 * Builds the parts; none does anything until it is asked.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {
		$this->tokens   = new Tokens( $database );
		$this->limits   = new Limits( $database );
		$this->forms    = new Forms();
		$this->passkeys = new Passkeys( $database, $this->tokens );
		$this->second   = new SecondFactor( new Keeper( $this->tokens ), $this->tokens, $this->limits, $this->passkeys );
		$this->sign_in  = new SignIn( $this->second );
		$this->hand_off = new HandOff( $this->tokens );
		$this->notifier = new Notifier( $database );
		$this->lists    = new FavouriteLists( $database );
		$this->searches = new SavedSearches\SavedSearches( $database );
		$this->desk     = new RequestDesk( $database, new Requests( $database ), $this->notifier );
	}

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		$this->database->add_schema( Tables::schema() );
		( new Pages() )->register();
		( new Targets() )->register();
		( new CoreDoors() )->register();
		( new BruteForce( $this->limits ) )->register();
		( new Requirement() )->register();
		$this->forms->register();
		$this->second->register( $this->forms );
		$this->sign_in->register( $this->forms );
		$this->hand_off->register();
		( new SignUp( $this->tokens, $this->limits, $this->sign_in ) )->register( $this->forms );
		( new MagicLink( $this->tokens, $this->limits, $this->sign_in ) )->register( $this->forms );
		( new PasswordReset( $this->tokens, $this->limits ) )->register( $this->forms );
		( new PasskeyForms( $this->passkeys, $this->limits, $this->sign_in ) )->register( $this->forms );
		( new Profile( $this->tokens, $this->limits ) )->register( $this->forms );
		( new Security( $this->passkeys ) )->register( $this->forms );
		( new AppSection( $this->second->keeper, $this->limits ) )->register( $this->forms );
		( new SessionSection() )->register( $this->forms );
		( new NotificationSection() )->register( $this->forms );
		( new Unsubscribe() )->register( $this->forms );
		( new NewDevice( $this->notifier ) )->register();
		( new Digest( $this->database ) )->register();
		$this->desk->register();
		( new RequestSection( $this->desk, $this->limits ) )->register( $this->forms );
		( new RequestsController( $this->desk ) )->register();
		( new RequestScreen( $this->desk->requests ) )->register();
		( new FavouriteSection() )->register( $this->forms );
		$this->database->add_schema( SavedSearches\SavedSearches::schema() );
		( new SavedSearches\SavedSearchSection( $this->searches ) )->register( $this->forms );
		( new SavedSearches\SavedSearchData( $this->searches ) )->register();
		( new FavouritesController() )->register();
		( new ListsController( $this ) )->register();
		( new ListForms( $this ) )->register( $this->forms );
		( new AccountData( $this ) )->register();
		( new OtherSitesComments() )->register();
		( new NetworkReach() )->register();
		$requests = new DataRequests();
		$requests->register();
		( new PrivacyMails() )->register();
		( new DataSection( $requests, $this->limits ) )->register( $this->forms );
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'pmq account', new AccountCommand( $this ) );
		}
		add_action( 'pmq_accounts_purge', array( $this, 'purge' ) );
		add_action( 'init', array( $this, 'schedule' ) );
	}

	/**
	 * Tells one person something, as the person has chosen for this kind: at once, once a day, or not at all. Kinds are made
	 * known by the filter `pmq_notification_kinds`.
	 *
	 * @param int         $user   Account; who caused it should not be told.
	 * @param string      $kind   Slug of the kind.
	 * @param Notice      $notice What to say.
	 * @param string|null $key    The same key twice sends one mail at once.
	 * @throws \InvalidArgumentException When there is no such kind.
	 */
	public function notify( int $user, string $kind, Notice $notice, ?string $key = null ): void {
		$this->notifier->notify( $user, $kind, $notice, $key );
	}

	/**
	 * Gives what stands in a list of favourites.
	 *
	 * @param FavouriteList $of List.
	 */
	public function entries( FavouriteList $of ): ListEntries {
		return new ListEntries( $this->database, $this->lists, $of );
	}

	/**
	 * Has what has expired removed each day.
	 */
	public function schedule(): void {
		if ( is_main_site() && ! wp_next_scheduled( 'pmq_accounts_purge' ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', 'pmq_accounts_purge' );
		}
	}

	/**
	 * Removes what has expired.
	 */
	public function purge(): void {
		$this->tokens->purge();
		$this->limits->purge();
		$this->lists->purge( time() );
		$this->desk->requests->purge( time() );
		DataRequests::purge();
	}
}
