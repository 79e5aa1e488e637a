import { Notice, TabPanel } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Contacts } from './contacts.tsx';
import { History } from './history.tsx';
import type { Lists, Sent } from './types.ts';
import './style.scss';

interface Props {
	readonly lists: Lists;
	readonly address: string;
}

const goesTo = ( count: number ): string =>
	/* translators: %d: number of actors */
	sprintf( _n( 'The message goes to %d actor.', 'The message goes to %d actors.', count, 'pmq' ), count );

/** Writing to a selection of actors, and what has been written. */
export function MessagesStage( { lists, address }: Props ): JSX.Element {
	const [ said, setSaid ] = useState( '' );
	const tell = ( { sent, skipped }: Sent ): void => {
		const done = goesTo( sent );
		const left = skipped.map( ( { name } ) => name ).join( ', ' );
		/* translators: %s: names of actors */
		setSaid( left ? `${ done } ${ sprintf( __( 'Left out: %s.', 'pmq' ), left ) }` : done );
	};
	return (
		<div className="pmq-actors__stage">
			{ said && (
				<Notice status="success" onRemove={ () => setSaid( '' ) }>
					{ said }
				</Notice>
			) }
			<TabPanel
				tabs={ [
					{ name: 'contacts', title: __( 'Choose actors', 'pmq' ) },
					{ name: 'history', title: __( 'Sent', 'pmq' ) },
				] }
			>
				{ ( { name } ) =>
					name === 'contacts' ? <Contacts lists={ lists } address={ address } onSent={ tell } /> : <History />
				}
			</TabPanel>
		</div>
	);
}
