import { boundsOfPoints } from '../point-bounds';

test( 'there is no box without places', () => {
	expect( boundsOfPoints( [] ) ).toBeNull();
} );

test( 'the box holds every place', () => {
	const bounds = boundsOfPoints( [ { lat: 44.2, lng: 1.4 }, { lat: 44.05, lng: 1.9 }, { lat: 44.1, lng: 1.6 } ] );
	expect( bounds ).toEqual( { west: 1.4, south: 44.05, east: 1.9, north: 44.2 } );
} );

test( 'a single place keeps its surroundings', () => {
	const bounds = boundsOfPoints( [ { lat: 44, lng: 1.5 } ] );
	expect( ( bounds?.east ?? 0 ) - ( bounds?.west ?? 0 ) ).toBeCloseTo( 0.04 );
	expect( ( bounds?.north ?? 0 ) - ( bounds?.south ?? 0 ) ).toBeCloseTo( 0.04 );
} );
