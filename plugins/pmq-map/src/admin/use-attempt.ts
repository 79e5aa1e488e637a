import { useState } from '@wordpress/element';
import { faultsOf, messageOf } from './requests.ts';

export interface Attempt {
	busy: boolean;
	/** What went wrong, '' when nothing did. */
	error: string;
	/** What is wrong, by field. */
	faults: Record< string, string >;
	attempt: ( work: () => Promise< unknown > ) => void;
}

/** Runs what a form asks for, and keeps what the server says of it. */
export function useAttempt(): Attempt {
	const [ busy, setBusy ] = useState( false );
	const [ error, setError ] = useState( '' );
	const [ faults, setFaults ] = useState< Record< string, string > >( {} );
	const run = async ( work: () => Promise< unknown > ): Promise< void > => {
		setBusy( true );
		setError( '' );
		setFaults( {} );
		try {
			await work();
		} catch ( problem ) {
			setError( messageOf( problem ) );
			setFaults( faultsOf( problem ) );
		}
		setBusy( false );
	};
	return { busy, error, faults, attempt: ( work ) => void run( work ) };
}
