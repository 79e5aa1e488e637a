/** Progress in the terminal: one line a step, with its time; the running step shows what it is doing. */
const interactive = process.stdout.isTTY === true;

export interface Step {
	/** Shows what the step is doing at the moment. */
	detail: ( text: string ) => void;
}

/** Runs one step, printing its name, its progress and how long it took. */
export async function step< T >( title: string, work: ( step: Step ) => Promise< T > | T ): Promise< T > {
	const begun = Date.now();
	let last = '';
	let printed = 0;
	const draw = ( mark: string, tail: string ): void => {
		if ( interactive ) {
			const columns = process.stdout.columns || 80;
			process.stdout.write( `\r\x1b[K${ `${ mark } ${ title }${ tail }`.slice( 0, columns - 1 ) }` );
		}
	};
	draw( '·', ' …' );
	try {
		const result = await work( {
			detail( text ) {
				if ( interactive ) {
					draw( '·', ` – ${ text }` );
				} else if ( text !== last && Date.now() - printed > 1500 ) {
					// A log wants signs of life, not every line.
					process.stdout.write( `  ${ title }: ${ text }\n` );
					printed = Date.now();
				}
				last = text;
			},
		} );
		const seconds = ( ( Date.now() - begun ) / 1000 ).toFixed( 1 );
		if ( interactive ) {
			process.stdout.write( '\r\x1b[K' );
		}
		process.stdout.write( `✓ ${ title } (${ seconds } s)\n` );
		return result;
	} catch ( error ) {
		if ( interactive ) {
			process.stdout.write( '\r\x1b[K' );
		}
		process.stdout.write( `✗ ${ title }\n` );
		throw error;
	}
}
