import { csvLine } from '../export.ts';
import { fieldKey } from '../field-key.ts';

describe( 'csvLine', () => {
	it( 'quotes what would break the line and disarms what a spreadsheet would run', () => {
		expect( csvLine( [ 'a;b', 'dit "oui"', '=1+1', '-3 °C', -3, 'l’œil' ] ) ).toBe(
			`"a;b";"dit ""oui""";'=1+1;'-3 °C;-3;l’œil`
		);
	} );
} );

describe( 'fieldKey', () => {
	it( 'makes a key of a label, different from the others', () => {
		expect( fieldKey( 'Année de création', [] ) ).toBe( 'annee_de_creation' );
		expect( fieldKey( 'Œuvre', [ 'oeuvre' ] ) ).toBe( 'oeuvre_2' );
		expect( fieldKey( '2e étage', [] ) ).toBe( 'champ_2e_etage' );
		expect( fieldKey( '???', [] ) ).toBe( 'champ' );
	} );
} );
