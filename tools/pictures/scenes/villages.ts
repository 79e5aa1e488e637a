/** Villages and houses. */
import type { Block } from '../block.ts';
import { arch, ellipse, rectangle, type Point } from '../geometry.ts';
import { cross, house, person, shade, tiles, tower, wallOf, window } from '../parts/buildings.ts';
import { bush, cliff, cypress, fields, fullSky, grass, hedge, hill, sky, sun } from '../parts/nature.ts';

/** The square of a bastide: houses on arcades around a well. */
export function bastide( block: Block ): void {
	sky( block, 300 );
	tower( block, { x: 820, foot: 470, width: 84, height: 250, cap: 'pyramid', roof: 150, windows: 2 } );
	cross( block, 862, 76, 44 );
	block.cut( 'y', rectangle( -10, 640, 1220, 270 ) );
	const homes: readonly ( readonly [ number, number, number ] )[] = [ [ -40, 250, 350 ], [ 225, 215, 400 ], [ 455, 240, 340 ], [ 710, 225, 385 ], [ 955, 290, 350 ] ];
	for ( const [ x, width, height ] of homes ) {
		const top = 650 - height;
		wallOf( block, rectangle( x, top, width - 26, height ), x === 225 || x === 955 ? 's' : 'p' );
		shade( block, rectangle( x + width - 26, top, 26, height ) );
		for ( const part of [ 0.24, 0.72 ] ) {
			window( block, x + ( width - 26 ) * part, top + height * 0.2, 34 );
			window( block, x + ( width - 26 ) * part, top + height * 0.46, 34 );
		}
		const span = ( width - 26 ) / 2;
		for ( const bay of [ 0, 1 ] ) {
			block.cut( 'i', arch( x + bay * span + 14, 650, span - 28, height * 0.4 ), 1.2 );
		}
		tiles( block, [ [ x - 10, top + 3 ], [ x + 22, top - 64 ], [ x + width - 30, top - 64 ], [ x + width + 6, top + 3 ] ] );
	}
	block.gouge( 'p', rectangle( -20, 664, 1240, 230 ), { length: [ 40, 120 ], gap: 17, spread: 2, width: 4, share: 0.55 } );
	well( block, 610, 800 );
	person( block, 400, 770, 116, 'u' );
	person( block, 462, 784, 116, 'w' );
	person( block, 880, 790, 116, 'g' );
}

function well( block: Block, x: number, foot: number ): void {
	block.stroke( 'i', [ x, foot + 8 ], [ x + 210, foot + 2 ], 16 );
	wallOf( block, rectangle( x - 74, foot - 76, 110, 84 ), 's' );
	shade( block, rectangle( x + 36, foot - 76, 40, 84 ) );
	block.cut( 'z', ellipse( x, foot - 76, 80, 15 ), 1 );
	block.cut( 'i', ellipse( x, foot - 76, 58, 9 ), 1 );
	block.bar( 'i', [ x - 62, foot - 76 ], [ x - 62, foot - 190 ], 9 );
	block.bar( 'i', [ x + 62, foot - 76 ], [ x + 62, foot - 190 ], 9 );
	block.bar( 'i', [ x - 76, foot - 186 ], [ x + 76, foot - 186 ], 11 );
	block.bar( 'i', [ x, foot - 186 ], [ x, foot - 112 ], 4 );
	block.cut( 'i', [ [ x - 17, foot - 118 ], [ x + 17, foot - 118 ], [ x + 12, foot - 90 ], [ x - 12, foot - 90 ] ], 1 );
}

/** A village that holds on to its rock above the valley. */
export function perche( block: Block ): void {
	sky( block, 560 );
	sun( block, 205, 190, 74 );
	const back = hill( block, 'y', [ [ -20, 560 ], [ 200, 520 ], [ 420, 555 ], [ 800, 530 ], [ 1220, 560 ] ] );
	block.gouge( 'p', back, { length: [ 40, 110 ], gap: 14, spread: 2, width: 3, share: 0.5 } );
	const rock: Point[] = [ [ 360, 910 ], [ 372, 690 ], [ 420, 610 ], [ 452, 500 ], [ 560, 452 ], [ 760, 430 ], [ 980, 448 ], [ 1090, 500 ], [ 1220, 520 ], [ 1220, 910 ] ];
	cliff( block, rock, 0.55 );
	tower( block, { x: 735, foot: 330, width: 66, height: 190, cap: 'pyramid', roof: 140, windows: 2 } );
	cross( block, 768, 2 + 26, 34 );
	tower( block, { x: 520, foot: 420, width: 84, height: 190, cap: 'battlements', windows: 2 } );
	const homes: readonly ( readonly [ number, number, number, number ] )[] = [
		[ 640, 372, 88, 80 ],
		[ 810, 368, 84, 74 ],
		[ 900, 400, 86, 84 ],
		[ 590, 432, 86, 66 ],
		[ 700, 425, 96, 88 ],
		[ 830, 440, 92, 78 ],
		[ 470, 500, 84, 70 ],
		[ 590, 482, 92, 66 ],
		[ 745, 486, 98, 72 ],
		[ 905, 486, 96, 80 ],
		[ 1030, 510, 92, 82 ],
	];
	for ( const [ x, foot, width, height ] of homes ) {
		house( block, { x, foot, width, height, windows: [ 2, 1 ], door: 'none', stone: false } );
	}
	hedge( block, 690, 1190, 520, 26 );
	const slope = hill( block, 'd', [ [ -20, 720 ], [ 160, 690 ], [ 330, 730 ], [ 520, 830 ], [ 760, 850 ], [ 1220, 800 ] ] );
	block.gouge( 'g', slope, { angle: 18, length: [ 24, 60 ], gap: 17, spread: 9, width: 4, share: 0.6 } );
	hedge( block, 20, 330, 706, 42, 'i', 'g' );
	cypress( block, 250, 726, 190, 'i', 'g' );
	cypress( block, 318, 744, 140, 'i', 'g' );
}

/** A farm of the causse: outside stair, porch on posts, dovecote tower. */
export function maison( block: Block ): void {
	sky( block, 420 );
	sun( block, 985, 180, 70, 'y' );
	fields( block, 540, 640 );
	hedge( block, 40, 240, 610, 52 );
	hedge( block, 990, 1180, 620, 56 );
	tower( block, { x: 300, foot: 700, width: 170, height: 400, cap: 'pyramid', roof: 170, windows: 1 } );
	for ( const [ dx, dy ] of [ [ 22, 60 ], [ 54, 60 ], [ 22, 92 ], [ 54, 92 ] ] as const ) {
		block.cut( 'i', arch( 308 + dx, 330 + dy, 16, 20 ), 0.5 );
	}
	const [ x, foot, top ] = [ 470, 700, 430 ];
	wallOf( block, rectangle( x, top, 330, foot - top ), 'p' );
	shade( block, rectangle( x + 330, top, 110, foot - top ) );
	tiles( block, [ [ x - 16, top + 3 ], [ x + 26, top - 110 ], [ x + 410, top - 110 ], [ x + 462, top + 3 ] ] );
	block.cut( 's', rectangle( 770, 276, 44, 90 ) );
	block.cut( 'i', rectangle( 798, 276, 18, 60 ) );
	window( block, x + 252, top + 78, 44 );
	block.cut( 'i', arch( x + 214, foot, 84, 118 ), 1 );
	block.cut( 'i', rectangle( x + 74, top + 48, 54, 104 ), 1 );
	stair( block, x, foot, top + 152 );
	grass( block, 'd', 0, 1200, 860, 130, 46 );
	grass( block, 'p', 0, 1200, 820, 40, 34 );
}

function stair( block: Block, x: number, foot: number, landing: number ): void {
	wallOf( block, rectangle( x + 10, landing, 160, foot - landing + 10 ), 's' );
	block.cut( 'i', arch( x + 60, foot + 10, 64, 84 ), 1 );
	for ( let step = 0; step < 6; step++ ) {
		const top = landing + step * 20;
		block.cut( step % 2 ? 's' : 'z', rectangle( x + 10 - ( step + 1 ) * 24, top, 26, foot - top + 10 ), 0.8 );
	}
	for ( const dx of [ 16, 158 ] ) {
		block.bar( 'i', [ x + dx, landing ], [ x + dx, landing - 150 ], 10 );
	}
	tiles( block, [ [ x - 2, landing - 142 ], [ x + 18, landing - 196 ], [ x + 178, landing - 196 ], [ x + 184, landing - 142 ] ] );
}

/** A night in a village street: lit windows, stars. */
export function nuit( block: Block ): void {
	fullSky( block, 'x', 'w', 900, 0.35 );
	block.cut( 'y', ellipse( 300, 190, 78 ), 1.5 );
	block.cut( 'x', ellipse( 334, 172, 68 ), 1.5 );
	for ( let star = 0; star < 46; star++ ) {
		const [ x, y ] = [ block.between( 30, 1170 ), block.between( 24, 400 ) ];
		const size = block.between( 4, 9 );
		block.stroke( 'p', [ x - size, y ], [ x + size, y ], 4 );
		block.stroke( 'p', [ x, y - size ], [ x, y + size ], 4 );
	}
	const back = hill( block, 'd', [ [ -20, 560 ], [ 300, 500 ], [ 700, 540 ], [ 1220, 500 ] ] );
	block.gouge( 'g', back, { length: [ 20, 56 ], gap: 18, angle: -8, width: 3, share: 0.3 } );
	const homes: readonly ( readonly [ number, number, number, number ] )[] = [ [ 120, 720, 190, 260 ], [ 330, 690, 170, 320 ], [ 690, 690, 180, 300 ], [ 890, 720, 210, 250 ] ];
	tower( block, { x: 555, foot: 690, width: 90, height: 380, cap: 'pyramid', roof: 170, wall: 'z', windows: 2 } );
	cross( block, 600, 142, 40 );
	for ( const [ x, foot, width, height ] of homes ) {
		nightHouse( block, x, foot, width, height );
	}
	const street = hill( block, 'i', [ [ -20, 730 ], [ 300, 712 ], [ 600, 690 ], [ 900, 712 ], [ 1220, 730 ] ] );
	block.gouge( 'y', street, { length: [ 30, 100 ], gap: 20, spread: 2, width: 4, share: ( x, y ) => 0.75 - Math.abs( x - 600 ) / 760 - ( y - 700 ) / 900 } );
	bush( block, 60, 720, 74, 'i', 'd' );
	bush( block, 1150, 720, 70, 'i', 'd' );
	person( block, 560, 800, 120, 'o', 's' );
	person( block, 622, 806, 112, 'u', 's' );
	person( block, 676, 800, 76, 'g', 's' );
}

function nightHouse( block: Block, x: number, foot: number, width: number, height: number ): void {
	const top = foot - height;
	block.cut( 'i', rectangle( x, top, width, height ), 1.2 );
	block.gouge( 'z', rectangle( x, top, width, height ), { length: [ 9, 24 ], gap: 20, width: 3, share: 0.3 } );
	tiles( block, [ [ x - 14, top + 3 ], [ x + 26, top - 84 ], [ x + width - 26, top - 84 ], [ x + width + 14, top + 3 ] ] );
	for ( const cx of [ 0.27, 0.73 ] ) {
		for ( const cy of [ 0.24, 0.56 ] ) {
			block.cut( block.between( 0, 1 ) < 0.7 ? 'y' : 'x', rectangle( x + width * cx - 19, top + height * cy - 26, 38, 52 ), 1 );
			block.bar( 'i', [ x + width * cx, top + height * cy - 26 ], [ x + width * cx, top + height * cy + 26 ], 4 );
		}
	}
	block.cut( 'o', arch( x + width * 0.5 - 24, foot + 4, 48, 84 ), 1 );
}

/** A house under repair: scaffold, ladder, lime and hemp. */
export function chantier( block: Block ): void {
	sky( block, 460 );
	sun( block, 210, 170, 66 );
	fields( block, 560, 660 );
	hedge( block, 30, 200, 630, 50 );
	house( block, { x: 330, foot: 760, width: 440, height: 400, side: 150, roof: 150, wall: 'p', windows: [ 3, 2 ], door: 'right' } );
	block.cut( 'y', rectangle( 332, 364, 200, 392 ), 1.5 );
	block.gouge( 'o', rectangle( 332, 364, 200, 392 ), { angle: 24, spread: 30, length: [ 10, 28 ], gap: 13, width: 3, share: 0.6 } );
	for ( const y of [ 430, 560 ] ) {
		window( block, 404, y, 44 );
	}
	for ( const x of [ 280, 420, 560 ] ) {
		block.bar( 'i', [ x, 775 ], [ x, 300 ], 9 );
	}
	for ( const y of [ 360, 500, 640 ] ) {
		block.bar( 'i', [ 262, y ], [ 580, y ], 12 );
		block.bar( 'b', [ 262, y - 46 ], [ 580, y - 46 ], 5 );
	}
	block.bar( 'i', [ 282, 640 ], [ 418, 500 ], 6 );
	person( block, 352, 494, 108, 'w' );
	person( block, 500, 634, 108, 'u' );
	for ( const [ x, y ] of [ [ 860, 770 ], [ 920, 770 ], [ 890, 728 ] ] as const ) {
		block.cut( 's', rectangle( x, y - 4, 66, 40 ), 2 );
		block.gouge( 'i', rectangle( x, y - 4, 66, 40 ), { length: [ 10, 26 ], gap: 10, width: 3, share: 0.5 } );
	}
	person( block, 1020, 812, 118, 'b' );
	grass( block, 'd', 0, 1200, 870, 110, 42 );
}
