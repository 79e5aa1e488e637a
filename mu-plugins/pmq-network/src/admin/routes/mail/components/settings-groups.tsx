import { SelectControl, TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { MailSettings } from '../types.ts';

export type Values = Record< string, string >;

/** Settings that are numbers. */
export const NUMBERS: readonly string[] = [ 'port', 'per_minute', 'per_domain_minute' ];

/** What is wrong with a value that the server did not take. */
const PROBLEMS: Values = {
	host: __( 'This is no host name, such as smtp.example.org.', 'pmq' ),
	port: __( 'A port is a number from 1 to 65535.', 'pmq' ),
	from: __( 'This is no address.', 'pmq' ),
	bounce: __( 'This is no address.', 'pmq' ),
	verp_domain: __( 'This is no domain, such as retours.example.org.', 'pmq' ),
	dkim_domain: __( 'This is no domain, such as example.org.', 'pmq' ),
	dkim_selector: __( 'A selector holds letters, digits, dots and hyphens only.', 'pmq' ),
	dkim_key: __( 'This is no private key in PEM format.', 'pmq' ),
	relay_log: __( 'The path of a file begins with a slash.', 'pmq' ),
	per_minute: __( 'A whole number up to 100,000; 0 for no limit.', 'pmq' ),
	per_domain_minute: __( 'A whole number up to 100,000; 0 for no limit.', 'pmq' ),
};

export const problemOf = ( name: string ): string => PROBLEMS[ name ] ?? __( 'This value cannot be used.', 'pmq' );

interface GroupsProps {
	settings: MailSettings;
	changed: Values;
	/** Names of the settings that the server did not take. */
	wrong: readonly string[];
	onChange: ( name: string, value: string ) => void;
}

/** All settings in their groups. */
export function SettingsGroups( props: GroupsProps ): JSX.Element {
	const { settings, changed, onChange, wrong } = props;
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
				<legend>{ __( 'Pace', 'pmq' ) }</legend>
				<TextSetting
					{ ...props }
					name="per_minute"
					type="number"
					label={ __( 'Mails a minute at most', 'pmq' ) }
					help={ __( 'Empty: no limit. What the relay allows, for all workers together.', 'pmq' ) }
				/>
				<TextSetting
					{ ...props }
					name="per_domain_minute"
					type="number"
					label={ __( 'Mails a minute to one domain at most', 'pmq' ) }
					help={ __( 'Empty: no limit. Large providers take crowds for spam.', 'pmq' ) }
				/>
			</fieldset>
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
					help={ helpOf( wrong, 'dkim_key', settings.set.includes( 'dkim_key' ) ? KEEP : PEM ) }
					aria-invalid={ wrong.includes( 'dkim_key' ) }
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

const PEM = __( 'In PEM format; it never leaves the server again.', 'pmq' );

const KEEP = __( 'One is set; leave this empty to keep it.', 'pmq' );

/** Says what is wrong with a field, else how to fill it in. */
function helpOf( wrong: readonly string[], name: string, help: string ): JSX.Element | string {
	return wrong.includes( name ) ? <strong className="pmq-mail__error">{ problemOf( name ) }</strong> : help;
}

/** One setting; what wp-config.php decides cannot be changed here, a secret is never shown. */
function TextSetting( {
	settings,
	changed,
	onChange,
	wrong,
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
			help={ isFixed ? __( 'Set in wp-config.php.', 'pmq' ) : helpOf( wrong, name, hint ) }
			aria-invalid={ wrong.includes( name ) }
			disabled={ isFixed }
			autoComplete={ isSecret ? 'new-password' : 'off' }
			value={ changed[ name ] ?? ( isSecret ? '' : String( settings[ name as keyof MailSettings ] ?? '' ) ) }
			onChange={ ( value ) => onChange( name, value ) }
		/>
	);
}
