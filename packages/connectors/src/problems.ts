import { MissingColumnsError } from './columns.ts';
import { UnreadableFileError } from './reading/open-workbook.ts';
import { TooManyRefusedError } from './sending/finish.ts';
import type { ImportRow, Problem, ProblemCode } from './types.ts';

/** A language that messages exist in. */
export type Language = 'fr' | 'en';

type Values = Record< string, string >;
type Texts = Record< Language, ( values: Values ) => string >;

const NNBSP = '\u202f';

const PROBLEMS: Record< ProblemCode, Texts > = {
	missing_identifier: {
		fr: () => 'l’identifiant est vide : sans lui, la ligne ne peut pas être reconnue à l’import suivant.',
		en: () => 'the identifier is empty: without it the row cannot be recognised by the next import.',
	},
	missing_name: { fr: () => 'le nom est vide.', en: () => 'the name is empty.' },
	duplicate_identifier: {
		fr: ( { value, line } ) => `l’identifiant « ${ value } » figure déjà à la ligne ${ line } du fichier.`,
		en: ( { value, line } ) => `the identifier “${ value }” already stands in line ${ line } of the file.`,
	},
	foreign_identifier: {
		fr: ( { value } ) =>
			`« ${ value } » n’est pas une référence de cette base, mais d’une autre base du ministère.`,
		en: ( { value } ) => `“${ value }” is no reference of this database but of another one of the ministry.`,
	},
	unreadable_coordinates: {
		fr: ( { value } ) => `« ${ value } » n’est pas une coordonnée. Attendu : des degrés décimaux comme 44,1608.`,
		en: ( { value } ) => `“${ value }” is no coordinate. Expected: decimal degrees like 44.1608.`,
	},
	coordinates_out_of_range: {
		fr: ( { value } ) => `les coordonnées ${ value } ne désignent aucun lieu.`,
		en: ( { value } ) => `the coordinates ${ value } are nowhere on Earth.`,
	},
	incomplete_coordinates: {
		fr: ( { value } ) => `il manque la latitude ou la longitude (seule valeur : ${ value }).`,
		en: ( { value } ) => `latitude or longitude is missing (only value: ${ value }).`,
	},
	coordinates_swapped: {
		fr: ( { value } ) => `latitude et longitude étaient inversées (${ value }) : elles sont remises dans l’ordre.`,
		en: ( { value } ) => `latitude and longitude were swapped (${ value }) and are put right.`,
	},
	coordinates_outside_france: {
		fr: ( { value } ) => `les coordonnées ${ value } sont hors de France.`,
		en: ( { value } ) => `the coordinates ${ value } are outside France.`,
	},
	coordinates_zero: {
		fr: () => 'les coordonnées 0, 0 sont prises pour une absence de coordonnées.',
		en: () => 'the coordinates 0, 0 are taken for none.',
	},
	coordinates_rounded: {
		fr: ( { value } ) =>
			`les coordonnées sont arrondies dans la source (${ value }) : le lieu est marqué approximatif.`,
		en: ( { value } ) => `the source has rounded the coordinates (${ value }): the place is marked approximate.`,
	},
	commune_withdrawn: {
		fr: ( { value } ) => `la commune ${ value } était déduite de coordonnées arrondies : elle n’est pas reprise.`,
		en: ( { value } ) => `the commune ${ value } was deduced from rounded coordinates and is left out.`,
	},
	commune_unknown: {
		fr: ( { value } ) => `la commune « ${ value } » n’est pas du territoire.`,
		en: ( { value } ) => `the commune “${ value }” is not of the territory.`,
	},
	invalid_commune_code: {
		fr: ( { value } ) => `« ${ value } » n’est pas un code INSEE de commune (cinq caractères).`,
		en: ( { value } ) => `“${ value }” is no INSEE code of a commune (five characters).`,
	},
	period_not_understood: {
		fr: ( { value } ) => `la période « ${ value } » n’est pas comprise.`,
		en: ( { value } ) => `the period “${ value }” is not understood.`,
	},
	year_not_understood: {
		fr: ( { value } ) => `« ${ value } » n’est pas une année.`,
		en: ( { value } ) => `“${ value }” is no year.`,
	},
	term_unknown: {
		fr: ( { value } ) => `« ${ value } » n’est pas dans la liste.`,
		en: ( { value } ) => `“${ value }” is not in the list.`,
	},
	invalid_address: {
		fr: ( { value } ) => `« ${ value } » n’est pas une adresse web.`,
		en: ( { value } ) => `“${ value }” is no web address.`,
	},
	unreadable_characters: {
		fr: () => 'des caractères sont illisibles dans le fichier (encodage abîmé).',
		en: () => 'some characters of the file are unreadable (broken encoding).',
	},
	too_many_cells: {
		fr: ( { found, expected } ) =>
			`la ligne a ${ found } cellules au lieu de ${ expected } : un séparateur ou un guillemet est de trop.`,
		en: ( { found, expected } ) =>
			`the row has ${ found } cells instead of ${ expected }: a delimiter or quotation mark too many.`,
	},
	too_few_cells: {
		fr: ( { found, expected } ) =>
			`la ligne a ${ found } cellules au lieu de ${ expected } : les dernières sont prises pour vides.`,
		en: ( { found, expected } ) =>
			`the row has ${ found } cells instead of ${ expected }: the last are taken for empty.`,
	},
	unclosed_quote: {
		fr: () => 'un guillemet ouvert n’est jamais fermé ; la lecture reprend à la ligne suivante.',
		en: () => 'a quotation mark is opened and never closed; reading goes on at the next row.',
	},
	text_cut_in_source: {
		fr: () => 'la source a coupé un texte : il se termine par des points de suspension.',
		en: () => 'the source has cut a text: it ends in an ellipsis.',
	},
	invalid_json: {
		fr: ( { value } ) => `${ value } n’est pas du JSON lisible : l’objet est laissé de côté.`,
		en: ( { value } ) => `${ value } is no readable JSON: the object is left out.`,
	},
	no_point_of_interest: {
		fr: ( { value } ) => `${ value } ne décrit aucun point d’intérêt.`,
		en: ( { value } ) => `${ value } describes no point of interest.`,
	},
	unreadable_file: {
		fr: ( { value } ) => `le fichier ${ value } ne peut pas être lu.`,
		en: ( { value } ) => `the file ${ value } cannot be read.`,
	},
	missing_file: {
		fr: ( { value } ) => `le sommaire annonce ${ value }, que le flux ne contient pas.`,
		en: ( { value } ) => `the index names ${ value }, which the feed does not hold.`,
	},
	rights_ended: {
		fr: ( { value, count } ) => `photos non reprises, leurs droits ont pris fin (${ value }) : ${ count }.`,
		en: ( { value, count } ) => `pictures left out, their rights have ended (${ value }): ${ count }.`,
	},
	too_long: {
		fr: () => 'trop long pour une fiche : la fin est coupée ici, elle reste à la source.',
		en: () => 'too long for a record: its end is cut here and stays at the source.',
	},
	term_unmapped: {
		fr: ( { value } ) => `« ${ value } » n’est pas dans la table des termes : gardé comme mot clé.`,
		en: ( { value } ) => `“${ value }” is not in the table of terms and is kept as a keyword.`,
	},
	left_out: {
		fr: ( { value } ) => `« ${ value } » est laissé de côté par la table des termes.`,
		en: ( { value } ) => `“${ value }” is left out by the table of terms.`,
	},
};

const FIELDS: Partial< Record< keyof ImportRow, Record< Language, string > > > = {
	source_id: { fr: 'Identifiant', en: 'Identifier' },
	name: { fr: 'Nom', en: 'Name' },
	types: { fr: 'Type', en: 'Type' },
	themes: { fr: 'Thème', en: 'Theme' },
	periods: { fr: 'Période', en: 'Period' },
	year: { fr: 'Année', en: 'Year' },
	commune: { fr: 'Commune', en: 'Commune' },
	commune_name: { fr: 'Commune', en: 'Commune' },
	lat: { fr: 'Latitude', en: 'Latitude' },
	lng: { fr: 'Longitude', en: 'Longitude' },
	approximate: { fr: 'Lieu approximatif', en: 'Approximate place' },
	holder: { fr: 'Détenteur', en: 'Holder' },
	author: { fr: 'Auteur', en: 'Author' },
	medium_author: { fr: 'Auteur du support', en: 'Author of the medium' },
	description: { fr: 'Description', en: 'Description' },
	keywords: { fr: 'Mots clés', en: 'Keywords' },
	media: { fr: 'Médias', en: 'Media' },
	links: { fr: 'Liens', en: 'Links' },
	access: { fr: 'Conditions d’accès', en: 'Access' },
	source_url: { fr: 'Adresse de la source', en: 'Address of the source' },
	licence: { fr: 'Licence', en: 'Licence' },
	protection: { fr: 'Protection', en: 'Protection' },
};

const FAILURES: Record< UnreadableFileError[ 'reason' ], Record< Language, string > > = {
	protected: {
		fr: 'Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
		en: 'The workbook is protected by a password. Save it without one, then try again.',
	},
	not_a_workbook: {
		fr: 'Le classeur ne peut pas être ouvert : il est abîmé ou n’est pas un tableur.',
		en: 'The workbook cannot be opened: it is damaged or no spreadsheet.',
	},
	empty: { fr: 'Le fichier est vide.', en: 'The file is empty.' },
	too_large: {
		fr: 'Le fichier est trop grand (60 Mo pour un classeur, 200 Mo pour un fichier csv). Coupez-le en plusieurs parties.',
		en: 'The file is too large (60 MB for a workbook, 200 MB for a csv file). Cut it into parts.',
	},
	damaged: {
		fr: 'L’archive est abîmée. Téléchargez-la de nouveau, puis recommencez.',
		en: 'The archive is damaged. Download it again, then try again.',
	},
	not_a_table: {
		fr: 'Ce fichier n’est pas un tableau. Formats acceptés : csv, xlsx, xls, ods, json, texte à balises, ou un flux (zip).',
		en: 'This file is no table. Accepted: csv, xlsx, xls, ods, json, tagged text, or a feed (zip).',
	},
};

const TOO_MANY_REFUSED: Record< Language, ( refused: number ) => string > = {
	fr: ( refused ) =>
		`${ refused.toLocaleString( 'fr-FR' ) } lignes du fichier n’ont pas été prises : l’import n’est pas terminé, car leurs fiches passeraient pour disparues de la source. Rien n’est perdu. Corrigez le fichier, ou le choix des colonnes, puis relancez l’import.`,
	en: ( refused ) =>
		`${ refused.toLocaleString( 'en-GB' ) } rows of the file were not taken: the import is not ended, because their records would be called gone from the source. Nothing is lost. Correct the file, or the choice of columns, then import again.`,
};

/**
 * Puts a problem into words, the field first.
 *
 * @param problem  Problem.
 * @param language Language.
 */
export function describeProblem( problem: Problem, language: Language ): string {
	const text = typography( PROBLEMS[ problem.code ][ language ]( problem.values ?? {} ), language );
	if ( ! problem.field ) {
		return text[ 0 ]?.toUpperCase() + text.slice( 1 );
	}
	return `${ fieldLabel( problem.field, language ) }${ language === 'fr' ? NNBSP : '' }: ${ text }`;
}

/**
 * Names a field of a record.
 *
 * @param field    Field of an import row.
 * @param language Language.
 */
export function fieldLabel( field: string, language: Language ): string {
	return FIELDS[ field as keyof ImportRow ]?.[ language ] ?? field;
}

/**
 * Says why a file cannot be read at all, or its import not be ended.
 *
 * @param error    What was thrown.
 * @param language Language.
 * @return Message, or null when the error is none of this package.
 */
export function describeFailure( error: unknown, language: Language ): string | null {
	if ( error instanceof UnreadableFileError ) {
		return typography( FAILURES[ error.reason ][ language ], language );
	}
	if ( error instanceof TooManyRefusedError ) {
		return typography( TOO_MANY_REFUSED[ language ]( error.refused ), language );
	}
	if ( ! ( error instanceof MissingColumnsError ) ) {
		return null;
	}
	const wanted = error.missing.map( ( group ) =>
		group
			.map( ( spec ) => `« ${ spec.label[ language ] } » (${ spec.names.slice( 0, 4 ).join( ', ' ) })` )
			.join( language === 'fr' ? ' ou ' : ' or ' )
	);
	const found = error.header.join( ', ' );
	return typography(
		language === 'fr'
			? `Il manque au fichier une colonne indispensable : ${ wanted.join( ' ; ' ) }. Colonnes trouvées : ${ found }.`
			: `The file lacks a necessary column: ${ wanted.join( '; ' ) }. Columns found: ${ found }.`,
		language
	);
}

/** French typography: narrow no-break spaces before double punctuation and inside quotation marks. */
function typography( text: string, language: Language ): string {
	return language === 'fr' ? text.replace( / ([;:!?»])/g, `${ NNBSP }$1` ).replace( /« /g, `«${ NNBSP }` ) : text;
}
