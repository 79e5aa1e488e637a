<?php
/**
 * Understanding delivery reports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Makes a Report of a raw message: a pure function, which never throws. It trusts most what was written for programs (RFC 3464, 5965,
 * 8098, 3834) and reads words where there is nothing else. What it does not understand is `unknown`: to be read by a person.
 */
final class ReportReader {

	/**
	 * Reads a message.
	 *
	 * @param string $raw Message as it came.
	 */
	public static function read( string $raw ): Report {
		$message  = MimeReader::read( $raw );
		$returned = ReturnedMail::of( $message );
		$findings = self::feedback( $message, $returned );
		$findings = array() !== $findings ? $findings : self::status( $message, $returned );
		$findings = array() !== $findings ? $findings : self::letter( $message, $returned );
		return new Report( $findings, self::sent_to( $message, $returned ), self::message_ids( $message, $returned ) );
	}

	/**
	 * Reads complaints (ARF, and the older form of Hotmail) and receipts.
	 *
	 * @param Part         $message  Message.
	 * @param ReturnedMail $returned What was separated.
	 * @return list<Finding>
	 */
	private static function feedback( Part $message, ReturnedMail $returned ): array {
		foreach ( $message->leaves() as $leaf ) {
			if ( 'message/disposition-notification' === $leaf->type() ) {
				return array( new Finding( ReportClass::Notice, Addresses::in( $leaf->content() ) ) );
			}
			if ( 'message/feedback-report' === $leaf->type() ) {
				$fields = MimeReader::fields( $leaf->content() );
				$type   = strtolower( $fields['feedback-type'][0] ?? '' );
				$who    = Addresses::in( implode( ' ', array( ...( $fields['original-rcpt-to'] ?? array() ), ...( $fields['removal-recipient'] ?? array() ) ) ) );
				// `not-spam` takes a complaint back, `auth-failure` and what else there is complain about no mail that somebody had.
				$class = in_array( $type, array( 'abuse', 'fraud', 'virus', 'other', 'opt-out', 'opt-out-list', 'complaint', 'miscategorized' ), true ) ? ReportClass::Complaint : ReportClass::Unknown;
				return array( new Finding( 'not-spam' === $type ? ReportClass::Notice : $class, array() !== $who ? $who : self::recipients( $returned ), '', $type ) );
			}
		}
		$complained = trim( $message->header( 'x-hmxmroriginalrecipient' ) . ' ' . ( $returned->fields['x-hmxmroriginalrecipient'][0] ?? '' ) );
		return '' === $complained ? array() : array( new Finding( ReportClass::Complaint, Addresses::in( $complained ) ) );
	}

	/**
	 * Reads the machine-readable part, also of programs that send it as plain text.
	 *
	 * @param Part         $message  Message.
	 * @param ReturnedMail $returned What was separated.
	 * @return list<Finding>
	 */
	private static function status( Part $message, ReturnedMail $returned ): array {
		foreach ( $message->leaves() as $leaf ) {
			$content = $leaf->content();
			if ( 1 === preg_match( '#^message/(global-)?delivery-status$#', $leaf->type() ) || 1 === preg_match( '/^(Final-Recipient|Reporting-MTA): [\w-]+;/mi', $content ) ) {
				$findings = DeliveryStatus::findings( $content, $returned->words, $message->is_cut() );
				if ( array() !== $findings ) {
					return $findings;
				}
			}
		}
		return array();
	}

	/**
	 * Reads words: an automatic letter, a report without machine-readable part, or neither.
	 *
	 * @param Part         $message  Message.
	 * @param ReturnedMail $returned What was separated.
	 * @return non-empty-list<Finding>
	 */
	private static function letter( Part $message, ReturnedMail $returned ): array {
		if ( AutoReply::is_one( $message, $returned->words ) ) {
			return array( new Finding( ReportClass::Auto, Addresses::in( $message->header( 'from' ) ) ) );
		}
		$failed = self::failed( $message, $returned );
		if ( AutoReply::is_by_daemon( $message ) || AutoReply::is_subject_of_report( $message ) || isset( $message->fields['x-failed-recipients'] ) ) {
			$findings = FreeForm::findings( $message->header( 'subject' ) . "\n" . $returned->words, $failed, $message->is_cut() );
			if ( array() !== $findings ) {
				return $findings;
			}
			if ( AutoReply::is_subject_of_report( $message ) ) {
				return array( new Finding( ReportClass::Soft, $failed, '', mb_substr( $returned->words, 0, 500 ) ) );
			}
		}
		return array( new Finding( ReportClass::Unknown ) );
	}

	/**
	 * Lists whom a report without machine-readable part is about: those that its headers name, else whom the returned mail went to, else the
	 * one stranger whom its words name.
	 *
	 * @param Part         $message  Message.
	 * @param ReturnedMail $returned What was separated.
	 * @return list<string>
	 */
	private static function failed( Part $message, ReturnedMail $returned ): array {
		$named     = Addresses::in( $message->header( 'x-failed-recipients' ) );
		$named     = array() !== $named ? $named : self::recipients( $returned );
		$strangers = array_values( array_diff( Addresses::in( $returned->words ), Addresses::in( $message->header( 'to' ) . ' ' . $message->header( 'from' ) ) ) );
		return array() !== $named ? $named : ( 1 === count( $strangers ) ? $strangers : array() );
	}

	/**
	 * Lists addresses that may name our mail: those that the report was sent to and the returned mail's return path.
	 *
	 * @param Part         $message  Message.
	 * @param ReturnedMail $returned What was separated.
	 * @return list<string>
	 */
	private static function sent_to( Part $message, ReturnedMail $returned ): array {
		$values = array();
		foreach ( array( 'x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'to' ) as $name ) {
			array_push( $values, ...( $message->fields[ $name ] ?? array() ) );
		}
		foreach ( array( 'return-path', 'x-original-return-path', 'errors-to', 'received' ) as $name ) {
			array_push( $values, ...( $returned->fields[ $name ] ?? array() ) );
		}
		foreach ( $message->leaves() as $leaf ) {
			if ( 'message/feedback-report' === $leaf->type() ) {
				$values[] = MimeReader::fields( $leaf->content() )['original-mail-from'][0] ?? '';
			}
		}
		return Addresses::in( implode( ' ', $values ) );
	}

	/**
	 * Lists Message-IDs of the returned mail, or those that an answer refers to.
	 *
	 * @param Part         $message  Message.
	 * @param ReturnedMail $returned What was separated.
	 * @return list<string>
	 */
	private static function message_ids( Part $message, ReturnedMail $returned ): array {
		$values = array( ...( $returned->fields['message-id'] ?? array() ), $message->header( 'in-reply-to' ), $message->header( 'references' ) );
		foreach ( $message->leaves() as $leaf ) {
			if ( str_starts_with( $leaf->type(), 'message/' ) || str_starts_with( $leaf->type(), 'text/' ) ) {
				preg_match_all( '/^[> \t]*(?:X-)?(?:Original-)?Message-ID:\s*(<[^<>\s]+>)/mi', $leaf->content(), $found );
				array_push( $values, ...$found[1] );
			}
		}
		preg_match_all( '/<[^<>\s@]{1,120}@[^<>\s@]{1,120}>/', implode( ' ', $values ), $found );
		return array_slice( array_values( array_unique( $found[0] ) ), 0, 20 );
	}

	/**
	 * Lists to whom the returned mail went.
	 *
	 * @param ReturnedMail $returned What was separated.
	 * @return list<string>
	 */
	private static function recipients( ReturnedMail $returned ): array {
		return Addresses::in( implode( ' ', array( ...( $returned->fields['to'] ?? array() ), ...( $returned->fields['x-rcpt-to'] ?? array() ) ) ) );
	}
}
