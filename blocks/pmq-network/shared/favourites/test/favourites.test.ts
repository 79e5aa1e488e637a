import { AccountIsFull, keepInAccount, moveToAccount } from '../account';
import { isKept, keep, keptFavourites, MOST, type Favourite } from '../kept';

const lavoir: Favourite = { site: 'patrimoine', post: 7, title: 'Lavoir', url: 'https://example.test/fiche/lavoir/' };
const moulin: Favourite = { site: 'patrimoine', post: 8, title: 'Moulin', url: 'https://example.test/fiche/moulin/' };
const access = { route: 'https://example.test/wp-json/pmq/v1/favourites', nonce: 'abc' };

function answer( ok: boolean ): jest.Mock {
	const fetch = jest.fn().mockResolvedValue( { ok, status: ok ? 200 : 500 } );
	Object.defineProperty( window, 'fetch', { value: fetch, configurable: true } );
	return fetch;
}

beforeEach( () => window.localStorage.clear() );

test( 'keeps, the newest first and none twice, and lets go', () => {
	keep( lavoir, true );
	keep( moulin, true );
	keep( lavoir, true );
	expect( keptFavourites() ).toEqual( [ lavoir, moulin ] );
	keep( lavoir, false );
	expect( isKept( lavoir ) ).toBe( false );
	expect( isKept( moulin ) ).toBe( true );
} );

test( 'passes over what is no favourite', () => {
	window.localStorage.setItem( 'pmq-favourites', '{"a":1}' );
	expect( keptFavourites() ).toEqual( [] );
	window.localStorage.setItem( 'pmq-favourites', 'no JSON' );
	expect( keptFavourites() ).toEqual( [] );
	window.localStorage.setItem(
		'pmq-favourites',
		JSON.stringify( [ null, { site: 'x' }, { ...lavoir, url: 'javascript:alert(1)' }, moulin ] )
	);
	expect( keptFavourites() ).toEqual( [ moulin ] );
} );

test( 'moves into the account, oldest first, and forgets only then', async () => {
	keep( lavoir, true );
	keep( moulin, true );
	answer( false );
	await expect( moveToAccount( access ) ).rejects.toThrow( '500' );
	expect( keptFavourites() ).toHaveLength( 2 );
	const fetch = answer( true );
	await expect( moveToAccount( access ) ).resolves.toBe( 2 );
	expect( JSON.parse( ( fetch.mock.calls[ 0 ] as [ string, { body: string } ] )[ 1 ].body ) ).toEqual( {
		items: [
			{ site: 'patrimoine', post: 7 },
			{ site: 'patrimoine', post: 8 },
		],
	} );
	expect( keptFavourites() ).toEqual( [] );
	await expect( moveToAccount( access ) ).resolves.toBe( 0 );
	expect( fetch ).toHaveBeenCalledTimes( 1 );
} );

test( 'removes from the account', async () => {
	const fetch = answer( true );
	await keepInAccount( access, lavoir, false );
	expect( fetch ).toHaveBeenCalledWith( access.route, expect.objectContaining( { method: 'DELETE' } ) );
} );

test( 'refuses one too many, and loses none', async () => {
	for ( let post = 1; post <= MOST; post++ ) {
		expect( keep( { ...lavoir, post: 1000 + post }, true ) ).toBe( 'done' );
	}
	expect( keep( lavoir, true ) ).toBe( 'full' );
	expect( keptFavourites() ).toHaveLength( MOST );
	expect( isKept( { ...lavoir, post: 1001 } ) ).toBe( true );
	expect( keep( { ...lavoir, post: 1001 }, true ) ).toBe( 'done' );
	Object.defineProperty( window, 'fetch', {
		value: jest.fn().mockResolvedValue( { ok: false, status: 409 } ),
		configurable: true,
	} );
	await expect( keepInAccount( access, lavoir, true ) ).rejects.toThrow( AccountIsFull );
} );
