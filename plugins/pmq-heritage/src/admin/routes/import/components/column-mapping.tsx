import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { mapColumns, type ColumnChoice, type ColumnSpec } from '@pmq/connectors';
import { language } from '../hooks/language.ts';
import type { OpenFile } from '../reading/protocol.ts';

interface Props {
	open: OpenFile;
	specs: readonly ColumnSpec[];
	columns: ColumnChoice;
	loose: boolean;
	onChange: ( columns: ColumnChoice ) => void;
}

const NONE = '';

/** Lets a person say which column of the file fills which field; the guess stands there at first. */
export function ColumnMapping( { open, specs, columns, loose, onChange }: Props ): JSX.Element {
	const { positions } = mapColumns( open.header, specs, columns, loose );
	const options = [
		{ value: NONE, label: __( '– none –', 'pmq' ) },
		...open.header.map( ( name ) => ( { value: name, label: name } ) ),
	];
	return (
		<div className="pmq-import__columns">
			{ specs.map( ( spec ) => {
				const at = positions.get( spec.key )?.[ 0 ];
				const samples =
					at === undefined ? [] : open.sample.map( ( cells ) => cells[ at ] ?? '' ).filter( Boolean );
				const help = samples.length ? exampleText( samples ) : undefined;
				return (
					<SelectControl
						key={ spec.key }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ spec.label[ language ] + ( spec.group ? ' *' : '' ) }
						value={ at === undefined ? NONE : open.header[ at ] }
						options={ options }
						help={ help }
						onChange={ ( name: string ) =>
							onChange( { ...columns, [ spec.key ]: name === NONE ? null : name } )
						}
					/>
				);
			} ) }
		</div>
	);
}

function exampleText( samples: readonly string[] ): string {
	/* translators: %s: values of the file's first rows */
	return sprintf( __( 'e.g. %s', 'pmq' ), samples.map( ( text ) => text.slice( 0, 40 ) ).join( ' · ' ) );
}
