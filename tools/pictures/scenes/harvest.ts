/** What is grown, made and sold. */
import type { Block, Ink } from '../block.ts';
import { curve, ellipse, rectangle, type Point, type Polygon } from '../geometry.ts';
import { house, person, wallOf } from '../parts/buildings.ts';
import { bush, fields, fullSky, grass, hedge, sky, sun } from '../parts/nature.ts';

/** A leaf from its stalk to its tip, with veins. */
function leaf( block: Block, from: Point, to: Point, width: number, ink: Ink = 'd', vein: Ink = 'g' ): void {
	const [ dx, dy ] = [ to[ 0 ] - from[ 0 ], to[ 1 ] - from[ 1 ] ];
	const size = Math.hypot( dx, dy );
	const [ ux, uy ] = [ dx / size, dy / size ];
	const at = ( along: number, across: number ): Point => [ from[ 0 ] + dx * along - uy * across, from[ 1 ] + dy * along + ux * across ];
	const sideOf = ( sign: number ): Point[] =>
		curve( [ from, at( 0.25, sign * width * 0.42 ), at( 0.55, sign * width * 0.5 ), at( 0.85, sign * width * 0.24 ), to ], 3 );
	block.cut( ink, [ ...sideOf( 1 ), ...sideOf( -1 ).reverse() ], 1.2 );
	block.stroke( vein, at( 0.04, 0 ), at( 0.94, 0 ), 5 );
	for ( const along of [ 0.2, 0.36, 0.52, 0.68 ] ) {
		for ( const sign of [ 1, -1 ] ) {
			block.stroke( vein, at( along, sign * 3 ), at( along + 0.14, sign * width * 0.34 ), 4 );
		}
	}
}

/** A branch of walnut, shells and halves. */
export function noix( block: Block ): void {
	fullSky( block, 'y', 'p', 900, 0.5 );
	block.bar( 'i', [ -20, 120 ], [ 420, 250 ], 34 );
	block.bar( 'i', [ 400, 244 ], [ 840, 200 ], 22 );
	block.gouge( 'y', [ [ 0, 116 ], [ 420, 240 ], [ 420, 262 ], [ 0, 140 ] ], { angle: 16, length: [ 30, 80 ], gap: 9, spread: 3, share: 0.6 } );
	const leaves: readonly ( readonly [ number, number, number, number, number ] )[] = [
		[ 300, 216, 190, 470, 130 ],
		[ 420, 250, 370, 500, 140 ],
		[ 520, 236, 560, 470, 140 ],
		[ 640, 222, 750, 430, 130 ],
		[ 760, 208, 930, 350, 120 ],
		[ 840, 200, 1060, 210, 116 ],
		[ 330, 214, 420, 30, 120 ],
		[ 560, 226, 640, 20, 124 ],
		[ 740, 206, 870, 40, 112 ],
		[ 200, 180, 60, 360, 116 ],
	];
	leaves.forEach( ( [ x1, y1, x2, y2, width ], index ) => leaf( block, [ x1, y1 ], [ x2, y2 ], width, index % 3 === 1 ? 'g' : 'd', index % 3 === 1 ? 'd' : 'g' ) );
	for ( const [ x, y, size ] of [ [ 470, 330, 62 ], [ 690, 300, 58 ] ] as const ) {
		block.cut( 'g', ellipse( x, y, size, size * 1.06 ) );
		block.gouge( 'p', ellipse( x - 8, y - 8, size * 0.7 ), { angle: 60, length: [ 14, 30 ], gap: 14, spread: 12, share: 0.6 } );
	}
	block.cut( 'i', [ [ -10, 760 ], [ 300, 740 ], [ 900, 752 ], [ 1210, 736 ], [ 1210, 910 ], [ -10, 910 ] ] );
	block.gouge( 'y', rectangle( 0, 770, 1200, 130 ), { length: [ 50, 160 ], gap: 20, spread: 2, width: 4, share: 0.5 } );
	shell( block, 350, 720, 92 );
	shell( block, 860, 730, 96 );
	kernel( block, 600, 730, 110 );
}

function shell( block: Block, x: number, y: number, size: number ): void {
	block.cut( 's', ellipse( x, y, size, size * 0.86 ) );
	block.cut( 'z', ellipse( x + size * 0.3, y + size * 0.12, size * 0.66, size * 0.7 ) );
	block.stroke( 'i', [ x - size * 0.1, y - size * 0.84 ], [ x + size * 0.1, y + size * 0.84 ], 12, 26 );
	block.gouge( 'i', ellipse( x, y, size * 0.86, size * 0.74 ), { angle: 70, length: [ 14, 40 ], gap: 17, spread: 40, width: 4, share: 0.6 } );
}

function kernel( block: Block, x: number, y: number, size: number ): void {
	block.cut( 'i', ellipse( x, y, size, size * 0.84 ) );
	block.cut( 's', ellipse( x, y, size * 0.86, size * 0.7 ) );
	for ( const side of [ -1, 1 ] ) {
		block.cut(
			'o',
			curve(
				[
					[ x + side * 10, y - size * 0.5 ],
					[ x + side * size * 0.5, y - size * 0.52 ],
					[ x + side * size * 0.42, y - size * 0.1 ],
					[ x + side * size * 0.68, y + size * 0.06 ],
					[ x + side * size * 0.4, y + size * 0.46 ],
					[ x + side * 12, y + size * 0.4 ],
					[ x + side * size * 0.2, y ],
				],
				3
			),
			2
		);
		block.gouge( 'b', ellipse( x + side * size * 0.34, y, size * 0.24, size * 0.4 ), { angle: 80, length: [ 12, 26 ], gap: 15, spread: 40, width: 4, share: 0.7 } );
	}
}

/** Saffron in flower, at dawn. */
export function safran( block: Block ): void {
	sky( block, 420 );
	sun( block, 210, 190, 66, 'y' );
	fields( block, 500, 600 );
	block.cut( 'd', rectangle( -10, 700, 1220, 220 ) );
	block.gouge( 'g', rectangle( -10, 710, 1220, 190 ), { angle: -6, length: [ 24, 70 ], gap: 16, spread: 8, width: 4, share: 0.5 } );
	for ( const [ x, foot, size ] of [ [ 120, 800, 200 ], [ 1080, 800, 220 ], [ 330, 830, 300 ], [ 880, 840, 310 ], [ 600, 880, 430 ] ] as const ) {
		crocus( block, x, foot, size );
	}
	grass( block, 'g', 0, 1200, 890, 70, 60 );
}

function crocus( block: Block, x: number, foot: number, size: number ): void {
	const heart = foot - size * 0.42;
	for ( const lean of [ -0.5, -0.3, 0.32, 0.52 ] ) {
		block.stroke( 'g', [ x, foot ], [ x + lean * size, foot - size * 0.55 ], size * 0.03, lean * size * 0.2 );
	}
	block.cut( 'p', [ [ x - size * 0.03, foot ], [ x - size * 0.05, heart ], [ x + size * 0.05, heart ], [ x + size * 0.03, foot ] ], 1 );
	petal( block, [ x, heart + size * 0.03 ], [ x - size * 0.36, heart - size * 0.36 ], size * 0.24, 'u' );
	petal( block, [ x, heart + size * 0.03 ], [ x + size * 0.36, heart - size * 0.36 ], size * 0.24, 'u' );
	petal( block, [ x, heart + size * 0.03 ], [ x, heart - size * 0.52 ], size * 0.28, 'i' );
	for ( const lean of [ -0.16, -0.03, 0.13 ] ) {
		block.stroke( 'b', [ x, heart ], [ x + lean * size, heart - size * 0.62 ], size * 0.03, lean * size * 0.12 );
		block.cut( 'b', ellipse( x + lean * size, heart - size * 0.6, size * 0.026, size * 0.05, 9 ), 1 );
	}
	petal( block, [ x - size * 0.02, heart + size * 0.04 ], [ x - size * 0.19, heart - size * 0.46 ], size * 0.28, 'u' );
	petal( block, [ x + size * 0.02, heart + size * 0.04 ], [ x + size * 0.19, heart - size * 0.46 ], size * 0.28, 'u' );
}

/** A broad petal: fine lines of light run up it. */
function petal( block: Block, from: Point, to: Point, width: number, ink: Ink ): void {
	const [ dx, dy ] = [ to[ 0 ] - from[ 0 ], to[ 1 ] - from[ 1 ] ];
	const size = Math.hypot( dx, dy );
	const at = ( along: number, across: number ): Point => [ from[ 0 ] + dx * along - ( dy / size ) * across, from[ 1 ] + dy * along + ( dx / size ) * across ];
	const sideOf = ( sign: number ): Point[] =>
		curve( [ from, at( 0.3, sign * width * 0.28 ), at( 0.66, sign * width * 0.5 ), at( 0.9, sign * width * 0.3 ), to ], 3 );
	const shape = [ ...sideOf( 1 ), ...sideOf( -1 ).reverse() ];
	block.cut( ink, shape, 1.2 );
	for ( const across of [ -0.28, -0.1, 0.1, 0.28 ] ) {
		block.stroke( ink === 'u' ? 'p' : 'u', at( 0.26, across * width * 0.5 ), at( 0.86 - Math.abs( across ) * 0.4, across * width * 1.1 ), 4 );
	}
}

/** A basket of the season: melon, plums, grapes, garlic. */
export function panier( block: Block ): void {
	fullSky( block, 'p', 's', 600, 0.5 );
	block.cut( 'b', rectangle( -10, 640, 1220, 280 ) );
	block.gouge( 'p', rectangle( -10, 650, 1220, 250 ), { length: [ 60, 180 ], gap: 24, spread: 2, width: 4, share: 0.45 } );
	block.cut( 'i', [ ...arch2( 600, 500, 330, 380 ), ...arch2( 600, 500, 300, 350 ).reverse() ] );
	for ( const [ x, y, size ] of [ [ 400, 450, 112 ], [ 790, 440, 104 ] ] as const ) {
		block.cut( 'y', ellipse( x, y, size ) );
		for ( let rib = -2; rib <= 2; rib++ ) {
			block.stroke( 'd', [ x + rib * size * 0.2, y - size * 0.92 ], [ x + rib * size * 0.2, y + size * 0.9 ], 6, -rib * size * 0.26 );
		}
		block.gouge( 'p', ellipse( x, y, size * 0.86 ), { angle: 30, length: [ 10, 24 ], gap: 17, spread: 60, share: 0.5 } );
	}
	for ( const [ x, y ] of [ [ 540, 480 ], [ 600, 440 ], [ 660, 480 ], [ 600, 500 ], [ 570, 400 ], [ 640, 396 ] ] as const ) {
		block.cut( 'u', ellipse( x, y, 46, 50 ) );
		block.stroke( 'p', [ x - 20, y - 20 ], [ x - 26, y + 12 ], 8 );
	}
	leaf( block, [ 620, 370 ], [ 760, 250 ], 110 );
	leaf( block, [ 560, 380 ], [ 430, 270 ], 110, 'g', 'd' );
	const basket: Polygon = [ [ 240, 500 ], [ 960, 500 ], [ 860, 800 ], [ 340, 800 ] ];
	block.stroke( 'i', [ 300, 806 ], [ 1090, 800 ], 26 );
	block.cut( 'o', basket, 3 );
	for ( let row = 0; row < 7; row++ ) {
		const y = 530 + row * 40;
		const inset = ( y - 500 ) / 3;
		for ( let x = 250 + inset + ( row % 2 ) * 30; x < 930 - inset; x += 62 ) {
			block.stroke( 'i', [ x, y ], [ x + 52, y ], 10 );
			block.stroke( 'y', [ x + 4, y + 17 ], [ x + 46, y + 17 ], 6 );
		}
	}
	block.cut( 'i', [ [ 222, 486 ], [ 978, 486 ], [ 970, 522 ], [ 230, 522 ] ], 2 );
	block.gouge( 'o', rectangle( 230, 490, 740, 28 ), { angle: 20, length: [ 14, 26 ], gap: 10, spread: 8, share: 0.7 } );
	for ( const [ x, y, size ] of [ [ 150, 790, 60 ], [ 1040, 770, 56 ], [ 1110, 826, 46 ] ] as const ) {
		block.cut( 'p', ellipse( x, y, size, size * 0.86 ) );
		block.bar( 'p', [ x, y - size * 0.6 ], [ x + 6, y - size * 1.3 ], size * 0.2 );
		block.gouge( 'u', ellipse( x, y, size * 0.8, size * 0.68 ), { angle: 88, length: [ 18, 44 ], gap: 14, spread: 10, share: 0.6 } );
	}
}

function arch2( x: number, y: number, rx: number, ry: number ): Point[] {
	return Array.from( { length: 17 }, ( _, step ): Point => {
		const angle = Math.PI * ( 1 + step / 16 );
		return [ x + Math.cos( angle ) * rx, y + Math.sin( angle ) * ry ];
	} );
}

/** A straw hat on its form, braid and press. */
export function chapeau( block: Block ): void {
	fullSky( block, 'b', 'p', 900, 0.28 );
	block.cut( 'i', rectangle( -10, 690, 1220, 230 ) );
	block.gouge( 'y', rectangle( -10, 700, 1220, 200 ), { length: [ 60, 180 ], gap: 22, spread: 2, width: 4, share: 0.4 } );
	block.bar( 'i', [ 600, 700 ], [ 600, 560 ], 90 );
	block.cut( 'i', rectangle( 460, 660, 280, 50 ) );
	block.cut( 'y', ellipse( 600, 560, 430, 84, 30 ), 2 );
	block.cut( 'i', ellipse( 600, 572, 300, 34, 24 ), 1 );
	const crown: Polygon = curve( [ [ 364, 560 ], [ 372, 400 ], [ 400, 300 ], [ 500, 262 ], [ 600, 256 ], [ 700, 262 ], [ 800, 300 ], [ 828, 400 ], [ 836, 560 ] ], 4 );
	block.cut( 'y', [ ...crown, [ 720, 594 ], [ 600, 600 ], [ 480, 594 ] ], 2 );
	for ( let row = 0; row < 13; row++ ) {
		const y = 290 + row * 22;
		const half = row < 2 ? 160 + row * 40 : 222;
		for ( let x = 600 - half; x < 600 + half - 20; x += 30 ) {
			block.stroke( x > 740 ? 'i' : 'o', [ x, y ], [ x + 24, y + ( row % 2 ? 7 : -7 ) ], 5 );
		}
	}
	block.cut( 'x', [ [ 366, 470 ], [ 600, 500 ], [ 834, 470 ], [ 838, 560 ], [ 600, 604 ], [ 362, 560 ] ], 2 );
	block.gouge( 'w', rectangle( 380, 490, 440, 90 ), { length: [ 40, 110 ], gap: 14, spread: 4, share: 0.6 } );
	for ( let ring = 0; ring < 3; ring++ ) {
		for ( let step = 0; step < 42; step++ ) {
			const angle = ( step / 42 ) * Math.PI * 2;
			const rx = 330 + ring * 38;
			const [ x, y ] = [ 600 + Math.cos( angle ) * rx, 562 + Math.sin( angle ) * ( 52 + ring * 11 ) ];
			if ( y > 590 || Math.abs( x - 600 ) > 250 ) {
				block.stroke( 'o', [ x - 12, y ], [ x + 14, y + 3 ], 5 );
			}
		}
	}
	braid( block, [ [ 90, 820 ], [ 260, 780 ], [ 420, 830 ], [ 620, 790 ], [ 840, 836 ], [ 1100, 780 ] ] );
	person( block, 130, 700, 210, 'u' );
	person( block, 1066, 700, 210, 'w' );
}

function braid( block: Block, line: readonly Point[] ): void {
	const points = curve( line, 9 );
	points.forEach( ( [ x, y ], index ) => {
		block.stroke( index % 2 ? 'y' : 'o', [ x - 20, y - 18 ], [ x + 22, y + 18 ], 16 );
		block.stroke( index % 2 ? 'o' : 'y', [ x - 20, y + 18 ], [ x + 22, y - 18 ], 16 );
	} );
}

/** A kitchen garden with its rows and its gardener. */
export function jardin( block: Block ): void {
	sky( block, 380 );
	sun( block, 950, 180, 70 );
	const wall = rectangle( -10, 430, 1220, 120 );
	hedge( block, 20, 420, 420, 58 );
	house( block, { x: 800, foot: 540, width: 190, height: 210, windows: [ 2, 1 ], door: 'middle' } );
	wallOf( block, wall, 's' );
	block.cut( 'y', rectangle( -10, 550, 1220, 360 ) );
	for ( let row = 0; row < 5; row++ ) {
		const y = 590 + row * 68 + row * row * 3;
		block.cut( 'i', rectangle( -10, y, 1220, 20 + row * 4 ), 3 );
		for ( let x = 30 + row * 12; x < 1200; x += 96 + row * 14 ) {
			plant( block, x, y + 6, 24 + row * 7, row );
		}
	}
	person( block, 470, 720, 200, 'b' );
	block.bar( 'i', [ 520, 560 ], [ 620, 742 ], 9 );
	block.cut( 'i', [ [ 600, 736 ], [ 652, 716 ], [ 664, 740 ], [ 616, 762 ] ] );
	block.cut( 'y', ellipse( 470, 536, 52, 13 ) );
	block.cut( 'y', [ [ 446, 534 ], [ 452, 506 ], [ 488, 506 ], [ 494, 534 ] ] );
	block.cut( 'w', [ [ 700, 700 ], [ 790, 700 ], [ 800, 800 ], [ 692, 800 ] ] );
	block.bar( 'w', [ 796, 780 ], [ 880, 716 ], 18 );
	block.cut( 'x', ellipse( 884, 712, 12, 24, 10 ) );
	block.bar( 'x', [ 700, 704 ], [ 742, 660 ], 10 );
	block.bar( 'x', [ 742, 660 ], [ 790, 704 ], 10 );
	block.gouge( 'p', rectangle( 702, 712, 90, 80 ), { angle: 88, length: [ 20, 50 ], gap: 15, share: 0.6 } );
}

function plant( block: Block, x: number, y: number, size: number, row: number ): void {
	if ( row % 3 === 1 ) {
		for ( const lean of [ -0.5, -0.2, 0.2, 0.5 ] ) {
			block.stroke( 'd', [ x, y ], [ x + lean * size, y - size * 1.3 ], 9, lean * 12 );
		}
		return;
	}
	bush( block, x, y - size * 0.4, size * 0.8, row % 2 ? 'g' : 'd', row % 2 ? 'd' : 'g' );
	if ( row % 3 === 2 ) {
		block.cut( 'b', ellipse( x + size * 0.2, y - size * 0.3, size * 0.24 ) );
	}
}
