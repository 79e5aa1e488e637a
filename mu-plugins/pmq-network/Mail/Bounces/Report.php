<?php
/**
 * A report that was read.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Findings, and what ties them to a mail of ours.
 */
final class Report {

	/**
	 * Its class: the gravest of its findings.
	 */
	public readonly ReportClass $class;

	/**
	 * Keeps the report.
	 *
	 * @param list<Finding> $findings    One a recipient, at least one.
	 * @param list<string>  $sent_to     Addresses that the report was sent to, and the returned mail's return path: one may name our mail (VERP).
	 * @param list<string>  $message_ids Message-IDs of the returned mail, with their brackets.
	 */
	public function __construct( public readonly array $findings, public readonly array $sent_to, public readonly array $message_ids ) {
		$this->class = ReportClass::gravest( array_column( $findings, 'class' ) );
	}

	/**
	 * Gives what is said of one address. Several findings of which none names it (a list behind the address) must agree, else the
	 * mildest counts: nobody is held back for what happened to another.
	 *
	 * @param string $address Folded address.
	 */
	public function about( string $address ): Finding {
		$mildest = $this->findings[0];
		foreach ( $this->findings as $finding ) {
			if ( in_array( $address, $finding->addresses, true ) ) {
				return $finding;
			}
			$cases   = ReportClass::cases();
			$mildest = array_search( $finding->class, $cases, true ) > array_search( $mildest->class, $cases, true ) ? $finding : $mildest;
		}
		return $mildest;
	}
}
