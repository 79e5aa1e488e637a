import { __, sprintf } from '@wordpress/i18n';
import { mapColumns, type ColumnSpec } from '@pmq/connectors';
import type { OpenFile } from '../reading/protocol.ts';
import type { ImportState } from '../route.ts';

/**
 * Says how a file is written.
 *
 * @param open Open file.
 */
export function formatText( open: OpenFile ): string {
	if ( open.format === 'workbook' ) {
		/* translators: %s: name of a sheet */
		return sprintf( __( 'Workbook, sheet “%s”', 'pmq' ), open.sheet );
	}
	if ( open.format === 'feed' ) {
		return __( 'Feed of objects (JSON)', 'pmq' );
	}
	if ( open.format === 'tagged' ) {
		/* translators: %s: encoding */
		return sprintf( __( 'Text of tagged fields, %s', 'pmq' ), open.encoding );
	}
	const delimiter = open.delimiter === '\t' ? __( 'tabulator', 'pmq' ) : open.delimiter;
	/* translators: 1: encoding, 2: delimiter */
	return sprintf( __( 'csv, %1$s, delimiter “%2$s”', 'pmq' ), open.encoding, delimiter );
}

interface Props {
	state: Pick< ImportState, 'columns' | 'connector' >;
	open: OpenFile;
	specs: readonly ColumnSpec[];
}

/** Names the columns that no field takes: nothing is left out silently. */
export function IgnoredColumns( { state, open, specs }: Props ): JSX.Element | null {
	const { ignored } = mapColumns( open.header, specs, state.columns, state.connector === 'spreadsheet' );
	if ( ignored.length === 0 ) {
		return <p>{ __( 'Every column of the file is taken over.', 'pmq' ) }</p>;
	}
	return (
		<p>
			{ __( 'Columns that are not taken over:', 'pmq' ) }{ ' ' }
			{ ignored.map( ( name, index ) => (
				<span key={ name }>
					{ index > 0 && ', ' }
					<code>{ name }</code>
				</span>
			) ) }
		</p>
	);
}
