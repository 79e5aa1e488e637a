/** The two ceremonies of Web Authentication; answers travel in a hidden field of a plain form. */
import { decode, encode } from './base64url.ts';

export interface PasskeyRequest {
	readonly challenge: string;
	readonly rpId: string;
}

export interface PasskeyCreation extends PasskeyRequest {
	readonly rpName: string;
	readonly userId: string;
	readonly userName: string;
	readonly userLabel: string;
	readonly exclude: readonly string[];
}

const bytes = ( text: string ): Uint8Array< ArrayBuffer > => Uint8Array.from( new TextEncoder().encode( text ) );

/** Whether this browser knows passkeys at all. */
export const isAble = (): boolean => typeof window.PublicKeyCredential === 'function';

/** Asks for a passkey of this site; throws when none is chosen. */
export async function ask( { challenge, rpId }: PasskeyRequest ): Promise< string > {
	const credential = await navigator.credentials.get( {
		publicKey: { challenge: bytes( challenge ), rpId, userVerification: 'required', timeout: 300_000 },
	} );
	if (
		! ( credential instanceof PublicKeyCredential ) ||
		! ( credential.response instanceof AuthenticatorAssertionResponse )
	) {
		throw new Error( 'The browser gave no passkey.' );
	}
	const { clientDataJSON, authenticatorData, signature } = credential.response;
	return JSON.stringify( {
		id: encode( credential.rawId ),
		clientData: encode( clientDataJSON ),
		authenticator: encode( authenticatorData ),
		signature: encode( signature ),
	} );
}

/** Makes a passkey for this site; throws when the person breaks off. */
export async function create( options: PasskeyCreation ): Promise< string > {
	const credential = await navigator.credentials.create( {
		publicKey: {
			challenge: bytes( options.challenge ),
			rp: { id: options.rpId, name: options.rpName },
			user: { id: bytes( options.userId ), name: options.userName, displayName: options.userLabel },
			// ES256 and RS256: what the server can check, and every authenticator has one of them.
			pubKeyCredParams: [
				{ type: 'public-key', alg: -7 },
				{ type: 'public-key', alg: -257 },
			],
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
			excludeCredentials: options.exclude.map( ( id ) => ( { type: 'public-key', id: decode( id ) } ) ),
			attestation: 'none',
			timeout: 300_000,
		},
	} );
	if (
		! ( credential instanceof PublicKeyCredential ) ||
		! ( credential.response instanceof AuthenticatorAttestationResponse )
	) {
		throw new Error( 'The browser made no passkey.' );
	}
	const key = credential.response.getPublicKey();
	if ( ! key ) {
		throw new Error( 'The browser cannot give the key.' );
	}
	return JSON.stringify( {
		id: encode( credential.rawId ),
		clientData: encode( credential.response.clientDataJSON ),
		authenticator: encode( credential.response.getAuthenticatorData() ),
		publicKey: encode( key ),
	} );
}
