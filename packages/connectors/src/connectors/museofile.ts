import type { Cells } from '../cells.ts';
import { mapColumns } from '../columns.ts';
import { readPlace } from '../fields/coordinates.ts';
import { readUrl } from '../fields/text.ts';
import { readYears } from '../fields/years.ts';
import { capitalise, fold } from '../fold.ts';
import { readDating } from '../vocabulary/centuries.ts';
import type { SourceTerm } from '../vocabulary/term-table.ts';
import type { Period, Theme } from '../vocabulary/terms.ts';
import { readRows, type Reading, type ReadingContext } from './run.ts';
import type { ColumnSpec, Connector, ImportRow, KnownTerm, Link, Problem } from '../types.ts';

const REFERENCE = /^M\d{4,5}$/i;

/** Domains of collections (folded) and the themes they speak for. */
const DOMAINS: readonly [ pattern: RegExp, theme: Theme ][] = [
	[
		/\bbeaux[ -]arts\b|\bart moderne|\bart contemporain|\barts decoratifs|\bphotographie|\barts?\b(?! religieux)/,
		'Arts',
	],
	[ /\bethnologie|\bfolklore|\btraditions/, 'Traditions et savoir-faire' ],
	[ /\btechnique|\bindustrie|\bsciences? et techniques/, 'Patrimoine industriel' ],
	[ /\bsciences? de la nature|\bhistoire naturelle|\bsciences? naturelles/, 'Biodiversité et paysages' ],
	[ /\bmilitaria|\bmilitaire/, 'Patrimoine militaire' ],
	[ /\bart religieux|\breligi/, 'Patrimoine religieux' ],
	[ /\bhistoire\b(?! naturelle)|\bmemoire/, 'Mémoire et témoignages' ],
	[ /\barcheologie|\barchitecture|\burbanisme|\bantiquites/, 'Patrimoine civil' ],
	[ /\bmusique/, 'Musique' ],
];

/** Domains of collections in Muséofile's own words. */
const MUSEUM_DOMAINS: readonly KnownTerm[] = [
	'Archéologie',
	'Art moderne et contemporain',
	'Arts décoratifs',
	'Beaux-arts',
	'Ethnologie',
	'Histoire',
	'Militaria',
	'Musique',
	'Photographie',
	'Sciences de la nature',
	'Technique et industrie',
].map( ( term ) => ( { term, types: [ 'Objets et collections' ], themes: themesOfDomain( term ) } ) );

const MUSEOFILE_COLUMNS: readonly ColumnSpec[] = [
	column(
		'ref',
		'Identifiant Muséofile',
		'Muséofile identifier',
		'ref identifiant identifiant_museofile reference id_museofile museofile',
		{ group: 'ref' }
	),
	column( 'name', 'Nom officiel', 'Official name', 'nomoff nom_officiel nom_officiel_du_musee nom_du_musee', {
		group: 'name',
		signature: true,
	} ),
	column( 'other', 'Autre nom', 'Other name', 'autnom autre_nom autres_noms nom_usage', { signature: true } ),
	column( 'lat', 'Latitude', 'Latitude', 'latitude lat' ),
	column( 'lng', 'Longitude', 'Longitude', 'longitude lon lng' ),
	column(
		'point',
		'Coordonnées',
		'Coordinates',
		'geolocalisation_latlong geolocalisation coordonnees coordonnees_finales geo_point_2d pop_coordonnees'
	),
	column( 'insee', 'Code INSEE', 'INSEE code', 'insee code_insee' ),
	column( 'commune', 'Commune', 'Commune', 'ville_m ville commune com' ),
	column( 'postal', 'Code postal', 'Postal code', 'cp_m cp code_postal' ),
	column( 'address', 'Adresse', 'Address', 'adrl1_m adresse adrl1 rue' ),
	column( 'place', 'Lieu', 'Place', 'lieu_m lieu' ),
	column( 'year', 'Année de création', 'Year of foundation', 'an_creat annee_creation annee_de_creation' ),
	column( 'history', 'Historique', 'History', 'hist histoire historique' ),
	column( 'strength', 'Atouts', 'Highlights', 'atout atouts', { signature: true } ),
	column( 'interest', 'Intérêt architectural', 'Architectural interest', 'interet interet_architectural' ),
	column( 'artists', 'Artistes', 'Artists', 'artiste artistes artistes_phares' ),
	column( 'figure', 'Personnages phares', 'Figures', 'phare personnage_phare personnages_phares' ),
	column( 'domains', 'Domaines', 'Domains', 'dompal domaine_thematique domaines domaine', { signature: true } ),
	column( 'themes', 'Collections', 'Collections', 'themes theme thematiques' ),
	column( 'protection', 'Protection du bâtiment', 'Protection of the building', 'prot_bat protection_batiment', {
		signature: true,
	} ),
	column( 'area', 'Protection des abords', 'Protection of the surroundings', 'prot_esp protection_espace', {
		signature: true,
	} ),
	column( 'merimee', 'Références Mérimée', 'Mérimée references', 'refmer ref_merimee', { signature: true } ),
	column( 'site', 'Site web', 'Web site', 'url_m url site_web lien_site' ),
	column( 'category', 'Catégorie', 'Category', 'categ categorie' ),
];

/** Muséofile: the museums of France. */
export const museofile: Connector = {
	key: 'museofile',
	label: { fr: 'Muséofile (musées de France)', en: 'Muséofile (museums of France)' },
	columns: MUSEOFILE_COLUMNS,
	terms: MUSEUM_DOMAINS,
	detect( header, sample ) {
		const map = mapColumns( header, MUSEOFILE_COLUMNS );
		if ( map.missing.length > 0 ) {
			return 0;
		}
		const at = map.positions.get( 'ref' )?.[ 0 ] ?? -1;
		const references = sample.map( ( cells ) => ( cells[ at ] ?? '' ).trim() ).filter( Boolean );
		const share = references.length
			? references.filter( ( text ) => REFERENCE.test( text ) ).length / references.length
			: 0;
		const signatures = MUSEOFILE_COLUMNS.filter(
			( spec ) => spec.signature && map.positions.has( spec.key )
		).length;
		return share >= 0.5 ? 1 : Math.min( 0.8, signatures * 0.2 );
	},
	parse: ( table, options = {} ) => readRows( table, MUSEOFILE_COLUMNS, readMuseum, options ),
};

function column( key: string, fr: string, en: string, names: string, more: Partial< ColumnSpec > = {} ): ColumnSpec {
	return { key, label: { fr, en }, names: names.split( ' ' ), ...more };
}

function readMuseum( cells: Cells, line: number, { communes, options }: ReadingContext ): Reading {
	const errors: Problem[] = [];
	const warnings: Problem[] = [];
	const reference = cells.text( 'ref' ).toUpperCase();
	const name = capitalise( cells.text( 'name', 'other' ) );
	if ( reference === '' ) {
		errors.push( { field: 'source_id', code: 'missing_identifier' } );
	}
	if ( name === '' ) {
		errors.push( { field: 'name', code: 'missing_name' } );
	}
	const row: ImportRow = { source: 'museofile', source_id: reference, line, name };
	row.types = [ 'Objets et collections' ];
	row.themes = [ 'Patrimoine civil' ];
	row.periods = periodsOfCollections( cells );
	const years = readYears( cells.text( 'year' ) );
	if ( cells.text( 'year' ) && years.length === 0 ) {
		warnings.push( { field: 'year', code: 'year_not_understood', values: { value: cells.text( 'year' ) } } );
	}
	if ( cells.has( 'year' ) ) {
		row.year = years[ 0 ] ?? null;
	}
	const place = readPlace( cells.text( 'lat' ), cells.text( 'lng' ), cells.text( 'point' ) );
	Object.assign( row, { lat: place.lat, lng: place.lng, approximate: place.approximate } );
	warnings.push( ...place.warnings );
	errors.push( ...place.errors );
	if ( cells.has( 'commune', 'insee' ) ) {
		const commune = communes.read( cells.text( 'insee' ), cells.text( 'commune' ) );
		row.commune = commune.insee;
		row.commune_name = commune.name;
		warnings.push( ...commune.problems );
	}
	row.description = descriptionOf( cells, name );
	row.keywords = cells.list( 'domains' ).map( ( domain ) => ( { kind: 'subject', name: domain } ) );
	row.links = linksOf( cells, warnings );
	row.protection = protectionOf( cells );
	row.holder = name;
	row.source_url = `https://www.pop.culture.gouv.fr/notice/museo/${ encodeURIComponent( reference ) }`;
	row.licence = options.licence || 'Licence Ouverte 2.0';
	return { row, warnings, errors, terms: domainsOf( cells ) };
}

/** Domains as the museum states them; an older notice only lists its collections. */
function domainsOf( cells: Cells ): SourceTerm[] {
	const domains = cells.list( 'domains' );
	const terms = ( domains.length > 0 ? domains : cells.list( 'themes' ) ).map( ( term ) => ( {
		term,
		themes: themesOfDomain( term ),
	} ) );
	const quiet = domains.length === 0;
	return terms.map( ( term ) => ( { ...term, quiet } ) );
}

function themesOfDomain( domain: string ): Theme[] {
	const text = fold( domain );
	return DOMAINS.filter( ( [ pattern ] ) => pattern.test( text ) ).map( ( [ , theme ] ) => theme );
}

/** Periods of the collections, where the museum names them: "Archéologie nationale : Préhistoire, Gallo-romain, Médiéval". */
function periodsOfCollections( cells: Cells ): Period[] {
	const archaeology = cells.list( 'themes' ).filter( ( theme ) => /arch[ée]ologie nationale/i.test( theme ) );
	const { periods } = readDating( archaeology.map( ( theme ) => theme.replace( /^[^:]*:/, '' ) ).join( ' ; ' ) );
	return periods.length ? periods : [ 'Non renseigné' ];
}

function descriptionOf( cells: Cells, name: string ): string {
	const plain = ( key: string ): string => cells.text( key ).replace( /\n+/g, '\n\n' );
	const other = cells.text( 'other' );
	const address = [
		cells.text( 'place' ),
		cells.text( 'address' ),
		`${ cells.text( 'postal' ) } ${ cells.text( 'commune' ) }`.trim(),
	];
	const labelled: [ string, string ][] = [
		[ 'Autre nom', fold( other ) === fold( name ) ? '' : other ],
		[ 'Artistes', cells.text( 'artists' ) ],
		[ 'Personnages phares', cells.text( 'figure' ) ],
		[ 'Collections', cells.list( 'themes' ).join( ' ; ' ) ],
		[ 'Catégorie', cells.text( 'category' ) ],
		[ 'Adresse', address.filter( Boolean ).join( ', ' ) ],
	];
	const paragraphs = [ plain( 'history' ), plain( 'strength' ), plain( 'interest' ) ];
	paragraphs.push(
		...labelled.filter( ( [ , text ] ) => text ).map( ( [ label, text ] ) => `${ label }\u202f: ${ text }` )
	);
	return paragraphs.filter( Boolean ).join( '\n\n' );
}

function linksOf( cells: Cells, warnings: Problem[] ): Link[] {
	const links: Link[] = [];
	const site = cells.text( 'site' );
	const url = site ? readUrl( site ) : null;
	if ( url ) {
		links.push( { label: 'Site du musée', url } );
	} else if ( site ) {
		warnings.push( { field: 'links', code: 'invalid_address', values: { value: site } } );
	}
	for ( const reference of cells.list( 'merimee' ) ) {
		links.push( {
			label: `Notice Mérimée ${ reference }`,
			url: `https://www.pop.culture.gouv.fr/notice/merimee/${ encodeURIComponent( reference ) }`,
		} );
	}
	return links;
}

/** The source adds long search addresses; the notices are linked by their reference already. */
function protectionOf( cells: Cells ): string {
	const building = cells
		.text( 'protection' )
		.replace( /https?:\/\/\S+/g, '' )
		.replace( /[\s:]+$/, '' );
	return [ building, cells.text( 'area' ) ]
		.filter( Boolean )
		.join( '. ' )
		.replace( /\n+/g, ' ' )
		.replace( /\.\. /g, '. ' );
}
