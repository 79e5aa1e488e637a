/** Castles, churches, what was built to last. */
import type { Block } from '../block.ts';
import { arch, ellipse, rectangle, type Point, type Polygon } from '../geometry.ts';
import { cross, house, person, shade, tiles, tower, wallOf, window } from '../parts/buildings.ts';
import { birds, bush, cliff, cypress, fields, fullSky, grass, hedge, hill, oak, sky, sun, water } from '../parts/nature.ts';

/** A castle on the edge of its cliff, above the river. */
export function forteresse( block: Block ): void {
	sky( block, 500 );
	sun( block, 960, 200, 80 );
	birds( block, 190, 150, 3, 24 );
	const back = hill( block, 'y', [ [ -20, 620 ], [ 300, 590 ], [ 700, 615 ], [ 1220, 560 ] ] );
	block.gouge( 'p', back, { length: [ 40, 110 ], gap: 14, spread: 2, share: 0.5 } );
	const right = hill( block, 'g', [ [ 640, 760 ], [ 800, 690 ], [ 1000, 640 ], [ 1220, 650 ] ] );
	block.gouge( 'p', right, { angle: -18, length: [ 22, 56 ], gap: 20, spread: 8, share: 0.55 } );
	hedge( block, 860, 1180, 660, 44 );
	cliff( block, [ [ -20, 910 ], [ -20, 470 ], [ 120, 440 ], [ 400, 420 ], [ 640, 432 ], [ 700, 470 ], [ 712, 600 ], [ 748, 700 ], [ 770, 910 ] ], 0.6 );
	tower( block, { x: 120, foot: 440, width: 130, height: 190, cap: 'battlements', windows: 1 } );
	wallOf( block, rectangle( 240, 300, 250, 140 ), 's' );
	shade( block, rectangle( 490, 300, 60, 140 ) );
	tiles( block, [ [ 228, 303 ], [ 262, 226 ], [ 520, 226 ], [ 562, 303 ] ] );
	for ( const x of [ 290, 366, 440 ] ) {
		block.cut( 'i', arch( x - 15, 390, 30, 60, true ), 0.8 );
	}
	tower( block, { x: 330, foot: 300, width: 96, height: 210, cap: 'flat', windows: 2 } );
	block.cut( 's', rectangle( 322, 78, 70, 20 ) );
	block.cut( 'i', rectangle( 388, 78, 46, 20 ) );
	for ( const [ x, ink ] of [ [ 322, 's' ], [ 362, 's' ], [ 404, 'i' ] ] as const ) {
		block.cut( ink, rectangle( x, 56, 26, 24 ) );
	}
	tower( block, { x: 560, foot: 446, width: 90, height: 200, cap: 'cone', roof: 120, windows: 2 } );
	hedge( block, 20, 110, 462, 26 );
	water( block, [ [ 760, 690 ], [ 900, 720 ], [ 1060, 800 ], [ 1220, 830 ], [ 1220, 910 ], [ 560, 910 ], [ 700, 820 ], [ 730, 760 ] ] );
	const bank = hill( block, 'd', [ [ -20, 800 ], [ 180, 790 ], [ 420, 830 ], [ 640, 905 ] ] );
	block.gouge( 'g', bank, { angle: 14, length: [ 24, 60 ], gap: 16, spread: 9, width: 4, share: 0.6 } );
	hedge( block, 20, 330, 800, 48, 'i', 'g' );
}

/** A country seat: two round towers, a garden, an avenue. */
export function manoir( block: Block ): void {
	sky( block, 420 );
	sun( block, 600, 170, 62, 'y' );
	fields( block, 560, 650 );
	for ( const [ x, size ] of [ [ 70, 92 ], [ 190, 70 ], [ 1010, 76 ], [ 1120, 96 ] ] as const ) {
		bush( block, x, 600, size );
	}
	house( block, { x: 380, foot: 690, width: 340, height: 290, side: 110, roof: 130, wall: 's', windows: [ 4, 2 ], door: 'middle' } );
	block.cut( 'b', [ [ 510, 300 ], [ 552, 236 ], [ 594, 300 ] ] );
	block.cut( 's', rectangle( 522, 296, 60, 70 ) );
	window( block, 552, 330, 30 );
	tower( block, { x: 270, foot: 700, width: 136, height: 340, cap: 'cone', roof: 170, windows: 3 } );
	tower( block, { x: 790, foot: 700, width: 136, height: 340, cap: 'cone', roof: 170, windows: 3 } );
	const path: Polygon = [ [ 520, 694 ], [ 585, 694 ], [ 780, 910 ], [ 400, 910 ] ];
	block.cut( 'y', path );
	block.gouge( 'p', path, { length: [ 24, 70 ], gap: 13, spread: 2, share: 0.6 } );
	for ( const [ x, y, size ] of [ [ 470, 738, 30 ], [ 642, 738, 30 ], [ 424, 794, 38 ], [ 702, 794, 38 ], [ 356, 866, 50 ], [ 790, 866, 50 ] ] as const ) {
		bush( block, x, y, size );
	}
}

/** A chapel with a gable belfry, alone among cypresses. */
export function chapelle( block: Block ): void {
	fullSky( block, 'y', 'p', 640 );
	sun( block, 880, 330, 96 );
	const back = hill( block, 'g', [ [ -20, 610 ], [ 300, 560 ], [ 700, 600 ], [ 1220, 540 ] ] );
	block.gouge( 'p', back, { angle: -8, length: [ 24, 60 ], gap: 18, spread: 6, share: 0.55 } );
	const ground = hill( block, 'd', [ [ -20, 720 ], [ 300, 680 ], [ 700, 690 ], [ 1220, 730 ] ] );
	block.gouge( 'g', ground, { angle: -12, length: [ 24, 60 ], gap: 17, spread: 9, width: 4, share: 0.6 } );
	cypress( block, 220, 710, 420, 'i', 'g' );
	cypress( block, 318, 716, 330, 'i', 'g' );
	shade( block, rectangle( 620, 500, 270, 220 ) );
	tiles( block, [ [ 560, 505 ], [ 600, 388 ], [ 870, 400 ], [ 912, 505 ] ] );
	for ( const x of [ 690, 790 ] ) {
		block.cut( 'y', arch( x, 650, 26, 74 ), 0.8 );
	}
	wallOf( block, [ [ 420, 724 ], [ 420, 430 ], [ 470, 400 ], [ 476, 236 ], [ 530, 196 ], [ 584, 236 ], [ 590, 400 ], [ 640, 430 ], [ 640, 724 ] ], 'p' );
	for ( const x of [ 490, 540 ] ) {
		block.cut( 'i', arch( x, 340, 34, 74 ), 0.8 );
		block.cut( 'o', [ [ x + 8, 330 ], [ x + 17, 300 ], [ x + 26, 330 ] ], 0.8 );
	}
	cross( block, 530, 198, 60 );
	block.cut( 'i', ellipse( 530, 470, 26 ), 1 );
	for ( const size of [ 96, 70 ] ) {
		block.cut( size === 96 ? 'z' : 'i', arch( 530 - size / 2, 724, size, size * 1.75 ), 1 );
	}
	person( block, 376, 784, 116, 'u' );
	grass( block, 'g', 0, 1200, 880, 90, 40 );
}

/** The garden of a cloister, seen from its gallery. */
export function cloitre( block: Block ): void {
	sky( block, 220 );
	tower( block, { x: 545, foot: 260, width: 100, height: 130, cap: 'pyramid', roof: 110, windows: 1 } );
	tiles( block, [ [ -10, 250 ], [ 40, 176 ], [ 1160, 176 ], [ 1210, 250 ] ] );
	wallOf( block, rectangle( -10, 248, 1220, 270 ), 's' );
	for ( let bay = 0; bay < 7; bay++ ) {
		const x = 40 + bay * 164;
		block.cut( 'i', arch( x, 500, 116, 206, true ), 1 );
		block.bar( 's', [ x + 58, 500 ], [ x + 58, 372 ], 12 );
		block.cut( 's', [ [ x + 40, 384 ], [ x + 76, 384 ], [ x + 66, 400 ], [ x + 50, 400 ] ] );
	}
	block.cut( 'z', rectangle( -10, 500, 1220, 26 ) );
	block.cut( 'g', rectangle( -10, 526, 1220, 390 ) );
	block.gouge( 'p', rectangle( -20, 530, 1240, 370 ), { angle: -10, length: [ 20, 50 ], gap: 19, spread: 8, share: 0.55 } );
	const path: Polygon = [ [ 540, 526 ], [ 650, 526 ], [ 860, 910 ], [ 330, 910 ] ];
	block.cut( 'y', path );
	block.gouge( 'p', path, { length: [ 24, 70 ], gap: 13, spread: 2, share: 0.6 } );
	const beds: readonly ( readonly [ number, number, number ] )[] = [
		[ 430, 580, 34 ],
		[ 330, 600, 40 ],
		[ 760, 580, 34 ],
		[ 864, 600, 40 ],
		[ 300, 720, 54 ],
		[ 176, 740, 58 ],
		[ 910, 720, 54 ],
		[ 1036, 740, 58 ],
	];
	for ( const [ x, y, size ] of beds ) {
		bush( block, x, y, size );
	}
	wallOf( block, ellipse( 595, 690, 104, 34 ), 's', false );
	water( block, ellipse( 595, 684, 82, 22 ), 0.8 );
	block.bar( 'z', [ 595, 684 ], [ 595, 610 ], 18 );
	block.cut( 's', ellipse( 595, 606, 44, 13 ) );
	for ( const x of [ -10, 1130 ] ) {
		block.cut( 'i', rectangle( x, -10, 90, 930 ) );
		block.gouge( 's', rectangle( x, 0, 90, 900 ), { angle: 90, length: [ 20, 70 ], gap: 14, spread: 4, width: 4, share: 0.45 } );
	}
	block.cut( 'i', [ [ -10, -10 ], [ 1210, -10 ], [ 1210, 60 ], [ 1010, 74 ], [ 600, 60 ], [ 190, 74 ], [ -10, 60 ] ] );
	block.gouge( 's', rectangle( 80, 4, 1040, 52 ), { length: [ 20, 70 ], gap: 12, spread: 3, share: 0.4 } );
}

/** An abbey in its valley: long nave, buildings, meadow, brook. */
export function abbaye( block: Block ): void {
	sky( block, 400 );
	const back = hill( block, 'd', [ [ -20, 430 ], [ 260, 340 ], [ 560, 400 ], [ 860, 330 ], [ 1220, 420 ] ] );
	block.gouge( 'g', back, { angle: -16, length: [ 24, 60 ], gap: 24, spread: 20, share: 0.45 } );
	hedge( block, 20, 230, 470, 60 );
	hedge( block, 1000, 1190, 470, 62 );
	const meadow = hill( block, 'g', [ [ -20, 560 ], [ 300, 540 ], [ 800, 550 ], [ 1220, 540 ] ] );
	block.gouge( 'p', meadow, { angle: -10, length: [ 22, 56 ], gap: 18, spread: 8, share: 0.6 } );
	wallOf( block, rectangle( 240, 380, 520, 230 ), 's' );
	shade( block, rectangle( 760, 330, 130, 280 ) );
	tiles( block, [ [ 226, 384 ], [ 262, 270 ], [ 800, 270 ], [ 828, 384 ] ] );
	block.cut( 's', [ [ 700, 610 ], [ 700, 320 ], [ 770, 232 ], [ 838, 320 ], [ 838, 610 ] ] );
	block.gouge( 'i', rectangle( 704, 330, 130, 270 ), { length: [ 9, 24 ], gap: 17, share: 0.3 } );
	block.cut( 'i', ellipse( 769, 372, 36 ) );
	for ( let petal = 0; petal < 6; petal++ ) {
		const angle = ( petal / 6 ) * Math.PI * 2;
		block.cut( 'o', ellipse( 769 + Math.cos( angle ) * 21, 372 + Math.sin( angle ) * 21, 8, 8, 9 ), 0.5 );
	}
	block.cut( 'i', arch( 740, 610, 58, 104, true ), 1 );
	for ( let bay = 0; bay < 5; bay++ ) {
		block.cut( 'z', rectangle( 246 + bay * 98, 400, 20, 212 ) );
		block.cut( 'i', arch( 288 + bay * 98, 540, 30, 118, true ), 0.8 );
	}
	tower( block, { x: 300, foot: 290, width: 84, height: 96, cap: 'pyramid', roof: 118, windows: 1 } );
	cross( block, 342, 80, 34 );
	house( block, { x: 910, foot: 624, width: 170, height: 130, windows: [ 3, 1 ], door: 'middle' } );
	house( block, { x: 60, foot: 620, width: 150, height: 116, windows: [ 2, 1 ], door: 'none' } );
	water( block, [ [ -20, 770 ], [ 260, 742 ], [ 620, 766 ], [ 900, 740 ], [ 1220, 760 ], [ 1220, 820 ], [ 880, 800 ], [ 600, 830 ], [ 240, 806 ], [ -20, 832 ] ] );
	grass( block, 'd', 0, 1200, 880, 120, 46 );
	hedge( block, 1000, 1180, 720, 50 );
}

/** The gate of a walled town. */
export function porte( block: Block ): void {
	sky( block, 400 );
	sun( block, 240, 190, 70, 'y' );
	tower( block, { x: 880, foot: 400, width: 80, height: 230, cap: 'pyramid', roof: 130, windows: 2 } );
	for ( const [ x, foot, width, height ] of [ [ 60, 480, 150, 130 ], [ 230, 450, 140, 130 ], [ 790, 470, 150, 140 ], [ 980, 490, 160, 140 ] ] as const ) {
		house( block, { x, foot, width, height, windows: [ 2, 1 ], door: 'none' } );
	}
	wallOf( block, rectangle( -10, 460, 1220, 300 ), 's' );
	for ( let merlon = 0; merlon < 14; merlon++ ) {
		block.cut( 's', rectangle( -6 + merlon * 90, 420, 50, 44 ) );
	}
	tower( block, { x: 350, foot: 780, width: 150, height: 440, cap: 'battlements', windows: 3 } );
	wallOf( block, rectangle( 490, 380, 220, 400 ), 's' );
	for ( let merlon = 0; merlon < 3; merlon++ ) {
		block.cut( 's', rectangle( 510 + merlon * 72, 342, 44, 42 ) );
	}
	tower( block, { x: 700, foot: 780, width: 150, height: 440, cap: 'battlements', windows: 3 } );
	block.cut( 'z', arch( 506, 782, 190, 264 ) );
	block.cut( 'i', arch( 526, 782, 150, 236 ) );
	block.cut( 'y', arch( 556, 782, 90, 170 ) );
	for ( const x of [ 540, 566, 592, 618, 644, 664 ] ) {
		block.bar( 'i', [ x, 540 ], [ x, 632 ], 6 );
	}
	block.cut( 'i', rectangle( 578, 440, 14, 66 ) );
	block.cut( 'i', rectangle( 562, 466, 46, 12 ) );
	const road: Polygon = [ [ -10, 770 ], [ 1210, 770 ], [ 1210, 910 ], [ -10, 910 ] ];
	block.cut( 'g', road );
	block.gouge( 'p', road, { angle: -10, length: [ 22, 56 ], gap: 17, spread: 8, share: 0.55 } );
	const path: Polygon = [ [ 530, 776 ], [ 674, 776 ], [ 800, 910 ], [ 380, 910 ] ];
	block.cut( 'y', path );
	block.gouge( 'p', path, { length: [ 24, 70 ], gap: 13, spread: 2, share: 0.6 } );
	person( block, 580, 850, 118, 'u' );
	hedge( block, 30, 300, 790, 44 );
	hedge( block, 930, 1180, 790, 48 );
}

/** A medieval bridge on its cutwaters. */
export function pont( block: Block ): void {
	sky( block, 380 );
	sun( block, 600, 190, 76, 'y' );
	const back = hill( block, 'y', [ [ -20, 470 ], [ 260, 430 ], [ 620, 470 ], [ 940, 430 ], [ 1220, 460 ] ] );
	block.gouge( 'p', back, { length: [ 40, 110 ], gap: 14, spread: 2, share: 0.5 } );
	hedge( block, 10, 260, 500, 60 );
	hedge( block, 930, 1190, 490, 64 );
	for ( const [ x, foot, width, height ] of [ [ 30, 540, 150, 150 ], [ 980, 540, 150, 160 ] ] as const ) {
		house( block, { x, foot, width, height, windows: [ 2, 1 ], door: 'none' } );
	}
	water( block, rectangle( -10, 620, 1220, 300 ), 0.5 );
	const deck: Point[] = [ [ -20, 540 ], [ 300, 500 ], [ 600, 472 ], [ 900, 500 ], [ 1220, 540 ] ];
	wallOf( block, [ ...deck, [ 1220, 700 ], [ -20, 700 ] ], 's' );
	const arches: readonly ( readonly [ number, number ] )[] = [ [ 20, 190 ], [ 260, 220 ], [ 540, 240 ], [ 840, 210 ], [ 1090, 170 ] ];
	for ( const [ x, width ] of arches ) {
		const rise = width * 0.5 + 46;
		block.cut( 'i', arch( x, 704, width, rise + 22 ), 1 );
		block.cut( 'w', arch( x + 26, 704, width - 26, rise - 6 ), 1 );
		block.gouge( 'p', rectangle( x + 40, 640, width - 60, 60 ), { length: [ 20, 60 ], gap: 13, spread: 2, share: 0.6 } );
	}
	for ( const x of [ 236, 510, 810, 1070 ] ) {
		block.cut( 's', [ [ x - 30, 730 ], [ x - 26, 590 ], [ x, 560 ], [ x, 740 ] ] );
		block.cut( 'i', [ [ x, 742 ], [ x, 560 ], [ x + 26, 590 ], [ x + 30, 730 ] ] );
		block.stroke( 'x', [ x - 50, 760 ], [ x + 120, 764 ], 12 );
	}
	block.gouge( 'z', [ [ 0, 530 ], [ 600, 466 ], [ 1200, 530 ], [ 1200, 556 ], [ 600, 500 ], [ 0, 562 ] ], { length: [ 20, 60 ], gap: 11, spread: 4, width: 4, share: 0.7 } );
	person( block, 690, 484, 84, 'u' );
	person( block, 734, 488, 84, 'o' );
	grass( block, 'd', 0, 420, 890, 50, 60 );
	grass( block, 'd', 860, 1200, 890, 40, 60 );
}

/** A lone oak over a stone cross at a fork of two lanes. */
export function carrefour( block: Block ): void {
	sky( block, 420 );
	fields( block, 540, 620 );
	hedge( block, 20, 240, 600, 46 );
	oak( block, 780, 760, 640 );
	const road: Polygon = [ [ -20, 910 ], [ 260, 760 ], [ 470, 660 ], [ 540, 610 ], [ 566, 612 ], [ 520, 680 ], [ 470, 800 ], [ 440, 910 ] ];
	block.cut( 'y', road );
	block.gouge( 'p', road, { angle: -30, length: [ 24, 66 ], gap: 13, spread: 8, share: 0.55 } );
	wallOf( block, [ [ 300, 780 ], [ 316, 700 ], [ 444, 700 ], [ 460, 780 ] ], 's' );
	block.cut( 'z', rectangle( 336, 664, 90, 40 ) );
	block.cut( 's', rectangle( 364, 360, 34, 310 ) );
	block.cut( 'i', rectangle( 386, 362, 14, 306 ) );
	block.cut( 's', rectangle( 300, 432, 160, 34 ) );
	block.cut( 'i', rectangle( 300, 456, 160, 12 ) );
	block.cut( 's', ellipse( 380, 448, 42 ) );
	block.cut( 'i', ellipse( 380, 448, 18 ) );
	grass( block, 'd', 0, 1200, 860, 120, 44 );
}
