/** Which pins and clusters are to be drawn. */
import type { Bounds } from '@pmq/territory';
import Supercluster from 'supercluster';
import type { MapPoint } from './types.ts';

/** Pins nearer than this many pixels stand together. */
const RADIUS = 44;

/** The map's largest zoom: pins that still touch there, most of them at one and the same spot, stay together and are listed. */
const MAX_ZOOM = 18;

/** Leaflet's tiles are this many pixels wide. */
const TILE = 256;

export interface Pin {
	kind: 'point';
	key: string;
	layer: string;
	point: MapPoint;
	lat: number;
	lng: number;
}

export interface Cluster {
	kind: 'cluster';
	key: string;
	/** Key of the layer that all its points share, '' when they differ. */
	layer: string;
	count: number;
	lat: number;
	lng: number;
	id: number;
}

export interface Own {
	layer: string;
	point: MapPoint;
}

/** Holds the points of the visible layers. */
export class ClusterIndex {
	private readonly index: Supercluster< Own, { layer: string } >;

	public constructor( layers: ReadonlyMap< string, readonly MapPoint[] > ) {
		this.index = new Supercluster< Own, { layer: string } >( {
			radius: RADIUS,
			extent: TILE,
			maxZoom: MAX_ZOOM,
			map: ( { layer } ) => ( { layer } ),
			reduce: ( all, one ) => {
				all.layer = all.layer === one.layer ? all.layer : '';
			},
		} );
		const features = [ ...layers ].flatMap( ( [ layer, points ] ) =>
			points.map( ( point ) => ( {
				type: 'Feature' as const,
				geometry: { type: 'Point' as const, coordinates: [ point.lng, point.lat ] },
				properties: { layer, point },
			} ) )
		);
		this.index.load( features );
	}

	/** Returns what lies in a box at a zoom. */
	public within( bounds: Bounds, zoom: number ): ( Pin | Cluster )[] {
		return this.index
			.getClusters(
				[ bounds.west, bounds.south, bounds.east, bounds.north ],
				Math.min( Math.floor( zoom ), MAX_ZOOM )
			)
			.map( ( feature ) => {
				const [ lng = 0, lat = 0 ] = feature.geometry.coordinates;
				if ( 'cluster' in feature.properties && feature.properties.cluster ) {
					const {
						cluster_id: id,
						point_count: count,
						layer,
					} = feature.properties as Supercluster.ClusterProperties & { layer: string };
					return { kind: 'cluster', key: `cluster:${ id }:${ count }`, layer, count, lat, lng, id };
				}
				const { layer, point } = feature.properties as Own;
				return { kind: 'point', key: `point:${ layer }:${ point.id }`, layer, point, lat, lng };
			} );
	}

	/** Returns the zoom at which a cluster opens, undefined when its points share one spot. */
	public opensAt( cluster: Cluster ): number | undefined {
		const zoom = this.index.getClusterExpansionZoom( cluster.id );
		return zoom > MAX_ZOOM ? undefined : zoom;
	}

	/** Returns the points of a cluster with the keys of their layers. */
	public pointsOf( cluster: Cluster ): Own[] {
		return this.index.getLeaves( cluster.id, Infinity ).map( ( { properties } ) => properties );
	}
}
