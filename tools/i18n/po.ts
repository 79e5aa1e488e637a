/** Reads gettext catalogues (.po). */
import type { Translation } from './message.ts';

/** A line that is no gettext, with its place. */
export class PoError extends Error {}

type Field = 'msgctxt' | 'msgid' | 'msgid_plural' | `msgstr${ '' | `[${ number }]` }`;
type Fields = Partial< Record< Field, string > >;

/**
 * Parses a catalogue. The header (the entry with an empty msgid), comments and obsolete entries are left out.
 *
 * @param text Content.
 * @param file Name for messages.
 * @throws PoError naming file and line.
 */
export function parsePo( text: string, file: string ): Translation[] {
	const found: Translation[] = [];
	let fields: Fields = {};
	let line = 0;
	let begun = 1;
	let current: Field | undefined;
	const finish = (): void => {
		const translation = toTranslation( fields, `${ file }:${ begun }` );
		if ( translation ) {
			found.push( translation );
		}
		fields = {};
		current = undefined;
	};
	for ( const raw of text.split( /\r?\n/ ) ) {
		line++;
		const trimmed = raw.trim();
		if ( trimmed === '' || trimmed.startsWith( '#' ) ) {
			current = undefined;
			continue;
		}
		const match = /^(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+)?("(?:[^"\\]|\\.)*")$/.exec( trimmed );
		const keyword = match?.[ 1 ] as Field | undefined;
		if ( ! match || ( ! keyword && ! current ) ) {
			throw new PoError( `${ file }:${ line }: this line is no gettext: ${ trimmed.slice( 0, 80 ) }` );
		}
		if (
			keyword === 'msgctxt' ||
			( keyword === 'msgid' && ! ( 'msgctxt' in fields && ! ( 'msgid' in fields ) ) )
		) {
			finish();
			begun = line;
		}
		current = keyword ?? current;
		if ( current ) {
			fields[ current ] = ( fields[ current ] ?? '' ) + unquote( match[ 2 ] ?? '""' );
		}
	}
	finish();
	return found;
}

function toTranslation( fields: Fields, reference: string ): Translation | undefined {
	if ( ! fields.msgid ) {
		return undefined;
	}
	const forms = [ fields[ 'msgstr[0]' ], fields[ 'msgstr[1]' ] ];
	const texts = fields.msgid_plural === undefined ? [ fields.msgstr ?? '' ] : forms.map( ( form ) => form ?? '' );
	return { id: fields.msgid, context: fields.msgctxt, plural: fields.msgid_plural, texts, reference };
}

function unquote( quoted: string ): string {
	const escapes: Readonly< Record< string, string > > = { n: '\n', t: '\t', r: '\r' };
	return quoted.slice( 1, -1 ).replace( /\\(.)/g, ( _whole, letter: string ) => escapes[ letter ] ?? letter );
}
