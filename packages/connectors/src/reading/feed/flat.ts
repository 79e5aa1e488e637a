import { isNode, list, type Node } from './json-ld.ts';

/** A list of plain objects as a table: names of the columns and a row of texts for each object. */
export interface FlatTable {
	header: string[];
	rows: string[][];
}

/**
 * Makes a table of a JSON document that holds a list of plain objects: GeoJSON, the exports of open data portals
 * (`[ { "reference": … } ]`, `{ "records": [ { "fields": … } ] }`).
 *
 * @param document Parsed document.
 * @return Table, or null when the document is no such list.
 */
export function flatTable( document: unknown ): FlatTable | null {
	const objects = objectsIn( document ).map( flat );
	const header = [ ...new Set( objects.flatMap( ( object ) => Object.keys( object ) ) ) ];
	if ( objects.length === 0 || header.length < 2 ) {
		return null;
	}
	return { header, rows: objects.map( ( object ) => header.map( ( name ) => cell( object[ name ] ) ) ) };
}

function objectsIn( document: unknown ): Node[] {
	if ( ! isNode( document ) ) {
		return list( document ).filter( isNode );
	}
	const inside = document.features ?? document.records ?? document.results ?? document.data ?? document.objects;
	return list( inside ).filter( isNode );
}

/** Properties of a feature or fields of a record stand beside its identifier and its point. */
function flat( object: Node ): Node {
	const inner = [ object.properties, object.fields ].find( isNode );
	const point =
		isNode( object.geometry ) && object.geometry.type === 'Point' ? list( object.geometry.coordinates ) : [];
	if ( ! inner ) {
		return object;
	}
	const place = point.length >= 2 && ! ( 'latitude' in inner ) ? { latitude: point[ 1 ], longitude: point[ 0 ] } : {};
	return { ...( object.id === undefined || 'id' in inner ? {} : { id: object.id } ), ...inner, ...place };
}

function cell( value: unknown ): string {
	if ( value === null || value === undefined ) {
		return '';
	}
	if ( Array.isArray( value ) && value.every( ( item ) => typeof item !== 'object' ) ) {
		return value.length > 0 ? JSON.stringify( value.map( String ) ) : '';
	}
	return typeof value === 'object' ? JSON.stringify( value ) : String( value );
}
