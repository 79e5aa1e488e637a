/**
 * `npm run cards`: rasterises the engravings and the marks of the theme for the cards that social networks show (PHP draws those, and
 * cannot read SVG), and writes the files that the charter page offers. Run it after an engraving is added; the files are in the repository, so that a server needs no browser.
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
const downloadHeight = 1200;

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
	for ( const file of readdirSync( join( theme, 'marks' ) ).filter( ( name ) => name.endsWith( '.svg' ) ) ) {
		await download( page, basename( file, '.svg' ) );
	}
	await browser.close();
}

/** Writes the files of a mark that the charter page offers: SVG with its colours, PNG, PNG in one colour. */
async function download( page: Page, name: string ): Promise< void > {
	const folder = join( theme, 'charter' );
	mkdirSync( folder, { recursive: true } );
	const source = readFileSync( join( theme, 'marks', `${ name }.svg` ), 'utf8' );
	const colored = source.replace( /var\(\s*--[\w-]+\s*,\s*([^()]+?)\s*\)/g, '$1' );
	const leaf = /var\(\s*--pmq-mark-cut\s*,\s*([^()]+?)\s*\)/.exec( source )?.[ 1 ];
	const inked = source
		.replace( /var\(\s*--pmq-mark-cut[^()]*\)/g, leaf ?? '#FFFFFF' )
		.replace( /var\(\s*--[\w-]+[^()]*\)/g, '#1E2521' );
	writeFileSync( join( folder, `${ name }.svg` ), colored );
	writeFileSync( join( folder, `${ name }.png` ), await pixels( page, colored, downloadHeight, 'image/png' ) );
	writeFileSync( join( folder, `${ name }-encre.png` ), await pixels( page, inked, downloadHeight, 'image/png' ) );
}

/** Writes a drawing as WebP of a height. */
async function raster( page: Page, svg: string, name: string, height: number ): Promise< void > {
	writeFileSync(
		join( theme, 'cards', `${ name }.webp` ),
		await pixels( page, readFileSync( svg, 'utf8' ), height, 'image/webp' )
	);
}

/** Draws an SVG at a height. */
async function pixels( page: Page, svg: string, height: number, type: string ): Promise< Buffer > {
	const data = await page.evaluate(
		async ( [ source, wanted, format ] ) => {
			const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec( source );
			const width = Math.round( ( wanted * Number( box?.[ 1 ] ?? 1 ) ) / Number( box?.[ 2 ] ?? 1 ) );
			const image = new Image( width, wanted );
			image.src = `data:image/svg+xml;charset=utf-8,${ encodeURIComponent( source ) }`;
			await image.decode();
			const canvas = document.createElement( 'canvas' );
			canvas.width = width;
			canvas.height = wanted;
			canvas.getContext( '2d' )?.drawImage( image, 0, 0, width, wanted );
			return canvas.toDataURL( format, 0.86 );
		},
		[ svg, height, type ] as const
	);
	return Buffer.from( data.split( ',' )[ 1 ] ?? '', 'base64' );
}

main().catch( reportAndExit );
