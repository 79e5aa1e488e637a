/**
 * @jest-environment node
 */
import { mergeCatalogues, translate } from '../catalogue.ts';
import { findFaults, typographyFaults } from '../check.ts';
import { extractCode } from '../extract.ts';
import { extractMetadata } from '../metadata.ts';
import { parsePo, PoError } from '../po.ts';
import { keysOfScript } from '../scripts.ts';
import { renderJson, renderPhp } from '../write.ts';

const ids = ( file: string, source: string ): string[] => extractCode( file, source ).map( ( one ) => one.id );

describe( 'reading catalogues', () => {
	it( 'reads headers, contexts, plurals, continued lines and escapes', () => {
		const po = [
			'msgid ""',
			'msgstr "Language: fr\\n"',
			'',
			'# comment',
			'msgctxt "noun"',
			'msgid "Post"',
			'msgstr "Article"',
			'msgid "%d record"',
			'msgid_plural "%d records"',
			'msgstr[0] "%d fiche"',
			'msgstr[1] "%d fiches"',
			'msgid ""',
			'"Two "',
			'"lines\\n\\"quoted\\""',
			'msgstr "Deux lignes"',
		].join( '\n' );
		expect( parsePo( po, 'x.po' ) ).toMatchObject( [
			{ id: 'Post', context: 'noun', texts: [ 'Article' ], reference: 'x.po:5' },
			{ id: '%d record', plural: '%d records', texts: [ '%d fiche', '%d fiches' ] },
			{ id: 'Two lines\n"quoted"', texts: [ 'Deux lignes' ] },
		] );
	} );

	it( 'names the line that is no gettext', () => {
		expect( () => parsePo( 'msgid "a"\nmsgstr "b\n', 'x.po' ) ).toThrow( PoError );
		expect( () => parsePo( 'msgid "a"\nmsgstr "b\n', 'x.po' ) ).toThrow( 'x.po:2' );
	} );

	it( 'reports the same string translated differently', () => {
		const one = parsePo( 'msgid "Map"\nmsgstr "Carte"', 'a.po' );
		expect( mergeCatalogues( [ one, parsePo( 'msgid "Map"\nmsgstr "Carte"', 'b.po' ) ] ).conflicts ).toEqual( [] );
		expect( mergeCatalogues( [ one, parsePo( 'msgid "Map"\nmsgstr "Plan"', 'b.po' ) ] ).conflicts ).toHaveLength(
			1
		);
	} );
} );

describe( 'finding strings', () => {
	it( 'reads PHP: each function, global names, attributes, templates; only our domain', () => {
		const php = `<?php namespace X; #[Y] final class A { public function __construct( private readonly string $x = __CLASS__ ) {
			\\esc_html__( 'One', 'pmq' ); \\__( 'Two', 'pmq' ); _n( '%d three', '%d threes', $n, 'pmq' ); _x( "It’s \\"four\\"", 'noun', 'pmq' );
			__( 'Other', 'other' ); __( 'Core' ); } } ?><p><?php esc_html_e( 'Five', 'pmq' ); ?></p>`;
		expect( ids( 'a.php', php ) ).toEqual( [ 'One', 'Two', '%d three', 'It’s "four"', 'Five' ] );
	} );

	it( 'reads TSX with types', () => {
		const tsx =
			"import { __, _n } from '@wordpress/i18n';\nconst a = <T,>( x: T ) => <b title={ __( 'Title', 'pmq' ) }>{ _n( 'a', 'b', 2, 'pmq' ) }</b>;";
		expect( ids( 'a.tsx', tsx ) ).toEqual( [ 'Title', 'a' ] );
	} );

	it( 'reads block.json, theme.json and headers with WordPress’s contexts', () => {
		expect(
			extractMetadata(
				'blocks/a/b/block.json',
				'{"title":"Map","keywords":["plan"],"variations":[{"title":"Small"}]}'
			)
		).toMatchObject( [
			{ id: 'Map', context: 'block title' },
			{ id: 'plan', context: 'block keyword' },
			{ id: 'Small', context: 'block variation title' },
		] );
		const theme =
			'{"settings":{"color":{"palette":[{"name":"Oak"}]},"typography":{"fontFamilies":[{"name":"Newsreader"}]}}}';
		expect( extractMetadata( 'themes/pmq/theme.json', theme ) ).toMatchObject( [
			{ id: 'Oak', context: 'Color name' },
		] );
		expect( extractMetadata( 'themes/pmq/patterns/a.php', '<?php\n/**\n * Title: Doors\n */' ) ).toMatchObject( [
			{ id: 'Doors', context: 'Pattern title' },
		] );
	} );

	it( 'reads scripts as the bundler writes them', () => {
		const js =
			'(()=>{var i=n(1);t=(0,i.__)("Map","pmq"),(0,i._x)("Post","noun","pmq"),(0,i._n)("a","b",3,"pmq"),(0,i.__)("Other","x")})()';
		expect( [ ...keysOfScript( js ) ] ).toEqual( [ 'Map', 'noun\u0004Post', 'a' ] );
	} );
} );

describe( 'checking the French', () => {
	const catalogue = mergeCatalogues( [
		parsePo(
			'msgid "Map"\nmsgstr "Carte"\nmsgid "%d a"\nmsgid_plural "%d b"\nmsgstr[0] "%d x"\nmsgstr[1] ""',
			'a.po'
		),
	] );

	it( 'fails on a string without French, naming file and string', () => {
		expect(
			findFaults(
				[
					{ id: 'Map', reference: 'a.php:1' },
					{ id: 'Nothing', reference: 'b.php:7' },
				],
				catalogue
			)
		).toEqual( expect.arrayContaining( [ 'b.php:7: no French for “Nothing”' ] ) );
		expect( translate( catalogue, { id: '%d a', plural: '%d b', reference: '' } ) ).toBeUndefined();
	} );

	it( 'takes a translation without context only where WordPress chose the context', () => {
		expect(
			translate( catalogue, { id: 'Map', context: 'block title', contextOptional: true, reference: '' } )
		).toEqual( [ 'Carte' ] );
		expect( translate( catalogue, { id: 'Map', context: 'noun', reference: '' } ) ).toBeUndefined();
	} );

	it( 'sees lost placeholders', () => {
		const bad = mergeCatalogues( [ parsePo( 'msgid "%1$s of %2$s"\nmsgstr "%1$s"', 'a.po' ) ] );
		expect( findFaults( [], bad ) ).toHaveLength( 1 );
	} );

	it( 'knows French typography', () => {
		expect( typographyFaults( 'L’école\u00a0: ouverte\u202f!' ) ).toEqual( [] );
		expect( typographyFaults( 'Voir https://example.org/?a=b' ) ).toEqual( [] );
		expect( typographyFaults( "L'école" ) ).toHaveLength( 1 );
		expect( typographyFaults( 'Ouverte !' ) ).toHaveLength( 1 );
		expect( typographyFaults( 'Ouverte?' ) ).toHaveLength( 1 );
		expect( typographyFaults( 'Attendez...' ) ).toHaveLength( 1 );
	} );
} );

describe( 'writing', () => {
	const translated = [
		{ message: { id: "It's", reference: '' }, texts: [ 'C’est \\ ça' ] },
		{ message: { id: 'a', context: 'c', plural: 'b', reference: '' }, texts: [ 'x', 'y' ] },
	];

	it( 'writes PHP that WordPress reads', () => {
		const php = renderPhp( translated );
		expect( php ).toContain( "'It\\'s' => 'C’est \\\\ ça'," );
		expect( php ).toContain( "'c' . \"\\4\" . 'a' . \"\\0\" . 'b' => 'x' . \"\\0\" . 'y'," );
	} );

	it( 'writes JSON that wp.i18n reads', () => {
		expect( JSON.parse( renderJson( translated ) ).locale_data.pmq[ 'c\u0004a' ] ).toEqual( [ 'x', 'y' ] );
	} );
} );
