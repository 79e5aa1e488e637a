import { Button, Notice, TextControl, TextareaControl } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { messageOf } from '../../../../../../mu-plugins/pmq-network/src/admin/routes/mail/requests.ts';
import { Recipients } from './recipients.tsx';
import { previewMessage, sendMessage, testMessage } from './requests.ts';
import type { Contact, Draft, Sent } from './types.ts';

interface Props {
	readonly contacts: readonly Contact[];
	/** Address of who writes. */
	readonly address: string;
	readonly onSent: ( sent: Sent ) => void;
	readonly onCancel: () => void;
}

/** Writes, looks, tests, sends. What was written stays when the server refuses; sent again, it goes to nobody twice. */
export function Compose( { contacts, address, onSent, onCancel }: Props ): JSX.Element {
	const uid = useMemo( () => window.crypto.randomUUID(), [] );
	const [ subject, setSubject ] = useState( '' );
	const [ text, setText ] = useState( '' );
	const [ html, setHtml ] = useState( '' );
	const { said, isBusy, act } = useWork();
	const draft: Draft = { uid, subject: subject.trim(), text: text.trim() };
	const wanted = contacts.filter( ( contact ) => contact.accepts_messages );
	const name = wanted[ 0 ]?.name ?? '';
	const ids = contacts.map( ( { id } ) => id );
	const submit = ( event: FormEvent ): void => {
		event.preventDefault();
		act( async () => onSent( await sendMessage( draft, ids ) ) );
	};
	return (
		<form className="pmq-actors__compose" onSubmit={ submit }>
			{ said && (
				<Notice status={ said.status } isDismissible={ false }>
					{ said.text }
				</Notice>
			) }
			<Recipients contacts={ contacts } />
			<Words subject={ subject } text={ text } onSubject={ setSubject } onText={ setText } />
			<Buttons
				count={ wanted.length }
				address={ address }
				isBusy={ isBusy }
				isReady={ draft.subject !== '' && draft.text !== '' && ! isBusy }
				onSee={ () => act( async () => setHtml( ( await previewMessage( draft, name ) ).html ) ) }
				onTest={ () => act( async () => testSent( ( await testMessage( draft, name ) ).address ) ) }
				onCancel={ onCancel }
			/>
			{ html && (
				<iframe
					className="pmq-actors__frame"
					sandbox=""
					srcDoc={ html }
					title={ __( 'The mail as it looks', 'pmq' ) }
				/>
			) }
		</form>
	);
}

const testSent = ( address: string ): string =>
	/* translators: %s: mail address */
	sprintf( __( 'A test is on its way to %s.', 'pmq' ), address );

interface Said {
	readonly status: 'error' | 'success';
	readonly text: string;
}

/** Does one thing at a time and says what became of it; work may return what to say. */
function useWork(): { said: Said | null; isBusy: boolean; act: ( work: () => Promise< string | void > ) => void } {
	const [ said, setSaid ] = useState< Said | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	const act = ( work: () => Promise< string | void > ): void => {
		setBusy( true );
		setSaid( null );
		work()
			.then(
				( text ) => text && setSaid( { status: 'success', text } ),
				( failure ) => setSaid( { status: 'error', text: messageOf( failure ) } )
			)
			.finally( () => setBusy( false ) );
	};
	return { said, isBusy, act };
}

interface WordsProps {
	readonly subject: string;
	readonly text: string;
	readonly onSubject: ( subject: string ) => void;
	readonly onText: ( text: string ) => void;
}

function Words( { subject, text, onSubject, onText }: WordsProps ): JSX.Element {
	const help = __(
		'An empty line begins a new paragraph. {{nom}} becomes the name of each actor. The link to stop these mails is added.',
		'pmq'
	);
	return (
		<>
			<TextControl
				__next40pxDefaultSize
				label={ __( 'Subject', 'pmq' ) }
				value={ subject }
				onChange={ onSubject }
				maxLength={ 200 }
				required
			/>
			<TextareaControl
				label={ __( 'Text', 'pmq' ) }
				help={ help }
				value={ text }
				onChange={ onText }
				maxLength={ 10000 }
				rows={ 10 }
				required
			/>
		</>
	);
}

interface ButtonsProps {
	/** Actors that it goes to. */
	readonly count: number;
	readonly address: string;
	readonly isBusy: boolean;
	readonly isReady: boolean;
	readonly onSee: () => void;
	readonly onTest: () => void;
	readonly onCancel: () => void;
}

function Buttons( { count, address, isBusy, isReady, onSee, onTest, onCancel }: ButtonsProps ): JSX.Element {
	/* translators: %d: number of actors */
	const send = sprintf( _n( 'Send to %d actor', 'Send to %d actors', count, 'pmq' ), count );
	/* translators: %s: mail address */
	const test = sprintf( __( 'Send a test to %s', 'pmq' ), address );
	return (
		<div className="pmq-actors__buttons">
			<Button
				__next40pxDefaultSize
				variant="primary"
				type="submit"
				isBusy={ isBusy }
				disabled={ ! isReady || count === 0 }
			>
				{ send }
			</Button>
			<Button __next40pxDefaultSize variant="secondary" disabled={ ! isReady } onClick={ onSee }>
				{ __( 'See the mail', 'pmq' ) }
			</Button>
			<Button __next40pxDefaultSize variant="secondary" disabled={ ! isReady } onClick={ onTest }>
				{ test }
			</Button>
			<Button __next40pxDefaultSize variant="tertiary" onClick={ onCancel }>
				{ __( 'Cancel', 'pmq' ) }
			</Button>
		</div>
	);
}
