import { formUrl, isPlainClick, isSamePage, roundZone, withZone } from '../search-url';

const page = 'https://example.test/patrimoine/chercher/';

describe( 'formUrl', () => {
	it( 'joins the boxes of a facet with commas, in the server’s order', () => {
		const entries = [
			[ 'periode[]', 'moyen-age' ],
			[ 'type[]', 'archives' ],
			[ 'periode[]', 'antiquite' ],
			[ 'q', 'pierre sèche' ],
		] as const;
		expect( formUrl( page, entries ) ).toBe(
			`${ page }?q=pierre%20s%C3%A8che&type=archives&periode=moyen-age,antiquite`
		);
	} );

	it( 'leaves out what is empty', () => {
		expect(
			formUrl( page, [
				[ 'q', '  ' ],
				[ 'tri', '' ],
				[ 'de', '' ],
			] )
		).toBe( page );
	} );

	it( 'starts at the first page', () => {
		expect(
			formUrl( page, [
				[ 'q', 'halle' ],
				[ 'pg', '3' ],
			] )
		).toBe( `${ page }?q=halle` );
	} );

	it( 'keeps the query of plain permalinks', () => {
		expect( formUrl( 'https://example.test/?page_id=12', [ [ 'q', 'halle' ] ] ) ).toBe(
			'https://example.test/?page_id=12&q=halle'
		);
	} );

	it( 'writes an apostrophe as the server does', () => {
		expect( formUrl( page, [ [ 'q', "l'église (haute)" ] ] ) ).toBe( `${ page }?q=l%27%C3%A9glise%20%28haute%29` );
	} );

	it( 'keeps an ampersand and a hash inside the words', () => {
		const url = new URL( formUrl( page, [ [ 'q', 'a&b#c=d' ] ] ) );
		expect( url.searchParams.get( 'q' ) ).toBe( 'a&b#c=d' );
		expect( url.hash ).toBe( '' );
	} );
} );

describe( 'withZone', () => {
	it( 'adds the zone and forgets the page and the fragment', () => {
		expect( withZone( `${ page }?q=halle&pg=4#carte`, [ 1.234567, 44, 1.5, 44.29996 ] ) ).toBe(
			`${ page }?q=halle&zone=1.2346,44,1.5,44.3`
		);
	} );

	it( 'replaces a zone and takes it away', () => {
		const zoned = withZone( `${ page }?zone=1,2,3,4&tri=nom`, [ 5, 6, 7, 8 ] );
		expect( zoned ).toBe( `${ page }?zone=5,6,7,8&tri=nom` );
		expect( withZone( zoned, null ) ).toBe( `${ page }?tri=nom` );
	} );

	it( 'gives the address the server writes for values chosen in a form', () => {
		expect( withZone( `${ page }?type%5B%5D=a&type%5B%5D=b`, null ) ).toBe( `${ page }?type=a,b` );
	} );
} );

test( 'a zone is rounded to about ten metres', () => {
	expect( roundZone( [ 1.00004, 2.00005, -3.00016, 4 ] ) ).toEqual( [ 1, 2.0001, -3.0002, 4 ] );
} );

test( 'fragments do not make another page', () => {
	expect( isSamePage( `${ page }?q=a#carte`, `${ page }?q=a` ) ).toBe( true );
	expect( isSamePage( `${ page }?q=a`, `${ page }?q=b` ) ).toBe( false );
} );

test( 'only a plain click is followed here', () => {
	const click = {
		button: 0,
		metaKey: false,
		ctrlKey: false,
		shiftKey: false,
		altKey: false,
		defaultPrevented: false,
	};
	expect( isPlainClick( click ) ).toBe( true );
	expect( isPlainClick( { ...click, ctrlKey: true } ) ).toBe( false );
	expect( isPlainClick( { ...click, button: 1 } ) ).toBe( false );
} );
