import type { Bounds, Commune } from '@pmq/territory';
import { Button, Flex, Modal, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Attributes } from './types';
import { useEditorMap } from './use-editor-map';

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
	const { element, state, bounds } = useEditorMap( communes, firstView( attributes ) );
	const take = (): void => {
		const shown = bounds();
		if ( shown ) {
			onChange( chosen( attributes, shown ) );
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
				{ isPlace && <Cross /> }
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

/** Marks the middle of the map. */
function Cross() {
	return (
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
	);
}

/** What the block takes over from the view shown. */
function chosen( { extent, place }: Attributes, { west, south, east, north }: Bounds ): Partial< Attributes > {
	return extent === 'place'
		? { place: { ...place, lat: round( ( south + north ) / 2 ), lng: round( ( west + east ) / 2 ) } }
		: { view: [ west, south, east, north ].map( round ) };
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
