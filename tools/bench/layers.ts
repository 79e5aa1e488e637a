/**
 * `npm run bench -- layers [--points=10000] [--slowdown=4]`: a layer of many places on a phone. Imports the places into the started
 * network, opens a map of 360 pixels in Chromium with its processor slowed down, drags and zooms it, and measures each frame.
 *
 * first_ms: from the answer with the places to the first cluster on the screen; pan, zoom: 95th percentile of the frames' durations while
 * the map is dragged, and while it zooms and settles; kb: the answer, compressed.
 */
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { Failure } from '../lib/failure.ts';
import { readInstance } from '../lib/instance.ts';
import { instancePaths, root } from '../lib/paths.ts';
import { wp } from '../lib/wp-cli.ts';
import { isServed } from '../start/server/serve.ts';
import { ensureBrowser } from '../test/lib/system.ts';

const flags =
	'--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const script = join( root, 'tests/bench/layers/run.php' );

interface Made {
	readonly layer: number;
	readonly page: number;
	readonly link: string;
	readonly written: number;
	readonly import_s: number;
	readonly pack_ms: number;
	readonly gzip_kb: number;
	readonly json_kb: number;
}

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const points = numberOf( args, 'points', 10_000, 100, 50_000 );
	const slowdown = numberOf( args, 'slowdown', 4, 1, 20 );
	const paths = instancePaths();
	if ( ! readInstance( paths )?.port || ! isServed( paths ) ) {
		throw new Failure( 'No network is running.', 'Start one with npm start, then run the bench again.' );
	}
	await ensureBrowser();
	const output = await wp( paths, [ `--require=${ script }`, 'pmq-bench-layers', 'make', String( points ) ] );
	const made = JSON.parse( output.trim().split( '\n' ).at( -1 ) ?? '{}' ) as Made;
	try {
		if ( made.written !== points ) {
			throw new Failure( `Only ${ made.written } of ${ points } places were written.`, 'Look into the import.' );
		}
		process.stdout.write(
			`import ${ made.import_s } s, answer made in ${ made.pack_ms } ms, ${ made.json_kb } KB, ${ made.gzip_kb } KB compressed\n`
		);
		const { first, pan, zoom, longest } = await measure( made.link, slowdown );
		process.stdout.write(
			`longest frame: dragging ${ longest.pan.toFixed( 0 ) } ms, zooming ${ longest.zoom.toFixed( 0 ) } ms, processor ${ slowdown } times slower\n` +
				`RESULT points=${ points } first_ms=${ first.toFixed( 0 ) } pan_p95_ms=${ pan.toFixed( 1 ) } zoom_p95_ms=${ zoom.toFixed( 1 ) } kb=${ made.gzip_kb }\n`
		);
	} finally {
		await wp( paths, [
			`--require=${ script }`,
			'pmq-bench-layers',
			'drop',
			String( made.layer ),
			String( made.page ),
		] );
	}
}

function numberOf( args: readonly string[], name: string, usual: number, least: number, most: number ): number {
	const given = args.find( ( arg ) => arg.startsWith( `--${ name }=` ) );
	const value = given ? Number( given.split( '=' )[ 1 ] ) : usual;
	if ( ! Number.isInteger( value ) || value < least || value > most ) {
		throw new Failure(
			`--${ name } wants a whole number from ${ least } to ${ most }.`,
			`Leave it out for ${ usual }.`
		);
	}
	return value;
}

async function measure( link: string, slowdown: number ) {
	const browser = await chromium.launch( { executablePath: '/usr/bin/chromium', args: flags.split( ' ' ) } );
	try {
		const page = await browser.newPage( { viewport: { width: 360, height: 740 } } );
		page.setDefaultTimeout( 120_000 );
		// The compiler marks the names of functions with a helper that the page does not have.
		await page.addInitScript( 'globalThis.__name = ( work ) => work;' );
		await page.addInitScript( watchFirstCluster );
		await page.goto( link );
		const session = await page.context().newCDPSession( page );
		await session.send( 'Emulation.setCPUThrottlingRate', { rate: slowdown } );
		await page.locator( '.wp-block-pmq-map' ).scrollIntoViewIfNeeded();
		await page.waitForFunction( () => 'pmqFirst' in window );
		const first = await page.evaluate( () => ( window as unknown as { pmqFirst: number } ).pmqFirst );
		await page.waitForTimeout( 1500 );
		const pan = await frames( page, () => drag( page ) );
		const zoom = await frames( page, () => zoomInAndOut( page ) );
		return {
			first,
			pan: p95( pan ),
			zoom: p95( zoom ),
			longest: { pan: Math.max( ...pan ), zoom: Math.max( ...zoom ) },
		};
	} finally {
		await browser.close();
	}
}

/** In the page: notes when the first cluster is there, counted from the end of the answer. */
function watchFirstCluster(): void {
	const look = (): void => {
		const answers = performance.getEntriesByType( 'resource' ) as PerformanceResourceTiming[];
		const answer = answers.find( ( { name } ) => /\/layers\/[^/]+\/points/.test( name ) );
		if ( answer && document.querySelector( '.pmq-map__cluster' ) ) {
			Object.assign( window, { pmqFirst: performance.now() - answer.responseEnd } );
		} else {
			requestAnimationFrame( look );
		}
	};
	requestAnimationFrame( look );
}

/** Returns the durations of the frames while something is done. */
async function frames( page: Page, work: () => Promise< void > ): Promise< number[] > {
	await page.evaluate( () => {
		const times: number[] = [];
		const state = { times, on: true };
		Object.assign( window, { pmqFrames: state } );
		const note = ( time: number ): void => {
			times.push( time );
			if ( state.on ) {
				requestAnimationFrame( note );
			}
		};
		requestAnimationFrame( note );
	} );
	await work();
	const times = await page.evaluate( () => {
		const { pmqFrames } = window as unknown as { pmqFrames: { times: number[]; on: boolean } };
		pmqFrames.on = false;
		return pmqFrames.times;
	} );
	return times.slice( 1 ).map( ( time, index ) => time - ( times[ index ] ?? time ) );
}

/** Drags the map to and fro, as a thumb would. */
async function drag( page: Page ): Promise< void > {
	const box = await page.locator( '.wp-block-pmq-map__canvas' ).boundingBox();
	const x = ( box?.x ?? 0 ) + 180;
	const y = ( box?.y ?? 0 ) + 300;
	for ( const [ dx, dy ] of [
		[ -90, -60 ],
		[ 90, 60 ],
		[ 70, -90 ],
		[ -70, 90 ],
	] as const ) {
		await page.mouse.move( x, y );
		await page.mouse.down();
		for ( let step = 1; step <= 15; step++ ) {
			await page.mouse.move( x + ( dx * step ) / 15, y + ( dy * step ) / 15 );
		}
		await page.mouse.up();
		await page.waitForTimeout( 400 );
	}
}

/** Zooms in three times and out again by the buttons, and lets the map settle each time. */
async function zoomInAndOut( page: Page ): Promise< void > {
	for ( const name of [ 'in', 'in', 'in', 'out', 'out', 'out' ] ) {
		await page.locator( `.leaflet-control-zoom-${ name }` ).click();
		await page.waitForTimeout( 700 );
	}
}

function p95( values: readonly number[] ): number {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	return sorted[ Math.floor( sorted.length * 0.95 ) ] ?? NaN;
}
