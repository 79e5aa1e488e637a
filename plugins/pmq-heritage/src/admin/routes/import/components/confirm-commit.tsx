import { Button, Modal } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

/** Numbers of what an import would do. */
export interface Consequences {
	added: number;
	changed: number;
	errors: number;
	gone: number;
	/** Records that an interrupted pass has written already; not among the others. */
	written: number;
}

interface Props {
	consequences: Consequences;
	onConfirm: () => void;
	onClose: () => void;
}

/** Asks before anything is written, and says what will be. */
export function ConfirmCommit( { consequences, onConfirm, onClose }: Props ): JSX.Element {
	return (
		<Modal title={ __( 'Write the records?', 'pmq' ) } onRequestClose={ onClose } size="small">
			<ul className="pmq-import__consequences">
				{ sentences( consequences ).map( ( sentence ) => (
					<li key={ sentence }>{ sentence }</li>
				) ) }
			</ul>
			<div className="pmq-import__buttons">
				<Button variant="primary" __next40pxDefaultSize onClick={ onConfirm }>
					{ __( 'Write the records', 'pmq' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ onClose }>
					{ __( 'Not yet', 'pmq' ) }
				</Button>
			</div>
		</Modal>
	);
}

function sentences( { added, changed, errors, gone, written }: Consequences ): string[] {
	/* translators: %d: number of records */
	const created = _n( '%d record is created and published.', '%d records are created and published.', added, 'pmq' );
	/* translators: %d: number of records */
	const updated = _n(
		'%d record is changed; its earlier version is kept.',
		'%d records are changed; their earlier versions are kept.',
		changed,
		'pmq'
	);
	/* translators: %d: number of rows */
	const refused = _n( '%d row with an error is left out.', '%d rows with errors are left out.', errors, 'pmq' );
	/* translators: %d: number of records */
	const missing = _n(
		'%d record that is gone from the source is kept and marked.',
		'%d records that are gone from the source are kept and marked.',
		gone,
		'pmq'
	);
	/* translators: %d: number of records */
	const before = _n( '%d record is written already.', '%d records are written already.', written, 'pmq' );
	const all: [ number, string ][] = [
		[ written, sprintf( before, written ) ],
		[ added, sprintf( created, added ) ],
		[ changed, sprintf( updated, changed ) ],
		[ errors, sprintf( refused, errors ) ],
		[ gone, sprintf( missing, gone ) ],
	];
	return all.filter( ( [ count ] ) => count > 0 ).map( ( [ , sentence ] ) => sentence );
}
