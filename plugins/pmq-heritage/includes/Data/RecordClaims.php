<?php
/**
 * Claims on source identifiers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * Has one process at a time create the record of a row. Who comes second waits until the first has attached its record,
 * or takes the claim over when the first seems to be dead. “Seems”: a process that stalled may come back, see
 * {@see RecordWriter}.
 */
final class RecordClaims {

	/** After this time a claim whose record is not there belongs to a dead import (milliseconds). */
	private const LIFETIME = 10000;

	/** Between two looks at another import's claim (milliseconds). */
	private const PAUSE = 40;

	/** Most claims of other imports that a row waits for. */
	private const ATTEMPTS = 4;

	/**
	 * Takes what it works with.
	 *
	 * @param IdentityRepository $identities Identities.
	 * @param RecordPost         $posts      Says whether a record exists.
	 */
	public function __construct(
		private readonly IdentityRepository $identities,
		private readonly RecordPost $posts,
	) {}

	/**
	 * Claims a row's identifier, or finds the record that another import has made of it meanwhile.
	 *
	 * @param ImportRow $row      Row.
	 * @param ?Identity $identity What was known of it when last read.
	 * @return Claim|Identity The claim, or an identity with its record.
	 * @throws RecordBusy When other imports hold it for too long.
	 */
	public function take( ImportRow $row, ?Identity $identity ): Claim|Identity {
		for ( $attempt = 1; $attempt <= self::ATTEMPTS; $attempt++ ) {
			if ( null !== $identity ) {
				$identity = $this->settled( $identity );
			}
			if ( null !== $identity && $this->posts->exists( $identity->post_id ) ) {
				return $identity;
			}
			$token = self::now();
			if ( null === $identity ? $this->identities->claim( $row, $token ) : $this->identities->take_over( $identity, $token ) ) {
				return new Claim( $token, null !== $identity );
			}
			$identity = $this->find( $row->key() );
		}
		throw new RecordBusy( esc_html__( 'another import is writing it at this moment. Send the row again.', 'pmq' ) );
	}

	/**
	 * Reads an identity.
	 *
	 * @param string $key Key.
	 */
	public function find( string $key ): ?Identity {
		return $this->identities->find( array( $key ) )[ $key ] ?? null;
	}

	/**
	 * Waits until a claim has its record, is given up, or is old. The clock of the machine that made it may go wrong: nobody
	 * waits longer than a claim lives.
	 *
	 * @param Identity $identity Identity as it was read.
	 */
	private function settled( Identity $identity ): ?Identity {
		$begun = self::now();
		$claim = $identity->claimed_at;
		while ( null !== $identity && 0 === $identity->post_id && $claim === $identity->claimed_at && self::now() < min( $begun, $claim ) + self::LIFETIME ) {
			usleep( self::PAUSE * 1000 );
			$identity = $this->find( $identity->key );
		}
		return $identity;
	}

	/**
	 * Gives the time in milliseconds.
	 */
	private static function now(): int {
		return (int) floor( microtime( true ) * 1000 );
	}
}
