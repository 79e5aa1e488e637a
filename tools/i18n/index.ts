/**
 * `npm run i18n`: writes the translations that WordPress loads and languages/pmq.pot; with `--check` it only reports what
 * is missing or wrong in the French, and fails if there is anything.
 */
import { Failure, reportAndExit } from '../lib/failure.ts';
import { root } from '../lib/paths.ts';
import { allMessages, french, writePot, writeTranslations } from './build.ts';
import { findFaults } from './check.ts';

function main( argv: readonly string[] ): void {
	const check = argv.includes( '--check' );
	const faults = check ? findFaults( allMessages(), french() ) : writeTranslations();
	if ( ! check ) {
		writePot();
	}
	for ( const fault of faults ) {
		process.stdout.write( `${ fault }\n` );
	}
	if ( faults.length ) {
		throw new Failure(
			`${ faults.length } faults in the French.`,
			`Put the French of each string into languages/fr_FR/<area>.po (in ${ root }).`
		);
	}
	process.stdout.write( 'The French is complete.\n' );
}

try {
	main( process.argv.slice( 2 ) );
} catch ( error ) {
	reportAndExit( error );
}
