import type { MapStrings, PmqMap } from '@pmq/map';
import type { Boundaries, Bounds, Commune } from '@pmq/territory';
import apiFetch from '@wordpress/api-fetch';
import { useEffect, useRef, useState, type RefObject } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface EditorMap {
	/** Where the map is drawn. */
	readonly element: RefObject< HTMLDivElement >;
	readonly state: 'loading' | 'ready' | 'failed';
	/** What the map shows now; undefined until it is ready. */
	readonly bounds: () => Bounds | undefined;
}

/** A moving map in the editor, made once, with what it is given first; without `firstView` it shows the whole territory. */
export function useEditorMap( communes: readonly Commune[], firstView: Bounds | undefined ): EditorMap {
	const element = useRef< HTMLDivElement >( null );
	const map = useRef< PmqMap >();
	const [ state, setState ] = useState< EditorMap[ 'state' ] >( 'loading' );
	useEffect( () => {
		let closed = false;
		Promise.all( [ import( './editor-map' ), apiFetch< Boundaries >( { path: '/pmq/v1/boundaries' } ) ] )
			.then( ( [ { createMap }, boundaries ] ) => {
				if ( ! closed && element.current ) {
					map.current = createMap( element.current, {
						boundaries,
						communes,
						strings: strings(),
						bounds: firstView,
						capturesScroll: true,
						communesSelectable: false,
					} );
					setState( 'ready' );
				}
			} )
			.catch( () => setState( 'failed' ) );
		return () => {
			closed = true;
			map.current?.destroy();
		};
		// eslint-disable-next-line react-hooks/exhaustive-deps -- The map is made once, when the dialog opens.
	}, [] );
	return { element, state, bounds: () => map.current?.bounds() };
}

function strings(): MapStrings {
	return {
		zoomIn: __( 'Zoom in', 'pmq' ),
		zoomOut: __( 'Zoom out', 'pmq' ),
		close: __( 'Close', 'pmq' ),
		cluster: '',
		samePlace: '',
		open: '',
		communes: __( 'Communes', 'pmq' ),
		points: __( 'Places', 'pmq' ),
		approximate: '',
	};
}
