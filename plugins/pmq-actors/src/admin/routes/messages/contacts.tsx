import { Button, Modal, Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { DataViews, type Action, type View } from '@wordpress/dataviews/wp';
import { messageOf } from '../../../../../../mu-plugins/pmq-network/src/admin/routes/mail/requests.ts';
import { usePage } from '../../../../../../mu-plugins/pmq-network/src/admin/table/use-page.ts';
import { Compose } from './compose.tsx';
import { contactFields } from './fields.tsx';
import { allContacts, listContacts } from './requests.ts';
import type { Contact, Lists, Sent } from './types.ts';

const isNarrow = window.matchMedia( '(max-width: 1000px)' ).matches;

const FIRST_VIEW: View = {
	type: isNarrow ? 'list' : 'table',
	titleField: 'name',
	descriptionField: 'mail',
	fields: [ 'commune', 'domain', 'phone', 'accepts_messages' ],
	page: 1,
	perPage: 25,
	search: '',
	filters: [],
};

interface Props {
	readonly lists: Lists;
	readonly address: string;
	readonly onSent: ( sent: Sent ) => void;
}

/** What can be done with actors. */
const contactActions = ( choose: ( contacts: readonly Contact[] ) => void ): Action< Contact >[] => [
	{
		id: 'write',
		label: __( 'Write', 'pmq' ),
		isPrimary: true,
		supportsBulk: true,
		callback: ( contacts ) => choose( contacts ),
	},
	{
		id: 'see',
		label: __( 'See the entry', 'pmq' ),
		callback: ( [ contact ] ) => {
			if ( contact ) {
				window.open( contact.link, '_blank', 'noopener' );
			}
		},
	},
];

const writeToAll = ( count: number ): string =>
	sprintf(
		/* translators: %d: number of actors */
		_n( 'Write to the %d actor of this search', 'Write to the %d actors of this search', count, 'pmq' ),
		count
	);

/** The actors: searched, filtered, chosen, written to. */
export function Contacts( { lists, address, onSent }: Props ): JSX.Element {
	const { view, table, error } = usePage( FIRST_VIEW, listContacts );
	const [ chosen, setChosen ] = useState< readonly Contact[] | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const fields = useMemo( () => contactFields( lists ), [ lists ] );
	const actions = useMemo( () => contactActions( setChosen ), [] );
	const total = table.paginationInfo.totalItems;
	const chooseAll = (): void => {
		allContacts( view ).then( setChosen, ( failure ) => setProblem( messageOf( failure ) ) );
	};
	return (
		<>
			{ ( error || problem ) && (
				<Notice status="error" isDismissible={ false }>
					{ error || problem }
				</Notice>
			) }
			<p>
				<Button __next40pxDefaultSize variant="secondary" disabled={ total === 0 } onClick={ chooseAll }>
					{ writeToAll( total ) }
				</Button>
			</p>
			<DataViews
				{ ...table }
				fields={ fields }
				actions={ actions }
				getItemId={ ( item ) => String( item.id ) }
				searchLabel={ __( 'Search the actors', 'pmq' ) }
				empty={ <p>{ __( 'No actor found.', 'pmq' ) }</p> }
			/>
			{ chosen && (
				<Modal
					title={ __( 'Write to actors', 'pmq' ) }
					size="large"
					onRequestClose={ () => setChosen( null ) }
					shouldCloseOnClickOutside={ false }
				>
					<Compose
						contacts={ chosen }
						address={ address }
						onCancel={ () => setChosen( null ) }
						onSent={ ( sent ) => {
							setChosen( null );
							onSent( sent );
						} }
					/>
				</Modal>
			) }
		</>
	);
}
