/** @jest-environment node */
import { ClusterIndex, type Cluster } from '../clusters.ts';
import type { MapPoint } from '../types.ts';

const point = ( id: string, lat: number, lng: number ): MapPoint => ( {
	id,
	lat,
	lng,
	name: `Lieu ${ id }`,
	link: '',
	approximate: false,
} );
const everywhere = { west: 1, south: 43.5, east: 2.5, north: 45 };
const near = [ point( '1', 44.1, 1.5 ), point( '2', 44.1005, 1.5005 ), point( '3', 44.101, 1.501 ) ];

describe( 'ClusterIndex', () => {
	it( 'puts near points together from afar and apart near by', () => {
		const index = new ClusterIndex( new Map( [ [ 'records', [ ...near, point( '4', 44.3, 1.9 ) ] ] ] ) );
		const items = index.within( everywhere, 9 );
		expect( items.map( ( item ) => ( item.kind === 'cluster' ? item.count : item.point.id ) ) ).toEqual( [
			3,
			'4',
		] );
		expect( index.within( everywhere, 17 ) ).toHaveLength( 4 );
	} );

	it( 'counts every point exactly once at each zoom', () => {
		const points = Array.from( { length: 300 }, ( _, i ) =>
			point( String( i ), 44 + ( ( i * 37 ) % 101 ) / 300, 1.4 + ( ( i * 53 ) % 97 ) / 200 )
		);
		const index = new ClusterIndex( new Map( [ [ 'records', points ] ] ) );
		for ( let zoom = 7; zoom <= 18; zoom += 0.5 ) {
			const total = index
				.within( everywhere, zoom )
				.reduce( ( sum, item ) => sum + ( item.kind === 'cluster' ? item.count : 1 ), 0 );
			expect( [ zoom, total ] ).toEqual( [ zoom, 300 ] );
		}
	} );

	it( 'says where a cluster opens, and that points at one spot never do', () => {
		const apart = new ClusterIndex( new Map( [ [ 'records', near ] ] ) );
		expect( apart.opensAt( apart.within( everywhere, 9 )[ 0 ] as Cluster ) ).toBeGreaterThan( 9 );
		const same = new ClusterIndex(
			new Map( [ [ 'records', [ point( '1', 44.1, 1.5 ), point( '2', 44.1, 1.5 ) ] ] ] )
		);
		const cluster = same.within( everywhere, 18 )[ 0 ] as Cluster;
		expect( same.opensAt( cluster ) ).toBeUndefined();
		expect( same.pointsOf( cluster ).map( ( { point: { id } } ) => id ) ).toEqual( [ '1', '2' ] );
	} );

	it( 'knows the layer of a cluster only when all its points share it', () => {
		const mixed = new ClusterIndex(
			new Map( [
				[ 'records', near.slice( 0, 1 ) ],
				[ 'events', near.slice( 1 ) ],
			] )
		);
		const pure = new ClusterIndex( new Map( [ [ 'records', near ] ] ) );
		expect( mixed.within( everywhere, 9 )[ 0 ]?.layer ).toBe( '' );
		expect( pure.within( everywhere, 9 )[ 0 ]?.layer ).toBe( 'records' );
	} );

	it( 'answers nothing outside the box', () => {
		const index = new ClusterIndex( new Map( [ [ 'records', near ] ] ) );
		expect( index.within( { west: 1.9, south: 44.3, east: 2, north: 44.4 }, 14 ) ).toEqual( [] );
	} );
} );
