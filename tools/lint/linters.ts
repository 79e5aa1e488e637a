/** The linters: what each looks at and how it mends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../lib/children.ts';
import { root } from '../lib/paths.ts';
import type { RunResult } from '../lib/run.ts';
import { comparePsalm, expectedHoles } from './seeded.ts';

export interface Linter {
	readonly name: string;
	/** Runs it; `fix` mends what can be mended mechanically. */
	readonly run: ( fix: boolean ) => Promise< RunResult >;
}

const npmBin = ( name: string ): string => join( root, 'node_modules/.bin', name );
const inRoot = ( command: string, args: readonly string[] ): Promise< RunResult > =>
	runChild( command, args, { cwd: root } );
/** Deprecations of the tools themselves, not of our code. */
const quiet = [ '-d', 'error_reporting=8191', '-d', 'memory_limit=3G' ] as const;

export const linters: readonly Linter[] = [
	{
		name: 'eslint',
		run: ( fix ) =>
			inRoot( npmBin( 'eslint' ), [
				'.',
				'--max-warnings=0',
				'--cache',
				'--cache-location=.pmq/cache/eslint',
				...( fix ? [ '--fix' ] : [] ),
			] ),
	},
	{ name: 'tsc', run: () => inRoot( npmBin( 'tsc' ), [ '--noEmit', '-p', 'tsconfig.json' ] ) },
	{
		name: 'phpstan',
		run: () => inRoot( 'php', [ ...quiet, 'vendor/bin/phpstan', 'analyse', '--no-progress', '--memory-limit=3G' ] ),
	},
	{ name: 'psalm', run: psalm },
	{ name: 'phpcs', run: ( fix ) => inRoot( 'php', [ ...quiet, fix ? 'vendor/bin/phpcbf' : 'vendor/bin/phpcs' ] ) },
	{
		name: 'stylelint',
		run: ( fix ) =>
			inRoot( npmBin( 'stylelint' ), [
				'{blocks,plugins,mu-plugins,themes}/**/*.{css,scss}',
				'--max-warnings=0',
				'--allow-empty-input',
				...( fix ? [ '--fix' ] : [] ),
			] ),
	},
	{ name: 'i18n', run: () => inRoot( process.execPath, [ 'tools/run.mjs', 'i18n', '--check' ] ) },
];

/** Taint analysis: first it must find the holes made on purpose, then none of ours. */
async function psalm(): Promise< RunResult > {
	const folder = join( root, 'tools/quality/psalm' );
	const analyse = ( config: string ): Promise< RunResult > =>
		runChild(
			'php',
			[
				...quiet,
				'vendor/bin/psalm',
				`--config=${ config }`,
				'--taint-analysis',
				'--threads=1',
				'--no-cache',
				'--no-progress',
				'--output-format=text',
			],
			{ cwd: folder }
		);
	const seeded = await analyse( 'psalm-seeded.xml' );
	const difference = comparePsalm(
		seeded.output,
		expectedHoles( readFileSync( join( folder, 'seeded/Holes.php' ), 'utf8' ) )
	);
	if ( difference.length ) {
		return {
			status: 1,
			output: `Psalm does not see the holes made on purpose:\n${ difference.join( '\n' ) }\n${ seeded.output }`,
		};
	}
	return analyse( 'psalm.xml' );
}
