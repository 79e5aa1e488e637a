import { Button, Notice, SelectControl, Spinner, TextareaControl, TextControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import type { FormEvent } from 'react';
import { __ } from '@wordpress/i18n';
import { getSettings, messageOf, saveSettings, sendTest } from '../requests.ts';
import type { MailSettings } from '../types.ts';

interface Props {
	/** Address of the signed-in person, for the test. */
	address: string;
	onSaved: () => void;
}

type Values = Record< string, string >;

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
	useEffect( () => {
		getSettings().then( setSettings, ( problem ) => setSaid( { status: 'error', text: messageOf( problem ) } ) );
	}, [] );
	const save = async ( event: FormEvent ): Promise< void > => {
		event.preventDefault();
		setBusy( true );
		try {
			const { port, ...texts } = changed;
			setSettings( await saveSettings( port === undefined ? texts : { ...texts, port: Number( port ) } ) );
			setChanged( {} );
			setSaid( { status: 'success', text: __( 'Settings saved.', 'pmq' ) } );
			onSaved();
		} catch ( problem ) {
			setSaid( { status: 'error', text: messageOf( problem ) } );
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
			<form onSubmit={ ( event ) => void save( event ) }>
				<Groups
					settings={ settings }
					changed={ changed }
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

interface GroupsProps {
	settings: MailSettings;
	changed: Values;
	onChange: ( name: string, value: string ) => void;
}

function Groups( props: GroupsProps ): JSX.Element {
	const { settings, changed, onChange } = props;
	return (
		<>
			<fieldset>
				<legend>{ __( 'Relay', 'pmq' ) }</legend>
				<TextSetting
					{ ...props }
					name="host"
					label={ __( 'Host name', 'pmq' ) }
					help={ __( 'Empty: mails wait in the queue.', 'pmq' ) }
				/>
				<TextSetting { ...props } name="port" label={ __( 'Port', 'pmq' ) } type="number" />
				<Encryption { ...props } />
				<TextSetting { ...props } name="user" label={ __( 'User', 'pmq' ) } />
				<TextSetting { ...props } name="password" label={ __( 'Password', 'pmq' ) } type="password" />
			</fieldset>
			<Addresses { ...props } />
			<fieldset>
				<legend>{ __( 'Signature (DKIM)', 'pmq' ) }</legend>
				<TextSetting
					{ ...props }
					name="dkim_domain"
					label={ __( 'Domain', 'pmq' ) }
					help={ __( 'Empty where the relay signs.', 'pmq' ) }
				/>
				<TextSetting { ...props } name="dkim_selector" label={ __( 'Selector', 'pmq' ) } />
				<TextareaControl
					label={ __( 'Private key', 'pmq' ) }
					help={
						settings.set.includes( 'dkim_key' )
							? KEEP
							: __( 'In PEM format; it never leaves the server again.', 'pmq' )
					}
					disabled={ settings.fixed.includes( 'dkim_key' ) }
					rows={ 3 }
					value={ changed.dkim_key ?? '' }
					onChange={ ( value ) => onChange( 'dkim_key', value ) }
				/>
			</fieldset>
		</>
	);
}

function Addresses( props: GroupsProps ): JSX.Element {
	return (
		<fieldset>
			<legend>{ __( 'Addresses', 'pmq' ) }</legend>
			<TextSetting
				{ ...props }
				name="from"
				label={ __( 'Sender', 'pmq' ) }
				type="email"
				help={ __( 'Empty: ne-pas-repondre@ the main domain.', 'pmq' ) }
			/>
			<TextSetting
				{ ...props }
				name="bounce"
				label={ __( 'Address for delivery reports', 'pmq' ) }
				type="email"
				help={ __( 'Empty: the sender.', 'pmq' ) }
			/>
			<TextSetting
				{ ...props }
				name="verp_domain"
				label={ __( 'Domain for delivery reports by mail', 'pmq' ) }
				help={ __(
					'Each mail gets a return path of its own in this domain (VERP): a report then says which mail it is about.',
					'pmq'
				) }
			/>
			<TextSetting
				{ ...props }
				name="relay_log"
				label={ __( 'Log file of the relay', 'pmq' ) }
				help={ __( 'Where doubtful mails are looked up, such as /var/log/mail.log.', 'pmq' ) }
			/>
		</fieldset>
	);
}

function Encryption( { settings, changed, onChange }: GroupsProps ): JSX.Element {
	return (
		<SelectControl< string >
			__next40pxDefaultSize
			label={ __( 'Encryption', 'pmq' ) }
			value={ changed.encryption ?? settings.encryption }
			disabled={ settings.fixed.includes( 'encryption' ) }
			options={ [
				{ value: 'starttls', label: __( 'STARTTLS (port 587)', 'pmq' ) },
				{ value: 'tls', label: __( 'TLS from the beginning (port 465)', 'pmq' ) },
				{ value: 'none', label: __( 'None (this machine only)', 'pmq' ) },
			] }
			onChange={ ( value ) => onChange( 'encryption', value ) }
		/>
	);
}

interface TextSettingProps extends GroupsProps {
	name: string;
	label: string;
	help?: string;
	type?: 'text' | 'email' | 'number' | 'password';
}

const KEEP = __( 'One is set; leave this empty to keep it.', 'pmq' );

/** One setting; what wp-config.php decides cannot be changed here, a secret is never shown. */
function TextSetting( {
	settings,
	changed,
	onChange,
	name,
	label,
	help = '',
	type = 'text',
}: TextSettingProps ): JSX.Element {
	const isFixed = settings.fixed.includes( name );
	const isSecret = type === 'password';
	const hint = isSecret && settings.set.includes( name ) ? KEEP : help;
	return (
		<TextControl
			__next40pxDefaultSize
			type={ type }
			label={ label }
			help={ isFixed ? __( 'Set in wp-config.php.', 'pmq' ) : hint }
			disabled={ isFixed }
			autoComplete={ isSecret ? 'new-password' : 'off' }
			value={ changed[ name ] ?? ( isSecret ? '' : String( settings[ name as keyof MailSettings ] ?? '' ) ) }
			onChange={ ( value ) => onChange( name, value ) }
		/>
	);
}

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
