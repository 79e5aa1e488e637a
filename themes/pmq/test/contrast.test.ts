/**
 * @jest-environment node
 *
 * Every pair of colours that the theme and the blocks of the frame lay on one another, in each of the four sites, computed
 * from theme.json by the formula of WCAG 2.2 (relative luminance): 4.5 for text, 3 for large text, outlines and signs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const themes = join( __dirname, '../..' );
const sites = [ 'pmq-portail', 'pmq-patrimoine', 'pmq-energies', 'pmq-produits' ];

interface Tree {
	[ key: string ]: string | Tree;
}
interface ThemeJson {
	settings: { color?: { palette: { slug: string; color: string }[] }; custom: Tree };
}

const read = ( theme: string ): ThemeJson =>
	JSON.parse( readFileSync( join( themes, theme, 'theme.json' ), 'utf8' ) ) as ThemeJson;
const kebab = ( text: string ): string => text.replace( /[A-Z]/g, ( letter ) => `-${ letter.toLowerCase() }` );

/** Custom properties of a site, as WordPress prints them. */
function properties( theme: string ): Map< string, string > {
	const parent = read( 'pmq' );
	const result = new Map< string, string >();
	parent.settings.color?.palette.forEach( ( { slug, color } ) =>
		result.set( `--wp--preset--color--${ slug }`, color )
	);
	const walk = ( tree: Tree, prefix: string ): void =>
		Object.entries( tree ).forEach( ( [ key, value ] ) =>
			typeof value === 'string'
				? result.set( `${ prefix }--${ kebab( key ) }`, value )
				: walk( value, `${ prefix }--${ kebab( key ) }` )
		);
	walk( parent.settings.custom, '--wp--custom' );
	walk( read( theme ).settings.custom, '--wp--custom' );
	return result;
}

/** The same at night: dark.css lays other tokens over them. */
function atNight( theme: string ): Map< string, string > {
	const night = readFileSync( join( themes, 'pmq/assets/css/dark.css' ), 'utf8' );
	const rules = [ ...night.matchAll( /^\s*(--wp--custom--[a-z-]+):\s*([^;]+);/gm ) ];
	return new Map( [
		...properties( theme ),
		...rules.map( ( [ , name = '', value = '' ] ): [ string, string ] => [ name, value ] ),
	] );
}

function hexOf( value: string, known: Map< string, string > ): string {
	const name = /^var\((--[a-z0-9-]+)\)$/.exec( value )?.[ 1 ];
	if ( ! name ) {
		return value;
	}
	const next = known.get( name );
	if ( next === undefined ) {
		throw new Error( `${ name } is not a token.` );
	}
	return hexOf( next, known );
}

function luminance( hex: string ): number {
	const channels = ( /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec( hex ) ?? [] )
		.slice( 1 )
		.map( ( pair ) => parseInt( pair, 16 ) / 255 );
	if ( channels.length !== 3 ) {
		throw new Error( `“${ hex }” is not a plain colour.` );
	}
	const [ red = 0, green = 0, blue = 0 ] = channels.map( ( value ) =>
		value <= 0.04045 ? value / 12.92 : ( ( value + 0.055 ) / 1.055 ) ** 2.4
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast( first: string, second: string ): number {
	const [ dark = 0, light = 0 ] = [ luminance( first ), luminance( second ) ].sort( ( a, b ) => a - b );
	return ( light + 0.05 ) / ( dark + 0.05 );
}

const color = ( role: string ): string => `var(--wp--custom--color--${ role })`;
const lead = ( role: string ): string => `var(--wp--custom--lead--${ role })`;
const preset = ( slug: string ): string => `var(--wp--preset--color--${ slug })`;
const grounds = [ color( 'ground' ), color( 'raised' ) ];

/** Foreground, ground, least contrast. */
const pairs: readonly ( readonly [ string, string, number ] )[] = [
	...grounds.flatMap( ( ground ): [ string, string, number ][] => [
		...[ 'text', 'muted', 'faint', 'link', 'error', 'success' ].map( ( role ): [ string, string, number ] => [
			color( role ),
			ground,
			4.5,
		] ),
		[ lead( 'text' ), ground, 4.5 ],
		[ lead( 'deep' ), ground, 4.5 ],
		[ color( 'focus' ), ground, 3 ],
		// Frames of fields and of outlined buttons.
		[ color( 'faint' ), ground, 3 ],
		...[ 'chene', 'brique', 'soleil', 'ocre', 'prune', 'eau' ].map( ( name ): [ string, string, number ] => [
			`var(--wp--custom--tone--${ name })`,
			ground,
			4.5,
		] ),
	] ),
	...[ 'text', 'muted' ].flatMap( ( role ): [ string, string, number ][] => [
		[ color( role ), color( 'sunken' ), 4.5 ],
		[ color( role ), color( 'warning' ), 4.5 ],
	] ),
	[ color( 'text' ), color( 'mark' ), 4.5 ],
	[ color( 'text' ), color( 'map' ), 4.5 ],
	[ color( 'muted' ), color( 'map' ), 4.5 ],
	// Buttons and pressed chips, at rest and under the pointer.
	[ color( 'on-lead' ), lead( 'text' ), 4.5 ],
	[ color( 'on-lead' ), lead( 'deep' ), 4.5 ],
	[ color( 'on-inverse' ), color( 'inverse' ), 4.5 ],
	// Network bar: words, the line of each site, the ring.
	...[ 'portail', 'patrimoine', 'energies', 'produits' ].map( ( site ): [ string, string, number ] => [
		`var(--wp--custom--network--${ site })`,
		color( 'inverse' ),
		3,
	] ),
	[ lead( 'light' ), color( 'inverse' ), 3 ],
	// Footer and water: literal colours of theme.css and of the brand.
	[ '#e9eadb', color( 'footer' ), 4.5 ],
	[ '#b7cc63', color( 'footer' ), 3 ],
	[ '#6fc0d4', color( 'footer' ), 3 ],
	[ color( 'on-inverse' ), color( 'footer' ), 3 ],
	[ '#e8f0ee', preset( 'eau-deep' ), 4.5 ],
	[ color( 'link-on-dark' ), preset( 'eau-deep' ), 4.5 ],
	[ color( 'on-inverse' ), preset( 'eau-deep' ), 3 ],
	// Each text tone of the charter on stone, each dark ground under white.
	...[ 'chene', 'brique', 'soleil', 'ocre', 'prune', 'eau' ].flatMap( ( name ): [ string, string, number ][] => [
		[ preset( `${ name }-text` ), preset( 'pierre-1' ), 4.5 ],
		[ '#FFFFFF', preset( `${ name }-deep` ), 4.5 ],
	] ),
];

describe.each( sites.flatMap( ( site ) => [ [ site, 'day' ] as const, [ site, 'night' ] as const ] ) )(
	'%s by %s',
	( site, time ) => {
		const known = time === 'day' ? properties( site ) : atNight( site );

		it.each( pairs )( '%s on %s reaches %f', ( foreground, ground, least ) => {
			expect( contrast( hexOf( foreground, known ), hexOf( ground, known ) ) ).toBeGreaterThanOrEqual( least );
		} );

		it( 'refers to no token that does not exist', () => {
			const lost = [ ...known.values() ]
				.flatMap( ( value ) => /^var\((.+)\)$/.exec( value )?.[ 1 ] ?? [] )
				.filter( ( name ) => ! known.has( name ) );
			expect( lost ).toEqual( [] );
		} );
	}
);

/** Stylesheets of the theme and of the frame; comments and drawings in data addresses say nothing of colour. */
const stylesheets = [
	join( themes, 'pmq/assets/css/theme.css' ),
	...readdirSync( join( themes, '../blocks/pmq-network' ), { recursive: true, encoding: 'utf8' } )
		.filter( ( file ) => file.endsWith( '.scss' ) )
		.map( ( file ) => join( themes, '../blocks/pmq-network', file ) ),
];

it( 'lays down no colour that the pairs above leave out', () => {
	const tested = pairs.flat().join( ' ' ).toLowerCase();
	const untested = stylesheets.flatMap( ( file ) =>
		[
			...readFileSync( file, 'utf8' )
				.replace( /url\([^)]*\)|\/\*[\s\S]*?\*\/|@media print[\s\S]*$/g, '' )
				.matchAll( /(?:^|[\s;{])(?:color|background|border-color|outline-color):\s*([^;]+);/g ),
		]
			.map( ( match ) => ( match[ 1 ] ?? '' ).trim().toLowerCase() )
			.filter(
				( value ) =>
					! /^(inherit|none|currentcolor|transparent|rgb\(255 255 255|rgb\(30 37 33)/.test( value ) &&
					! tested.includes( value ) &&
					! grounds.includes( value )
			)
	);
	expect( untested ).toEqual( [] );
} );
