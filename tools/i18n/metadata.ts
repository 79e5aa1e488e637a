/** Finds the strings that WordPress translates in block.json, theme.json and the headers of patterns, plugins and themes. */
import { createRequire } from 'node:module';
import type { Message } from './message.ts';

/** A leaf is the gettext context; the shape is that of the file, a list standing for each of its items, `*` for any key. */
type Schema = string | readonly [ Schema ] | { readonly [ key: string ]: Schema };

const load = createRequire( import.meta.url );
const blockSchema = ( load( '@wp-blocks/make-pot/lib/assets/block-i18n.js' ) as { default: Schema } ).default;
const themeSchema = ( load( '@wp-blocks/make-pot/lib/assets/theme-i18n.js' ) as { default: Schema } ).default;

/** Names of typefaces are the same in every language, those of plugins and themes too. */
const untranslated = new Set( [ 'Font family name' ] );

/** Returns the strings of a file that is data; nothing for other files. */
export function extractMetadata( file: string, source: string ): Message[] {
	if ( file.endsWith( '/block.json' ) ) {
		return walk( JSON.parse( source ), blockSchema, file );
	}
	if ( /^themes\/[^/]+\/(theme|styles\/[^/]+)\.json$/.test( file ) ) {
		return walk( JSON.parse( source ), themeSchema, file );
	}
	if ( /^themes\/[^/]+\/patterns\/[^/]+\.php$/.test( file ) ) {
		return headers( file, source, { Title: 'Pattern title', Description: 'Pattern description' } );
	}
	if ( /^plugins\/([^/]+)\/\1\.php$/.test( file ) ) {
		return headers( file, source, { Description: '' } );
	}
	return /^themes\/[^/]+\/style\.css$/.test( file ) ? headers( file, source, { Description: '' } ) : [];
}

function walk( value: unknown, schema: Schema, file: string ): Message[] {
	if ( typeof schema === 'string' ) {
		return typeof value === 'string' && ! untranslated.has( schema )
			? [ { id: value, context: schema, reference: file, contextOptional: true } ]
			: [];
	}
	if ( Array.isArray( schema ) ) {
		const [ inner ] = schema as readonly [ Schema ];
		return Array.isArray( value ) ? value.flatMap( ( item ) => walk( item, inner, file ) ) : [];
	}
	if ( typeof value !== 'object' || value === null ) {
		return [];
	}
	const entries = Object.entries( schema as Readonly< Record< string, Schema > > );
	return Object.entries( value ).flatMap( ( [ key, item ] ) =>
		entries
			.filter( ( [ name ] ) => name === key || name === '*' )
			.flatMap( ( [ , inner ] ) => walk( item, inner, file ) )
	);
}

function headers( file: string, source: string, wanted: Readonly< Record< string, string > > ): Message[] {
	return Object.entries( wanted ).flatMap( ( [ name, context ] ) => {
		const match = new RegExp( `^[ \\t/*#@]*${ name }:(.*)$`, 'mi' ).exec( source.slice( 0, 8192 ) );
		const id = match?.[ 1 ]?.replace( /\s*(?:\*\/|\?>).*/, '' ).trim();
		return id ? [ { id, context: context || undefined, reference: file, contextOptional: true } ] : [];
	} );
}
