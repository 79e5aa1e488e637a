<?php
/**
 * Checks the settings of a source.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Content\PlainText;
use PaysMidiQuercy\Heritage\Data\ImportSource;

/**
 * Reads what a person has set for a source that is imported by itself. Where an address leads is checked again when it is fetched:
 * a name may point elsewhere by then.
 */
final class SourceSettings {

	/** Most people who get the report. */
	private const RECIPIENTS = 20;

	/**
	 * Reads the settings.
	 *
	 * @param array<string, mixed> $raw    Fields as sent.
	 * @param ?ImportSource        $before Source as it was, null for a new one.
	 * @param RowErrors            $errors Takes the faults.
	 */
	public static function read( array $raw, ?ImportSource $before, RowErrors $errors ): ImportSource {
		$cells    = new RowCells( $raw, $errors );
		$name     = $cells->text( 'name', 190 );
		$dataset  = sanitize_title( $cells->text( 'dataset', 100 ) );
		$location = $cells->text( 'location', 2000 );
		if ( '' === $name ) {
			$errors->add( 'name', __( 'Give the source a name.', 'pmq' ) );
		}
		if ( '' === $dataset ) {
			$errors->add( 'dataset', __( 'Name the data set: what is new, changed or gone is told by it.', 'pmq' ) );
		}
		self::location( $location, $errors );
		$moved = null !== $before && array( $location, $dataset ) !== array( $before->location, $before->dataset );
		return new ImportSource(
			$before->id ?? 0,
			$name,
			sanitize_key( $cells->text( 'connector', 32 ) ),
			$location,
			$dataset,
			self::rhythm( $cells->text( 'rhythm', 20 ), $errors ),
			self::recipients( $cells->labels( 'recipients' ), $errors ),
			max( 0, min( 100, (int) ( $cells->number( 'most_lost' ) ?? ImportSource::MOST_LOST ) ) ),
			null === $before || $moved ? gmdate( 'Y-m-d H:i:s' ) : $before->due_at,
			null === $before || $moved ? array() : $before->state
		);
	}

	/**
	 * Checks the location.
	 *
	 * @param string    $location Location.
	 * @param RowErrors $errors   Takes the fault.
	 */
	private static function location( string $location, RowErrors $errors ): void {
		if ( 1 !== preg_match( '#^[a-z][a-z0-9+.-]*:#i', $location ) ) {
			if ( 1 !== preg_match( '#^[^/\\\\\0]+(/[^/\\\\\0]+)*$#', $location ) || str_contains( "/$location/", '/../' ) || str_contains( "/$location/", '/./' ) ) {
				$errors->add( 'location', __( 'Give an address that begins with https://, or the name of a file or folder in the import folder of the server.', 'pmq' ) );
			}
			return;
		}
		$parts = wp_parse_url( $location );
		$host  = strtolower( trim( is_array( $parts ) ? (string) ( $parts['host'] ?? '' ) : '', '[]' ) );
		if ( ! is_array( $parts ) || 'https' !== strtolower( (string) ( $parts['scheme'] ?? '' ) ) || '' === $host ) {
			$errors->add( 'location', __( 'The address must begin with https://.', 'pmq' ) );
		} elseif ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
			$errors->add( 'location', __( 'An address with a password in it is not kept.', 'pmq' ) );
		} elseif ( self::is_private( $host ) ) {
			$errors->add( 'location', __( 'This address leads into the network of the server and is not fetched.', 'pmq' ) );
		}
	}

	/**
	 * Tells whether a host is surely not a public one.
	 *
	 * @param string $host Host.
	 */
	private static function is_private( string $host ): bool {
		if ( false !== filter_var( $host, FILTER_VALIDATE_IP ) ) {
			return false === filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE );
		}
		return ! str_contains( $host, '.' ) || 1 === preg_match( '/(^|\.)(localhost|local|internal|lan|home|intranet)\.?$|^[0-9.]+$|^0x/', $host );
	}

	/**
	 * Reads the rhythm.
	 *
	 * @param string    $rhythm Rhythm.
	 * @param RowErrors $errors Takes the fault.
	 */
	private static function rhythm( string $rhythm, RowErrors $errors ): string {
		if ( ! isset( ImportSource::RHYTHMS[ $rhythm ] ) ) {
			$errors->add( 'rhythm', __( 'Choose how often the source is fetched.', 'pmq' ) );
		}
		return $rhythm;
	}

	/**
	 * Reads the recipients.
	 *
	 * @param list<string> $addresses Addresses.
	 * @param RowErrors    $errors    Takes the faults.
	 * @return list<string>
	 */
	private static function recipients( array $addresses, RowErrors $errors ): array {
		foreach ( $addresses as $address ) {
			if ( false === is_email( $address ) ) {
				/* translators: %s: what was given */
				$errors->add( 'recipients', sprintf( __( '“%s” is not a mail address.', 'pmq' ), PlainText::line( $address ) ) );
			}
		}
		if ( self::RECIPIENTS < count( $addresses ) ) {
			/* translators: %d: number */
			$errors->add( 'recipients', sprintf( __( 'At most %d people get the report.', 'pmq' ), self::RECIPIENTS ) );
		}
		return array_values( array_unique( $addresses ) );
	}
}
