import { __ } from '@wordpress/i18n';
import type { Action } from '@wordpress/dataviews/wp';
import type { PreviewItem } from './fields.tsx';

/** What can be done with a line of the preview. */
export const actions: Action< PreviewItem >[] = [
	{
		id: 'view',
		label: __( 'Open the record', 'pmq' ),
		isEligible: ( item ) => item.post_id !== null,
		callback: ( items ) => {
			for ( const item of items ) {
				// The page, not the editor: records of a national base have none.
				window.open( `../?post_type=pmq_record&p=${ item.post_id }`, '_blank', 'noopener' );
			}
		},
	},
];
