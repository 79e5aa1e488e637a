/** Measures a password with the zxcvbn that WordPress ships; it is fetched when somebody begins to type. */
type Zxcvbn = ( password: string, own: string[] ) => { readonly score: number };

declare global {
	interface Window {
		zxcvbn?: Zxcvbn;
	}
}

let loading: Promise< void > | undefined;

/** Fetches the library once. */
export function load( address: string ): Promise< void > {
	loading ??= new Promise( ( resolve, reject ) => {
		const script = document.createElement( 'script' );
		script.src = address;
		script.onload = () => resolve();
		script.onerror = () => {
			loading = undefined;
			reject( new Error( 'zxcvbn is not there.' ) );
		};
		document.head.append( script );
	} );
	return loading;
}

/** Returns the score from 0 to 4, null while the library is not there: the server measures in any case. */
export function score( password: string, own: readonly string[] ): number | null {
	// Longer ones take the library long, and are good by their length.
	return window.zxcvbn ? window.zxcvbn( password.slice( 0, 72 ), [ ...own, 'midi-quercy', 'quercy' ] ).score : null;
}

export interface Verdict {
	/** 0: nothing to show; 1 to 5: the score and one. */
	readonly level: number;
	readonly words: string;
}

/** Says what the meter shows. */
export function verdict(
	password: string,
	measured: number | null,
	least: number,
	labels: readonly string[],
	short: string
): Verdict {
	if ( password === '' || measured === null ) {
		return { level: 0, words: '' };
	}
	if ( [ ...password ].length < least ) {
		return { level: 1, words: short };
	}
	return { level: measured + 1, words: labels[ measured ] ?? '' };
}
