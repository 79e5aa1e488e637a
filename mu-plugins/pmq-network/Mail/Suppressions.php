<?php
/**
 * Addresses that get no mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;

/**
 * Keeps the addresses that refused our mail or asked for none. A bounce or a decision of ours stops every mail; a complaint or an
 * unsubscription stops mail to many only: whoever asks for a new password gets it.
 */
final class Suppressions {

	/** The relay of the address says that it does not exist. */
	public const BOUNCE = 'bounce';

	/** The person called a mail of ours unwanted. */
	public const COMPLAINT = 'complaint';

	/** The person ended the subscription. */
	public const UNSUBSCRIBED = 'unsubscribed';

	/** An administrator decided. */
	public const MANUAL = 'manual';

	/** All reasons. */
	public const REASONS = array( self::BOUNCE, self::COMPLAINT, self::UNSUBSCRIBED, self::MANUAL );

	/** Reasons that stop mail to many only. */
	private const BULK_ONLY = array( self::COMPLAINT, self::UNSUBSCRIBED );

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Adds an address, or gives it another reason.
	 *
	 * @param string $address Address.
	 * @param string $reason  One of REASONS.
	 * @param string $detail  What the report or the person said.
	 * @throws \InvalidArgumentException When the reason is none or the address is too long.
	 */
	public function add( string $address, string $reason, string $detail = '' ): void {
		$address = Address::fold( $address );
		if ( ! in_array( $reason, self::REASONS, true ) || '' === $address || strlen( $address ) > 190 ) {
			throw new \InvalidArgumentException( "“{$address}” cannot be suppressed for “{$reason}”." );
		}
		$columns = array(
			'address'    => '%s',
			'reason'     => '%s',
			'detail'     => '%s',
			'created_at' => '%s',
		);
		$this->database->upsert( Tables::SUPPRESSION, $columns, array( array( $address, $reason, mb_substr( $detail, 0, 2000 ), gmdate( 'Y-m-d H:i:s' ) ) ), array( 'reason', 'detail', 'created_at' ) );
		do_action( 'pmq_mail_suppressed', $address, $reason, $detail );
	}

	/**
	 * Lets an address have mail again.
	 *
	 * @param string $address Address.
	 * @return bool Whether it was suppressed.
	 */
	public function remove( string $address ): bool {
		return $this->database->write( "DELETE FROM {$this->table()} WHERE address = %s", Address::fold( $address ) ) > 0;
	}

	/**
	 * Says why an address gets no such mail, or null.
	 *
	 * @param string   $address  Address.
	 * @param Priority $priority Of the mail.
	 */
	public function reason( string $address, Priority $priority ): ?string {
		return $this->reasons( array( $address ), $priority )[ Address::fold( $address ) ] ?? null;
	}

	/**
	 * Says which addresses get no such mail, and why.
	 *
	 * @param list<string> $addresses At most a hundred.
	 * @param Priority     $priority  Of the mails.
	 * @return array<string, string> Folded address => reason.
	 */
	public function reasons( array $addresses, Priority $priority ): array {
		if ( array() === $addresses ) {
			return array();
		}
		$list  = implode( ', ', array_fill( 0, count( $addresses ), '%s' ) );
		$rows  = $this->database->rows( "SELECT address, reason FROM {$this->table()} WHERE address IN ({$list})", ...array_map( Address::fold( ... ), $addresses ) );
		$found = array();
		foreach ( $rows as $row ) {
			if ( Priority::Bulk === $priority || ! in_array( $row['reason'], self::BULK_ONLY, true ) ) {
				$found[ (string) $row['address'] ] = (string) $row['reason'];
			}
		}
		return $found;
	}

	/**
	 * Lists suppressed addresses, newest first.
	 *
	 * @param string $search   Part of an address.
	 * @param int    $page     From 1.
	 * @param int    $per_page Rows a page.
	 * @return list<array<string, string|null>> Rows of address, reason, detail, created_at.
	 */
	public function list( string $search, int $page, int $per_page ): array {
		return $this->database->rows( "SELECT address, reason, detail, created_at FROM {$this->table()} WHERE address LIKE %s ORDER BY created_at DESC, address LIMIT %d OFFSET %d", $this->pattern( $search ), $per_page, ( $page - 1 ) * $per_page );
	}

	/**
	 * Counts suppressed addresses.
	 *
	 * @param string $search Part of an address.
	 */
	public function count( string $search = '' ): int {
		return (int) ( $this->database->column( "SELECT COUNT(*) FROM {$this->table()} WHERE address LIKE %s", $this->pattern( $search ) )[0] ?? 0 );
	}

	/**
	 * Makes the pattern of a search.
	 *
	 * @param string $search Part of an address.
	 */
	private function pattern( string $search ): string {
		global $wpdb;
		return '%' . $wpdb->esc_like( Address::fold( $search ) ) . '%';
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::SUPPRESSION );
	}
}
