/** Water, work, roads: what makes a country run. */
import type { Block } from '../block.ts';
import { arch, ellipse, rectangle, type Polygon } from '../geometry.ts';
import { house, person, shade, tiles, tower, wallOf, window } from '../parts/buildings.ts';
import { bush, cliff, fields, fullSky, grass, hedge, hill, sky, sun, trunk, water } from '../parts/nature.ts';

/** A wash-house: roof on posts, basin, linen. */
export function lavoir( block: Block ): void {
	sky( block, 380 );
	sun( block, 220, 170, 64, 'y' );
	fields( block, 500, 580 );
	hedge( block, 20, 200, 560, 62 );
	hedge( block, 990, 1190, 560, 66 );
	wallOf( block, rectangle( 260, 440, 680, 190 ), 's' );
	block.cut( 'i', rectangle( 280, 400, 640, 60 ) );
	tiles( block, [ [ 196, 424 ], [ 320, 260 ], [ 880, 260 ], [ 1004, 424 ] ] );
	block.cut( 'z', rectangle( 200, 630, 800, 40 ) );
	water( block, [ [ 220, 670 ], [ 980, 670 ], [ 1040, 800 ], [ 160, 800 ] ], 0.7 );
	block.cut( 's', [ [ 110, 800 ], [ 1090, 800 ], [ 1120, 846 ], [ 80, 846 ] ] );
	block.gouge( 'i', rectangle( 100, 806, 1000, 36 ), { length: [ 20, 60 ], gap: 13, share: 0.5 } );
	block.cut( 's', [ [ 110, 806 ], [ 200, 650 ], [ 236, 650 ], [ 176, 806 ] ] );
	block.cut( 'i', [ [ 1090, 806 ], [ 1000, 650 ], [ 966, 650 ], [ 1026, 806 ] ] );
	for ( const x of [ 226, 440, 740, 950 ] ) {
		block.bar( 'i', [ x, 660 ], [ x, 410 ], 22 );
		block.gouge( 's', rectangle( x - 9, 420, 18, 230 ), { angle: 90, length: [ 20, 60 ], gap: 8, spread: 3, share: 0.5 } );
	}
	block.bar( 'i', [ 440, 476 ], [ 740, 476 ], 5 );
	for ( const [ x, ink ] of [ [ 470, 'p' ], [ 560, 'u' ], [ 650, 'p' ] ] as const ) {
		block.cut( ink, [ [ x, 476 ], [ x + 66, 476 ], [ x + 60, 570 ], [ x + 8, 562 ] ], 2 );
	}
	person( block, 340, 668, 140, 'b' );
	person( block, 850, 668, 140, 'y' );
	grass( block, 'd', 0, 1200, 886, 110, 44 );
}

/** A village fountain under its lime tree. */
export function fontaine( block: Block ): void {
	fullSky( block, 'y', 'p', 620, 0.5 );
	for ( const [ x, foot, width, height ] of [ [ 20, 620, 180, 260 ], [ 230, 620, 160, 220 ], [ 960, 620, 200, 270 ] ] as const ) {
		house( block, { x, foot, width, height, windows: [ 2, 2 ], door: 'middle', wall: 'p' } );
	}
	trunk( block, 790, 640, 400, 46 );
	for ( const [ x, y, size ] of [ [ 690, 350, 110 ], [ 890, 350, 112 ], [ 720, 220, 116 ], [ 860, 210, 118 ], [ 790, 300, 120 ] ] as const ) {
		bush( block, x, y, size );
	}
	block.cut( 's', rectangle( -10, 616, 1220, 300 ) );
	block.gouge( 'z', rectangle( -10, 630, 1220, 270 ), { length: [ 40, 120 ], gap: 20, spread: 2, width: 6, share: 0.6 } );
	block.gouge( 'i', rectangle( -10, 640, 1220, 250 ), { length: [ 20, 60 ], gap: 34, spread: 3, share: 0.4 } );
	block.stroke( 'i', [ 380, 812 ], [ 1010, 806 ], 30 );
	wallOf( block, rectangle( 480, 470, 130, 230 ), 'p' );
	shade( block, rectangle( 610, 470, 60, 230 ) );
	block.cut( 'z', [ [ 462, 474 ], [ 500, 420 ], [ 650, 420 ], [ 690, 474 ] ] );
	block.cut( 'i', ellipse( 545, 560, 30 ) );
	block.bar( 'i', [ 545, 566 ], [ 500, 590 ], 12 );
	block.stroke( 'w', [ 498, 594 ], [ 470, 700 ], 12, 10 );
	wallOf( block, [ [ 330, 690 ], [ 720, 690 ], [ 700, 812 ], [ 350, 812 ] ], 's' );
	block.cut( 'i', [ [ 640, 690 ], [ 720, 690 ], [ 700, 812 ], [ 640, 812 ] ] );
	water( block, [ [ 344, 684 ], [ 706, 684 ], [ 690, 714 ], [ 360, 714 ] ], 0.8 );
	person( block, 250, 800, 150, 'b' );
	block.cut( 'i', [ [ 306, 760 ], [ 346, 760 ], [ 340, 806 ], [ 312, 806 ] ] );
}

/** A country station, a railcar, the hills. */
export function gare( block: Block ): void {
	sky( block, 420 );
	const back = hill( block, 'd', [ [ -20, 430 ], [ 260, 350 ], [ 600, 420 ], [ 940, 340 ], [ 1220, 420 ] ] );
	block.gouge( 'g', back, { angle: -14, length: [ 24, 56 ], gap: 20, spread: 16, share: 0.5 } );
	fields( block, 510, 570 );
	house( block, { x: 210, foot: 650, width: 360, height: 250, side: 90, roof: 90, wall: 'p', windows: [ 5, 1 ], door: 'none' } );
	house( block, { x: 300, foot: 640, width: 180, height: 320, side: 60, roof: 90, wall: 'p', windows: [ 3, 2 ], door: 'none' } );
	block.cut( 'p', ellipse( 390, 300, 30 ) );
	block.cut( 'i', ellipse( 390, 300, 26 ) );
	block.cut( 'p', ellipse( 390, 300, 20 ) );
	block.bar( 'i', [ 390, 300 ], [ 390, 286 ], 4 );
	block.bar( 'i', [ 390, 300 ], [ 401, 304 ], 4 );
	for ( const x of [ 248, 330, 412, 494 ] ) {
		block.cut( 'i', arch( x, 650, 50, 100 ), 1 );
	}
	block.cut( 'b', [ [ 190, 540 ], [ 680, 540 ], [ 690, 520 ], [ 200, 520 ] ] );
	block.cut( 's', rectangle( -10, 650, 1220, 50 ) );
	block.gouge( 'i', rectangle( -10, 656, 1220, 40 ), { length: [ 20, 70 ], gap: 15, share: 0.4 } );
	block.cut( 'i', rectangle( -10, 700, 1220, 220 ) );
	block.gouge( 'z', rectangle( -10, 720, 1220, 180 ), { length: [ 12, 30 ], gap: 17, spread: 50, width: 4, share: 0.5 } );
	for ( let x = 0; x < 1220; x += 52 ) {
		block.bar( 'z', [ x, 800 ], [ x - 30, 890 ], 13 );
	}
	block.bar( 's', [ -10, 816 ], [ 1210, 816 ], 9 );
	block.bar( 's', [ -10, 872 ], [ 1210, 872 ], 11 );
	railcar( block );
	person( block, 150, 690, 130, 'u' );
	person( block, 690, 690, 130, 'w' );
}

function railcar( block: Block ): void {
	block.cut( 'p', [ [ 760, 540 ], [ 800, 500 ], [ 1220, 500 ], [ 1220, 640 ], [ 742, 640 ] ], 1.5 );
	block.cut( 'b', [ [ 742, 640 ], [ 1220, 640 ], [ 1220, 790 ], [ 770, 790 ], [ 736, 740 ] ], 1.5 );
	for ( const x of [ 850, 970, 1090 ] ) {
		block.cut( 'i', rectangle( x, 540, 92, 84 ) );
		block.stroke( 'w', [ x + 14, 610 ], [ x + 60, 550 ], 12 );
	}
	block.cut( 'i', [ [ 768, 546 ], [ 828, 540 ], [ 828, 626 ], [ 756, 626 ] ] );
	block.stroke( 'w', [ 776, 610 ], [ 810, 556 ], 10 );
	block.cut( 'y', ellipse( 774, 690, 18 ) );
	block.bar( 'p', [ 740, 668 ], [ 1220, 668 ], 9 );
	block.gouge( 'i', rectangle( 800, 690, 420, 90 ), { length: [ 40, 110 ], gap: 18, spread: 2, share: 0.5 } );
	for ( const x of [ 850, 950, 1130 ] ) {
		block.cut( 'i', ellipse( x, 800, 34 ) );
		block.cut( 'z', ellipse( x, 800, 13 ) );
	}
}

/** The coach of the morning, on the road between two villages. */
export function car( block: Block ): void {
	fullSky( block, 'y', 'p', 560, 0.5 );
	sun( block, 900, 400, 100 );
	const back = hill( block, 'g', [ [ -20, 510 ], [ 300, 440 ], [ 640, 500 ], [ 1220, 430 ] ] );
	block.gouge( 'p', back, { angle: -10, length: [ 22, 56 ], gap: 18, spread: 8, share: 0.55 } );
	tower( block, { x: 175, foot: 450, width: 50, height: 150, cap: 'pyramid', roof: 90, windows: 1 } );
	for ( const [ x, foot ] of [ [ 90, 480 ], [ 230, 470 ], [ 310, 490 ], [ 150, 500 ] ] as const ) {
		house( block, { x, foot, width: 70, height: 56, windows: [ 2, 1 ], door: 'none', stone: false } );
	}
	hedge( block, 480, 1190, 540, 50 );
	block.cut( 'i', rectangle( -10, 640, 1220, 160 ), 2 );
	block.gouge( 'z', rectangle( -10, 650, 1220, 140 ), { length: [ 30, 90 ], gap: 22, spread: 2, share: 0.35 } );
	for ( let x = 20; x < 1200; x += 170 ) {
		block.bar( 'p', [ x, 772 ], [ x + 84, 772 ], 9 );
	}
	block.stroke( 'x', [ 300, 744 ], [ 1020, 748 ], 22 );
	block.cut( 'p', [ [ 330, 400 ], [ 370, 372 ], [ 900, 372 ], [ 930, 392 ], [ 954, 560 ], [ 954, 580 ], [ 320, 580 ] ], 2 );
	block.cut( 'b', [ [ 320, 576 ], [ 956, 576 ], [ 960, 706 ], [ 318, 706 ] ], 2 );
	for ( const x of [ 350, 456, 562, 668 ] ) {
		block.cut( 'i', rectangle( x, 412, 90, 104 ) );
		block.cut( 'z', ellipse( x + 40, 484, 20, 24, 12 ) );
		block.cut( [ 'o', 'u', 'w', 'g' ][ ( x - 350 ) / 106 ] as 'o', [ [ x + 12, 516 ], [ x + 22, 500 ], [ x + 60, 500 ], [ x + 70, 516 ] ] );
	}
	block.cut( 'i', rectangle( 774, 412, 62, 268 ) );
	block.bar( 'b', [ 805, 412 ], [ 805, 680 ], 6 );
	block.cut( 'i', [ [ 856, 412 ], [ 910, 412 ], [ 934, 540 ], [ 856, 540 ] ] );
	block.stroke( 'w', [ 872, 520 ], [ 906, 430 ], 12 );
	block.cut( 'y', ellipse( 936, 640, 17, 22 ) );
	block.gouge( 'p', rectangle( 330, 590, 420, 100 ), { length: [ 40, 110 ], gap: 20, spread: 2, share: 0.5 } );
	for ( const x of [ 440, 870 ] ) {
		block.cut( 'i', ellipse( x, 706, 54 ) );
		block.cut( 'z', ellipse( x, 706, 24 ) );
		block.cut( 'i', ellipse( x, 706, 9 ) );
	}
	const verge = hill( block, 'd', [ [ -20, 806 ], [ 400, 798 ], [ 800, 806 ], [ 1220, 796 ] ] );
	block.gouge( 'g', verge, { angle: -20, length: [ 22, 50 ], gap: 15, spread: 14, width: 4, share: 0.6 } );
	block.bar( 'i', [ 1060, 800 ], [ 1060, 560 ], 12 );
	block.cut( 'w', rectangle( 1010, 520, 100, 70 ) );
	block.bar( 'p', [ 1028, 546 ], [ 1092, 546 ], 10 );
	block.bar( 'p', [ 1028, 566 ], [ 1074, 566 ], 8 );
	person( block, 1130, 806, 140, 'o' );
	person( block, 1010, 812, 120, 'u' );
}

/** A stove, logs, a cat. */
export function poele( block: Block ): void {
	block.cut( 's', rectangle( -10, -10, 1220, 920 ) );
	block.gouge( 'z', rectangle( -10, 0, 1220, 700 ), { length: [ 40, 120 ], gap: 26, spread: 2, width: 8, share: 0.5 } );
	block.cut( 'b', rectangle( -10, 720, 1220, 200 ) );
	block.gouge( 'p', rectangle( -10, 730, 1220, 170 ), { length: [ 60, 160 ], gap: 24, spread: 2, share: 0.5 } );
	block.cut( 'i', rectangle( 560, -10, 80, 280 ) );
	block.gouge( 's', rectangle( 566, 0, 30, 260 ), { angle: 90, length: [ 30, 80 ], gap: 11, spread: 2, share: 0.5 } );
	block.cut( 'i', [ [ 390, 260 ], [ 810, 260 ], [ 830, 300 ], [ 810, 720 ], [ 390, 720 ], [ 370, 300 ] ], 2 );
	block.gouge( 'z', rectangle( 384, 268, 432, 60 ), { length: [ 40, 110 ], gap: 15, spread: 2, share: 0.5 } );
	for ( const x of [ 410, 760 ] ) {
		block.cut( 'i', [ [ x, 710 ], [ x + 34, 710 ], [ x + 24, 776 ], [ x + 6, 776 ] ] );
	}
	block.cut( 'o', rectangle( 440, 360, 320, 230 ), 3 );
	for ( const [ x, height ] of [ [ 500, 170 ], [ 560, 210 ], [ 630, 190 ], [ 690, 150 ] ] as const ) {
		block.cut( 'y', [ [ x - 40, 590 ], [ x - 26, 590 - height * 0.5 ], [ x, 590 - height ], [ x + 24, 590 - height * 0.45 ], [ x + 40, 590 ] ], 3 );
		block.cut( 'p', [ [ x - 14, 590 ], [ x, 590 - height * 0.45 ], [ x + 14, 590 ] ], 2 );
	}
	block.bar( 'i', [ 450, 588 ], [ 720, 560 ], 30 );
	block.bar( 'i', [ 480, 560 ], [ 750, 588 ], 30 );
	for ( let x = 470; x < 760; x += 58 ) {
		block.bar( 'i', [ x, 356 ], [ x, 594 ], 6 );
	}
	block.cut( 'z', rectangle( 560, 630, 80, 20 ) );
	const glow: Polygon = [ [ 400, 770 ], [ 800, 770 ], [ 920, 900 ], [ 280, 900 ] ];
	block.gouge( 'y', glow, { length: [ 40, 110 ], gap: 17, spread: 2, width: 5, share: 0.7 } );
	logs( block );
	cat( block );
}

function logs( block: Block ): void {
	for ( const [ x, y ] of [ [ 930, 744 ], [ 1030, 744 ], [ 1130, 744 ], [ 980, 660 ], [ 1080, 660 ], [ 1030, 576 ] ] as const ) {
		block.cut( 'i', ellipse( x, y, 52, 46, 16 ) );
		block.cut( 'y', ellipse( x, y, 40, 34, 14 ) );
		block.cut( 'i', ellipse( x + 2, y, 27, 22, 12 ) );
		block.cut( 'y', ellipse( x + 2, y, 21, 16, 12 ) );
		block.stroke( 'i', [ x - 8, y ], [ x + 34, y - 18 ], 6 );
	}
}

function cat( block: Block ): void {
	block.cut( 'i', ellipse( 200, 770, 130, 62, 20 ), 2 );
	block.cut( 'i', ellipse( 306, 738, 52, 46, 16 ), 2 );
	block.cut( 'i', [ [ 268, 720 ], [ 272, 664 ], [ 308, 700 ] ] );
	block.cut( 'i', [ [ 312, 700 ], [ 348, 664 ], [ 350, 724 ] ] );
	block.stroke( 'i', [ 90, 790 ], [ 360, 822 ], 22, 20 );
	block.gouge( 'z', ellipse( 190, 760, 104, 44 ), { angle: -24, length: [ 14, 34 ], gap: 15, spread: 16, share: 0.6 } );
	block.stroke( 'y', [ 288, 736 ], [ 306, 742 ], 5 );
	block.stroke( 'y', [ 322, 742 ], [ 338, 734 ], 5 );
}

/** A works of the nineteenth century: kiln, chimney, wheel. */
export function usine( block: Block ): void {
	sky( block, 420 );
	fields( block, 520, 610 );
	cliff( block, [ [ 860, 640 ], [ 880, 300 ], [ 1000, 240 ], [ 1220, 220 ], [ 1220, 640 ] ], 0.5 );
	hedge( block, 900, 1190, 260, 44 );
	block.cut( 'b', [ [ 246, 640 ], [ 262, 120 ], [ 318, 120 ], [ 340, 640 ] ] );
	block.cut( 'i', [ [ 300, 640 ], [ 300, 120 ], [ 318, 120 ], [ 340, 640 ] ] );
	block.gouge( 'p', rectangle( 256, 130, 50, 500 ), { length: [ 14, 34 ], gap: 15, spread: 2, share: 0.6 } );
	block.cut( 'i', rectangle( 252, 104, 76, 22 ) );
	for ( const [ x, y, size ] of [ [ 330, 70, 40 ], [ 410, 44, 52 ], [ 520, 40, 44 ] ] as const ) {
		block.cut( 's', ellipse( x, y, size, size * 0.6, 14 ), 4 );
	}
	wallOf( block, rectangle( 400, 400, 330, 280 ), 's' );
	shade( block, rectangle( 730, 400, 120, 280 ) );
	for ( const x of [ 400, 510, 620 ] ) {
		tiles( block, [ [ x - 6, 404 ], [ x + 8, 310 ], [ x + 112, 404 ] ] );
	}
	tiles( block, [ [ 728, 404 ], [ 738, 310 ], [ 862, 404 ] ] );
	for ( const x of [ 430, 530, 630 ] ) {
		block.cut( 'i', arch( x, 560, 64, 110 ) );
		window( block, x + 32, 514, 20 );
	}
	block.cut( 'o', arch( 520, 682, 96, 100 ), 1 );
	block.cut( 'y', arch( 544, 682, 48, 66 ), 1 );
	block.cut( 'i', rectangle( -10, 676, 1220, 30 ) );
	water( block, rectangle( -10, 706, 1220, 210 ), 0.6 );
	for ( const [ x, height ] of [ [ 440, 90 ], [ 640, 90 ] ] as const ) {
		block.stroke( 'x', [ x, 730 ], [ x + 20, 730 + height ], 26 );
	}
	person( block, 470, 690, 96, 'u' );
	person( block, 660, 690, 96, 'w' );
	grass( block, 'd', 0, 400, 890, 40, 60 );
	grass( block, 'd', 800, 1200, 890, 40, 60 );
}

/** A joiner at the bench. */
export function atelier( block: Block ): void {
	block.cut( 'y', rectangle( -10, -10, 1220, 920 ) );
	block.gouge( 'p', rectangle( -10, 0, 1220, 660 ), { length: [ 50, 150 ], gap: 26, spread: 2, width: 5, share: 0.45 } );
	block.cut( 'p', rectangle( 740, 90, 330, 330 ) );
	sun( block, 860, 230, 52 );
	const view = hill( block, 'g', [ [ 740, 350 ], [ 860, 320 ], [ 1070, 350 ] ], 420 );
	block.gouge( 'p', view, { angle: -10, length: [ 16, 40 ], gap: 16, share: 0.5 } );
	for ( const [ from, to ] of [
		[ [ 740, 90 ], [ 740, 420 ] ],
		[ [ 1070, 90 ], [ 1070, 420 ] ],
		[ [ 730, 90 ], [ 1080, 90 ] ],
		[ [ 730, 420 ], [ 1080, 420 ] ],
		[ [ 905, 90 ], [ 905, 420 ] ],
		[ [ 740, 250 ], [ 1070, 250 ] ],
	] as const ) {
		block.bar( 'i', from, to, 14 );
	}
	block.bar( 'i', [ 90, 150 ], [ 480, 150 ], 16 );
	for ( const [ x, length ] of [ [ 130, 150 ], [ 220, 190 ], [ 310, 130 ], [ 400, 170 ] ] as const ) {
		block.bar( 'b', [ x, 150 ], [ x, 150 + length * 0.45 ], 24 );
		block.cut( 'i', [ [ x - 10, 150 + length * 0.45 ], [ x + 10, 150 + length * 0.45 ], [ x + 16, 150 + length ], [ x - 16, 150 + length ] ] );
	}
	block.cut( 'i', rectangle( -10, 800, 1220, 120 ) );
	block.gouge( 'y', rectangle( -10, 806, 1220, 100 ), { length: [ 40, 120 ], gap: 20, spread: 2, share: 0.4 } );
	person( block, 530, 700, 430, 'w' );
	block.cut( 'b', rectangle( 120, 600, 960, 60 ), 2 );
	block.gouge( 'p', rectangle( 130, 604, 940, 50 ), { length: [ 60, 170 ], gap: 13, spread: 2, share: 0.55 } );
	for ( const x of [ 180, 960 ] ) {
		block.cut( 'i', rectangle( x, 660, 60, 170 ) );
		block.gouge( 's', rectangle( x + 4, 664, 24, 160 ), { angle: 90, length: [ 30, 80 ], gap: 9, spread: 2, share: 0.5 } );
	}
	block.bar( 'z', [ 260, 584 ], [ 960, 584 ], 30 );
	block.bar( 'w', [ 500, 440 ], [ 640, 540 ], 46 );
	block.cut( 'i', [ [ 590, 568 ], [ 604, 520 ], [ 790, 528 ], [ 800, 568 ] ] );
	block.bar( 'b', [ 640, 526 ], [ 620, 470 ], 24 );
	for ( let curl = 0; curl < 9; curl++ ) {
		const [ x, y ] = [ block.between( 800, 1040 ), block.between( 500, 580 ) ];
		block.stroke( 'p', [ x, y ], [ x + 40, y - 8 ], 9, 22 );
	}
}
