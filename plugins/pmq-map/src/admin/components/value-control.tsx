import { Button, SelectControl, TextareaControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Field, Value } from '../types.ts';

interface Props {
	readonly field: Field;
	readonly value: Value;
	/** Address of the image that the value names. */
	readonly picture: string;
	readonly fault: string | undefined;
	readonly onChange: ( value: Value, picture?: string ) => void;
}

/** Asks for the value of a field, as its kind wants. Whether it is right is the server's to say. */
export function ValueControl( { field, value, picture, fault, onChange }: Props ): JSX.Element {
	const label = field.label + ( field.unit ? ` (${ field.unit })` : '' ) + ( field.required ? ' *' : '' );
	const shared = {
		label,
		help: fault ?? helpFor( field ),
		className: fault ? 'has-error' : '',
		__nextHasNoMarginBottom: true,
	} as const;
	const text = value === null || value === undefined ? '' : String( value );
	switch ( field.type ) {
		case 'boolean':
			return (
				<SelectControl
					{ ...shared }
					__next40pxDefaultSize
					value={ yesNo( value ) }
					options={ [
						{ value: '', label: __( 'Not known', 'pmq' ) },
						{ value: '1', label: __( 'yes', 'pmq' ) },
						{ value: '0', label: __( 'no', 'pmq' ) },
					] }
					onChange={ ( chosen: string ) => onChange( chosen === '' ? null : chosen === '1' ) }
				/>
			);
		case 'choice':
			return (
				<SelectControl
					{ ...shared }
					__next40pxDefaultSize
					value={ text }
					options={ [
						{ value: '', label: __( '– choose –', 'pmq' ) },
						...field.options.map( ( option ) => ( { value: option, label: option } ) ),
					] }
					onChange={ ( chosen: string ) => onChange( chosen ) }
				/>
			);
		case 'image':
			return <ImageControl label={ label } picture={ picture } fault={ fault } onChange={ onChange } />;
		case 'text':
			return <TextareaControl { ...shared } rows={ 2 } value={ text } onChange={ onChange } />;
		default:
			return <TextControl { ...shared } __next40pxDefaultSize value={ text } onChange={ onChange } />;
	}
}

function yesNo( value: Value ): '' | '0' | '1' {
	if ( typeof value !== 'boolean' ) {
		return '';
	}
	return value ? '1' : '0';
}

function helpFor( { type }: Field ): string | undefined {
	switch ( type ) {
		case 'date':
			return __( 'Such as 31/12/2026, 12/2026 or 2026.', 'pmq' );
		case 'email':
			return __( 'Never shown to visitors.', 'pmq' );
		default:
			return undefined;
	}
}

interface ImageProps {
	readonly label: string;
	readonly picture: string;
	readonly fault: string | undefined;
	readonly onChange: Props[ 'onChange' ];
}

interface Frame {
	on: ( event: string, callback: () => void ) => void;
	open: () => void;
	state: () => { get: ( name: string ) => { first: () => { toJSON: () => { id: number; url: string } } } };
}

/** Chooses an image of the media library. */
function ImageControl( { label, picture, fault, onChange }: ImageProps ): JSX.Element {
	const choose = (): void => {
		const { media } = ( window as unknown as { wp: { media: ( options: object ) => Frame } } ).wp;
		const frame = media( { title: label, library: { type: 'image' }, multiple: false } );
		frame.on( 'select', () => {
			const { id, url } = frame.state().get( 'selection' ).first().toJSON();
			onChange( id, url );
		} );
		frame.open();
	};
	return (
		<div role="group" aria-label={ label } className="pmq-layers__image">
			<span className="pmq-layers__label">{ label }</span>
			{ picture && <img src={ picture } alt="" /> }
			<div>
				<Button
					variant="secondary"
					onClick={ choose }
					__next40pxDefaultSize
					/* translators: %s: name of a field */
					aria-label={ sprintf( __( 'Choose an image: %s', 'pmq' ), label ) }
				>
					{ __( 'Choose an image', 'pmq' ) }
				</Button>
				{ picture && (
					<Button variant="tertiary" onClick={ () => onChange( null, '' ) } __next40pxDefaultSize>
						{ __( 'Take away', 'pmq' ) }
					</Button>
				) }
			</div>
			{ fault && <p className="pmq-layers__error">{ fault }</p> }
		</div>
	);
}
