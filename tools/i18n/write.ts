/** Writes what WordPress and translators read. */
import { keyOf, type Message } from './message.ts';

const pluralForms = 'nplurals=2; plural=(n > 1);';

/** A string with its French. */
export interface Translated {
	readonly message: Message;
	readonly texts: readonly string[];
}

/** Returns a `.l10n.php` file: PHP’s opcode cache makes it the fastest form that WordPress reads. */
export function renderPhp( translated: readonly Translated[] ): string {
	const lines = translated.map( ( { message, texts } ) => {
		const key = message.plural === undefined ? keyOf( message ) : `${ keyOf( message ) }\0${ message.plural }`;
		return `\t\t${ phpString( key ) } => ${ phpString( texts.join( '\0' ) ) },`;
	} );
	return [
		'<?php',
		'return array(',
		"\t'domain' => 'pmq',",
		"\t'language' => 'fr_FR',",
		`\t'plural-forms' => '${ pluralForms }',`,
		"\t'messages' => array(",
		...lines,
		'\t),',
		');',
		'',
	].join( '\n' );
}

/** Returns the JSON that `wp.i18n.setLocaleData()` takes. */
export function renderJson( translated: readonly Translated[] ): string {
	const messages = Object.fromEntries( translated.map( ( { message, texts } ) => [ keyOf( message ), texts ] ) );
	const header = { domain: 'pmq', lang: 'fr_FR', 'plural-forms': pluralForms };
	return JSON.stringify( { domain: 'pmq', locale_data: { pmq: { '': header, ...messages } } } );
}

/** Returns the template for translators into another language. */
export function renderPot( messages: readonly Message[] ): string {
	const entries = new Map< string, Message[] >();
	for ( const message of messages ) {
		entries.set( keyOf( message ), [ ...( entries.get( keyOf( message ) ) ?? [] ), message ] );
	}
	const header = [
		'msgid ""',
		'msgstr ""',
		'"Content-Type: text/plain; charset=UTF-8\\n"',
		'"Content-Transfer-Encoding: 8bit\\n"',
		'"X-Domain: pmq\\n"',
	].join( '\n' );
	return [ header, ...[ ...entries.values() ].map( renderEntry ) ].join( '\n\n' ) + '\n';
}

function renderEntry( messages: readonly Message[] ): string {
	const [ first ] = messages;
	if ( ! first ) {
		return '';
	}
	const plural = messages.find( ( message ) => message.plural !== undefined )?.plural;
	const files = [ ...new Set( messages.map( ( message ) => message.reference.replace( /:\d+$/, '' ) ) ) ];
	return [
		...( first.note ? [ `#. ${ first.note.replace( /\s+/g, ' ' ) }` ] : [] ),
		...files.map( ( file ) => `#: ${ file }` ),
		...( first.context ? [ `msgctxt ${ poString( first.context ) }` ] : [] ),
		`msgid ${ poString( first.id ) }`,
		...( plural === undefined
			? [ 'msgstr ""' ]
			: [ `msgid_plural ${ poString( plural ) }`, 'msgstr[0] ""', 'msgstr[1] ""' ] ),
	].join( '\n' );
}

function poString( text: string ): string {
	return `"${ text.replaceAll( '\\', '\\\\' ).replaceAll( '"', '\\"' ).replaceAll( '\n', '\\n' ).replaceAll( '\t', '\\t' ) }"`;
}

function phpString( text: string ): string {
	const special: Readonly< Record< string, string > > = { '\0': '"\\0"', '\u0004': '"\\4"' };
	const quote = ( part: string ): string => `'${ part.replaceAll( '\\', '\\\\' ).replaceAll( "'", "\\'" ) }'`;
	const parts = text.split( /([\0\u0004])/ ).filter( ( part ) => part !== '' );
	return parts.map( ( part ) => special[ part ] ?? quote( part ) ).join( ' . ' );
}
