import { getContext, getElement, store, withSyncEvent } from '@wordpress/interactivity';
import { ask, create, isAble, type PasskeyCreation, type PasskeyRequest } from './passkeys.ts';
import type * as QrCode from './qr-code.ts';
import { load, score, verdict } from './strength.ts';

interface PasswordContext {
	readonly library: string;
	readonly least: number;
	readonly labels: readonly string[];
	readonly short: string;
	level: number;
	words: string;
	shown: boolean;
}

interface PasskeyContext {
	readonly request?: PasskeyRequest;
	readonly creation?: PasskeyCreation;
	readonly failed: string;
	able: boolean;
	problem: string;
}

store( 'pmq/accounts', {
	state: {
		get passwordType(): string {
			return getContext< PasswordContext >().shown ? 'text' : 'password';
		},
	},
	actions: {
		*load(): Generator< Promise< void >, void > {
			const { library } = getContext< PasswordContext >();
			try {
				yield load( library );
			} catch {
				// Without it the server says whether the password is good enough.
			}
		},
		measure(): void {
			const context = getContext< PasswordContext >();
			const { ref } = getElement();
			if ( ref instanceof HTMLInputElement ) {
				const said = verdict(
					ref.value,
					score( ref.value, ownWords( ref.form ) ),
					context.least,
					context.labels,
					context.short
				);
				context.level = said.level;
				context.words = said.words;
			}
		},
		toggle(): void {
			const context = getContext< PasswordContext >();
			context.shown = ! context.shown;
		},
		/** The form waits for the browser's answer, then goes its plain way. */
		askPasskey: withSyncEvent( function* ( event: Event ): Generator< Promise< string >, void, string > {
			event.preventDefault();
			const form = event.target;
			const field = form instanceof HTMLFormElement ? form.elements.namedItem( 'passkey' ) : null;
			if ( ! ( form instanceof HTMLFormElement ) || ! ( field instanceof HTMLInputElement ) ) {
				return;
			}
			const context = getContext< PasskeyContext >();
			context.problem = '';
			try {
				if ( context.request ) {
					field.value = yield ask( context.request );
				} else if ( context.creation ) {
					field.value = yield create( context.creation );
				}
				form.submit();
			} catch {
				context.problem = context.failed;
			}
		} ),
	},
	callbacks: {
		lookForPasskeys(): void {
			getContext< PasskeyContext >().able = isAble();
		},
		*drawCode(): Generator< Promise< typeof QrCode >, void, typeof QrCode > {
			const { ref } = getElement();
			const address = ref?.dataset.address;
			if ( ref && address ) {
				const { draw } = yield import( './qr-code.ts' );
				ref.replaceChildren( draw( address, ref.dataset.label ?? '' ) );
			}
		},
	},
} );

/** What others know of the person: the other fields of the form. */
function ownWords( form: HTMLFormElement | null ): string[] {
	return [ 'full_name', 'email' ].flatMap( ( name ) => {
		const field = form?.elements.namedItem( name );
		return field instanceof HTMLInputElement && field.value ? [ field.value ] : [];
	} );
}
