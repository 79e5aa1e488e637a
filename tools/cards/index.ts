/**
 * `npm run cards`: rasterises the engravings and the marks of the theme for the cards that social networks show (PHP draws those, and
 * cannot read SVG). Run it after an engraving is added; the files are in the repository, so that a server needs no browser.
 */
import { chromium, type Page } from '@playwright/test';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reportAndExit } from '../lib/failure.ts';
import { root } from '../lib/paths.ts';
import { ensureBrowser } from '../test/lib/system.ts';

const theme = join( root, 'themes/pmq/assets' );
const marks = { portail: 'pays', patrimoine: 'patrimoines', energies: 'energies', produits: 'produits' } as const;
const engravingHeight = 630;
const markHeight = 192;

async function main(): Promise< void > {
	await ensureBrowser();
	mkdirSync( join( theme, 'cards' ), { recursive: true } );
	const browser = await chromium.launch( {
		executablePath: process.env.PMQ_CHROMIUM ?? '/usr/bin/chromium',
		args: [ '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run' ],
	} );
	const page = await browser.newPage();
	for ( const file of readdirSync( join( theme, 'illustrations' ) ).filter( ( name ) => name.endsWith( '.svg' ) ) ) {
		await raster( page, join( theme, 'illustrations', file ), basename( file, '.svg' ), engravingHeight );
	}
	for ( const [ site, mark ] of Object.entries( marks ) ) {
		await raster( page, join( theme, 'marks', `${ mark }.svg` ), `mark-${ site }`, markHeight );
	}
	await browser.close();
}

/** Writes a drawing as WebP of a height. */
async function raster( page: Page, svg: string, name: string, height: number ): Promise< void > {
	const data = await page.evaluate(
		async ( [ source, wanted ] ) => {
			const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec( source );
			const width = Math.round( ( wanted * Number( box?.[ 1 ] ?? 1 ) ) / Number( box?.[ 2 ] ?? 1 ) );
			const image = new Image( width, wanted );
			image.src = `data:image/svg+xml;charset=utf-8,${ encodeURIComponent( source ) }`;
			await image.decode();
			const canvas = document.createElement( 'canvas' );
			canvas.width = width;
			canvas.height = wanted;
			canvas.getContext( '2d' )?.drawImage( image, 0, 0, width, wanted );
			return canvas.toDataURL( 'image/webp', 0.86 );
		},
		[ readFileSync( svg, 'utf8' ), height ] as const
	);
	writeFileSync( join( theme, 'cards', `${ name }.webp` ), Buffer.from( data.split( ',' )[ 1 ] ?? '', 'base64' ) );
}

main().catch( reportAndExit );
