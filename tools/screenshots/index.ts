/**
 * `npm run screenshots`: takes the pictures of docs/screenshots from a network with the demo content only, so that they show
 * what a fresh clone shows and carry no open data.
 */
import { chromium, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endChildren, runChild } from '../lib/children.ts';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { readInstance } from '../lib/instance.ts';
import { instancePaths, root } from '../lib/paths.ts';
import { step } from '../lib/steps.ts';
import { ensureBrowser } from '../test/lib/system.ts';

interface Picture {
	readonly name: string;
	readonly path: string;
	readonly width: number;
	readonly height: number;
}

const instance = 'screenshots';
const folder = join( root, 'docs/screenshots' );
const pictures: readonly Picture[] = [
	{ name: 'home', path: '', width: 1280, height: 900 },
	{ name: 'home-phone', path: '', width: 360, height: 780 },
	{ name: 'heritage', path: 'patrimoine/', width: 1280, height: 900 },
	{ name: 'search', path: 'patrimoine/chercher/', width: 1280, height: 900 },
	{ name: 'map', path: 'carte/', width: 1280, height: 900 },
];

async function main(): Promise< void > {
	await ensureBrowser();
	await step( 'Network with the demo content', () => tool( 'start', `--port=${ process.env.PMQ_PORT ?? '8199' }` ) );
	try {
		const port = readInstance( instancePaths( instance ) )?.port ?? 8199;
		mkdirSync( folder, { recursive: true } );
		const browser = await chromium.launch( {
			executablePath: process.env.PMQ_CHROMIUM ?? '/usr/bin/chromium',
			args: [ '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run' ],
		} );
		for ( const picture of pictures ) {
			const page = await browser.newPage( {
				viewport: { width: picture.width, height: picture.height },
				locale: 'fr-FR',
				reducedMotion: 'reduce',
			} );
			await step( picture.name, () => take( page, picture, `http://localhost:${ port }/` ) );
			await page.close();
		}
		await browser.close();
	} finally {
		await tool( 'stop' );
	}
}

async function take( page: Page, picture: Picture, base: string ): Promise< void > {
	const response = await page.goto( base + picture.path, { waitUntil: 'networkidle' } );
	if ( ! response?.ok() ) {
		throw new Failure(
			`${ picture.path } answered ${ response?.status() ?? 'nothing' }.`,
			'Look at the page in a browser: PMQ_INSTANCE=screenshots npm start'
		);
	}
	await page.evaluate( () => document.fonts.ready );
	await page.screenshot( { path: join( folder, `${ picture.name }.jpg` ), type: 'jpeg', quality: 78 } );
}

/** Runs one of our npm scripts on the instance, without open data. */
async function tool( ...args: string[] ): Promise< void > {
	const { PMQ_OPEN_DATA_DIR: _left, ...env } = process.env;
	const result = await runChild( process.execPath, [ 'tools/run.mjs', ...args ], {
		cwd: root,
		env: { ...env, PMQ_INSTANCE: instance },
	} );
	if ( result.status !== 0 ) {
		throw new Failure( result.output.trim(), 'Mend what the message above names, then run the command again.' );
	}
}

process.on( 'SIGINT', () => void endChildren().then( () => process.exit( 130 ) ) );
main().catch( reportAndExit );
