import { Button, Notice, TextControl } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import type { FormEvent } from 'react';
import { __ } from '@wordpress/i18n';
import { DataViews, type Action, type View } from '@wordpress/dataviews/wp';
import { suppressionFields } from '../fields.tsx';
import { listSuppressions, messageOf, suppress, unsuppress } from '../requests.ts';
import type { Suppression } from '../types.ts';
import { usePage } from '../../../table/use-page.ts';

const isNarrow = window.matchMedia( '(max-width: 1100px)' ).matches;

const FIRST_VIEW: View = {
	type: isNarrow ? 'list' : 'table',
	titleField: 'address',
	fields: isNarrow ? [ 'reason', 'created_at' ] : [ 'reason', 'detail', 'created_at' ],
	page: 1,
	perPage: 25,
	search: '',
	filters: [],
};

/** Addresses that get no mail; one can be added and let go. */
export function SuppressionList(): JSX.Element {
	const [ problem, setProblem ] = useState( '' );
	const { table, error, reload } = usePage( FIRST_VIEW, listSuppressions );
	const actions = useMemo< Action< Suppression >[] >(
		() => [
			{
				id: 'release',
				label: __( 'Write to it again', 'pmq' ),
				supportsBulk: true,
				callback: ( chosen ) => {
					void Promise.all( chosen.map( ( item ) => unsuppress( item.address ) ) )
						.then( () => setProblem( '' ) )
						.catch( ( failure ) => setProblem( messageOf( failure ) ) )
						.finally( reload );
				},
			},
		],
		[ reload ]
	);
	return (
		<>
			{ ( problem || error ) && (
				<Notice status="error" isDismissible={ false }>
					{ problem || error }
				</Notice>
			) }
			<AddressForm onAdded={ reload } />
			<DataViews
				{ ...table }
				fields={ suppressionFields }
				actions={ actions }
				getItemId={ ( item ) => item.address }
				searchLabel={ __( 'Search addresses', 'pmq' ) }
				empty={ <p>{ __( 'No address is held back.', 'pmq' ) }</p> }
			/>
		</>
	);
}

function AddressForm( { onAdded }: { onAdded: () => void } ): JSX.Element {
	const [ address, setAddress ] = useState( '' );
	const [ error, setError ] = useState( '' );
	const [ busy, setBusy ] = useState( false );
	const submit = async ( event: FormEvent ): Promise< void > => {
		event.preventDefault();
		setBusy( true );
		try {
			await suppress( address, '' );
			setAddress( '' );
			setError( '' );
			onAdded();
		} catch ( failure ) {
			setError( messageOf( failure ) );
		}
		setBusy( false );
	};
	return (
		<form className="pmq-mail__inline" onSubmit={ ( event ) => void submit( event ) }>
			<TextControl
				__next40pxDefaultSize
				type="email"
				required
				label={ __( 'Address that gets no mail any more', 'pmq' ) }
				value={ address }
				onChange={ setAddress }
				help={ error }
			/>
			<Button __next40pxDefaultSize variant="secondary" type="submit" isBusy={ busy } disabled={ busy }>
				{ __( 'Hold back', 'pmq' ) }
			</Button>
		</form>
	);
}
