<?php
/**
 * What a report says.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * The classes of reports, the gravest first: a report about several addresses is called by its gravest finding.
 */
enum ReportClass: string {
	/** The address does not exist, or will never take mail again. */
	case Hard = 'hard';

	/** The person called the mail unwanted (RFC 5965). */
	case Complaint = 'complaint';

	/** The mail or its sender was refused, the address may well exist. */
	case Blocked = 'blocked';

	/** The mailbox is full. */
	case Full = 'full';

	/** It did not arrive, for a reason that may pass or that the report does not tell. */
	case Soft = 'soft';

	/** Absence, challenge, acknowledgement: written by a program in the name of the person. */
	case Auto = 'auto';

	/** Delivered, handed on, opened, or late: nothing is lost. */
	case Notice = 'notice';

	/** No report, or none that can be understood. */
	case Unknown = 'unknown';

	/**
	 * Gives the gravest of several classes.
	 *
	 * @param list<self> $classes Classes.
	 */
	public static function gravest( array $classes ): self {
		foreach ( self::cases() as $class ) {
			if ( in_array( $class, $classes, true ) ) {
				return $class;
			}
		}
		return self::Unknown;
	}

	/**
	 * Says whether such reports add up until the address is held back.
	 */
	public function adds_up(): bool {
		return self::Soft === $this || self::Full === $this;
	}
}
