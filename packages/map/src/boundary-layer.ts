/** Communes, EPCI and names of communes on the map. */
import type { Boundaries, Commune } from '@pmq/territory';
import type { FeatureCollection } from 'geojson';
import * as L from 'leaflet';
import { placeLabels } from './labels.ts';
import { RovingGroup } from './roving.ts';
import type { MapOptions } from './types.ts';

/** Draws the boundaries and lets communes be hovered, focused and chosen. */
export class BoundaryLayer {
	private readonly communes: L.GeoJSON;
	private readonly outlines: L.GeoJSON;
	private readonly labels = L.layerGroup();
	private readonly paths = new Map< string, L.Path >();
	private readonly group = new RovingGroup();
	private readonly known: ReadonlyMap< string, Commune >;
	private selected: string | null = null;

	public constructor(
		private readonly map: L.Map,
		private readonly options: MapOptions
	) {
		this.known = new Map( options.communes.map( ( commune ) => [ commune.insee, commune ] ) );
		this.communes = L.geoJSON( collection( options.boundaries ), {
			style: () => ( {
				className: `pmq-map__commune${ options.boundaries.approximate ? ' is-approximate' : '' }`,
			} ),
			interactive: options.communesSelectable !== false,
			onEachFeature: ( feature, layer ) => this.paths.set( String( feature.properties.insee ), layer as L.Path ),
		} );
		this.outlines = L.geoJSON( collection( options.boundaries.outlines ), {
			style: ( feature ) => ( {
				className: `pmq-map__${ feature?.properties.kind === 'epci' ? 'epci' : 'territory' }`,
				fill: false,
			} ),
			interactive: false,
		} );
		this.show( 'communes', true );
		this.show( 'epcis', true );
		map.on( 'zoomend viewreset', () => this.drawLabels() );
	}

	/** Shows or hides the communes with their names, or the outlines of the EPCI. */
	public show( part: 'communes' | 'epcis', visible: boolean ): void {
		if ( part === 'epcis' ) {
			this.map.getContainer().classList.toggle( 'is-without-epcis', ! visible );
			return;
		}
		if ( ! this.map.hasLayer( this.communes ) ) {
			this.communes.addTo( this.map );
			this.outlines.addTo( this.map );
			this.labels.addTo( this.map );
			// Leaflet draws nothing before the map has a view.
			this.map.whenReady( () => this.paths.forEach( ( path, insee ) => this.prepare( path, insee ) ) );
		}
		this.map.getContainer().classList.toggle( 'is-without-communes', ! visible );
	}

	/** Marks a commune. */
	public select( insee: string | null ): void {
		const mark = ( code: string | null, on: boolean ): void => {
			const path = code ? this.paths.get( code ) : undefined;
			path?.getElement()?.classList.toggle( 'is-selected', on );
			if ( on ) {
				path?.bringToFront();
				this.outlines.bringToFront();
			}
		};
		mark( this.selected, false );
		mark( insee, true );
		this.selected = insee;
	}

	/** Returns the box of a commune. */
	public boundsOf( insee: string ): L.LatLngBounds | undefined {
		const path = this.paths.get( insee );
		return path instanceof L.Polygon ? path.getBounds() : undefined;
	}

	public get bounds(): L.LatLngBounds {
		return this.outlines.getBounds();
	}

	/** Returns the element of a commune, to give the focus back to. */
	public elementOf( insee: string ): Element | undefined {
		return this.paths.get( insee )?.getElement() ?? undefined;
	}

	/** Draws the names that fit at this zoom. */
	public drawLabels(): void {
		const candidates = this.options.communes.map( ( { insee, name, population, lat, lng } ) => {
			const { x, y } = this.map.latLngToLayerPoint( [ lat, lng ] );
			return { key: insee, text: name, weight: population, x, y };
		} );
		this.labels.clearLayers();
		for ( const insee of placeLabels( candidates, this.map.getZoom() ) ) {
			const commune = this.known.get( insee );
			if ( commune ) {
				const text = document.createElement( 'span' );
				text.textContent = commune.name;
				const icon = L.divIcon( { className: 'pmq-map__label', html: text, iconSize: undefined } );
				L.marker( [ commune.lat, commune.lng ], {
					icon,
					interactive: false,
					keyboard: false,
					pane: 'pmq-labels',
				} ).addTo( this.labels );
			}
		}
	}

	/** Makes a path a button: name for screen readers, hover, focus, choice. */
	private prepare( path: L.Path, insee: string ): void {
		const element = path.getElement();
		const commune = this.known.get( insee );
		if ( ! element || ! commune || this.options.communesSelectable === false ) {
			element?.setAttribute( 'aria-hidden', 'true' );
			return;
		}
		const choose = (): void => this.options.onCommune?.( insee, element );
		element.setAttribute( 'role', 'button' );
		element.setAttribute( 'aria-label', commune.name );
		path.bindTooltip( textNode( commune.name ), {
			sticky: true,
			className: 'pmq-map__tooltip',
			direction: 'top',
			offset: [ 0, -8 ],
		} );
		path.on( 'click', choose );
		element.addEventListener( 'focus', () => path.openTooltip( [ commune.lat, commune.lng ] ) );
		element.addEventListener( 'blur', () => path.closeTooltip() );
		this.group.add( {
			key: insee,
			element: element as SVGElement,
			lat: commune.lat,
			lng: commune.lng,
			activate: choose,
		} );
	}
}

/** Our type of a route is wider than GeoJSON's where JSON schema cannot say more. */
function collection( boundaries: Boundaries | Boundaries[ 'outlines' ] ): FeatureCollection {
	return boundaries as unknown as FeatureCollection;
}

function textNode( text: string ): HTMLElement {
	const element = document.createElement( 'span' );
	element.textContent = text;
	return element;
}
