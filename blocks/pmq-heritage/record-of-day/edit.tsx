import { __ } from '@wordpress/i18n';
import type { ReactElement } from 'react';
import { ServerPreview } from '../shared/server-preview';

/** Shows today’s record. */
export function Edit(): ReactElement {
	return (
		<ServerPreview
			block="pmq/record-of-day"
			attributes={ {} }
			empty={ __( 'No record is published yet.', 'pmq' ) }
		/>
	);
}
