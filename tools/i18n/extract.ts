/** Finds the strings in PHP and TypeScript with @wp-blocks/make-pot's parser. */
import { createRequire } from 'node:module';
import type { Message } from './message.ts';

interface Block {
	readonly msgid: string;
	readonly msgctxt?: string;
	readonly msgid_plural?: string;
	readonly comments?: { readonly translator?: readonly string[]; readonly reference?: readonly string[] };
}
interface BlockSet {
	readonly blocks: readonly Block[];
}
interface TreeParser {
	doTree: (
		source: string,
		file: string,
		debug: boolean,
		args: { options: { translationDomains: readonly string[] } }
	) => BlockSet;
}

// Its command line finds no files when another version of minimatch is hoisted, so its parser is called directly.
const { doTree } = createRequire( import.meta.url )( '@wp-blocks/make-pot/lib/parser/tree.js' ) as TreeParser;

/** Tells whether a file can hold calls of the translation functions. */
export function holdsCode( file: string ): boolean {
	return /\.(php|tsx?)$/.test( file ) && ! file.endsWith( '.d.ts' );
}

/**
 * Returns the strings of our text domain in a file.
 *
 * @param file   Path for references; its ending chooses the grammar.
 * @param source Content.
 */
export function extractCode( file: string, source: string ): Message[] {
	if ( ! /(?:__|_e|_x|_n|_nx|_ex|_noop)\s*\(/.test( source ) ) {
		return [];
	}
	// The parser does not know the leading backslash of a global function in a namespace.
	const plain = source.replace( /\\((?:esc_(?:html|attr)_?)?_{1,2}[enx]{0,2}(?:_noop)?\s*\()/g, ' $1' );
	return doTree( plain, file, false, { options: { translationDomains: [ 'pmq' ] } } ).blocks.map( ( block ) => ( {
		id: block.msgid,
		context: block.msgctxt,
		plural: block.msgid_plural,
		note: block.comments?.translator?.[ 0 ],
		reference: block.comments?.reference?.[ 0 ] ?? file,
	} ) );
}
