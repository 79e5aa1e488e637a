import { Button, Notice, Spinner, TextControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { FormEvent } from 'react';
import { __ } from '@wordpress/i18n';
import { getSettings, messageOf, saveSettings, sendTest, wrongFields } from '../requests.ts';
import type { MailSettings } from '../types.ts';
import { NUMBERS, problemOf, SettingsGroups, type Values } from './settings-groups.tsx';

interface Props {
	/** Address of the signed-in person, for the test. */
	address: string;
	onSaved: () => void;
}

interface Said {
	status: 'success' | 'error';
	text: string;
}

/** Relay, sender, signature; with a test that goes out at once. */
export function SettingsForm( { address, onSaved }: Props ): JSX.Element {
	const [ settings, setSettings ] = useState< MailSettings | null >( null );
	const [ changed, setChanged ] = useState< Values >( {} );
	const [ said, setSaid ] = useState< Said | null >( null );
	const [ busy, setBusy ] = useState( false );
	const [ wrong, setWrong ] = useState< readonly string[] >( [] );
	useEffect( () => {
		getSettings().then( setSettings, ( problem ) => setSaid( { status: 'error', text: messageOf( problem ) } ) );
	}, [] );
	const form = useRef< HTMLFormElement >( null );
	useEffect( () => {
		form.current?.querySelector< HTMLElement >( '[aria-invalid="true"]' )?.focus();
	}, [ wrong ] );
	const save = async ( event: FormEvent ): Promise< void > => {
		event.preventDefault();
		setBusy( true );
		try {
			setSettings( await saveSettings( toSend( changed ) ) );
			setChanged( {} );
			setWrong( [] );
			setSaid( { status: 'success', text: __( 'Settings saved.', 'pmq' ) } );
			onSaved();
		} catch ( problem ) {
			const names = wrongFields( problem );
			setWrong( names );
			setSaid( {
				status: 'error',
				text: names.length ? names.map( problemOf ).join( ' ' ) : messageOf( problem ),
			} );
		}
		setBusy( false );
	};
	const notice = said && (
		<Notice status={ said.status } onRemove={ () => setSaid( null ) }>
			{ said.text }
		</Notice>
	);
	if ( ! settings ) {
		return notice ?? <Spinner />;
	}
	return (
		<div className="pmq-mail__settings">
			{ notice }
			<form ref={ form } onSubmit={ ( event ) => void save( event ) }>
				<SettingsGroups
					settings={ settings }
					changed={ changed }
					wrong={ wrong }
					onChange={ ( name, value ) => setChanged( { ...changed, [ name ]: value } ) }
				/>
				<Button __next40pxDefaultSize variant="primary" type="submit" isBusy={ busy } disabled={ busy }>
					{ __( 'Save', 'pmq' ) }
				</Button>
			</form>
			<TestForm address={ address } unsaved={ Object.keys( changed ).length > 0 } onSent={ onSaved } />
		</div>
	);
}

/** Turns what was typed into what the route takes. */
function toSend( changed: Values ): Record< string, string | number > {
	return Object.fromEntries(
		Object.entries( changed ).map( ( [ name, value ] ) => [
			name,
			NUMBERS.includes( name ) ? Number( value ) : value,
		] )
	);
}

/** A test mail that goes out at once. */
function TestForm( {
	address: own,
	unsaved,
	onSent,
}: {
	address: string;
	unsaved: boolean;
	onSent: () => void;
} ): JSX.Element {
	const [ address, setAddress ] = useState( own );
	const [ said, setSaid ] = useState< Said | null >( null );
	const [ busy, setBusy ] = useState( false );
	const send = async ( event: FormEvent ): Promise< void > => {
		event.preventDefault();
		setBusy( true );
		setSaid(
			await sendTest( address ).then(
				( { sent, message } ): Said => ( { status: sent ? 'success' : 'error', text: message } ),
				( problem ): Said => ( { status: 'error', text: messageOf( problem ) } )
			)
		);
		setBusy( false );
		onSent();
	};
	return (
		<form className="pmq-mail__test" onSubmit={ ( event ) => void send( event ) }>
			<h2>{ __( 'Test', 'pmq' ) }</h2>
			<div className="pmq-mail__inline">
				<TextControl
					__next40pxDefaultSize
					type="email"
					required
					label={ __( 'Send a test mail to', 'pmq' ) }
					help={ unsaved ? __( 'Save first: the test uses the saved settings.', 'pmq' ) : '' }
					value={ address }
					onChange={ setAddress }
				/>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					type="submit"
					isBusy={ busy }
					disabled={ busy || unsaved }
				>
					{ __( 'Send a test', 'pmq' ) }
				</Button>
			</div>
			<div role="status">
				{ said && (
					<Notice status={ said.status } isDismissible={ false }>
						{ said.text }
					</Notice>
				) }
			</div>
		</form>
	);
}
