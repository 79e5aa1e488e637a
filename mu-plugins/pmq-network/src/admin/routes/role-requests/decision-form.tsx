import { Button, Notice, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import type { FormEvent } from 'react';
import { __, sprintf } from '@wordpress/i18n';
import { messageOf } from '../mail/requests.ts';
import { ROLES } from './fields.tsx';
import { decideRoleRequest } from './requests.ts';
import type { RoleRequest } from './types.ts';

interface Props {
	readonly request: RoleRequest;
	readonly approved: boolean;
	readonly onDecided: () => void;
	readonly onCancel: () => void;
}

const willHave = ( { person, role }: RoleRequest ): string =>
	/* translators: 1: name, 2: role */
	sprintf( __( '%1$s gets the role “%2$s” at once and is told by mail.', 'pmq' ), person, ROLES[ role ] );

const willNotHave = ( { person, role }: RoleRequest ): string =>
	/* translators: 1: name, 2: role */
	sprintf( __( '%1$s does not get the role “%2$s” and is told by mail.', 'pmq' ), person, ROLES[ role ] );

/** Asks for some words to the person and decides; what was written stays when the server refuses. */
export function DecisionForm( { request, approved, onDecided, onCancel }: Props ): JSX.Element {
	const [ message, setMessage ] = useState( '' );
	const [ error, setError ] = useState( '' );
	const [ busy, setBusy ] = useState( false );
	const submit = async ( event: FormEvent ): Promise< void > => {
		event.preventDefault();
		setBusy( true );
		try {
			await decideRoleRequest( request.id, { approved, message } );
			onDecided();
		} catch ( failure ) {
			setError( messageOf( failure ) );
			setBusy( false );
		}
	};
	return (
		<form className="pmq-requests__decision" onSubmit={ ( event ) => void submit( event ) }>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<p>{ approved ? willHave( request ) : willNotHave( request ) }</p>
			<blockquote className="pmq-requests__reason">{ request.reason }</blockquote>
			<TextareaControl
				label={ __( 'Your words in the mail (you may leave them out)', 'pmq' ) }
				value={ message }
				onChange={ setMessage }
				maxLength={ 1000 }
				rows={ 4 }
			/>
			<div className="pmq-requests__buttons">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isDestructive={ ! approved }
					isBusy={ busy }
					disabled={ busy }
				>
					{ approved ? __( 'Accept', 'pmq' ) : __( 'Refuse', 'pmq' ) }
				</Button>
				<Button __next40pxDefaultSize variant="tertiary" onClick={ onCancel }>
					{ __( 'Cancel', 'pmq' ) }
				</Button>
			</div>
		</form>
	);
}
