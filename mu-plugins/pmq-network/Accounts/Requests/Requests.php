<?php
/**
 * Requests for roles.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Stores requests for roles; the database sees to it that each person has one open request a role, and that one decision
 * wins.
 */
final class Requests {

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Keeps a new request.
	 *
	 * @param int           $user   Account.
	 * @param RequestedRole $role   Role.
	 * @param string        $reason Why.
	 * @return RoleRequest|null Null when the person has asked already and nobody has decided.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function open( int $user, RequestedRole $role, string $reason ): ?RoleRequest {
		$columns = array(
			'user'       => '%d',
			'role'       => '%s',
			'reason'     => '%s',
			'state'      => '%s',
			'is_open'    => '%d',
			'created'    => '%d',
			'decided'    => '%d',
			'decided_by' => '%d',
			'answer'     => '%s',
		);
		try {
			$this->database->insert( 'account_role_requests', $columns, array( array( $user, $role->value, $reason, RequestState::Open->value, 1, time(), 0, 0, '' ) ) );
		} catch ( QueryFailed $problem ) {
			if ( $problem->is_duplicate() ) {
				return null;
			}
			throw $problem;
		}
		return $this->of( $user )[0] ?? null;
	}

	/**
	 * Lists what somebody has asked for, newest first.
	 *
	 * @param int $user Account.
	 * @return list<RoleRequest>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function of( int $user ): array {
		return array_map( RoleRequest::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->table()} WHERE user = %d ORDER BY id DESC", $user ) );
	}

	/**
	 * Finds one.
	 *
	 * @param int $id Number.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function find( int $id ): ?RoleRequest {
		$row = $this->database->row( "SELECT * FROM {$this->table()} WHERE id = %d", $id );
		return null === $row ? null : RoleRequest::from_row( $row );
	}

	/**
	 * Lists a page of requests, newest first.
	 *
	 * @param list<RequestState> $states   States; none: all.
	 * @param string             $search   Part of name, address or reason.
	 * @param int                $page     From 1.
	 * @param int                $per_page Rows a page.
	 * @return list<RoleRequest>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function list( array $states, string $search, int $page, int $per_page ): array {
		list( $from, $args ) = $this->where( $states, $search );
		return array_map( RoleRequest::from_row( ... ), $this->database->rows( "SELECT r.* {$from} ORDER BY r.id DESC LIMIT %d OFFSET %d", ...array( ...$args, $per_page, ( $page - 1 ) * $per_page ) ) );
	}

	/**
	 * Counts requests.
	 *
	 * @param list<RequestState> $states States; none: all.
	 * @param string             $search Part of name, address or reason.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function count( array $states, string $search = '' ): int {
		list( $from, $args ) = $this->where( $states, $search );
		return (int) ( $this->database->row( "SELECT COUNT(*) AS total {$from}", ...$args )['total'] ?? 0 );
	}

	/**
	 * Notes a decision.
	 *
	 * @param int          $id     Number.
	 * @param RequestState $state  Approved or refused.
	 * @param string       $answer Words to the person.
	 * @param int          $by     Account of who decides.
	 * @return bool False when somebody has decided before.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function decide( int $id, RequestState $state, string $answer, int $by ): bool {
		return 1 === $this->database->write( "UPDATE {$this->table()} SET is_open = NULL, state = %s, answer = %s, decided = %d, decided_by = %d WHERE id = %d AND is_open = 1", $state->value, $answer, time(), $by, $id );
	}

	/**
	 * Forgets what an account has asked for, and that it has decided.
	 *
	 * @param int $user Account.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function forget( int $user ): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE user = %d", $user );
		$this->database->write( "UPDATE {$this->table()} SET decided_by = 0 WHERE decided_by = %d", $user );
	}

	/**
	 * Removes what was decided more than a year ago: the reasons of people need not be known any more.
	 *
	 * @param int $now Unix time.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function purge( int $now ): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE is_open IS NULL AND decided < %d", $now - YEAR_IN_SECONDS );
	}

	/**
	 * Returns the part of a query that chooses.
	 *
	 * @param list<RequestState> $states States.
	 * @param string             $search Part of name, address or reason.
	 * @return array{string, list<string>} SQL from FROM on, and its values.
	 */
	private function where( array $states, string $search ): array {
		global $wpdb;
		$where = array( '1 = 1' );
		$args  = array();
		if ( array() !== $states ) {
			$where[] = 'r.state IN (' . implode( ', ', array_fill( 0, count( $states ), '%s' ) ) . ')';
			$args    = array_map( static fn ( RequestState $state ): string => $state->value, $states );
		}
		if ( '' !== $search ) {
			$where[] = '(u.display_name LIKE %s OR u.user_email LIKE %s OR r.reason LIKE %s)';
			array_push( $args, ...array_fill( 0, 3, '%' . $wpdb->esc_like( $search ) . '%' ) );
		}
		return array( "FROM {$this->table()} r JOIN {$wpdb->users} u ON u.ID = r.user WHERE " . implode( ' AND ', $where ), $args );
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( 'account_role_requests' );
	}
}
