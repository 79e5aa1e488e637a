/**
 * npm run bench -- lighthouse: Lighthouse with its phone profile on home, article, heritage search and a record of the started
 * network. Wanted on each: performance 95, accessibility, best practices and SEO 100 (except the search: its addresses ask not to be
 * indexed), at most 60 KB of scripts, nothing that moves, no request to another host.
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
	readonly numericValue?: number;
	readonly details?: { readonly items?: readonly unknown[] };
}
interface Request {
	readonly url: string;
	readonly resourceType?: string;
	readonly transferSize?: number;
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
	/** Whether search engines are asked to leave it. */
	readonly hidden?: boolean;
}

const categories = [ 'accessibility', 'seo', 'best-practices', 'performance' ];
const flags =
	'--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Least score of each category. */
const least: Readonly< Record< string, number > > = {
	performance: 95,
	accessibility: 100,
	'best-practices': 100,
	seo: 100,
};
const mostScript = 60 * 1024;

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
		{ name: 'home', address: `${ base }/` },
		{ name: 'article', address: await linkOf( `${ base }/wp-json/wp/v2/posts?per_page=1` ) },
		{
			name: 'search',
			address: await linkOf( `${ base }/patrimoine/wp-json/wp/v2/pages?slug=chercher` ),
			hidden: true,
		},
		{ name: 'record', address: await linkOf( `${ base }/patrimoine/wp-json/pmq/v1/records?per_page=1` ) },
	];
	const results: string[] = [];
	let faults = 0;
	for ( const page of pages ) {
		const report = await measure( page );
		const requests = ( report.audits[ 'network-requests' ]?.details?.items ?? [] ) as readonly Request[];
		const script = requests.reduce(
			( sum, request ) => sum + ( request.resourceType === 'Script' ? ( request.transferSize ?? 0 ) : 0 ),
			0
		);
		process.stdout.write(
			`${ page.name }: ${ categories
				.map( ( category ) => `${ category } ${ scoreOf( report, category ) }` )
				.join( ', ' ) }, scripts ${ ( script / 1024 ).toFixed( 1 ) } KB (${ page.address })\n`
		);
		const found = faultsOf( page, report, requests, script );
		found.forEach( ( fault ) => process.stdout.write( `  ${ fault }\n` ) );
		faults += found.length;
		results.push(
			...categories.map( ( category ) => `${ page.name }_${ category }=${ scoreOf( report, category ) }` )
		);
	}
	process.stdout.write( `RESULT ${ results.join( ' ' ) }\n` );
	process.exitCode = faults ? 1 : 0;
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

/** Says what a page falls short of. */
function faultsOf( page: Page, report: Report, requests: readonly Request[], script: number ): string[] {
	const host = new URL( page.address ).host;
	const shift = report.audits[ 'cumulative-layout-shift' ]?.numericValue ?? 0;
	return [
		...categories
			.filter( ( category ) => ! ( page.hidden && category === 'seo' ) )
			.filter( ( category ) => scoreOf( report, category ) < ( least[ category ] ?? 100 ) )
			.flatMap( ( category ) => auditsBelow( report, category ) ),
		...( shift > 0.001 ? [ `layout shift ${ shift }` ] : [] ),
		...( script > mostScript ? [ `more than ${ mostScript / 1024 } KB of scripts` ] : [] ),
		...requests
			.map( ( { url } ) => url )
			.filter( ( url ) => /^(https?|wss?):/.test( url ) && new URL( url ).host !== host )
			.map( ( url ) => `asks another host: ${ url }` ),
	];
}

function auditsBelow( report: Report, category: string ): string[] {
	return ( report.categories[ category ]?.auditRefs ?? [] ).flatMap( ( { id, weight } ) => {
		const audit = report.audits[ id ];
		return audit && weight > 0 && audit.score !== null && audit.score < 1
			? [ `${ category }: ${ id }: ${ audit.title }` ]
			: [];
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
