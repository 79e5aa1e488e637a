import { __, _n, sprintf } from '@wordpress/i18n';
import type { Contact } from './types.ts';

const leftOut = ( count: number ): string =>
	sprintf(
		/* translators: %d: number of actors */
		_n(
			'%d actor is left out: it has no address or wants no messages.',
			'%d actors are left out: they have no address or want no messages.',
			count,
			'pmq'
		),
		count
	);

/** Says to whom a message goes, and how many are left out. */
export function Recipients( { contacts }: { readonly contacts: readonly Contact[] } ): JSX.Element {
	const wanted = contacts.filter( ( contact ) => contact.accepts_messages );
	const left = contacts.length - wanted.length;
	return (
		<div>
			<p>
				<strong>{ __( 'To:', 'pmq' ) }</strong> { wanted.map( ( { name } ) => name ).join( ', ' ) }
			</p>
			{ left > 0 && <p>{ leftOut( left ) }</p> }
		</div>
	);
}
