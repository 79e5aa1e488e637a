/** `npm run lint -- [names of linters] [--fix]`: all linters, two at a time. */
import { endChildren } from '../lib/children.ts';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { ensureComposer } from '../start/composer.ts';
import { inParallel } from '../test/lib/parallel.ts';
import { linters } from './linters.ts';

async function main( argv: readonly string[] ): Promise< void > {
	const fix = argv.includes( '--fix' );
	const names = argv.filter( ( arg ) => ! arg.startsWith( '--' ) );
	const unknown = names.filter( ( name ) => ! linters.some( ( linter ) => linter.name === name ) );
	if ( unknown.length ) {
		throw new Failure(
			`There is no linter named ${ unknown.join( ', ' ) }.`,
			`Choose from: ${ linters.map( ( linter ) => linter.name ).join( ', ' ) }.`
		);
	}
	const chosen = linters.filter( ( linter ) => names.length === 0 || names.includes( linter.name ) );
	await ensureComposer();
	if ( chosen.some( ( linter ) => linter.name === 'psalm' ) ) {
		await ensureComposer( join( root, 'tools/quality/psalm' ) );
	}
	let failed = 0;
	await inParallel( chosen, fix ? 1 : 2, async ( linter ) => {
		const begun = Date.now();
		const result = await linter.run( fix );
		failed += result.status === 0 ? 0 : 1;
		const report = result.status === 0 ? '' : `${ result.output.trim() }\n`;
		process.stdout.write(
			`${ report }${ result.status === 0 ? '✓' : '✗' } ${ linter.name } (${ ( ( Date.now() - begun ) / 1000 ).toFixed( 1 ) } s)\n`
		);
	} );
	process.exitCode = failed ? 1 : 0;
}

process.on( 'SIGINT', () => void endChildren().then( () => process.exit( 130 ) ) );
main( process.argv.slice( 2 ) ).catch( reportAndExit );
