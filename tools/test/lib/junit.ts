/** Counts of a JUnit report as PHPUnit writes it. */
import { existsSync, readFileSync } from 'node:fs';
import type { Tally } from './tally.ts';

/** Reads a report; undefined when the runner did not get as far as writing one. */
export function readJunit( file: string ): Tally | undefined {
	return existsSync( file ) ? parseJunit( readFileSync( file, 'utf8' ) ) : undefined;
}

/** Counts the test cases of a report, each once, whatever its suites say. */
export function parseJunit( xml: string ): Tally {
	let passed = 0;
	let failed = 0;
	let skipped = 0;
	for ( const match of xml.matchAll( /<testcase\b[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g ) ) {
		const inner = match[ 1 ] ?? '';
		if ( /<(?:failure|error|warning)\b/.test( inner ) ) {
			failed++;
		} else if ( /<skipped\b/.test( inner ) ) {
			skipped++;
		} else {
			passed++;
		}
	}
	return { passed, failed, skipped };
}
