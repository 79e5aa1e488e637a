<?php
/**
 * Judging one recipient.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Turns action, status code and words into a class. Words win over codes: servers give `5.1.1` for full mailboxes and `5.7.1` for
 * unknown ones. Without a reason that names the address, a refusal is never a hard bounce.
 */
final class Diagnosis {

	/**
	 * Class by subject and detail of a permanent status (RFC 3463 and IANA's registry; 5.1.10, 5.4.310 and 5.7.1xx are Microsoft's).
	 */
	private const CLASSES = array(
		'/^5\.1\.(0|1|2|3|6|10)$/'                 => ReportClass::Hard,
		'/^5\.1\.(7|8)$/'                          => ReportClass::Blocked,
		'/^5\.2\.1$/'                              => ReportClass::Hard,
		'/^5\.2\.2$/'                              => ReportClass::Full,
		'/^5\.(2\.3|3\.4)$/'                       => ReportClass::Blocked,
		'/^5\.4\.(4|310)$/'                        => ReportClass::Hard,
		'/^5\.(6|7)\.\d+$/'                        => ReportClass::Blocked,
	);

	/** Permanent status about sender or policy. */
	private const ABOUT_US = '/^5\.(1\.[78]|7\.\d+)$/';

	/**
	 * Judges.
	 *
	 * @param string $action Action of RFC 3464, lower case; empty when the report has none.
	 * @param string $status Status of RFC 3463; empty when the report has none.
	 * @param string $words  What the other server said.
	 * @param bool   $cut    Whether the report was cut off: then code and words must both say that there is no such address.
	 */
	public static function classify( string $action, string $status, string $words, bool $cut = false ): ReportClass {
		if ( in_array( $action, array( 'delivered', 'relayed', 'expanded', 'delayed' ), true ) ) {
			return ReportClass::Notice;
		}
		$said = self::status( $words );
		$code = '' === $said || str_ends_with( $said, '.0.0' ) ? $status : $said;
		if ( str_starts_with( $code, '2' ) ) {
			return ReportClass::Notice;
		}
		$class = Phrases::classify( $words );
		if ( self::may_pass( $status, $words ) ) {
			return in_array( $class, array( ReportClass::Full, ReportClass::Blocked ), true ) ? $class : ReportClass::Soft;
		}
		if ( $cut && in_array( $class, array( null, ReportClass::Hard ), true ) ) {
			return ReportClass::Hard === $class && str_starts_with( $code, '5.1.' ) ? $class : ReportClass::Soft;
		}
		if ( ReportClass::Hard === $class && 1 === preg_match( self::ABOUT_US, $code ) && ( str_starts_with( $code, '5.1.' ) || Phrases::says_account_is_closed( $words ) ) ) {
			return ReportClass::Blocked; // Whose account is closed? With such a code it may be ours.
		}
		if ( null !== $class ) {
			return $class;
		}
		foreach ( self::CLASSES as $pattern => $of_code ) {
			if ( 1 === preg_match( $pattern, $code ) ) {
				// 5.1.0 says "some other trouble with the address": a hint, not a proof.
				return '5.1.0' === $code ? ReportClass::Soft : $of_code;
			}
		}
		return ReportClass::Soft;
	}

	/**
	 * Judges what our own relay said to a recipient at once. It may say the same to every recipient, because of us: a closed account, a
	 * sender it does not know (Postfix tells that at RCPT too). So it speaks of the address only by a code that does, or in words that
	 * name the recipient.
	 *
	 * @param string $words     What it said.
	 * @param string $recipient Address.
	 */
	public static function of_refusal( string $words, string $recipient ): ReportClass {
		$class  = self::classify( 'failed', '', $words );
		$status = self::status( $words );
		$proven = match ( true ) {
			1 === preg_match( self::ABOUT_US, $status )                  => false,
			1 === preg_match( '/^5\.(1\.(1|2|3|6|10)|2\.[12])$/', $status ) => true,
			default                                                      => str_contains( strtolower( $words ), strtolower( $recipient ) ) || Phrases::names_recipient( $words ),
		};
		return $proven || ! in_array( $class, array( ReportClass::Hard, ReportClass::Full, ReportClass::Soft ), true ) ? $class : ReportClass::Blocked;
	}

	/**
	 * Finds a status code in words.
	 *
	 * @param string $words Text.
	 */
	public static function status( string $words ): string {
		return 1 === preg_match( '/(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/', $words, $found ) ? $found[1] : '';
	}

	/**
	 * Says whether the codes speak of something temporary: a reply of 4xx, or a status 4.x.x that no reply of 5xx contradicts.
	 *
	 * @param string $status Status of the report.
	 * @param string $words  What the other server said.
	 */
	private static function may_pass( string $status, string $words ): bool {
		$reply = 1 === preg_match( '/(?:^|smtp;|said:|said|reply:|error:|code|:|"|\()\s*([245]\d\d)(?=[ \-#]|$)/im', $words, $found ) ? $found[1][0] : '';
		$said  = self::status( $words );
		// Google's 4.0.0 about a domain that does not exist passes no more than the DNS's answer.
		if ( str_contains( strtolower( $words ), 'nxdomain' ) ) {
			return false;
		}
		$first = '' !== $reply ? $reply : ( '' !== $said ? $said[0] : ( $status[0] ?? '' ) );
		return '4' === $first;
	}
}
