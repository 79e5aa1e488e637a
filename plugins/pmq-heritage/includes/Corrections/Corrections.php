<?php
/**
 * Corrections that visitors suggest.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Corrections;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Database\Schema;

/**
 * Stores suggestions. Those that are settled go after a year; those that nobody settles lose name and address after two: they need not be
 * known any more, and nobody waits for an answer.
 */
final class Corrections {

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Describes the table.
	 */
	public static function schema(): Schema {
		return new Schema(
			'corrections',
			array(
				1 => array(
					'CREATE TABLE IF NOT EXISTS {corrections} (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						record bigint(20) unsigned NOT NULL,
						about varchar(20) NOT NULL,
						message text NOT NULL,
						name varchar(120) NOT NULL,
						email varchar(190) NOT NULL,
						state varchar(10) NOT NULL,
						answer text NOT NULL,
						created bigint(20) unsigned NOT NULL,
						decided bigint(20) unsigned NOT NULL,
						decided_by bigint(20) unsigned NOT NULL,
						PRIMARY KEY  (id),
						KEY pmq_corrections_state (state, created),
						KEY pmq_corrections_email (email)
					) {collate}',
				),
			)
		);
	}

	/**
	 * Keeps a suggestion.
	 *
	 * @param int    $record  Record.
	 * @param string $about   Key of `Correction::fields()`.
	 * @param string $message What the person writes.
	 * @param string $name    Name, perhaps empty.
	 * @param string $email   Address, perhaps empty.
	 * @return int Number.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function open( int $record, string $about, string $message, string $name, string $email ): int {
		$columns = array(
			'record'     => '%d',
			'about'      => '%s',
			'message'    => '%s',
			'name'       => '%s',
			'email'      => '%s',
			'state'      => '%s',
			'answer'     => '%s',
			'created'    => '%d',
			'decided'    => '%d',
			'decided_by' => '%d',
		);
		$this->database->insert( 'corrections', $columns, array( array( $record, $about, $message, $name, mb_strtolower( $email ), Correction::OPEN, '', time(), 0, 0 ) ) );
		return (int) ( $this->database->row( "SELECT MAX(id) AS id FROM {$this->table()} WHERE record = %d", $record )['id'] ?? 0 );
	}

	/**
	 * Finds one.
	 *
	 * @param int $id Number.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function find( int $id ): ?Correction {
		$row = $this->database->row( "SELECT * FROM {$this->table()} WHERE id = %d", $id );
		return null === $row ? null : Correction::from_row( $row );
	}

	/**
	 * Lists suggestions, newest first.
	 *
	 * @param bool $open     Whether only open ones, else only settled ones.
	 * @param int  $page     From 1.
	 * @param int  $per_page Rows a page.
	 * @return list<Correction>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function list( bool $open, int $page, int $per_page ): array {
		$sign = $open ? '=' : '<>';
		return array_map( Correction::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->table()} WHERE state {$sign} %s ORDER BY id DESC LIMIT %d OFFSET %d", Correction::OPEN, $per_page, ( $page - 1 ) * $per_page ) );
	}

	/**
	 * Counts suggestions.
	 *
	 * @param bool $open Whether only open ones, else only settled ones.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function count( bool $open ): int {
		$sign = $open ? '=' : '<>';
		return (int) ( $this->database->row( "SELECT COUNT(*) AS total FROM {$this->table()} WHERE state {$sign} %s", Correction::OPEN )['total'] ?? 0 );
	}

	/**
	 * Settles a suggestion.
	 *
	 * @param int    $id     Number.
	 * @param string $state  Done or refused.
	 * @param string $answer Words to the person.
	 * @param int    $by     Account of who settles it.
	 * @return bool False when somebody has settled it before.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function settle( int $id, string $state, string $answer, int $by ): bool {
		return 1 === $this->database->write( "UPDATE {$this->table()} SET state = %s, answer = %s, decided = %d, decided_by = %d WHERE id = %d AND state = %s", $state, $answer, time(), $by, $id, Correction::OPEN );
	}

	/**
	 * Lists what somebody suggested.
	 *
	 * @param string $email Address.
	 * @return list<Correction>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function of( string $email ): array {
		return array_map( Correction::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->table()} WHERE email = %s ORDER BY id", mb_strtolower( $email ) ) );
	}

	/**
	 * Takes name and address off what somebody suggested: the suggestion itself is about the record.
	 *
	 * @param string $email Address.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function forget( string $email ): void {
		$this->database->write( "UPDATE {$this->table()} SET name = '', email = '' WHERE email = %s", mb_strtolower( $email ) );
	}

	/**
	 * Removes what was settled more than a year ago, and takes name and address off what has waited for two.
	 *
	 * @param int $now Unix time.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function purge( int $now ): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE decided > 0 AND decided < %d", $now - YEAR_IN_SECONDS );
		$this->database->write( "UPDATE {$this->table()} SET name = '', email = '' WHERE decided = 0 AND created < %d AND ( name <> '' OR email <> '' )", $now - 2 * YEAR_IN_SECONDS );
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( 'corrections' );
	}
}
