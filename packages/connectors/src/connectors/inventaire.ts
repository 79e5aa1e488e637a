import type { Cells } from '../cells.ts';
import { mapColumns } from '../columns.ts';
import { unique } from '../fold.ts';
import { DENOMINATIONS } from '../vocabulary/denominations.ts';
import { MERIMEE_COLUMNS } from './merimee-columns.ts';
import { readNotice } from './merimee.ts';
import { OBJECT_TERMS } from './object-themes.ts';
import { PALISSY_COLUMNS } from './palissy-columns.ts';
import { readObject } from './palissy.ts';
import { readRows, type Reading, type ReadingContext } from './run.ts';
import type { ColumnSpec, Connector } from '../types.ts';

/** References that the inventory gives: buildings, objects, contemporary architecture. */
const REFERENCE = /^(IA|IM|EA|EM)\d[\dA-Z]{5,}$/i;
const OBJECT = /^(IM|EM|PM)\d/i;

/** Where the notices of Toulouse's inventory come from: its open data of before December 2020 is under ODbL. */
const TOULOUSE = {
	pattern: /^TLS\d+$/i,
	url: 'https://www.data.gouv.fr/fr/datasets/base-merimee/',
	licence: 'ODbL 1.0',
	holder: 'Toulouse Métropole, Inventaire général du patrimoine',
};

const HOLDER = 'Inventaire général du patrimoine';

/** Fields of buildings, and those that only objects have; a field of both (`DENO`, `HIST`) is the same column. */
const COLUMNS: readonly ColumnSpec[] = [
	...MERIMEE_COLUMNS,
	...PALISSY_COLUMNS.filter(
		( spec ) => ! MERIMEE_COLUMNS.some( ( own ) => own.key === spec.key || shares( own, spec ) )
	),
].map( ( spec ) => ( spec.group === 'name' ? { ...spec, names: namesOf( spec.key ) } : spec ) );

/** The general inventory of heritage: what RENABL and Gertrude export, and city inventories with the same fields. */
export const inventaire: Connector = {
	key: 'inventaire',
	label: { fr: 'Inventaire général (Gertrude, RENABL)', en: 'General inventory (Gertrude, RENABL)' },
	columns: COLUMNS,
	terms: [
		...DENOMINATIONS,
		...OBJECT_TERMS.filter( ( { term } ) => ! DENOMINATIONS.some( ( own ) => own.term === term ) ),
	],
	detect( header, sample, format ) {
		const map = mapColumns( header, COLUMNS );
		if ( map.missing.length > 0 ) {
			return 0;
		}
		const at = map.positions.get( 'ref' )?.[ 0 ] ?? -1;
		const references = sample.map( ( cells ) => ( cells[ at ] ?? '' ).trim() ).filter( Boolean );
		const share = ( pattern: RegExp ): number =>
			references.length ? references.filter( ( text ) => pattern.test( text ) ).length / references.length : 0;
		if ( share( TOULOUSE.pattern ) >= 0.5 ) {
			return 1;
		}
		// A table of such references is the open data of the ministry; the text with tags is the inventory's own.
		return format === 'tagged' && share( REFERENCE ) >= 0.5 ? 1 : 0;
	},
	parse: ( table, options = {} ) => readRows( table, COLUMNS, readDossier, options ),
};

function readDossier( cells: Cells, line: number, context: ReadingContext ): Reading {
	const object = OBJECT.test( cells.text( 'ref' ) );
	const reading = ( object ? readObject : readNotice )( 'inventaire', cells, line, context );
	const { row } = reading;
	if ( TOULOUSE.pattern.test( row.source_id ) ) {
		Object.assign( row, { source_url: TOULOUSE.url, licence: TOULOUSE.licence, holder: TOULOUSE.holder } );
		return reading;
	}
	// Before the ministry has published a notice, its dossier is the only address.
	const dossier = cells.list( 'dossier_url' ).find( ( url ) => /^https?:\/\//.test( url ) );
	row.source_url = dossier ?? row.source_url ?? '';
	row.holder = cells.text( 'producer' ) || cells.text( 'copyright' ) || HOLDER;
	return reading;
}

function shares( own: ColumnSpec, other: ColumnSpec ): boolean {
	return own.names.some( ( name ) => other.names.includes( name ) );
}

function namesOf( key: string ): string[] {
	return unique(
		[ MERIMEE_COLUMNS, PALISSY_COLUMNS ].flatMap(
			( specs ) => specs.find( ( spec ) => spec.key === key )?.names ?? []
		)
	);
}
