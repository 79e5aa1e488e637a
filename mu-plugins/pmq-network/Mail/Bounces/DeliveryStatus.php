<?php
/**
 * The machine-readable part of a delivery report.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Reads `message/delivery-status` (RFC 3464): a group of fields for the message, one for each recipient.
 */
final class DeliveryStatus {

	/** Recipients that are looked at: a mail of ours has one. */
	private const MOST = 200;

	/**
	 * Finds what is said of recipients; empty when the part says nothing of any.
	 *
	 * @param string $text  Content of the part.
	 * @param string $words What the report says in words, for recipients of which the part gives no reason.
	 * @param bool   $cut   Whether the report was cut off.
	 * @return list<Finding>
	 */
	public static function findings( string $text, string $words, bool $cut = false ): array {
		$findings = array();
		foreach ( preg_split( '/\n[ \t]*\n/', trim( $text ), self::MOST ) ?: array() as $group ) {
			$fields = MimeReader::fields( $group );
			if ( isset( $fields['final-recipient'] ) || isset( $fields['original-recipient'] ) || isset( $fields['action'] ) ) {
				$findings[] = self::finding( $fields, $words, $cut );
			}
		}
		return $findings;
	}

	/**
	 * Reads one recipient.
	 *
	 * @param array<string, list<string>> $fields Fields of the group.
	 * @param string                      $words  What the report says in words.
	 * @param bool                        $cut    Whether the report was cut off.
	 */
	private static function finding( array $fields, string $words, bool $cut ): Finding {
		$status    = Diagnosis::status( $fields['status'][0] ?? '' );
		$action    = strtolower( trim( (string) preg_replace( '/\s*\(.*/', '', $fields['action'][0] ?? '' ) ) );
		$detail    = Charset::to_utf8( trim( (string) preg_replace( '/^\s*[\w-]+\s*;\s*/', '', $fields['diagnostic-code'][0] ?? '' ) ) );
		$addresses = array();
		foreach ( array( 'original-recipient', 'final-recipient', 'x-actual-recipient' ) as $name ) {
			array_push( $addresses, ...Addresses::in( str_replace( array( '+40', '\\+', '\\@' ), array( '@', '+', '@' ), $fields[ $name ][0] ?? '' ) ) );
		}
		$reason = ! $cut && self::has_reason( $detail, $status ) ? $detail : self::words_about( $addresses, $detail . "\n" . $words );
		$class  = Diagnosis::classify( $action, $status, $reason, $cut );
		return new Finding( $class, array_values( array_unique( $addresses ) ), $status, mb_substr( $detail, 0, 500 ) );
	}

	/**
	 * Says whether the part itself tells why: words that are known, or a status that is more than "something".
	 *
	 * @param string $detail Words of the other server.
	 * @param string $status Status.
	 */
	private static function has_reason( string $detail, string $status ): bool {
		return null !== Phrases::classify( $detail ) || ( '' !== $status && ! str_ends_with( $status, '.0.0' ) );
	}

	/**
	 * Gives the words about some addresses where a report for several sorts them, else all words.
	 *
	 * @param list<string> $addresses Addresses.
	 * @param string       $words     Words.
	 */
	private static function words_about( array $addresses, string $words ): string {
		foreach ( FreeForm::blocks( $words ) as $address => $block ) {
			if ( in_array( (string) $address, $addresses, true ) ) {
				return $block;
			}
		}
		return $words;
	}
}
