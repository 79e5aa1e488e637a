/** Results of the test runners, added up. */

export interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	/** Journeys that passed at the second try only: counted as passed, and named. */
	readonly flaky?: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Adds results. */
export function add( ...tallies: readonly Tally[] ): Tally {
	return tallies.reduce(
		( sum, one ) => ( {
			passed: sum.passed + one.passed,
			failed: sum.failed + one.failed,
			skipped: sum.skipped + one.skipped,
			flaky: ( sum.flaky ?? 0 ) + ( one.flaky ?? 0 ),
		} ),
		nothing
	);
}

/** A runner that gives no list of tests counts as one test. */
export function asOneTest( succeeded: boolean ): Tally {
	return succeeded ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * Combines a report with the exit status: a runner that failed without naming a failed test (it crashed, or ran no
 * test at all) counts as one failure.
 *
 * @param status Exit status of the runner.
 * @param report What it reported, undefined when it wrote no report.
 */
export function judge( status: number, report: Tally | undefined ): Tally {
	const tally = report ?? nothing;
	const silentFailure = tally.failed === 0 && ( status !== 0 || tally.passed === 0 );
	return silentFailure ? { ...tally, failed: 1 } : tally;
}
