/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { openTable, UnreadableFileError, type Table } from '../index.ts';
import { CsvParser } from '../reading/csv-parser.ts';

const bytes = ( text: string ): Uint8Array => new TextEncoder().encode( text );
const fixture = ( name: string ): Uint8Array => readFileSync( join( __dirname, 'fixtures', name ) );

async function rowsOf( table: Table ): Promise< string[][] > {
	const rows: string[][] = [];
	for await ( const row of table.rows() ) {
		rows.push( row.cells );
	}
	return rows;
}

/** Encodes text as Windows-1252 would, for letters below U+0100. */
function latin( text: string ): Uint8Array {
	return Uint8Array.from( [ ...text ].map( ( letter ) => letter.charCodeAt( 0 ) ) );
}

describe( 'delimited text', () => {
	it.each( [ ',', ';', '\t', '|' ] )( 'recognises the delimiter %j', async ( delimiter ) => {
		const lines = [
			[ 'ref', 'titre', 'commune' ],
			[ 'A1', 'Pont, vieux', 'Caylus' ],
			[ 'A2', 'Tour', 'Varen' ],
		];
		const text = lines
			.map( ( cells ) =>
				cells.map( ( cell ) => ( cell.includes( delimiter ) ? `"${ cell }"` : cell ) ).join( delimiter )
			)
			.join( '\r\n' );
		const table = await openTable( bytes( text ) );
		expect( table.delimiter ).toBe( delimiter );
		expect( table.header ).toEqual( [ 'ref', 'titre', 'commune' ] );
		expect( await rowsOf( table ) ).toEqual( lines.slice( 1 ) );
	} );

	it( 'obeys the line sep= of Excel and counts it', async () => {
		const table = await openTable( bytes( 'sep=;\r\nnom;commune\r\nPont, vieux;Caylus\r\n' ) );
		expect( table.header ).toEqual( [ 'nom', 'commune' ] );
		const lines = [];
		for await ( const row of table.rows() ) {
			lines.push( row.line );
		}
		expect( lines ).toEqual( [ 3 ] );
	} );

	it( 'reads Windows-1252, UTF-8 with mark and UTF-16 alike', async () => {
		const text = 'nom;commune\nÉglise;Génébrières\n';
		const utf16 = new Uint8Array( [
			0xff,
			0xfe,
			...new Uint8Array( Uint16Array.from( [ ...text ].map( ( letter ) => letter.charCodeAt( 0 ) ) ).buffer ),
		] );
		for ( const file of [ latin( text ), bytes( `\ufeff${ text }` ), bytes( text ), utf16 ] ) {
			const table = await openTable( file );
			expect( table.header ).toEqual( [ 'nom', 'commune' ] );
			expect( await rowsOf( table ) ).toEqual( [ [ 'Église', 'Génébrières' ] ] );
		}
	} );

	it( 'finds accents that only come after the first hundred kilobytes', async () => {
		const filler = 'Pont;Caylus\n'.repeat( 20_000 );
		const table = await openTable( latin( `nom;commune\n${ filler }Église;Génébrières\n` ) );
		expect( table.encoding ).toBe( 'Windows-1252' );
		expect( ( await rowsOf( table ) ).at( -1 ) ).toEqual( [ 'Église', 'Génébrières' ] );
	} );

	it( 'keeps UTF-8 when a few bytes are broken', async () => {
		const good = bytes( `nom;commune\n${ 'Église;Génébrières\n'.repeat( 20 ) }` );
		const table = await openTable( new Uint8Array( [ ...good, ...latin( 'Châ;Varen\n' ) ] ) );
		expect( table.encoding ).toBe( 'UTF-8' );
		const rows = await rowsOf( table );
		expect( rows[ 0 ] ).toEqual( [ 'Église', 'Génébrières' ] );
		expect( rows.at( -1 )?.[ 0 ] ).toContain( '\ufffd' );
	} );

	it( 'finds the header under a title and empty lines', async () => {
		const table = await openTable(
			bytes( 'Inventaire des croix;;\n;;\nNom;Commune;Latitude\nCroix;Caylus;44,2\n' )
		);
		expect( table.header ).toEqual( [ 'Nom', 'Commune', 'Latitude' ] );
		expect( table.headerLine ).toBe( 3 );
	} );

	it( 'reads line ends of old and new machines, inside quotation marks too', async () => {
		for ( const end of [ '\n', '\r\n', '\r' ] ) {
			const table = await openTable(
				bytes( [ 'nom;texte;commune', '"Pont";"une', 'deux";Caylus', 'Tour;;Varen' ].join( end ) )
			);
			expect( await rowsOf( table ) ).toEqual( [
				[ 'Pont', `une${ end }deux`, 'Caylus' ],
				[ 'Tour', '', 'Varen' ],
			] );
		}
	} );

	it( 'cuts the same records however the text arrives', () => {
		const text = 'a;b\r\n"x;""y""\nz";1\r\n;\r\nlast;"2"';
		const whole = new CsvParser( ';' ).read( text, true );
		expect( whole.map( ( record ) => record.cells ) ).toEqual( [
			[ 'a', 'b' ],
			[ 'x;"y"\nz', '1' ],
			[ 'last', '2' ],
		] );
		for ( let size = 1; size < 8; size++ ) {
			const parser = new CsvParser( ';' );
			const records = [];
			for ( let at = 0; at < text.length; at += size ) {
				records.push( ...parser.read( text.slice( at, at + size ), at + size >= text.length ) );
			}
			expect( records ).toEqual( whole );
		}
	} );

	it( 'loses one row to a quotation mark that is never closed, not the rest of the file', async () => {
		const rows = [];
		for await ( const row of ( await openTable( fixture( 'broken-quotes.csv' ) ) ).rows() ) {
			rows.push( [ row.line, row.cells[ 0 ], row.cells[ 1 ], row.problem?.code ] );
		}
		expect( rows ).toEqual( [
			[ 2, 'PA90000000', 'Gare', undefined ],
			[ 3, 'PA90000001', 'Maison dite "la Tour"', undefined ],
			[ 4, 'PA90000002', expect.any( String ), 'unclosed_quote' ],
			[ 5, 'PA90000003', 'Pont', undefined ],
			[ 6, 'PA90000004', 'Halle, ancienne', undefined ],
			[ 7, 'PA90000005', 'Un', 'too_many_cells' ],
			[ 8, 'PA90000006', 'Tour', 'too_few_cells' ],
			[ 9, 'PA90000007', 'Lavoir', undefined ],
		] );
	} );
} );

describe( 'workbooks', () => {
	const book = ( rows: unknown[][] ): Uint8Array => {
		const sheet = utils.aoa_to_sheet( rows, { cellDates: true } );
		const made = utils.book_new();
		utils.book_append_sheet( made, utils.aoa_to_sheet( [ [ 'Lisez-moi' ] ] ), 'Notice' );
		utils.book_append_sheet( made, sheet, 'Fiches' );
		return new Uint8Array( write( made, { type: 'array', bookType: 'xlsx' } ) as ArrayBuffer );
	};

	it( 'reads the fullest sheet, with full numbers, codes and dates', async () => {
		const table = await openTable(
			book( [
				[ 'Croix du canton' ],
				[],
				[ 'Nom', 'INSEE', 'Latitude', 'Date' ],
				[ 'Croix', 82038, 44.236123456, new Date( 1850, 4, 1 ) ],
				[],
				[ 'Tour', '82187', '', '' ],
			] )
		);
		expect( table.sheet ).toBe( 'Fiches' );
		expect( table.sheets ).toEqual( [ 'Notice', 'Fiches' ] );
		const rows = [];
		for await ( const row of table.rows() ) {
			rows.push( [ row.line, ...row.cells ] );
		}
		expect( rows ).toEqual( [
			[ 4, 'Croix', '82038', '44.236123456', '1850-05-01' ],
			[ 6, 'Tour', '82187', '', '' ],
		] );
	} );

	it( 'reads the sheet that is asked for', async () => {
		expect(
			(
				await openTable(
					book( [
						[ 'Nom', 'Commune' ],
						[ 'Croix', 'Caylus' ],
					] ),
					'Notice'
				)
			).header
		).toEqual( [ 'Lisez-moi' ] );
	} );
} );

describe( 'files that are no table', () => {
	it.each( [
		[ 'empty', new Uint8Array() ],
		[ 'not_a_table', bytes( '%PDF-1.7\n%âãÏÓ\n1 0 obj' ) ],
		[
			'not_a_table',
			Uint8Array.from( [ 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4 ] ),
		],
		[ 'damaged', Uint8Array.from( [ 0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4, 5 ] ) ],
	] )( 'are refused: %s', async ( reason, file ) => {
		const problem = await openTable( file ).catch( ( error: unknown ) => error );
		expect( problem ).toBeInstanceOf( UnreadableFileError );
		expect( ( problem as UnreadableFileError ).reason ).toBe( reason );
	} );
} );
