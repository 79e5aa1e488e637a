/**
 * `npm run fonts`: cuts Newsreader for the theme. As it is published, with its two axes (weight and optical size), it weighs 280 KB, which a
 * phone waits for; the theme shows it in three ways only: running text, titles of every size in one weight, italic. Its licence
 * (OFL without reserved name) allows that. Source Sans 3 has a reserved name and stays as published.
 *
 * Documents (PDF) get three cuts of their own, as TrueType and as the definitions that TCPDF makes of it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { reportAndExit } from '../lib/failure.ts';
import { root } from '../lib/paths.ts';
import { step } from '../lib/steps.ts';

type Axes = NonNullable< NonNullable< Parameters< typeof subsetFont >[ 2 ] >[ 'variationAxes' ] >;
interface Cut {
	readonly name: string;
	readonly source: 'normal' | 'italic';
	/** Weight, and optical size in CSS pixels: a value, or the range that stays variable. */
	readonly axes: Axes;
}

const published = join( root, 'node_modules/@fontsource-variable/newsreader/files' );
const fonts = join( root, 'themes/pmq/assets/fonts' );
const cuts: readonly Cut[] = [
	{ name: 'newsreader-text', source: 'normal', axes: { wght: 400, opsz: 18 } },
	{ name: 'newsreader-title', source: 'normal', axes: { wght: 560, opsz: { min: 20, max: 72 } } },
	{ name: 'newsreader-italic', source: 'italic', axes: { wght: 400, opsz: 24 } },
];

const documentFonts = join( root, 'mu-plugins/pmq-network/Pdf/fonts' );

/** The names follow TCPDF: `b` is the bold, `i` the italic of a family. */
const documentCuts: readonly Cut[] = [
	{ name: 'newsreader', source: 'normal', axes: { wght: 400, opsz: 12 } },
	{ name: 'newsreaderb', source: 'normal', axes: { wght: 560, opsz: 28 } },
	{ name: 'newsreaderi', source: 'italic', axes: { wght: 400, opsz: 12 } },
];

/** Has TCPDF describe the fonts: widths by character, the compressed outlines. */
const describe = `
require $argv[1] . '/vendor/autoload.php';
foreach ( array_slice( $argv, 3 ) as $name ) {
	if ( $name !== TCPDF_FONTS::addTTFfont( $argv[2] . '/' . $name . '.ttf', 'TrueTypeUnicode', '', 32, $argv[2] . '/' ) ) {
		exit( 1 );
	}
}`;

/** Characters of the published Latin file: what its stylesheet gives as unicode-range. */
const ranges: readonly ( readonly [ number, number ] )[] = [
	[ 0x20, 0x7e ],
	[ 0xa0, 0xff ],
	[ 0x131, 0x131 ],
	[ 0x152, 0x153 ],
	[ 0x2bb, 0x2bc ],
	[ 0x2c6, 0x2c6 ],
	[ 0x2da, 0x2da ],
	[ 0x2dc, 0x2dc ],
	[ 0x2000, 0x206f ],
	[ 0x20ac, 0x20ac ],
	[ 0x2122, 0x2122 ],
	[ 0x2191, 0x2191 ],
	[ 0x2193, 0x2193 ],
	[ 0x2212, 0x2212 ],
	[ 0x2215, 0x2215 ],
];

async function main(): Promise< void > {
	const characters = ranges
		.flatMap( ( [ first, last ] ) =>
			Array.from( { length: last - first + 1 }, ( _, offset ) => String.fromCodePoint( first + offset ) )
		)
		.join( '' );
	for ( const { name, source, axes } of cuts ) {
		await step( name, async ( current ) => {
			const file = readFileSync( join( published, `newsreader-latin-opsz-${ source }.woff2` ) );
			const cut = await subsetFont( file, characters, { targetFormat: 'woff2', variationAxes: axes } );
			writeFileSync( join( fonts, `${ name }.woff2` ), cut );
			current.detail( `${ Math.round( cut.length / 1024 ) } KB` );
		} );
	}
	await step( 'Fonts of documents', () => cutForDocuments( characters ) );
}

/** Cuts the fonts of documents; TCPDF reads no woff2. */
async function cutForDocuments( characters: string ): Promise< void > {
	const names = documentCuts.map( ( { name } ) => name );
	for ( const { name, source, axes } of documentCuts ) {
		const file = readFileSync( join( published, `newsreader-latin-opsz-${ source }.woff2` ) );
		const cut = await subsetFont( file, characters, { targetFormat: 'truetype', variationAxes: axes } );
		writeFileSync( join( documentFonts, `${ name }.ttf` ), cut );
		for ( const ending of [ '.php', '.z', '.ctg.z' ] ) {
			rmSync( join( documentFonts, name + ending ), { force: true } );
		}
	}
	const made = spawnSync( 'php', [ '-r', describe, root, documentFonts, ...names ], { encoding: 'utf8' } );
	if ( made.status !== 0 ) {
		throw new Error( `TCPDF did not take the fonts: ${ made.stderr }${ made.stdout }` );
	}
	for ( const name of names ) {
		rmSync( join( documentFonts, `${ name }.ttf` ) );
	}
}

main().catch( reportAndExit );
