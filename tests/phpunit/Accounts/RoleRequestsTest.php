<?php
/**
 * Requests for roles.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Kinds;
use PaysMidiQuercy\Accounts\Notifications\Preferences;
use PaysMidiQuercy\Accounts\Requests\RequestDesk;
use PaysMidiQuercy\Accounts\Requests\RequestedRole;
use PaysMidiQuercy\Accounts\Requests\RequestSection;
use PaysMidiQuercy\Accounts\Requests\RequestState;

use function PaysMidiQuercy\network;

/**
 * Asking, deciding, telling; the site booted is patrimoine, where requests are decided.
 */
final class RoleRequestsTest extends AccountsTestCase {

	private const REASON = 'Je connais tous les lavoirs de Puylaroque.';

	/**
	 * Asks for a role.
	 *
	 * @param \WP_User $user   Account.
	 * @param string   $role   Role.
	 * @param string   $reason Reason.
	 */
	private function ask( \WP_User $user, string $role = Roles::CONTRIBUTOR, string $reason = self::REASON ): \PaysMidiQuercy\Accounts\Form\Answer {
		wp_set_current_user( $user->ID );
		return $this->send(
			RequestSection::ACTION,
			array(
				'wish'   => $role,
				'reason' => $reason,
			)
		);
	}

	/**
	 * Decides on the newest request of somebody.
	 *
	 * @param \WP_User $user     Account.
	 * @param bool     $approved Decision.
	 * @param string   $message  Words.
	 */
	private function decide( \WP_User $user, bool $approved, string $message = '' ): \WP_REST_Response {
		return $this->rest(
			'POST',
			'/pmq/v1/role-requests/' . network()->accounts->desk->requests->of( $user->ID )[0]->id . '/decision',
			array(
				'approved' => $approved,
				'message'  => $message,
			)
		);
	}

	/**
	 * Staff are told as they have chosen; the person who asks is not.
	 */
	public function test_asking_tells_staff(): void {
		$staff  = $this->make_user( Roles::ADMINISTRATOR );
		$silent = $this->make_user( Roles::ADMINISTRATOR );
		$other  = $this->make_user( Roles::COMMITTEE );
		$user   = $this->make_user( Roles::ACCOUNT );
		Preferences::keep( $silent->ID, array( RequestDesk::KIND => Frequency::None ) );
		self::assertSame( array(), $this->ask( $user )->errors );
		$mails = $this->mailed( $staff->user_email );
		self::assertCount( 1, $mails );
		self::assertStringContainsString( 'demande à devenir rédacteur amateur', $mails[0]['subject'] );
		self::assertStringContainsString( 'lavoirs de Puylaroque', $mails[0]['text'] );
		self::assertStringContainsString( 'users.php?page=pmq-role-requests', $mails[0]['text'] );
		foreach ( array( $silent, $other, $user ) as $person ) {
			self::assertSame( array(), $this->mailed( $person->user_email ) );
		}
		self::assertArrayHasKey( RequestDesk::KIND, Kinds::of( $staff ) );
		self::assertArrayNotHasKey( RequestDesk::KIND, Kinds::of( $other ) );
	}

	/**
	 * One open request a person and role, a good reason, a role that one has not got, a few a week.
	 */
	public function test_limits_of_asking(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		self::assertArrayHasKey( 'reason', $this->ask( $user, reason: 'Parce que.' )->errors );
		self::assertArrayHasKey( 'wish', $this->ask( $user, Roles::ADMINISTRATOR )->errors );
		self::assertSame( array(), $this->ask( $user )->errors );
		self::assertArrayHasKey( 'wish', $this->ask( $user )->errors, 'It is open.' );
		self::assertFalse( network()->accounts->desk->open( $user, RequestedRole::Contributor, self::REASON ), 'The database holds it, too.' );
		self::assertSame( array(), $this->ask( $user, Roles::COMMITTEE )->errors, 'Another role.' );
		self::assertCount( 2, network()->accounts->desk->requests->of( $user->ID ) );
		$member = $this->make_user( Roles::COMMITTEE );
		self::assertArrayHasKey( 'wish', $this->ask( $member )->errors, 'A committee member may write already.' );
		$keen = $this->make_user( Roles::ACCOUNT );
		for ( $index = 0; $index < RequestSection::A_WEEK; $index++ ) {
			self::assertSame( array(), $this->ask( $keen )->errors );
			$this->act_as( Roles::ADMINISTRATOR );
			self::assertSame( 200, $this->decide( $keen, false )->get_status() );
		}
		self::assertStringContainsString( 'cette semaine', str_replace( "\u{a0}", ' ', $this->ask( $keen )->errors[''] ) );
	}

	/**
	 * Approval gives the role on the heritage site, keeps other roles, and is told; a second decision is refused.
	 */
	public function test_approval(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$this->ask( $user );
		$staff = $this->act_as( Roles::ADMINISTRATOR );
		self::assertFalse( user_can( $user->ID, 'edit_pmq_records' ) );
		$answer = $this->decide( $user, true, 'Avec plaisir !' );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( 'approved', $answer->get_data()['state'] );
		self::assertSame( $staff?->display_name, $answer->get_data()['decided_by'] );
		self::assertSame( array( Roles::CONTRIBUTOR ), array_values( ( new \WP_User( $user->ID ) )->roles ) );
		self::assertTrue( user_can( $user->ID, 'edit_pmq_records' ) );
		$mails = $this->mailed( $user->user_email );
		self::assertCount( 1, $mails );
		self::assertSame( 'Votre demande est acceptée', $mails[0]['subject'] );
		self::assertStringContainsString( 'Avec plaisir', $mails[0]['text'] );
		self::assertStringContainsString( '/patrimoine/wp-admin/post-new.php?post_type=pmq_record', $mails[0]['text'] );
		self::assertSame( 409, $this->decide( $user, false )->get_status() );
		self::assertTrue( user_can( $user->ID, 'edit_pmq_records' ) );
		self::assertCount( 1, $this->mailed( $user->user_email ) );
	}

	/**
	 * A role given beside another one does not take it away; the committee's includes the contributor's.
	 */
	public function test_other_roles_stay(): void {
		$animator = $this->make_user( Roles::ANIMATOR );
		RequestedRole::Contributor->give( $animator->ID );
		self::assertEqualsCanonicalizing( array( Roles::ANIMATOR, Roles::CONTRIBUTOR ), ( new \WP_User( $animator->ID ) )->roles );
		RequestedRole::Committee->give( $animator->ID );
		self::assertEqualsCanonicalizing( array( Roles::ANIMATOR, Roles::COMMITTEE ), ( new \WP_User( $animator->ID ) )->roles );
		$elsewhere = $this->make_user( Roles::ACCOUNT, 'energies' );
		remove_user_from_blog( $elsewhere->ID, get_current_blog_id() );
		RequestedRole::Contributor->give( $elsewhere->ID );
		self::assertSame( array( Roles::CONTRIBUTOR ), array_values( ( new \WP_User( $elsewhere->ID ) )->roles ) );
		self::assertSame( array( Roles::ACCOUNT ), array_values( ( new \WP_User( $elsewhere->ID, '', $this->site_id( 'energies' ) ) )->roles ), 'Not there.' );
	}

	/**
	 * A refusal changes nothing and is told with its words; the person may ask again.
	 */
	public function test_refusal(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$this->ask( $user, Roles::COMMITTEE );
		$this->act_as( Roles::ADMINISTRATOR );
		self::assertSame( 200, $this->decide( $user, false, 'Commencez par quelques fiches.' )->get_status() );
		self::assertSame( array( Roles::ACCOUNT ), array_values( ( new \WP_User( $user->ID ) )->roles ) );
		self::assertStringContainsString( 'Commencez par quelques fiches', $this->mailed( $user->user_email )[0]['text'] );
		self::assertSame( array(), $this->ask( $user, Roles::COMMITTEE )->errors );
		self::assertStringContainsString( 'Commencez par quelques fiches', ( new RequestSection( network()->accounts->desk, network()->accounts->limits ) )->html( network()->accounts->forms, $user ) );
	}

	/**
	 * Only administrators of the site see and decide; the list is searched and filtered.
	 */
	public function test_who_decides(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$this->ask( $user );
		foreach ( array( null, Roles::ACCOUNT, Roles::CONTRIBUTOR, Roles::COMMITTEE, Roles::OFFICER, Roles::ANIMATOR ) as $role ) {
			$this->act_as( $role );
			$status = null === $role ? 401 : 403;
			self::assertSame( $status, $this->decide( $user, true )->get_status(), (string) $role );
			self::assertSame( $status, $this->rest( 'GET', '/pmq/v1/role-requests' )->get_status(), (string) $role );
		}
		self::assertSame( RequestState::Open, network()->accounts->desk->requests->of( $user->ID )[0]->state );
		$this->act_as( Roles::ADMINISTRATOR );
		$found = fn ( array $params ): array => array_column( (array) $this->rest( 'GET', '/pmq/v1/role-requests', $params )->get_data(), 'email' );
		self::assertSame( array( $user->user_email ), $found( array() ) );
		self::assertSame( array( $user->user_email ), $found( array( 'search' => 'puylaroque' ) ) );
		self::assertSame( array(), $found( array( 'search' => 'moulin' ) ) );
		self::assertSame( array(), $found( array( 'state' => array( 'refused' ) ) ) );
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/role-requests', array( 'state' => array( 'x' ) ) )->get_status() );
		self::assertSame( 404, $this->rest( 'POST', '/pmq/v1/role-requests/999999999/decision', array( 'approved' => true ) )->get_status() );
		self::assertSame( 400, $this->rest( 'POST', '/pmq/v1/role-requests/1/decision' )->get_status() );
	}

	/**
	 * The section says which role one holds where, leads there, and offers a request only to those who do not run a site.
	 */
	public function test_section_names_what_one_holds(): void {
		$section = function ( \WP_User $user ): string {
			wp_set_current_user( $user->ID );
			return ( new RequestSection( network()->accounts->desk, network()->accounts->limits ) )->html( network()->accounts->forms, $user );
		};
		$member  = $section( $this->make_user( Roles::ACCOUNT ) );
		self::assertStringContainsString( 'Avec un compte', $member );
		self::assertStringContainsString( 'value="' . Roles::CONTRIBUTOR . '"', $member );
		$contributor = $section( $this->make_user( Roles::CONTRIBUTOR ) );
		self::assertStringContainsString( 'Rédacteur amateur', $contributor );
		self::assertStringContainsString( '/patrimoine/wp-admin/post-new.php?post_type=pmq_record', $contributor );
		self::assertStringContainsString( 'value="' . Roles::COMMITTEE . '"', $contributor );
		$committee = $section( $this->make_user( Roles::COMMITTEE ) );
		self::assertStringContainsString( '/patrimoine/wp-admin/edit.php?post_type=pmq_record', $committee );
		foreach ( array( Roles::OFFICER => 'Chargé de mission', Roles::ANIMATOR => 'Animateur numérique', Roles::ADMINISTRATOR => 'Administration' ) as $role => $words ) {
			$staff = $this->make_user( $role, 'energies' );
			$html  = $section( $staff );
			self::assertStringContainsString( $words, $html );
			self::assertStringContainsString( '/energies/wp-admin/', $html, $role );
			self::assertStringNotContainsString( 'Avec un compte', $html, $role );
			self::assertStringNotContainsString( '<form', $html, $role );
			self::assertArrayHasKey( 'wish', $this->ask( $staff )->errors, $role );
		}
	}

	/**
	 * An answer that is too long is refused, not cut or kept.
	 */
	public function test_a_long_answer_is_refused(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$this->ask( $user );
		$this->act_as( Roles::ADMINISTRATOR );
		self::assertSame( 400, $this->decide( $user, false, str_repeat( 'é', 1001 ) )->get_status() );
		self::assertSame( 200, $this->decide( $user, false, str_repeat( 'é', 1000 ) )->get_status() );
	}

	/**
	 * A page of many requests costs as many queries as one of few.
	 */
	public function test_queries_of_the_list_do_not_grow(): void {
		global $wpdb;
		$this->act_as( Roles::ADMINISTRATOR );
		$cost = function ( int $people ) use ( $wpdb ): int {
			for ( $count = 0; $count < $people; $count++ ) {
				network()->accounts->desk->requests->open( $this->make_user( Roles::ACCOUNT )->ID, RequestedRole::Contributor, self::REASON );
			}
			wp_cache_flush();
			current_user_can( 'read' );
			$before = $wpdb->num_queries;
			self::assertSame( 200, $this->rest( 'GET', '/pmq/v1/role-requests' )->get_status() );
			return $wpdb->num_queries - $before;
		};
		$cost( 1 );
		$few = $cost( 1 );
		self::assertSame( $few, $cost( 6 ) );
	}
}
