import type { MapStrings, PmqMap } from '@pmq/map';
import type { Boundaries, Bounds, Commune } from '@pmq/territory';
import apiFetch from '@wordpress/api-fetch';
import { Button, Flex, Modal, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Attributes } from './types';

interface Props {
	readonly attributes: Attributes;
	readonly communes: readonly Commune[];
	readonly onChange: ( changes: Partial< Attributes > ) => void;
	readonly onClose: () => void;
}

/** Half the side of the box that a place is shown in, in degrees. */
const REACH = 0.02;

const round = ( value: number ): number => Math.round( value * 1e5 ) / 1e5;

/** A moving map in a dialog: its view, or its middle, is taken over into the block. */
export function ViewPicker( { attributes, communes, onChange, onClose }: Props ) {
	const isPlace = attributes.extent === 'place';
	const element = useRef< HTMLDivElement >( null );
	const map = useRef< PmqMap >();
	const [ state, setState ] = useState< 'loading' | 'ready' | 'failed' >( 'loading' );
	useEffect( () => {
		let closed = false;
		Promise.all( [ import( './editor-map' ), apiFetch< Boundaries >( { path: '/pmq/v1/boundaries' } ) ] ).then(
			( [ { createMap }, boundaries ] ) => {
				if ( ! closed && element.current ) {
					map.current = createMap( element.current, {
						boundaries,
						communes,
						strings: strings(),
						bounds: firstView( attributes ),
						capturesScroll: true,
						communesSelectable: false,
					} );
					setState( 'ready' );
				}
			},
			() => setState( 'failed' )
		);
		return () => {
			closed = true;
			map.current?.destroy();
		};
		// eslint-disable-next-line react-hooks/exhaustive-deps -- The map is made once, when the dialog opens.
	}, [] );
	const take = (): void => {
		const bounds = map.current?.bounds();
		if ( bounds ) {
			onChange(
				isPlace
					? { place: { ...attributes.place, ...middle( bounds ) } }
					: { view: [ bounds.west, bounds.south, bounds.east, bounds.north ].map( round ) }
			);
			onClose();
		}
	};
	return (
		<Modal
			title={ isPlace ? __( 'Choose the place', 'pmq' ) : __( 'Choose the view', 'pmq' ) }
			onRequestClose={ onClose }
			size="large"
		>
			{ state === 'failed' && (
				<Notice status="error" isDismissible={ false }>
					{ __( 'The map could not be loaded. Close this window and try again.', 'pmq' ) }
				</Notice>
			) }
			<p>
				{ isPlace
					? __( 'Move the map until the place is under the cross.', 'pmq' )
					: __( 'Move the map until it shows what visitors should see.', 'pmq' ) }
			</p>
			<div style={ { position: 'relative' } }>
				<div ref={ element } style={ { height: '60vh' } } />
				{ isPlace && (
					<span
						aria-hidden="true"
						style={ {
							position: 'absolute',
							left: '50%',
							top: '50%',
							transform: 'translate(-50%, -50%)',
							fontSize: 32,
							pointerEvents: 'none',
							zIndex: 1000,
						} }
					>
						✛
					</span>
				) }
			</div>
			<Flex justify="flex-end" style={ { marginTop: 16 } }>
				<Button variant="tertiary" onClick={ onClose } __next40pxDefaultSize>
					{ __( 'Cancel', 'pmq' ) }
				</Button>
				<Button variant="primary" disabled={ state !== 'ready' } onClick={ take } __next40pxDefaultSize>
					{ isPlace ? __( 'Use this place', 'pmq' ) : __( 'Use this view', 'pmq' ) }
				</Button>
			</Flex>
		</Modal>
	);
}

function middle( { west, south, east, north }: Bounds ): { lat: number; lng: number } {
	return { lat: round( ( south + north ) / 2 ), lng: round( ( west + east ) / 2 ) };
}

/** The view that was chosen before, if any. */
function firstView( { extent, view, place }: Attributes ): Bounds | undefined {
	if ( extent === 'place' && place.lat !== undefined && place.lng !== undefined ) {
		return { west: place.lng - REACH, south: place.lat - REACH, east: place.lng + REACH, north: place.lat + REACH };
	}
	const [ west, south, east, north ] = view;
	return extent === 'view' && west !== undefined && south !== undefined && east !== undefined && north !== undefined
		? { west, south, east, north }
		: undefined;
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
