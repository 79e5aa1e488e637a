import type { PmqMap } from '@pmq/map';
import type { Boundaries, Commune } from '@pmq/territory';
import apiFetch from '@wordpress/api-fetch';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface Props {
	readonly lat: number | null;
	readonly lng: number | null;
	readonly name: string;
	readonly onPick: ( place: { lat: number; lng: number } ) => void;
}

/** Half the side of the box around a known place, in degrees. */
const REACH = 0.03;

/** A map on which a place is chosen by a click; the fields beside it say the same to those who use no pointer. */
export function PlaceMap( { lat, lng, name, onPick }: Props ): JSX.Element {
	const element = useRef< HTMLDivElement >( null );
	const map = useRef< PmqMap >();
	const pick = useRef( onPick );
	pick.current = onPick;
	const [ state, setState ] = useState< 'loading' | 'ready' | 'failed' >( 'loading' );
	useEffect( () => {
		let closed = false;
		Promise.all( [
			import( '../place-map-chunk.ts' ),
			apiFetch< Boundaries >( { path: '/pmq/v1/boundaries' } ),
			apiFetch< Commune[] >( { path: '/pmq/v1/communes' } ),
		] )
			.then( ( [ { createMap }, boundaries, communes ] ) => {
				if ( ! closed && element.current ) {
					map.current = createMap( element.current, {
						boundaries,
						communes,
						strings: strings(),
						capturesScroll: true,
						communesSelectable: false,
						bounds: boxAround( lat, lng ),
						onPick: ( place ) => pick.current( place ),
					} );
					setState( 'ready' );
				}
			} )
			.catch( () => setState( 'failed' ) );
		return () => {
			closed = true;
			map.current?.destroy();
		};
		// eslint-disable-next-line react-hooks/exhaustive-deps -- The map is made once, when the form opens.
	}, [] );
	useEffect( () => {
		const known = state === 'ready' && lat !== null && lng !== null;
		map.current?.setPoints( known ? [ { id: 'place', lat, lng, name, link: '', approximate: false } ] : [] );
	}, [ state, lat, lng, name ] );
	return (
		<>
			<div ref={ element } className="pmq-layers__map" aria-label={ __( 'Click where the place is', 'pmq' ) } />
			{ state === 'failed' && (
				<p className="pmq-layers__error">
					{ __( 'The map could not be loaded: give the commune or the coordinates.', 'pmq' ) }
				</p>
			) }
		</>
	);
}

function boxAround( lat: number | null, lng: number | null ) {
	return lat === null || lng === null
		? undefined
		: { west: lng - REACH * 1.4, south: lat - REACH, east: lng + REACH * 1.4, north: lat + REACH };
}

function strings() {
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
