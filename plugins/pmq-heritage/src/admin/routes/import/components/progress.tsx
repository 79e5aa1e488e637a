import { speak } from '@wordpress/a11y';
import { Button, ProgressBar } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { rowCount } from '../fields.tsx';
import type { ImportState } from '../route.ts';

interface Props {
	state: ImportState;
	onStop: () => void;
}

/** Shows how far a pass is; every quarter of the way is spoken. */
export function PassProgress( { state, onStop }: Props ): JSX.Element {
	const [ stopping, setStopping ] = useState( false );
	const percent = Math.floor( state.progress * 100 );
	const writing = state.phase === 'committing';
	const title = writing
		? __( 'Records are being written …', 'pmq' )
		: __( 'The file is being compared with the records …', 'pmq' );
	const quarter = Math.floor( percent / 25 );
	useEffect( () => {
		speak( `${ title } ${ quarter * 25 } %` );
	}, [ title, quarter ] );
	return (
		<section className="pmq-import__progress" aria-labelledby="pmq-import-progress">
			<h2 id="pmq-import-progress">{ title }</h2>
			<ProgressBar className="pmq-import__bar" value={ percent } aria-labelledby="pmq-import-progress" />
			<p>
				{
					/* translators: 1: rows done, e.g. "200 rows", 2: per cent */
					sprintf( __( '%1$s (%2$d %%)', 'pmq' ), rowCount( state.outcomes.length ), percent )
				}
			</p>
			{ state.waiting && <p role="status">{ state.waiting }</p> }
			<Button
				variant="secondary"
				__next40pxDefaultSize
				disabled={ stopping }
				accessibleWhenDisabled
				onClick={ () => {
					setStopping( true );
					onStop();
				} }
			>
				{ stopping ? __( 'Stopping …', 'pmq' ) : __( 'Stop', 'pmq' ) }
			</Button>
		</section>
	);
}
