import { Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { FileChooser } from './components/file-chooser.tsx';
import { FileSettings } from './components/file-settings.tsx';
import { History } from './components/history.tsx';
import { Preview } from './components/preview.tsx';
import { PassProgress } from './components/progress.tsx';
import { Result } from './components/result.tsx';
import { Sources } from './components/sources.tsx';
import { Terms } from './components/terms.tsx';
import { useImport, type ImportActions } from './hooks/use-import.ts';
import type { ImportState } from './route.ts';
import './style.scss';

/** The import screen: from a file to records, one step at a time. */
export function ImportStage(): JSX.Element {
	const [ state, actions ] = useImport();
	const top = useRef< HTMLDivElement >( null );
	const { phase } = state;
	const first = useRef( true );
	useEffect( () => {
		// The step that begins is read out; the first one is where the page begins anyway.
		if ( ! first.current ) {
			top.current?.focus();
		}
		first.current = false;
	}, [ phase ] );
	return (
		<div ref={ top } className={ `pmq-import__stage is-${ phase }` } tabIndex={ -1 }>
			{ state.error && (
				<Notice status="error" onRemove={ () => actions.set( { error: '' } ) }>
					{ state.error }
				</Notice>
			) }
			<Step state={ state } actions={ actions } />
		</div>
	);
}

function Step( { state, actions }: { state: ImportState; actions: ImportActions } ): JSX.Element {
	switch ( state.phase ) {
		case 'choose':
		case 'opening':
			return (
				<>
					<FileChooser
						busy={ state.phase === 'opening' }
						resuming={ state.resuming }
						onChoose={ ( file ) => void actions.choose( file ) }
						onForget={ () => actions.restart() }
					/>
					<History onResume={ actions.restart } />
					<Sources />
					<Terms />
				</>
			);
		case 'mapping':
			return <FileSettings state={ state } actions={ actions } />;
		case 'previewing':
		case 'committing':
			return <PassProgress key={ state.phase } state={ state } onStop={ actions.stop } />;
		case 'preview':
			return <Preview state={ state } actions={ actions } />;
		case 'done':
			return <Result state={ state } actions={ actions } />;
	}
}
