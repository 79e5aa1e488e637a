import { Button, SelectControl, TextareaControl, TextControl, CheckboxControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { fieldKey } from '../data/field-key.ts';
import { settings } from '../settings.ts';
import type { Field, FieldType } from '../types.ts';

interface Props {
	readonly fields: readonly Field[];
	/** Fields that places have values of: their kind stays. */
	readonly saved: readonly Field[];
	readonly faults: Record< string, string >;
	readonly onChange: ( fields: Field[] ) => void;
}

/** The fields of a layer: added, named, ordered, taken out. */
export function FieldList( { fields, saved, faults, onChange }: Props ): JSX.Element {
	const list = useRef< HTMLDivElement >( null );
	const { replace, move, add, rename } = useFieldEdits( fields, onChange, () =>
		list.current?.querySelector< HTMLInputElement >( 'li:last-child input' )?.focus()
	);
	return (
		<div ref={ list } className="pmq-layers__fields">
			<h3>{ __( 'Fields of the layer', 'pmq' ) }</h3>
			<p className="pmq-layers__hint">
				{ __( 'Every place has a name and a spot on the map. Say here what else is known of it.', 'pmq' ) }
			</p>
			{ faults.fields && <p className="pmq-layers__error">{ faults.fields }</p> }
			<ol>
				{ fields.map( ( field, at ) => (
					<li key={ at }>
						<FieldRow
							field={ field }
							position={ at + 1 }
							fault={ faults[ field.key ] }
							isFixed={ saved.some( ( { key } ) => key === field.key ) }
							onRename={ ( label ) => rename( at, field, label ) }
							onChange={ ( changes ) => replace( at, { ...field, ...changes } ) }
						/>
						<FieldTools
							label={ field.label }
							isFirst={ at === 0 }
							isLast={ at === fields.length - 1 }
							onMove={ ( by ) => move( at, by ) }
							onTakeOut={ () => onChange( fields.filter( ( other ) => other !== field ) ) }
						/>
					</li>
				) ) }
			</ol>
			<Button variant="secondary" onClick={ add } __next40pxDefaultSize>
				{ __( 'Add a field', 'pmq' ) }
			</Button>
		</div>
	);
}

/** What a person can do with the list. */
function useFieldEdits( fields: readonly Field[], onChange: Props[ 'onChange' ], focusLast: () => void ) {
	// A key follows the label until the layer is saved with it.
	const [ fresh, setFresh ] = useState< readonly string[] >( [] );
	const replace = ( at: number, field: Field ): void =>
		onChange( fields.map( ( other, index ) => ( index === at ? field : other ) ) );
	const move = ( at: number, by: number ): void => {
		const next = [ ...fields ];
		const [ moved ] = next.splice( at, 1 );
		if ( moved ) {
			next.splice( at + by, 0, moved );
			onChange( next );
		}
	};
	const add = (): void => {
		const key = fieldKey(
			'champ',
			fields.map( ( field ) => field.key )
		);
		setFresh( [ ...fresh, key ] );
		onChange( [
			...fields,
			{ key, label: '', type: 'text', unit: '', options: [], required: false, public: true },
		] );
		setTimeout( focusLast );
	};
	const rename = ( at: number, field: Field, label: string ): void => {
		if ( ! fresh.includes( field.key ) ) {
			replace( at, { ...field, label } );
			return;
		}
		const key = fieldKey(
			label,
			fields.filter( ( other ) => other !== field ).map( ( other ) => other.key )
		);
		setFresh( [ ...fresh.filter( ( other ) => other !== field.key ), key ] );
		replace( at, { ...field, label, key } );
	};
	return { replace, move, add, rename };
}

interface ToolsProps {
	readonly label: string;
	readonly isFirst: boolean;
	readonly isLast: boolean;
	readonly onMove: ( by: number ) => void;
	readonly onTakeOut: () => void;
}

function FieldTools( { label, isFirst, isLast, onMove, onTakeOut }: ToolsProps ): JSX.Element {
	return (
		<div className="pmq-layers__field-tools">
			<Button
				size="small"
				variant="tertiary"
				disabled={ isFirst }
				accessibleWhenDisabled
				onClick={ () => onMove( -1 ) }
				/* translators: %s: name of a field */
				aria-label={ sprintf( __( 'Move “%s” up', 'pmq' ), label ) }
			>
				↑
			</Button>
			<Button
				size="small"
				variant="tertiary"
				disabled={ isLast }
				accessibleWhenDisabled
				onClick={ () => onMove( 1 ) }
				/* translators: %s: name of a field */
				aria-label={ sprintf( __( 'Move “%s” down', 'pmq' ), label ) }
			>
				↓
			</Button>
			<Button
				size="small"
				variant="tertiary"
				isDestructive
				onClick={ onTakeOut }
				/* translators: %s: name of a field */
				aria-label={ sprintf( __( 'Take out “%s”', 'pmq' ), label ) }
			>
				{ __( 'Take out', 'pmq' ) }
			</Button>
		</div>
	);
}

interface RowProps {
	readonly field: Field;
	readonly position: number;
	readonly fault: string | undefined;
	readonly isFixed: boolean;
	readonly onRename: ( label: string ) => void;
	readonly onChange: ( changes: Partial< Field > ) => void;
}

function FieldRow( { field, position, fault, isFixed, onRename, onChange }: RowProps ): JSX.Element {
	return (
		<div className="pmq-layers__field">
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				/* translators: %d: position of a field */
				label={ sprintf( __( 'Name of field %d', 'pmq' ), position ) }
				value={ field.label }
				onChange={ onRename }
				help={ fault }
				className={ fault ? 'has-error' : '' }
			/>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Kind', 'pmq' ) }
				value={ field.type }
				options={ settings.types }
				disabled={ isFixed }
				help={ isFixed ? __( 'Stays as it is: places have values.', 'pmq' ) : undefined }
				onChange={ ( type: string ) => onChange( { type: type as FieldType, public: type !== 'email' } ) }
			/>
			{ field.type === 'number' && (
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Unit', 'pmq' ) }
					placeholder="kWc"
					value={ field.unit }
					onChange={ ( unit ) => onChange( { unit } ) }
				/>
			) }
			{ field.type === 'choice' && (
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Values, one a line', 'pmq' ) }
					rows={ 3 }
					value={ field.options.join( '\n' ) }
					onChange={ ( text ) => onChange( { options: text.split( '\n' ) } ) }
				/>
			) }
			<div className="pmq-layers__checks">
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __( 'Must be filled in', 'pmq' ) }
					checked={ field.required }
					onChange={ ( required ) => onChange( { required } ) }
				/>
				{ field.type !== 'email' && (
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __( 'Visitors see it', 'pmq' ) }
						checked={ field.public }
						onChange={ ( isPublic ) => onChange( { public: isPublic } ) }
					/>
				) }
			</div>
		</div>
	);
}
