import type { Cells } from '../cells.ts';
import { readPlace } from '../fields/coordinates.ts';
import { readUrl } from '../fields/text.ts';
import { unique } from '../fold.ts';
import type { ReadingContext } from './run.ts';
import type { ColumnSpec, ImportRow, Keyword, Link, Problem } from '../types.ts';

/** What the notices of all databases of the ministry's portal POP share. */
export const OPEN_LICENCE = 'Licence Ouverte 2.0';

/**
 * Describes a column.
 *
 * @param key   Key.
 * @param fr    What it holds, in French.
 * @param en    What it holds, in English.
 * @param names Names in exports, separated by blanks.
 * @param more  Group and signature.
 */
export function column(
	key: string,
	fr: string,
	en: string,
	names: string,
	more: Partial< ColumnSpec > = {}
): ColumnSpec {
	return { key, label: { fr, en }, names: names.split( ' ' ), ...more };
}

/** Columns of the place, alike in all databases. */
export const PLACE_COLUMNS: readonly ColumnSpec[] = [
	column( 'lat', 'Latitude', 'Latitude', 'latitude lat y pop_coordonnees.lat lat_wgs84 ylamb coord_y' ),
	column( 'lng', 'Longitude', 'Longitude', 'longitude lng lon long x pop_coordonnees.lon lon_wgs84 xlamb coord_x' ),
	column(
		'point',
		'Coordonnées',
		'Coordinates',
		'coordonnees_au_format_wgs84 pop_coordonnees coordonnees geo_point_2d geolocalisation coor geo_point ' +
			'coordonnees_geographiques_d_un_point geolocalisation_ville geolocalisation_latlong'
	),
	column( 'points', 'Coordonnées multiples', 'Several coordinates', 'coorm coordonnees_geographiques_multiples' ),
	column(
		'zone',
		'Projection',
		'Projection',
		'zone projection typologie_de_la_coordonnee_geographique_de_l_edifice systeme_de_coordonnees'
	),
	column(
		'insee',
		'Code INSEE',
		'INSEE code',
		'insee code_insee cog_insee cog_insee_lors_de_la_protection numero_insee_de_la_commune insee_com codgeo'
	),
	column(
		'commune',
		'Commune',
		'Commune',
		'com commune wcom commune_forme_index commune_forme_editoriale commune_normalisee commune_pour_l_affichage nom_commune ville'
	),
];

/**
 * Reads place and commune of a notice.
 *
 * @param row      Row; changed.
 * @param cells    Cells.
 * @param context  Communes.
 * @param warnings Takes what was noticed.
 * @param errors   Takes what is wrong.
 */
export function placeNotice(
	row: ImportRow,
	cells: Cells,
	context: ReadingContext,
	warnings: Problem[],
	errors: Problem[]
): void {
	if ( cells.has( 'lat', 'lng', 'point', 'points' ) ) {
		const place = readPlace(
			cells.text( 'lat' ),
			cells.text( 'lng' ),
			cells.text( 'point', 'points' ),
			cells.text( 'zone' )
		);
		Object.assign( row, { lat: place.lat, lng: place.lng, approximate: place.approximate } );
		warnings.push( ...place.warnings );
		errors.push( ...place.errors );
	}
	if ( cells.has( 'insee', 'commune' ) ) {
		const commune = context.communes.read( cells.list( 'insee' )[ 0 ] ?? '', cells.list( 'commune' )[ 0 ] ?? '' );
		row.commune = commune.insee;
		row.commune_name = commune.name;
		warnings.push( ...commune.problems );
	}
}

/**
 * Makes keywords of a kind.
 *
 * @param kind  Kind.
 * @param names Names; doubts "(?)" are taken off.
 */
export function keywords( kind: Keyword[ 'kind' ], names: readonly string[] ): Keyword[] {
	const plain = names.map( ( name ) => name.replace( /\s*\(\?\)\s*/g, '' ).trim() ).filter( Boolean );
	return unique( plain ).map( ( name ) => ( { kind, name } ) );
}

/**
 * Links to notices of the portal by their references.
 *
 * @param base       Database in the portal's addresses: `merimee`, `palissy`, `joconde`, `museo`.
 * @param label      What the link leads to.
 * @param references References.
 */
export function noticeLinks( base: string, label: string, references: readonly string[] ): Link[] {
	return references
		.filter( ( reference ) => /^[A-Z0-9]{5,}$/i.test( reference ) )
		.map( ( reference ) => ( { label: `${ label } ${ reference }`, url: noticeUrl( base, reference ) } ) );
}

/**
 * Makes the address of a notice.
 *
 * @param base      Database.
 * @param reference Reference.
 */
export function noticeUrl( base: string, reference: string ): string {
	return `https://www.pop.culture.gouv.fr/notice/${ base }/${ encodeURIComponent( reference ) }`;
}

/**
 * Makes links of cells that hold addresses.
 *
 * @param label  What they lead to.
 * @param values Cells.
 */
export function addressLinks( label: string, values: readonly string[] ): Link[] {
	return values.flatMap( ( value ) => {
		const url = /^https?:/i.test( value ) ? readUrl( value ) : null;
		return url ? [ { label, url } ] : [];
	} );
}

/**
 * Writes paragraphs "Label : text" for the columns that say something.
 *
 * @param cells    Row.
 * @param labelled Column keys with the words that introduce them.
 */
export function labelledParagraphs(
	cells: Cells,
	labelled: readonly ( readonly [ key: string, label: string ] )[]
): string[] {
	return labelled.flatMap( ( [ key, label ] ) => {
		const text = cells
			.list( key )
			.join( ' ; ' )
			.replace( /\s*\n\s*/g, ' ' );
		return text ? [ `${ label }\u202f: ${ text }` ] : [];
	} );
}
