/** Drawings of pins and clusters. */
import * as L from 'leaflet';
import type { MapPoint, PointLayer } from './types.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What is written on a layer's colour: the colours are the theme's tones for text, which stand on its raised ground by day and night. */
const ON_PIN = 'var(--wp--custom--color--raised, #fff)';

/** Outline of a pin whose tip lies at 0,0. */
const PIN = 'M0 0C-5-9-12-14-12-22A12 12 0 0 1 12-22C12-14 5-9 0 0Z';

/** Returns the icon of one point. */
export function pinIcon( point: MapPoint, layer: PointLayer | undefined ): L.DivIcon {
	return L.divIcon( {
		className: `pmq-map__pin${ point.approximate ? ' is-approximate' : '' }`,
		html: pin( layer ),
		iconSize: [ 32, 40 ],
		iconAnchor: [ 16, 38 ],
	} );
}

/** Returns the icon of the marked point: darker, larger, with its name. */
export function highlightIcon( point: MapPoint, layer: PointLayer | undefined ): L.DivIcon {
	const box = document.createElement( 'div' );
	const name = document.createElement( 'span' );
	name.className = 'pmq-map__pin-name';
	name.textContent = point.name;
	box.append( name, pin( layer ) );
	return L.divIcon( {
		className: 'pmq-map__pin is-highlighted',
		html: box,
		iconSize: [ 40, 50 ],
		iconAnchor: [ 20, 48 ],
	} );
}

/** Returns the icon of a cluster: a disc with a halo, larger with more points. */
export function clusterIcon( count: number, layer: PointLayer | undefined ): L.DivIcon {
	const size = Math.min( 60, 26 + Math.round( Math.log2( count ) * 4 ) );
	const disc = document.createElement( 'span' );
	disc.textContent = count > 999 ? `${ Math.floor( count / 1000 ) } k` : String( count );
	if ( layer?.colour ) {
		disc.style.setProperty( '--pmq-map-pin', layer.colour );
		disc.style.setProperty( '--pmq-map-on-pin', ON_PIN );
	}
	return L.divIcon( {
		className: `pmq-map__cluster${ layer ? '' : ' is-mixed' }`,
		html: disc,
		iconSize: [ size, size ],
	} );
}

function pin( layer: PointLayer | undefined ): HTMLElement {
	const box = document.createElement( 'span' );
	const svg = document.createElementNS( SVG, 'svg' );
	svg.setAttribute( 'viewBox', '-16 -38 32 40' );
	svg.setAttribute( 'aria-hidden', 'true' );
	svg.append( shape( 'path', { d: PIN, class: 'pmq-map__pin-body' } ) );
	svg.append(
		layer?.icon
			? shape( 'path', { d: layer.icon, class: 'pmq-map__pin-icon', transform: 'translate(-8 -30) scale(.667)' } )
			: shape( 'circle', { cy: '-22', r: '4', class: 'pmq-map__pin-dot' } )
	);
	if ( layer?.colour ) {
		box.style.setProperty( '--pmq-map-pin', layer.colour );
		box.style.setProperty( '--pmq-map-on-pin', ON_PIN );
	}
	box.append( svg );
	return box;
}

function shape( name: string, attributes: Record< string, string > ): SVGElement {
	const element = document.createElementNS( SVG, name );
	Object.entries( attributes ).forEach( ( [ key, value ] ) => element.setAttribute( key, value ) );
	return element;
}
