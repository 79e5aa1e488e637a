/** What grows and flows: sky, hills, trees, grass, water, rock. */
import type { Block, Ink } from '../block.ts';
import { curve, ellipse, rectangle, type Point, type Polygon } from '../geometry.ts';

/** The paper is the sky: a few cuts, denser towards the top. */
export function sky( block: Block, bottom = 520, ink: Ink = 's' ): void {
	block.gouge( ink, rectangle( -40, 0, 1280, bottom ), { length: [ 70, 190 ], gap: 30, spread: 2, width: 4, share: ( _x, y ) => 0.55 - ( y / bottom ) * 0.35 } );
}

/** A whole sky of colour, for dawns and nights. */
export function fullSky( block: Block, ink: Ink, cuts: Ink, bottom = 900, share = 0.55 ): void {
	block.cut( ink, rectangle( -10, -10, 1220, bottom + 10 ) );
	block.gouge( cuts, rectangle( -40, 0, 1280, bottom ), { length: [ 60, 170 ], gap: 22, spread: 2, width: 4, share } );
}

export function sun( block: Block, x: number, y: number, radius: number, ink: Ink = 'o' ): void {
	block.cut( ink, ellipse( x, y, radius, radius, 18 ), 2 );
	const rays = 44;
	for ( let ray = 0; ray < rays; ray++ ) {
		const angle = ( ray / rays ) * Math.PI * 2;
		const from = radius * 1.16;
		const to = radius * block.between( 1.36, 1.62 );
		block.stroke( ink, [ x + Math.cos( angle ) * from, y + Math.sin( angle ) * from ], [ x + Math.cos( angle ) * to, y + Math.sin( angle ) * to ], 4 );
	}
}

/** A rounded ridge filled down to `bottom`; returns its outline for more cuts. */
export function hill( block: Block, ink: Ink, ridge: readonly Point[], bottom = 910 ): Polygon {
	const line = curve( ridge );
	const area: Polygon = [ ...line, [ ( line.at( -1 ) as Point )[ 0 ], bottom ], [ ( line[ 0 ] as Point )[ 0 ], bottom ] ];
	block.cut( ink, area, 1.2 );
	return area;
}

/** Far fields in ochre and near ones in green, the ground of most scenes. */
export function fields( block: Block, far: number, near: number ): void {
	const back = hill( block, 'y', [ [ -20, far + 8 ], [ 220, far - 14 ], [ 520, far + 12 ], [ 860, far - 10 ], [ 1220, far + 6 ] ] );
	block.gouge( 'p', back, { length: [ 40, 110 ], gap: 13, spread: 2, width: 3, share: 0.5 } );
	const front = hill( block, 'g', [ [ -20, near - 6 ], [ 260, near + 8 ], [ 640, near - 12 ], [ 960, near + 6 ], [ 1220, near - 8 ] ] );
	block.gouge( 'p', front, { angle: -14, length: [ 22, 56 ], gap: 19, spread: 8, width: 3, share: 0.65 } );
}

/** Blades of grass that rise from a band. */
export function grass( block: Block, ink: Ink, left: number, right: number, y: number, count: number, size = 40 ): void {
	for ( let blade = 0; blade < count; blade++ ) {
		const x = block.between( left, right );
		const foot = y + block.between( -size / 2, size / 2 );
		block.stroke( ink, [ x, foot ], [ x + block.between( -14, 16 ), foot - block.between( size * 0.5, size ) ], 4, block.between( -4, 4 ) );
	}
}

/** A round crown with a scalloped edge and curved cuts that show its light. */
export function bush( block: Block, x: number, y: number, radius: number, ink: Ink = 'd', light: Ink = 'g' ): void {
	const lobes = Math.max( 9, Math.round( radius / 5.5 ) );
	const edge: Point[] = [];
	for ( let lobe = 0; lobe < lobes * 3; lobe++ ) {
		const angle = ( lobe / ( lobes * 3 ) ) * Math.PI * 2;
		const bump = lobe % 3 === 0 ? 0.93 : 1.02;
		const size = radius * bump * block.between( 0.98, 1.03 );
		edge.push( [ x + Math.cos( angle ) * size, y + Math.sin( angle ) * size * 0.9 ] );
	}
	block.cut( ink, edge, 0.5 );
	for ( let ring = 0.28; ring < 0.86; ring += radius < 34 ? 0.3 : 0.18 ) {
		const cuts = Math.round( ( 5 + ring * 11 ) * Math.min( 1, 0.3 + radius / 60 ) );
		for ( let cut = 0; cut < cuts; cut++ ) {
			const angle = Math.PI * ( 1.02 + ( cut / cuts ) * 0.98 ) + block.between( -0.1, 0.1 );
			const turn = ( 2.3 / cuts ) * block.between( 0.5, 0.95 );
			const size = radius * ring;
			if ( block.between( 0, 1 ) < 0.72 ) {
				block.stroke(
					light,
					[ x + Math.cos( angle ) * size, y + Math.sin( angle ) * size * 0.9 ],
					[ x + Math.cos( angle + turn ) * size, y + Math.sin( angle + turn ) * size * 0.9 ],
					Math.max( 3, radius / 26 ),
					-radius * 0.03
				);
			}
		}
	}
}

/** A row of bushes along a line, sizes varied. */
export function hedge( block: Block, left: number, right: number, y: number, size: number, ink: Ink = 'd', light: Ink = 'g' ): void {
	for ( let x = left; x <= right; x += size * block.between( 0.9, 1.5 ) ) {
		bush( block, x, y + block.between( -6, 6 ), size * block.between( 0.6, 1.05 ), ink, light );
	}
}

/** A trunk that forks, in ink with cuts of light along it. */
export function trunk( block: Block, x: number, foot: number, top: number, width: number ): void {
	const height = foot - top;
	const shape: Polygon = [
		...curve( [ [ x - width * 0.95, foot ], [ x - width * 0.5, foot - height * 0.25 ], [ x - width * 0.42, foot - height * 0.6 ], [ x - width * 1.5, top ] ] ),
		[ x - width * 0.95, top - 6 ],
		[ x, foot - height * 0.72 ],
		[ x + width * 0.9, top - 10 ],
		...curve( [ [ x + width * 1.6, top ], [ x + width * 0.5, foot - height * 0.58 ], [ x + width * 0.52, foot - height * 0.22 ], [ x + width * 1.05, foot ] ] ),
	];
	block.cut( 'i', shape, 1 );
	block.gouge( 'p', shape, { angle: 88, spread: 7, length: [ 22, 58 ], gap: 9, width: 3, share: ( cx ) => ( cx < x ? 0.6 : 0.16 ) } );
}

/** An old oak or walnut: trunk and a crown of several rounds. */
export function oak( block: Block, x: number, foot: number, size: number ): void {
	trunk( block, x, foot, foot - size * 0.55, size * 0.075 );
	const crown: readonly ( readonly [ number, number, number ] )[] = [
		[ -0.36, -0.6, 0.2 ],
		[ 0.38, -0.58, 0.21 ],
		[ -0.2, -0.8, 0.24 ],
		[ 0.22, -0.82, 0.25 ],
		[ 0, -0.64, 0.24 ],
		[ 0.02, -0.98, 0.2 ],
	];
	for ( const [ dx, dy, radius ] of crown ) {
		bush( block, x + dx * size, foot + dy * size, radius * size );
	}
}

/** Slender trees: cypress (deep) or poplar (green). */
export function cypress( block: Block, x: number, foot: number, height: number, ink: Ink = 'd', light: Ink = 'g' ): void {
	const half = height * 0.11;
	block.bar( 'i', [ x, foot ], [ x, foot - height * 0.2 ], Math.max( 5, half * 0.35 ) );
	const edge = curve( [ [ x, foot - height ], [ x + half * 0.7, foot - height * 0.68 ], [ x + half, foot - height * 0.32 ], [ x + half * 0.5, foot - height * 0.1 ], [ x, foot - height * 0.07 ] ], 3 );
	const shape: Polygon = [ ...edge, ...edge.map( ( point ): Point => [ 2 * x - point[ 0 ], point[ 1 ] ] ).reverse() ];
	block.cut( ink, shape, 2 );
	block.gouge( light, shape, { angle: 86, spread: 6, length: [ height * 0.06, height * 0.14 ], gap: Math.max( 7, half * 0.42 ), width: 3, share: ( cx ) => ( cx < x + half * 0.2 ? 0.7 : 0.25 ) } );
}

/** Water with the light that lies on it. */
export function water( block: Block, area: Polygon, share = 0.6 ): void {
	block.cut( 'w', area, 1.5 );
	block.gouge( 'p', area, { length: [ 26, 90 ], gap: 15, spread: 2, width: 3, share } );
	block.gouge( 'x', area, { length: [ 22, 70 ], gap: 30, spread: 2, width: 3, share: 0.5 } );
}

/** A face of limestone: paper and shade, joints cut in ink downwards. */
export function cliff( block: Block, area: Polygon, shade = 0.5 ): void {
	block.cut( 's', area, 2.5 );
	block.gouge( 'z', area, { angle: 90, spread: 6, length: [ 50, 130 ], gap: 24, width: 11, share: shade * 0.6 } );
	block.gouge( 'i', area, { angle: 90, spread: 9, length: [ 26, 92 ], gap: 15, width: 4, share: shade } );
	block.gouge( 'i', area, { angle: 2, spread: 7, length: [ 20, 52 ], gap: 44, width: 3, share: 0.4 } );
}

export function birds( block: Block, x: number, y: number, count = 3, size = 26 ): void {
	for ( let bird = 0; bird < count; bird++ ) {
		const cx = x + bird * size * 1.9 + block.between( -12, 12 );
		const cy = y + block.between( -size, size );
		block.stroke( 'i', [ cx - size, cy - size * 0.24 ], [ cx, cy ], 5, -7 );
		block.stroke( 'i', [ cx, cy ], [ cx + size, cy - size * 0.3 ], 5, -7 );
	}
}
