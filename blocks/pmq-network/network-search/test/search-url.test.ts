import { searchUrl } from '../search-url.ts';

test( 'writes the address as the server does, the first page of what the form says', () => {
	const fields: Array< [ string, string ] > = [
		[ 's', ' moulin à eau ' ],
		[ 'genre', 'record' ],
		[ 'sur[]', 'portail' ],
		[ 'sur[]', 'energies' ],
		[ 'de', '' ],
		[ 'tri', 'pertinence' ],
		[ 'pg', '4' ],
	];
	expect( searchUrl( 'https://x.fr/', fields ) ).toBe(
		'https://x.fr/?s=moulin%20%C3%A0%20eau&sur=portail,energies&genre=record'
	);
	expect( searchUrl( 'https://x.fr/', [] ) ).toBe( 'https://x.fr/?s=' );
} );
