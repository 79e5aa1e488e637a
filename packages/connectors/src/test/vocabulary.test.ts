/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { periodOfYear, readDating, readTitleDating } from '../vocabulary/centuries.ts';
import { findTerm } from '../vocabulary/labels.ts';
import { PERIODS, THEMES } from '../vocabulary/terms.ts';
import { themesOf } from '../vocabulary/themes.ts';
import { readYears } from '../fields/years.ts';
import { OPEN_DATA, openDataLines } from './open-data.ts';

describe( 'centuries and periods', () => {
	it.each( [
		[ '1ère moitié 19e siècle', [ 19 ], [ 'Période contemporaine' ] ],
		[ 'limite 15e siècle 16e siècle', [ 15, 16 ], [ 'Moyen Âge', 'Période moderne' ] ],
		[ 'limite19e siècle 20e siècle', [ 19, 20 ], [ 'Période contemporaine' ] ],
		[ '2e quart 18e siècle', [ 18 ], [ 'Période moderne' ] ],
		[ '2e quart 19siècle', [ 19 ], [ 'Période contemporaine' ] ],
		[ '2 quart 20e siècle', [ 20 ], [ 'Période contemporaine' ] ],
		[ '3e quart19e siècle', [ 19 ], [ 'Période contemporaine' ] ],
		[ '4e quart 19 e siècle', [ 19 ], [ 'Période contemporaine' ] ],
		[ '1er siècle', [ 1 ], [ 'Antiquité gallo-romaine' ] ],
		[
			'2e moitié 18e siècle (détruit) : 2e moitié 20e siècle',
			[ 18, 20 ],
			[ 'Période moderne', 'Période contemporaine' ],
		],
		[ '17e siècle ; 19e siècle', [ 17, 19 ], [ 'Période moderne', 'Période contemporaine' ] ],
		[ 'XVIIe-XVIIIe s.', [ 17, 18 ], [ 'Période moderne' ] ],
		[ 'du 13e au 15e siècle', [ 13, 14, 15 ], [ 'Moyen Âge' ] ],
		[ '18', [ 18 ], [ 'Période moderne' ] ],
		[ '1811', [ 19 ], [ 'Période contemporaine' ] ],
		[ 'Moyen Age', [], [ 'Moyen Âge' ] ],
		[ 'Haut-Empire', [], [ 'Antiquité gallo-romaine' ] ],
		[ 'Néolithique', [], [ 'Néolithique-Chalcolithique' ] ],
		[ '2e âge du fer', [], [ 'Âge du Fer' ] ],
		[ '2e siècle av. J.-C.', [], [ 'Âge du Fer' ] ],
		[ '2e millénaire avant J.-C.', [], [ 'Âge du Bronze' ] ],
	] )( 'understands %j', ( text, centuries, periods ) => {
		const dating = readDating( text );
		expect( dating.centuries ).toEqual( centuries );
		expect( dating.periods ).toEqual( periods );
		expect( dating.unknown ).toEqual( [] );
	} );

	it( 'says what it does not understand', () => {
		expect( readDating( '18e siècle ; siècle' ) ).toMatchObject( { centuries: [ 18 ], unknown: [ 'siècle' ] } );
		expect( readDating( 'inconnu' ).unknown ).toEqual( [ 'inconnu' ] );
	} );

	it( 'dates by a title only what the title states', () => {
		expect( readTitleDating( 'Maison du 13e siècle, dite aussi Maison de la Taverne' ).periods ).toEqual( [
			'Moyen Âge',
		] );
		expect( readTitleDating( 'Dolmen dit la Pierre-Levée' ).periods ).toEqual( [ 'Néolithique-Chalcolithique' ] );
		expect( readTitleDating( 'Maison de la vie, 4e étage' ).periods ).toEqual( [] );
	} );

	it.each( [
		[ -5000, 'Néolithique-Chalcolithique' ],
		[ -52, 'Antiquité gallo-romaine' ],
		[ 1491, 'Moyen Âge' ],
		[ 1492, 'Période moderne' ],
		[ 1789, 'Période contemporaine' ],
	] )( 'puts the year %d into its period', ( year, period ) => {
		expect( periodOfYear( year ) ).toBe( period );
	} );
} );

describe( 'years', () => {
	it.each( [
		[ '1676;1836;1844', [ 1676, 1836, 1844 ] ],
		[ 'vers 1850', [ 1850 ] ],
		[ '1974/08/20', [ 1974 ] ],
		[ '1850-1860', [ 1850, 1860 ] ],
		[ '52 av. J.-C.', [] ],
		[ '120 av. J.-C.', [ -120 ] ],
		[ '82038', [] ],
		[ 'daté par source', [] ],
		[ '9999', [] ],
	] )( 'reads %j', ( text, years ) => {
		expect( readYears( text ) ).toEqual( years );
	} );
} );

describe( 'themes', () => {
	it.each( [
		[ 'église paroissiale', 'Patrimoine religieux' ],
		[ 'château', 'Patrimoine militaire' ],
		[ "fortification d'agglomération", 'Fortifications' ],
		[ 'moulin à farine', 'Patrimoine industriel' ],
		[ 'moulin à farine', 'Patrimoine agricole et rural' ],
		[ 'pigeonnier', 'Patrimoine agricole et rural' ],
		[ 'monument aux morts', 'Mémoire et témoignages' ],
		[ 'pont', 'Routes et chemins' ],
		[ 'immeuble', 'Patrimoine civil' ],
	] )( '%s belongs to %s', ( denomination, theme ) => {
		expect( themesOf( [ denomination ], '' ) ).toContain( theme );
	} );

	it( 'is not misled by a word', () => {
		expect( themesOf( [ "château d'eau" ], '' ) ).toEqual( [ 'Patrimoine industriel' ] );
		expect( themesOf( [ 'parc de stationnement' ], '' ) ).not.toContain( 'Biodiversité et paysages' );
		expect( themesOf( [ 'poste de commande' ], '' ) ).toEqual( [ 'Patrimoine militaire' ] );
	} );

	it( 'takes the title when there is no denomination, and civil heritage last', () => {
		expect( themesOf( [], 'Ancien prieuré de Costejean' ) ).toEqual( [ 'Patrimoine religieux' ] );
		expect( themesOf( [], 'La Vigerie' ) ).toEqual( [ 'Patrimoine civil' ] );
	} );
} );

describe( 'terms as people write them', () => {
	it.each( [
		[ 'themes', 'patrimoine RELIGIEUX', 'Patrimoine religieux' ],
		[ 'themes', 'Arts > Vitrail', null ],
		[ 'themes', 'Arts > Vitraux', 'Vitraux' ],
		[ 'types', 'photos et carte postale', 'Photos et cartes postales' ],
		[ 'periods', 'moyen age', 'Moyen Âge' ],
	] as const )( 'finds %s %j', ( vocabulary, text, term ) => {
		expect( findTerm( vocabulary, text ) ).toBe( term );
	} );

	it( 'uses the vocabularies of the platform word for word', () => {
		const file = join( __dirname, '../../../../plugins/pmq-heritage/data/vocabularies.php' );
		const php = readFileSync( file, 'utf8' ).replace( /\\'/g, "'" );
		for ( const term of [ ...THEMES, ...PERIODS ] ) {
			expect( php ).toContain( term );
		}
	} );
} );

const withOpenData = existsSync( OPEN_DATA ) ? describe : describe.skip;

withOpenData( 'every value observed in Mérimée', () => {
	it( 'understands all centuries but the one that names none', () => {
		const values = openDataLines( 'thesaurus/merimee-siecles-observes.csv' );
		expect( values.length ).toBeGreaterThan( 100 );
		expect( values.filter( ( value ) => readDating( value ).unknown.length > 0 ) ).toEqual( [ 'siècle' ] );
		expect( values.filter( ( value ) => value !== 'siècle' && readDating( value ).periods.length === 0 ) ).toEqual(
			[]
		);
		expect(
			values.filter( ( value ) => readDating( value ).centuries.length > ( /limi|:/.test( value ) ? 2 : 1 ) )
		).toEqual( [] );
	} );

	it( 'finds a theme of the vocabulary for every denomination', () => {
		const values = openDataLines( 'thesaurus/merimee-denominations-observes.csv' );
		expect( values.length ).toBeGreaterThan( 200 );
		for ( const value of values ) {
			expect( themesOf( [ value ], '' ).filter( ( theme ) => ! THEMES.includes( theme ) ) ).toEqual( [] );
			expect( themesOf( [ value ], '' ).length ).toBeGreaterThan( 0 );
		}
	} );
} );
