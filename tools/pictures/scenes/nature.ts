/** Causse, gorges, rivers, what lives there. */
import type { Block, Ink } from '../block.ts';
import { ellipse, rectangle, type Point, type Polygon } from '../geometry.ts';
import { person, tiles, wallOf } from '../parts/buildings.ts';
import { birds, bush, cliff, cypress, fields, fullSky, grass, hedge, hill, oak, sky, sun, water } from '../parts/nature.ts';

/** A sheep: a woolly round, an ink head with the spectacles of its breed. */
function sheep( block: Block, x: number, foot: number, size: number, facing: 1 | -1 = 1 ): void {
	for ( const dx of [ -0.3, -0.14, 0.16, 0.3 ] ) {
		block.bar( 'i', [ x + dx * size, foot - size * 0.3 ], [ x + dx * size, foot ], size * 0.07 );
	}
	const wool: Point[] = Array.from( { length: 27 }, ( _, step ): Point => {
		const angle = ( step / 27 ) * Math.PI * 2;
		const bump = step % 3 === 0 ? 0.92 : 1.03;
		return [ x + Math.cos( angle ) * size * 0.5 * bump, foot - size * 0.48 + Math.sin( angle ) * size * 0.32 * bump ];
	} );
	block.cut( 'p', wool, 0.8 );
	block.gouge( 'z', wool, { angle: 20 * facing, spread: 40, length: [ size * 0.06, size * 0.14 ], gap: size * 0.09, width: 3, share: 0.8 } );
	const head = x + facing * size * 0.52;
	block.cut( 'p', ellipse( head, foot - size * 0.6, size * 0.15, size * 0.19, 12 ), 0.8 );
	block.cut( 'i', ellipse( head + facing * size * 0.03, foot - size * 0.64, size * 0.07, size * 0.06, 9 ), 0.5 );
	block.stroke( 'i', [ head - facing * size * 0.08, foot - size * 0.72 ], [ head - facing * size * 0.28, foot - size * 0.66 ], size * 0.07 );
}

/** Sheep in the shade of an oak, on the causse. */
export function brebis( block: Block ): void {
	sky( block, 420 );
	fields( block, 520, 610 );
	drystone( block, [ [ -20, 640 ], [ 300, 612 ], [ 640, 622 ], [ 1220, 600 ] ], 46 );
	oak( block, 300, 740, 590 );
	for ( const [ x, foot, size, facing ] of [ [ 560, 700, 130, 1 ], [ 760, 690, 120, -1 ], [ 950, 712, 134, 1 ], [ 660, 790, 160, -1 ], [ 880, 830, 172, 1 ], [ 470, 850, 168, 1 ] ] as const ) {
		sheep( block, x, foot, size, facing );
	}
	grass( block, 'd', 0, 1200, 880, 130, 42 );
}

/** A wall of dry stone along a line. */
function drystone( block: Block, line: readonly Point[], height: number ): void {
	const area: Polygon = [ ...line, ...line.map( ( [ x, y ] ): Point => [ x, y + height ] ).reverse() ];
	block.cut( 's', area, 3 );
	block.gouge( 'i', area, { length: [ 12, 34 ], gap: 11, spread: 6, width: 4, share: 0.7 } );
	block.gouge( 'i', area, { angle: 88, length: [ 6, 12 ], gap: 26, spread: 10, width: 4, share: 0.5 } );
}

/** The bare causse: junipers, stones, a lane between two walls. */
export function causse( block: Block ): void {
	fullSky( block, 'p', 's', 520, 0.5 );
	sun( block, 860, 230, 88 );
	const far = hill( block, 'y', [ [ -20, 470 ], [ 280, 446 ], [ 640, 480 ], [ 1220, 440 ] ] );
	block.gouge( 'p', far, { length: [ 40, 110 ], gap: 13, spread: 2, share: 0.55 } );
	const near = hill( block, 's', [ [ -20, 600 ], [ 320, 560 ], [ 760, 590 ], [ 1220, 550 ] ] );
	block.gouge( 'g', near, { angle: -70, length: [ 14, 34 ], gap: 24, spread: 26, width: 5, share: 0.55 } );
	block.gouge( 'i', near, { length: [ 10, 40 ], gap: 34, spread: 6, width: 5, share: 0.45 } );
	const lane: Polygon = [ [ 560, 566 ], [ 600, 566 ], [ 640, 640 ], [ 760, 760 ], [ 1010, 910 ], [ 420, 910 ], [ 500, 760 ], [ 560, 650 ] ];
	block.cut( 'y', lane, 3 );
	block.gouge( 'p', lane, { length: [ 20, 70 ], gap: 14, spread: 3, share: 0.6 } );
	drystone( block, [ [ 555, 566 ], [ 556, 640 ], [ 490, 760 ], [ 380, 905 ] ].map( ( [ x = 0, y = 0 ] ): Point => [ x - 30, y ] ), 30 );
	drystone( block, [ [ 606, 566 ], [ 660, 640 ], [ 790, 760 ], [ 1060, 900 ] ], 44 );
	for ( const [ x, y, size, ink ] of [
		[ 130, 600, 66, 'd' ],
		[ 250, 640, 46, 'd' ],
		[ 1040, 600, 76, 'd' ],
		[ 890, 610, 40, 'i' ],
		[ 160, 800, 84, 'i' ],
	] as readonly ( readonly [ number, number, number, Ink ] )[] ) {
		bush( block, x, y, size, ink );
	}
	for ( const [ x, foot, height ] of [ [ 380, 640, 190 ], [ 320, 700, 150 ], [ 1130, 780, 230 ] ] as const ) {
		cypress( block, x, foot, height );
	}
	birds( block, 240, 200, 3, 26 );
}

/** A hut of dry stone under its stone roof. */
export function caselle( block: Block ): void {
	fullSky( block, 'y', 'p', 620, 0.6 );
	const back = hill( block, 'g', [ [ -20, 600 ], [ 300, 560 ], [ 700, 600 ], [ 1220, 560 ] ] );
	block.gouge( 'p', back, { angle: -10, length: [ 22, 56 ], gap: 18, spread: 8, share: 0.55 } );
	hedge( block, 30, 300, 570, 60 );
	hedge( block, 900, 1180, 570, 66 );
	const roof: Polygon = [ [ 352, 520 ], [ 400, 420 ], [ 470, 316 ], [ 540, 246 ], [ 600, 216 ], [ 664, 250 ], [ 740, 330 ], [ 806, 430 ], [ 850, 520 ] ];
	const wall: Polygon = [ [ 372, 770 ], [ 380, 516 ], [ 824, 516 ], [ 834, 770 ] ];
	block.cut( 's', wall, 3 );
	courses( block, 380, 830, 520, 770 );
	block.cut( 'z', roof, 4 );
	for ( let row = 0; row < 11; row++ ) {
		const y = 500 - row * 26;
		const half = 240 * ( 1 - row / 11.6 ) ** 0.86;
		for ( let x = 600 - half; x < 600 + half - 20; x += block.between( 34, 66 ) ) {
			block.stroke( 'i', [ x, y ], [ x + block.between( 26, 50 ), y + block.between( -3, 3 ) ], 6 );
		}
	}
	block.gouge( 'i', [ [ 690, 520 ], [ 690, 320 ], [ 720, 310 ], [ 806, 430 ], [ 850, 520 ] ], { angle: 62, length: [ 20, 50 ], gap: 12, width: 6, share: 0.7 } );
	block.cut( 'i', [ [ 540, 772 ], [ 548, 592 ], [ 662, 592 ], [ 670, 772 ] ], 2 );
	block.cut( 's', [ [ 520, 596 ], [ 530, 560 ], [ 680, 560 ], [ 690, 596 ] ], 3 );
	const ground = hill( block, 'd', [ [ -20, 770 ], [ 300, 752 ], [ 700, 768 ], [ 1220, 740 ] ] );
	block.gouge( 'g', ground, { angle: -14, length: [ 24, 60 ], gap: 15, spread: 9, width: 4, share: 0.65 } );
	drystone( block, [ [ 830, 720 ], [ 960, 706 ], [ 1220, 716 ] ], 64 );
	grass( block, 'g', 0, 1200, 850, 100, 40 );
}

function courses( block: Block, left: number, right: number, top: number, bottom: number ): void {
	for ( let y = top + 14; y < bottom; y += 24 ) {
		for ( let x = left + block.between( 0, 30 ); x < right - 40; x += block.between( 40, 76 ) ) {
			block.stroke( 'i', [ x, y ], [ x + block.between( 28, 58 ), y + block.between( -3, 3 ) ], 5 );
			if ( block.between( 0, 1 ) < 0.55 ) {
				block.stroke( 'i', [ x, y ], [ x + block.between( -3, 3 ), y + 22 ], 4 );
			}
		}
	}
	block.gouge( 'i', rectangle( right - 110, top, 100, bottom - top ), { angle: 4, length: [ 20, 60 ], gap: 9, width: 5, share: 0.7 } );
}

/** Inside a cave: concretions, a ring of broken ones, the light of a torch. */
export function grotte( block: Block ): void {
	block.cut( 'i', rectangle( -10, -10, 1220, 920 ) );
	const hall: Polygon = [ [ 90, 900 ], [ 60, 620 ], [ 140, 330 ], [ 330, 150 ], [ 600, 90 ], [ 880, 150 ], [ 1070, 340 ], [ 1140, 620 ], [ 1110, 900 ] ];
	block.cut( 'x', hall, 5 );
	block.gouge( 'w', hall, { angle: 90, length: [ 40, 120 ], gap: 24, spread: 8, width: 5, share: ( x, y ) => 0.5 - Math.hypot( x - 600, y - 640 ) / 1300 } );
	const floor: Polygon = [ [ -10, 910 ], [ -10, 720 ], [ 240, 660 ], [ 600, 640 ], [ 960, 660 ], [ 1210, 720 ], [ 1210, 910 ] ];
	block.cut( 'z', floor, 4 );
	block.gouge( 'i', floor, { length: [ 30, 100 ], gap: 17, spread: 3, width: 4, share: 0.5 } );
	block.gouge( 'p', [ [ 300, 690 ], [ 900, 690 ], [ 1000, 860 ], [ 200, 860 ] ], { length: [ 40, 110 ], gap: 18, spread: 3, width: 5, share: 0.6 } );
	for ( let drop = 0; drop < 17; drop++ ) {
		const x = 110 + drop * 62 + block.between( -16, 16 );
		const roof = 90 + ( Math.abs( x - 600 ) / 560 ) ** 2 * 260;
		hanging( block, x, roof - 60, block.between( 100, 240 ), block.between( 34, 60 ) );
	}
	for ( const [ x, y, height ] of [ [ 150, 730, -190 ], [ 222, 716, -110 ], [ 1030, 730, -230 ], [ 950, 706, -120 ] ] as const ) {
		concretion( block, x, y, height, 50 );
	}
	for ( let stone = 0; stone < 22; stone++ ) {
		const angle = ( stone / 22 ) * Math.PI * 2;
		const [ x, y ] = [ 600 + Math.cos( angle ) * 238, 768 + Math.sin( angle ) * 62 ];
		block.stroke( 'i', [ x - 34, y + 14 ], [ x + 50, y + 16 ], 12 );
		block.cut( Math.cos( angle ) > 0.3 ? 's' : 'p', [ [ x - 32, y + 12 ], [ x - 26, y - 12 ], [ x + 24, y - 14 ], [ x + 34, y + 10 ] ], 3 );
	}
	block.cut( 'o', [ [ 560, 776 ], [ 572, 716 ], [ 590, 740 ], [ 602, 672 ], [ 620, 738 ], [ 636, 716 ], [ 642, 776 ] ], 2 );
	block.cut( 'y', [ [ 578, 776 ], [ 600, 724 ], [ 624, 776 ] ], 2 );
	block.bar( 'i', [ 540, 782 ], [ 662, 774 ], 13 );
	block.bar( 'i', [ 550, 770 ], [ 650, 788 ], 13 );
}

/** A stalactite: part of the dark roof, with the light of the fire on its left. */
function hanging( block: Block, x: number, y: number, height: number, width: number ): void {
	block.cut( 'i', [ [ x - width / 2, y ], [ x - width * 0.2, y + height * 0.6 ], [ x, y + height ], [ x + width * 0.2, y + height * 0.55 ], [ x + width / 2, y ] ], 2 );
	block.stroke( 's', [ x - width * 0.3, y + height * 0.3 ], [ x - 2, y + height - 4 ], 7, 4 );
	block.stroke( 's', [ x - width * 0.06, y + height * 0.26 ], [ x, y + height * 0.62 ], 5 );
}

function concretion( block: Block, x: number, y: number, height: number, width: number ): void {
	const shape: Polygon = [ [ x - width / 2, y ], [ x - width * 0.2, y + height * 0.6 ], [ x, y + height ], [ x + width * 0.2, y + height * 0.55 ], [ x + width / 2, y ] ];
	block.cut( 's', shape, 2 );
	block.cut( 'i', [ [ x + width * 0.12, y ], [ x + width * 0.06, y + height * 0.7 ], [ x, y + height ], [ x + width * 0.22, y + height * 0.55 ], [ x + width / 2, y ] ], 2 );
}

/** A canoe between the cliffs. */
export function canoe( block: Block ): void {
	sky( block, 300 );
	sun( block, 600, 210, 66, 'y' );
	const back = hill( block, 'g', [ [ 300, 480 ], [ 480, 400 ], [ 620, 430 ], [ 760, 390 ], [ 940, 470 ] ], 560 );
	block.gouge( 'p', back, { angle: -12, length: [ 20, 46 ], gap: 17, spread: 10, share: 0.55 } );
	cliff( block, [ [ -20, 700 ], [ -20, 110 ], [ 120, 90 ], [ 250, 150 ], [ 300, 260 ], [ 372, 330 ], [ 420, 520 ], [ 440, 640 ] ], 0.6 );
	cliff( block, [ [ 1220, 700 ], [ 1220, 60 ], [ 1080, 70 ], [ 980, 170 ], [ 930, 300 ], [ 850, 350 ], [ 800, 540 ], [ 790, 640 ] ], 0.6 );
	hedge( block, 10, 240, 110, 40 );
	hedge( block, 1000, 1190, 84, 42 );
	water( block, [ [ 430, 560 ], [ 790, 560 ], [ 1220, 690 ], [ 1220, 910 ], [ -20, 910 ], [ -20, 690 ] ], 0.6 );
	hedge( block, 0, 400, 650, 54, 'd', 'g' );
	hedge( block, 830, 1200, 650, 56, 'd', 'g' );
	block.stroke( 'x', [ 330, 806 ], [ 900, 812 ], 24 );
	for ( const [ x, ink ] of [ [ 520, 'o' ], [ 690, 'u' ] ] as const ) {
		block.cut( ink, [ [ x - 30, 760 ], [ x - 20, 670 ], [ x + 26, 670 ], [ x + 34, 760 ] ] );
		block.cut( 'i', ellipse( x + 4, 646, 22, 24, 12 ) );
		block.bar( 'i', [ x - 46, 640 ], [ x + 70, 800 ], 8 );
		block.cut( 'i', ellipse( x + 74, 806, 14, 26, 12 ) );
	}
	block.cut( 'b', [ [ 350, 726 ], [ 420, 756 ], [ 600, 766 ], [ 790, 756 ], [ 870, 720 ], [ 830, 796 ], [ 740, 816 ], [ 480, 816 ], [ 390, 794 ] ], 2 );
	block.gouge( 'p', [ [ 390, 766 ], [ 600, 776 ], [ 830, 760 ], [ 800, 800 ], [ 430, 800 ] ], { length: [ 30, 90 ], gap: 12, spread: 2, share: 0.6 } );
}

/** A remarkable tree, a bench, a reader. */
export function arbre( block: Block ): void {
	sky( block, 500 );
	fields( block, 590, 680 );
	hedge( block, 20, 220, 650, 48 );
	hedge( block, 990, 1180, 650, 50 );
	oak( block, 590, 830, 690 );
	for ( const x of [ 800, 960 ] ) {
		block.bar( 'i', [ x, 800 ], [ x, 842 ], 12 );
	}
	block.bar( 'i', [ 776, 796 ], [ 984, 796 ], 16 );
	person( block, 880, 812, 130, 'b' );
	block.cut( 'p', [ [ 896, 734 ], [ 930, 722 ], [ 934, 744 ], [ 900, 756 ] ] );
	grass( block, 'd', 0, 1200, 868, 130, 44 );
}

/** A vineyard in rows, its hut at the end. */
export function vigne( block: Block ): void {
	sky( block, 380 );
	sun( block, 900, 180, 78 );
	const back = hill( block, 'y', [ [ -20, 440 ], [ 280, 400 ], [ 640, 440 ], [ 1220, 390 ] ] );
	block.gouge( 'p', back, { length: [ 40, 110 ], gap: 13, spread: 2, share: 0.5 } );
	hedge( block, 30, 420, 450, 38 );
	const field = hill( block, 'y', [ [ -20, 520 ], [ 400, 490 ], [ 800, 500 ], [ 1220, 480 ] ] );
	block.gouge( 'o', field, { angle: -4, length: [ 20, 60 ], gap: 26, spread: 8, share: 0.4 } );
	wallOf( block, rectangle( 690, 380, 120, 120 ), 'p' );
	block.cut( 'i', rectangle( 810, 380, 44, 120 ) );
	tiles( block, [ [ 678, 384 ], [ 752, 310 ], [ 800, 310 ], [ 866, 384 ] ] );
	block.cut( 'i', rectangle( 730, 424, 36, 78 ) );
	for ( let row = -5; row <= 5; row++ ) {
		for ( let place = 0; place < 8; place++ ) {
			const depth = ( place / 8 ) ** 1.4;
			const y = 520 + depth * 400;
			const x = 560 + row * ( 66 + depth * 200 );
			const size = 19 + depth * 44;
			if ( x > -60 && x < 1260 ) {
				block.bar( 'i', [ x, y ], [ x, y - size * 1.3 ], 3 + depth * 6 );
				vine( block, x, y - size * 1.4, size, place % 2 ? 'd' : 'g', place % 2 ? 'g' : 'd' );
				block.cut( 'u', ellipse( x + size * 0.36, y - size * 1.1, size * 0.22, size * 0.32, 10 ), 1 );
			}
		}
	}
}

/** The head of a vine: far ones are a spot, near ones have leaves of light. */
function vine( block: Block, x: number, y: number, size: number, ink: Ink, light: Ink ): void {
	block.cut( ink, ellipse( x, y, size, size * 0.84, size > 30 ? 18 : 11 ), size * 0.05 );
	if ( size > 24 ) {
		block.gouge( light, ellipse( x, y, size * 0.86, size * 0.66, 12 ), { angle: 34, length: [ 8, 20 ], gap: 12, spread: 40, width: 4, share: 0.7 } );
	}
}
