import { recordEdit } from '../shared/record-edit';

/** Shows the record of the page, or the newest one in a template. */
export const Edit = recordEdit( 'pmq/record-media' );
