/**
 * `npm run shots [-- name …]`: pictures of every template at 360, 768 and 1,280 px, by day and by night, for docs/shots.md, and the
 * charter as PDF; taken from a network with the demo content only, so that they show what a fresh clone shows and carry no open data.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endChildren, runChild } from '../lib/children.ts';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { readInstance } from '../lib/instance.ts';
import { instancePaths, root } from '../lib/paths.ts';
import { step } from '../lib/steps.ts';
import { templates, type Template } from '../lib/templates.ts';
import { ensureBrowser } from '../test/lib/system.ts';
import { index } from './page.ts';
import { smallest } from './webp.ts';

/** Widths with the height seen without scrolling, in CSS pixels. */
export const widths = { 360: 780, 768: 1024, 1280: 900 } as const;
export const lights = [ 'jour', 'nuit' ] as const;

const instance = 'shots';
const folder = join( root, 'docs/shots' );
/** As much of a page as a reader of the documentation scrolls through. */
const mostScreens = 2.5;

async function main( names: readonly string[] ): Promise< void > {
	const chosen = templates.filter( ( { name } ) => names.length === 0 || names.includes( name ) );
	if ( chosen.length === 0 ) {
		throw new Failure(
			`Unknown: ${ names.join( ' ' ) }`,
			`Names: ${ templates.map( ( { name } ) => name ).join( ', ' ) }.`
		);
	}
	await ensureBrowser();
	await step( 'Network with the demo content', () => tool( 'start', `--port=${ process.env.PMQ_PORT ?? '8199' }` ) );
	try {
		const config = readInstance( instancePaths( instance ) );
		mkdirSync( folder, { recursive: true } );
		const browser = await chromium.launch( {
			executablePath: process.env.PMQ_CHROMIUM ?? '/usr/bin/chromium',
			args: [ '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run' ],
		} );
		for ( const template of chosen ) {
			await step( template.name, () =>
				shoot( browser, template, `http://localhost:${ config?.port ?? 8199 }`, config?.demoPassword ?? '' )
			);
		}
		if ( chosen.some( ( { name } ) => name === 'charte' ) ) {
			await step( 'Charter as PDF', () => printCharter( browser, `http://localhost:${ config?.port ?? 8199 }` ) );
		}
		await browser.close();
		writeFileSync( join( root, 'docs/shots.md' ), index() );
	} finally {
		await tool( 'stop' );
	}
}

/** Takes the pictures of a template. */
async function shoot( browser: Browser, template: Template, base: string, password: string ): Promise< void > {
	const page = await browser.newPage( { baseURL: base, locale: 'fr-FR', reducedMotion: 'reduce' } );
	if ( template.signedIn ) {
		await signIn( page, password );
	}
	for ( const [ width, height ] of Object.entries( widths ) ) {
		await page.setViewportSize( { width: Number( width ), height } );
		await page.emulateMedia( { colorScheme: 'light' } );
		const response = await page.goto( template.path, { waitUntil: 'networkidle' } );
		if ( response?.status() !== ( template.status ?? 200 ) ) {
			throw new Failure(
				`${ template.path } answered ${ response?.status() ?? 'nothing' }.`,
				'Look at the page in a browser: PMQ_INSTANCE=shots npm start'
			);
		}
		await loadAll( page );
		for ( const light of lights ) {
			await page.emulateMedia( { colorScheme: light === 'jour' ? 'light' : 'dark' } );
			await page.waitForTimeout( 150 );
			const seen = await page.evaluate( () => document.documentElement.scrollHeight );
			const png = await page.screenshot( {
				fullPage: true,
				clip: {
					x: 0,
					y: 0,
					width: Number( width ),
					height: Math.min( seen, Math.round( height * mostScreens ) ),
				},
			} );
			writeFileSync(
				join( folder, `${ template.name }-${ width }-${ light }.webp` ),
				await smallest( browser, png )
			);
		}
	}
	await page.close();
}

/** Prints the charter that its page offers: without the links, which lead to this network. */
async function printCharter( browser: Browser, base: string ): Promise< void > {
	const page = await browser.newPage( { locale: 'fr-FR' } );
	await page.goto( `${ base }/charte-graphique/`, { waitUntil: 'networkidle' } );
	await page.evaluate( () => {
		document.querySelectorAll( '.pmq-charter-marks p, .pmq-charter-links' ).forEach( ( part ) => part.remove() );
		document.querySelectorAll( 'a' ).forEach( ( link ) => link.removeAttribute( 'href' ) );
	} );
	await page.pdf( {
		path: join( root, 'themes/pmq/assets/charter/charte-graphique.pdf' ),
		format: 'A4',
		printBackground: true,
		tagged: true,
		outline: true,
	} );
	await page.close();
}

/** Scrolls through the page, so that late images are there. */
async function loadAll( page: Page ): Promise< void > {
	await page.evaluate( async () => {
		await document.fonts.ready;
		for ( let top = 0; top < document.body.scrollHeight; top += 600 ) {
			window.scrollTo( 0, top );
			await new Promise( ( resolve ) => setTimeout( resolve, 40 ) );
		}
		window.scrollTo( 0, 0 );
	} );
	await page.waitForLoadState( 'networkidle' );
}

async function signIn( page: Page, password: string ): Promise< void > {
	await page.goto( '/connexion/' );
	await page.getByLabel( 'Votre adresse électronique' ).fill( 'visiteuse' );
	await page.getByLabel( 'Votre mot de passe' ).fill( password );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await page.waitForURL( /\/compte\// );
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
main( process.argv.slice( 2 ) ).catch( reportAndExit );
