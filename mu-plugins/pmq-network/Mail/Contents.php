<?php
/**
 * The table of contents of mails.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Values;

/**
 * Stores each text once, and remembers the last few that were read: a worker sends thousands of mails with the same one.
 */
final class Contents {

	/** Texts remembered: memory does not grow with their number. */
	private const REMEMBERED = 4;

	/**
	 * Contents read lately, by number.
	 *
	 * @var array<int, Content>
	 */
	private array $contents = array();

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Stores a content unless it is there.
	 *
	 * @param Content $content Content.
	 * @return int Its number.
	 */
	public function store( Content $content ): int {
		$hash    = $content->hash();
		$columns = array_fill_keys( array( 'hash', 'format', 'subject', 'headers', 'html', 'body', 'created_at' ), '%s' );
		$this->database->upsert( Tables::CONTENT, $columns, array( array( $hash, $content->format, $content->subject, (string) wp_json_encode( $content->headers ), $content->html, $content->body, gmdate( 'Y-m-d H:i:s' ) ) ), array() );
		return (int) ( $this->database->column( "SELECT id FROM {$this->table()} WHERE hash = %s", $hash )[0] ?? 0 );
	}

	/**
	 * Finds a content.
	 *
	 * @param int $id Number.
	 */
	public function find( int $id ): ?Content {
		if ( isset( $this->contents[ $id ] ) ) {
			return $this->contents[ $id ];
		}
		$row = $this->database->row( "SELECT format, subject, headers, html, body FROM {$this->table()} WHERE id = %d", $id );
		if ( null === $row ) {
			return null;
		}
		$headers        = array_map( Values::text( ... ), Values::map( json_decode( (string) $row['headers'], true ) ) );
		$content        = new Content( (string) $row['format'], (string) $row['subject'], $headers, (string) $row['html'], (string) $row['body'], $id );
		$this->contents = array_slice( $this->contents, -self::REMEMBERED + 1, null, true ) + array( $id => $content );
		return $content;
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::CONTENT );
	}
}
