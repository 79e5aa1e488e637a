import { inVisiblePart, visibleShare } from '../visible-bounds';

const bounds = { west: 1.4, south: 44, east: 1.9, north: 44.2 };

test( 'a map in full view keeps its box', () => {
	expect( inVisiblePart( bounds, 1 ) ).toEqual( bounds );
} );

test( 'a map seen to the half shows the box in its upper half', () => {
	const { north, south } = inVisiblePart( bounds, 0.5 );
	expect( north ).toBe( 44.2 );
	expect( south ).toBeCloseTo( 43.8 );
} );

test( 'a sliver of a map does not zoom out without end', () => {
	expect( inVisiblePart( bounds, 0 ).south ).toBeCloseTo( 44.2 - 0.2 / 0.3 );
} );

test( 'the visible share ends at the window’s edge', () => {
	const element = document.createElement( 'div' );
	element.getBoundingClientRect = () => ( { top: 300, height: 800 } ) as DOMRect;
	expect( visibleShare( element, 700 ) ).toBe( 0.5 );
	expect( visibleShare( element, 2000 ) ).toBe( 1 );
} );
