import { Button, Spinner } from '@wordpress/components';
import { dateI18n } from '@wordpress/date';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { listHistory, messageOf, undo } from '../requests.ts';
import type { Batch, Layer, Said } from '../types.ts';

interface Props {
	readonly layer: Layer;
	readonly say: ( said: Said ) => void;
	readonly onChanged: () => void;
}

/** What was changed in the places of a layer, and a way back from each. */
export function History( { layer, say, onChanged }: Props ): JSX.Element {
	const [ batches, setBatches ] = useState< Batch[] | null >( null );
	const [ busy, setBusy ] = useState( 0 );
	const load = useCallback(
		() =>
			listHistory( layer.id ).then( setBatches, ( problem ) =>
				say( { status: 'error', text: messageOf( problem ) } )
			),
		[ layer.id, say ]
	);
	useEffect( () => void load(), [ load ] );
	const takeBack = async ( batch: Batch ): Promise< void > => {
		setBusy( batch.id );
		try {
			say( { status: 'success', text: undoneText( await undo( layer.id, batch.id ) ) } );
			onChanged();
		} catch ( problem ) {
			say( { status: 'error', text: messageOf( problem ) } );
		}
		setBusy( 0 );
		await load();
	};
	if ( batches === null ) {
		return <Spinner />;
	}
	if ( batches.length === 0 ) {
		return <p>{ __( 'Nothing has been changed yet.', 'pmq' ) }</p>;
	}
	return (
		<ul className="pmq-layers__history">
			{ batches.map( ( batch ) => (
				<li key={ batch.id }>
					<div>
						<strong>{ titleOf( batch ) }</strong>
						<p>{ countsOf( batch ) }</p>
						<p className="pmq-layers__hint">
							{ dateI18n( 'j F Y, H:i', batch.created, undefined ) }
							{ batch.user && ` · ${ batch.user }` }
						</p>
					</div>
					{ batch.undone ? (
						<span className="pmq-layers__badge">{ __( 'Undone', 'pmq' ) }</span>
					) : (
						<Button
							variant="secondary"
							isBusy={ busy === batch.id }
							disabled={ busy > 0 }
							onClick={ () => void takeBack( batch ) }
							__next40pxDefaultSize
							/* translators: %s: what was done */
							aria-label={ sprintf( __( 'Undo: %s', 'pmq' ), titleOf( batch ) ) }
						>
							{ __( 'Undo', 'pmq' ) }
						</Button>
					) }
				</li>
			) ) }
		</ul>
	);
}

function titleOf( { kind, label, finished }: Batch ): string {
	switch ( kind ) {
		case 'import':
			return finished
				? /* translators: %s: file name */
					sprintf( __( 'Import of %s', 'pmq' ), label )
				: /* translators: %s: file name */
					sprintf( __( 'Interrupted import of %s', 'pmq' ), label );
		case 'delete':
			/* translators: %s: names of places */
			return sprintf( __( 'Removed: %s', 'pmq' ), label );
		case 'form':
			/* translators: %s: name of a place */
			return sprintf( __( 'Form: %s', 'pmq' ), label );
	}
}

function countsOf( { added, changed, removed }: Batch ): string {
	/* translators: 1: number of new places, 2: of changed places, 3: of removed places */
	return sprintf( __( 'new: %1$d, changed: %2$d, removed: %3$d', 'pmq' ), added, changed, removed );
}

function undoneText( { undone, left }: { undone: number; left: number } ): string {
	/* translators: %d: number of places */
	const done = sprintf( __( 'Undone: %d.', 'pmq' ), undone );
	return left === 0
		? done
		: `${ done } ${ sprintf(
				/* translators: %d: number of places */
				__( 'Left as they are, because they were changed since: %d.', 'pmq' ),
				left
			) }`;
}
