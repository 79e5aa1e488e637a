/**
 * npm run bench -- lighthouse: Lighthouse on home, heritage search and a record of the started network. Wanted: accessibility
 * 100 on the three, SEO 100 on home and record.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../lib/children.ts';
import { Failure } from '../lib/failure.ts';
import { readInstance } from '../lib/instance.ts';
import { instancePaths, root, stateDirectory } from '../lib/paths.ts';
import { isServed } from '../start/server/serve.ts';
import { ensureBrowser } from '../test/lib/system.ts';

interface Audit {
	readonly title: string;
	readonly score: number | null;
}
interface Report {
	readonly categories: Readonly<
		Record<
			string,
			{
				readonly score: number | null;
				readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
			}
		>
	>;
	readonly audits: Readonly< Record< string, Audit > >;
}
interface Page {
	readonly name: string;
	readonly address: string;
	/** Categories that must have 100. */
	readonly wanted: readonly string[];
}

const categories = [ 'accessibility', 'seo', 'best-practices', 'performance' ];
const flags =
	'--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Runs the bench. */
export async function bench(): Promise< void > {
	const paths = instancePaths();
	const port = readInstance( paths )?.port;
	if ( ! port || ! isServed( paths ) ) {
		throw new Failure( 'No network is running.', 'Start one with npm start, then run the bench again.' );
	}
	await ensureBrowser();
	const base = `http://localhost:${ port }`;
	const pages: readonly Page[] = [
		{ name: 'home', address: `${ base }/`, wanted: [ 'accessibility', 'seo' ] },
		{
			name: 'search',
			address: await linkOf( `${ base }/patrimoine/wp-json/wp/v2/pages?slug=chercher` ),
			wanted: [ 'accessibility' ],
		},
		{
			name: 'record',
			address: await linkOf( `${ base }/patrimoine/wp-json/pmq/v1/records?per_page=1` ),
			wanted: [ 'accessibility', 'seo' ],
		},
	];
	const results: string[] = [];
	for ( const page of pages ) {
		const report = await measure( page );
		process.stdout.write(
			`${ page.name }: ${ categories.map( ( category ) => `${ category } ${ scoreOf( report, category ) }` ).join( ', ' ) } (${ page.address })\n`
		);
		for ( const category of page.wanted ) {
			results.push( `${ page.name }_${ category }=${ scoreOf( report, category ) }` );
			faultsOf( report, category ).forEach( ( fault ) =>
				process.stdout.write( `  ${ category }: ${ fault }\n` )
			);
		}
	}
	process.stdout.write( `RESULT ${ results.join( ' ' ) }\n` );
	process.exitCode = results.every( ( result ) => result.endsWith( '=100' ) ) ? 0 : 1;
}

async function measure( page: Page ): Promise< Report > {
	const file = join( stateDirectory, 'reports', `lighthouse-${ page.name }.json` );
	mkdirSync( join( stateDirectory, 'reports' ), { recursive: true } );
	// Lighthouse asks for a newer Node than the machine's; the package `node` brings it.
	const result = await runChild(
		join( root, 'node_modules/.bin/node' ),
		[
			'node_modules/lighthouse/cli/index.js',
			page.address,
			'--quiet',
			'--output=json',
			`--output-path=${ file }`,
			`--only-categories=${ categories.join( ',' ) }`,
			`--chrome-flags=${ flags }`,
			'--locale=en',
		],
		{ cwd: root, env: { ...process.env, CHROME_PATH: process.env.PMQ_CHROMIUM ?? '/usr/bin/chromium' } }
	);
	if ( result.status !== 0 ) {
		throw new Failure(
			`Lighthouse could not measure ${ page.address }:\n${ result.output.trim().split( '\n' ).slice( -8 ).join( '\n' ) }`,
			'Open the address in a browser and mend what it says.'
		);
	}
	return JSON.parse( readFileSync( file, 'utf8' ) ) as Report;
}

function scoreOf( report: Report, category: string ): number {
	return Math.round( ( report.categories[ category ]?.score ?? 0 ) * 100 );
}

function faultsOf( report: Report, category: string ): string[] {
	return ( report.categories[ category ]?.auditRefs ?? [] ).flatMap( ( { id, weight } ) => {
		const audit = report.audits[ id ];
		return audit && weight > 0 && audit.score !== null && audit.score < 1 ? [ `${ id }: ${ audit.title }` ] : [];
	} );
}

async function linkOf( collection: string ): Promise< string > {
	const response = await fetch( collection );
	const items = response.ok ? ( ( await response.json() ) as readonly { readonly link: string }[] ) : [];
	const link = items[ 0 ]?.link;
	if ( ! link ) {
		throw new Failure( `${ collection } shows nothing.`, 'Start the network with its demo content: npm start' );
	}
	return link;
}
