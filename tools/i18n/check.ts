/** What is wrong with the French. */
import { translate, type Catalogue } from './catalogue.ts';
import { keyOf, type Message, type Translation } from './message.ts';

/** Returns every fault, one readable line each. */
export function findFaults( messages: readonly Message[], catalogue: Catalogue ): string[] {
	return [
		...missing( messages, catalogue ),
		...catalogue.conflicts,
		...[ ...catalogue.translations.values() ].flatMap( faultsOf ),
	];
}

function missing( messages: readonly Message[], catalogue: Catalogue ): string[] {
	const seen = new Set< string >();
	return messages.flatMap( ( message ) => {
		const key = keyOf( message );
		if ( seen.has( key ) || translate( catalogue, message ) ) {
			return [];
		}
		seen.add( key );
		const context = message.context ? ` (${ message.context })` : '';
		return [
			`${ message.reference }: no French for “${ message.id }”${ context }${ message.plural ? ' with its plural' : '' }`,
		];
	} );
}

function faultsOf( translation: Translation ): string[] {
	return [
		...placeholderFaults( translation ),
		...translation.texts.flatMap( typographyFaults ).map( ( fault ) => `${ translation.reference }: ${ fault }` ),
	];
}

/** A French text has the placeholders of the English one; the singular may spell a number out. */
function placeholderFaults( translation: Translation ): string[] {
	return translation.texts.flatMap( ( text, form ) => {
		const source = form === 1 ? ( translation.plural ?? translation.id ) : translation.id;
		const [ wanted, given ] = [ placeholders( source ), placeholders( text ) ];
		const numbers = /^%(\d\$)?d$/;
		const spelled =
			translation.plural !== undefined &&
			wanted.filter( ( one ) => ! numbers.test( one ) ).join() ===
				given.filter( ( one ) => ! numbers.test( one ) ).join();
		return wanted.join() === given.join() || spelled
			? []
			: [
					`${ translation.reference }: placeholders ${ wanted.join( ' ' ) || 'none' } became ${ given.join( ' ' ) || 'none' } in “${ text }”`,
				];
	} );
}

function placeholders( text: string ): string[] {
	return ( text.replaceAll( '%%', '' ).match( /%(?:\d+\$)?[sdf]/g ) ?? [] ).sort();
}

/** French typography: curly apostrophes, no-break spaces inside quotation marks and before double punctuation. */
export function typographyFaults( text: string ): string[] {
	const plain = text.replace( /<[^>]*>|https?:\/\/\S+/g, '' );
	const rules: readonly ( readonly [ RegExp, string ] )[] = [
		[ /\p{L}'\p{L}/u, 'needs ’ instead of a straight apostrophe' ],
		[ / [;:!?»]/u, 'needs a narrow no-break space before ; : ! ? »' ],
		[ /[\p{L}\d)][;!?](?:\s|$)/u, 'needs a narrow no-break space before ; ! ?' ],
		[ /\p{L}:(?:\s|$)/u, 'needs a no-break space before :' ],
		[ /« /u, 'needs a narrow no-break space after «' ],
		[ /\.\.\./u, 'needs … instead of three dots' ],
	];
	return rules.filter( ( [ pattern ] ) => pattern.test( plain ) ).map( ( [ , fault ] ) => `“${ text }” ${ fault }` );
}
