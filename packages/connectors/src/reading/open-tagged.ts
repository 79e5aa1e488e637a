import { part, sizeOf, type Input } from './bytes.ts';
import { EncodingDetector } from './encoding.ts';
import type { Table, TableRow } from '../types.ts';

/** "REF=IA82000001", "REF : IA82…", ".REF IA82…", "<REF>IA82…</REF>". */
const FIELD =
	/^\s*(?:[.$@#](?=[A-Z0-9_]+\s))?[.$@#]?([A-Z][A-Z0-9_]{1,11})(?:\s*(?:[=\t]|:(?!\/\/))|(?<=^\s*[.$@#][A-Z0-9_]+)\s)\s?(.*)$/;
const ELEMENT = /<([A-Z][A-Z0-9_]{1,11})>((?:(?!<[A-Z])[\s\S])*?)<\/\1>/g;
/** A line of signs between two notices. */
const RULE = /^\s*(?:[/*=_$&%#-]{2,}\s*\d*|\f)\s*$/;

const REFERENCE = 'REF';
const HEAD = 64 * 1024;

/**
 * Tells whether a text is one of tagged fields: most of its first lines name a field, and fields come again.
 *
 * @param head First part of the text.
 */
export function isTagged( head: string ): boolean {
	const lines = head.split( /\r\n?|\n/ ).filter( ( line ) => line.trim() !== '' );
	const keys = lines.slice( 0, 200 ).flatMap( ( line ) => FIELD.exec( line )?.[ 1 ] ?? [] );
	const elements = [ ...head.matchAll( ELEMENT ) ].map( ( match ) => match[ 1 ] ?? '' );
	const found = elements.length > keys.length ? elements : keys;
	const kinds = new Set( found );
	return (
		kinds.size >= 3 &&
		kinds.has( REFERENCE ) &&
		( elements.length >= 3 || keys.length >= Math.min( lines.length, 200 ) * 0.3 )
	);
}

/**
 * Reads the head of a file as text, whatever its encoding.
 *
 * @param input File.
 */
export async function headText( input: Input ): Promise< string > {
	return decoded( await part( input, 0, Math.min( sizeOf( input ), HEAD ) ) ).text;
}

/**
 * Opens a text of tagged fields: each notice begins with its reference; a field may go on over several lines, and come several
 * times.
 *
 * @param input File.
 */
export async function openTagged( input: Input ): Promise< Table > {
	const { text, encoding } = decoded( await part( input, 0, sizeOf( input ) ) );
	const notices = noticesOf( text );
	const header = [ ...new Set( notices.flatMap( ( { fields } ) => [ ...fields.keys() ] ) ) ];
	return {
		format: 'tagged',
		header,
		headerLine: 0,
		encoding,
		delimiter: '',
		sheet: '',
		sheets: [],
		async *rows(): AsyncGenerator< TableRow > {
			for ( const [ index, { line, fields } ] of notices.entries() ) {
				if ( index % 500 === 0 ) {
					await new Promise( ( resolve ) => setTimeout( resolve, 0 ) );
				}
				yield {
					line,
					cells: header.map( ( name ) => ( fields.get( name ) ?? [] ).join( ' ; ' ) ),
					progress: ( index + 1 ) / notices.length,
				};
			}
		},
	};
}

interface Notice {
	line: number;
	fields: Map< string, string[] >;
}

function noticesOf( text: string ): Notice[] {
	const fields = /<REF>/.test( text.slice( 0, HEAD ) ) ? elementsOf( text ) : fieldsOf( text );
	const notices: Notice[] = [];
	let open: Notice | null = null;
	for ( const field of fields ) {
		if ( field === null ) {
			open = null;
			continue;
		}
		const { key, value, line } = field;
		const begins = key === REFERENCE && ( open?.fields.has( REFERENCE ) ?? false );
		if ( open === null || begins ) {
			open = { line, fields: new Map() };
			notices.push( open );
		}
		if ( value !== '' ) {
			open.fields.set( key, [ ...( open.fields.get( key ) ?? [] ), value ] );
		}
	}
	return notices.filter( ( notice ) => notice.fields.size > 0 );
}

interface Field {
	key: string;
	value: string;
	line: number;
}

/** Fields in the order of the text; null where a line of signs parts two notices. */
function fieldsOf( text: string ): ( Field | null )[] {
	const fields: ( Field | null )[] = [];
	for ( const [ index, line ] of text.split( /\r\n?|\n/ ).entries() ) {
		const match = FIELD.exec( line );
		const last = fields.at( -1 );
		if ( match?.[ 1 ] ) {
			fields.push( { key: match[ 1 ], value: ( match[ 2 ] ?? '' ).trim(), line: index + 1 } );
		} else if ( RULE.test( line ) ) {
			fields.push( null );
		} else if ( last && line.trim() !== '' ) {
			// Wrapped lines are one paragraph; the exporter breaks them at a width, not where the author did.
			last.value = `${ last.value } ${ line.trim() }`.trim();
		}
	}
	return fields;
}

function elementsOf( text: string ): Field[] {
	const fields: Field[] = [];
	let at = 0;
	let line = 1;
	for ( const match of text.matchAll( ELEMENT ) ) {
		line += text.slice( at, match.index ).split( '\n' ).length - 1;
		at = match.index;
		fields.push( { key: match[ 1 ] ?? '', value: unescaped( match[ 2 ] ?? '' ), line } );
	}
	return fields;
}

function unescaped( text: string ): string {
	return text
		.replace( /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1' )
		.replace( /<[^>]+>/g, ' ' )
		.replace( /&lt;/g, '<' )
		.replace( /&gt;/g, '>' )
		.replace( /&quot;/g, '"' )
		.replace( /&apos;|&#39;/g, "'" )
		.replace( /&amp;/g, '&' )
		.trim();
}

function decoded( bytes: Uint8Array ): { text: string; encoding: string } {
	const detector = new EncodingDetector();
	detector.read( bytes );
	const { encoding } = detector;
	const names = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' };
	return { text: new TextDecoder( encoding ).decode( bytes ), encoding: names[ encoding ] };
}
