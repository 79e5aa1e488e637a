/** More of what stands in every second commune: belfries of brick, apses, timber frames, windmills. */
import type { Block } from '../block.ts';
import { arch, ellipse, rectangle, type Point, type Polygon } from '../geometry.ts';
import { cross, house, person, shade, tiles, wallOf, window } from '../parts/buildings.ts';
import { birds, bush, fields, grass, hedge, hill, sky, sun } from '../parts/nature.ts';

/** A belfry of brick, storey upon storey, over a small town. */
export function clocher( block: Block ): void {
	sky( block, 520 );
	sun( block, 250, 210, 74, 'y' );
	birds( block, 800, 180, 4, 22 );
	fields( block, 590, 690 );
	hedge( block, 20, 220, 660, 48 );
	hedge( block, 1000, 1190, 660, 50 );
	for ( const [ x, foot, width, height ] of [ [ 120, 720, 150, 150 ], [ 300, 720, 140, 180 ], [ 800, 720, 150, 170 ], [ 980, 730, 140, 140 ] ] as const ) {
		house( block, { x, foot, width, height, windows: [ 2, 1 ], door: 'middle' } );
	}
	const storeys: readonly ( readonly [ number, number, number, number ] )[] = [ [ 480, 430, 240, 300 ], [ 496, 330, 208, 104 ], [ 514, 244, 172, 90 ], [ 532, 170, 136, 78 ] ];
	for ( const [ x, y, width, height ] of storeys ) {
		block.cut( 'b', rectangle( x, y, width * 0.64, height ) );
		block.gouge( 'p', rectangle( x, y, width * 0.64, height ), { length: [ 10, 24 ], gap: 13, spread: 1, width: 3, share: 0.5 } );
		shade( block, rectangle( x + width * 0.64, y, width * 0.36, height ), 's' );
		block.cut( 's', rectangle( x - 8, y - 8, width + 16, 13 ) );
		const bays = height > 200 ? 0 : 2;
		for ( let bay = 0; bay < bays; bay++ ) {
			block.cut( 'i', arch( x + width * ( 0.12 + bay * 0.27 ), y + height - 12, width * 0.16, height - 26, true ), 0.8 );
		}
	}
	tiles( block, [ [ 526, 166 ], [ 600, 30 ], [ 674, 166 ] ], 'i' );
	cross( block, 600, 34, 30 );
	block.cut( 's', ellipse( 556, 520, 40 ) );
	block.cut( 'i', ellipse( 556, 520, 30 ) );
	block.cut( 's', arch( 512, 732, 90, 140, true ) );
	block.cut( 'i', arch( 526, 732, 62, 118, true ) );
	person( block, 440, 800, 112, 'u' );
	grass( block, 'd', 0, 1200, 880, 110, 42 );
}

/** A Romanesque church from behind: three apses under their stone roofs. */
export function chevet( block: Block ): void {
	sky( block, 420 );
	fields( block, 540, 640 );
	hedge( block, 10, 240, 610, 56 );
	hedge( block, 960, 1190, 610, 58 );
	wallOf( block, [ [ 330, 700 ], [ 330, 330 ], [ 600, 210 ], [ 870, 330 ], [ 870, 700 ] ], 's' );
	shade( block, rectangle( 800, 340, 150, 360 ) );
	tiles( block, [ [ 300, 350 ], [ 600, 196 ], [ 660, 196 ], [ 970, 350 ], [ 880, 346 ], [ 600, 224 ], [ 330, 346 ] ] );
	wallOf( block, rectangle( 540, 110, 90, 110 ), 's' );
	shade( block, rectangle( 630, 110, 40, 130 ) );
	tiles( block, [ [ 526, 114 ], [ 605, 36 ], [ 684, 114 ] ] );
	block.cut( 'i', arch( 556, 200, 24, 60 ) );
	block.cut( 'i', arch( 592, 200, 24, 60 ) );
	apse( block, 300, 720, 130, 190 );
	apse( block, 770, 720, 130, 190 );
	apse( block, 460, 740, 280, 300 );
	grass( block, 'd', 0, 1200, 860, 130, 46 );
	bush( block, 250, 740, 60 );
	bush( block, 960, 750, 66 );
}

function apse( block: Block, x: number, foot: number, width: number, height: number ): void {
	const top = foot - height;
	wallOf( block, rectangle( x, top, width * 0.68, height ), 'p' );
	shade( block, rectangle( x + width * 0.68, top, width * 0.32, height ) );
	const roof: Polygon = [ [ x - 12, top + 4 ], [ x + width * 0.2, top - height * 0.3 ], [ x + width * 0.5, top - height * 0.42 ], [ x + width * 0.8, top - height * 0.3 ], [ x + width + 12, top + 4 ] ];
	tiles( block, roof );
	for ( let corbel = 0; corbel < width / 26; corbel++ ) {
		block.cut( 'i', rectangle( x + 6 + corbel * 26, top + 8, 11, 12 ), 0.6 );
	}
	const bays = width > 200 ? [ 0.12, 0.4 ] : [ 0.24 ];
	for ( const bay of bays ) {
		block.cut( 'z', arch( x + width * bay - 8, foot - height * 0.24, width * 0.17 + 16, height * 0.5 ) );
		block.cut( 'i', arch( x + width * bay, foot - height * 0.24, width * 0.17, height * 0.44 ) );
	}
}

/** A street of timber frames leaning towards one another. */
export function colombages( block: Block ): void {
	sky( block, 420 );
	block.cut( 'y', [ [ -10, 910 ], [ 420, 560 ], [ 780, 560 ], [ 1210, 910 ] ] );
	block.gouge( 'p', [ [ 60, 890 ], [ 440, 570 ], [ 760, 570 ], [ 1140, 890 ] ], { length: [ 40, 120 ], gap: 16, spread: 2, share: 0.55 } );
	const end = hill( block, 'g', [ [ 400, 540 ], [ 600, 500 ], [ 800, 540 ] ], 566 );
	block.gouge( 'p', end, { angle: -10, length: [ 16, 40 ], gap: 14, share: 0.5 } );
	sun( block, 600, 330, 66 );
	frame( block, 300, 600, 150, 330, 'p' );
	frame( block, 770, 600, 150, 350, 's' );
	frame( block, -20, 820, 340, 620, 's' );
	frame( block, 890, 820, 340, 600, 'p' );
	person( block, 560, 700, 110, 'u' );
	person( block, 640, 740, 126, 'w' );
}

function frame( block: Block, x: number, foot: number, width: number, height: number, wall: 'p' | 's' ): void {
	const top = foot - height;
	const timber = Math.max( 8, width * 0.05 );
	block.cut( wall, rectangle( x, top, width, height ) );
	const storeys: Point[] = [ [ top, top + height * 0.32 ], [ top + height * 0.32, top + height * 0.64 ] ];
	for ( const [ from, to ] of storeys ) {
		for ( let post = 0; post <= 4; post++ ) {
			block.bar( 'b', [ x + ( width * post ) / 4, from ], [ x + ( width * post ) / 4, to ], timber );
		}
		block.bar( 'b', [ x, to ], [ x + width * 0.25, from ], timber );
		block.bar( 'b', [ x + width, to ], [ x + width * 0.75, from ], timber );
		block.bar( 'b', [ x - 8, to ], [ x + width + 8, to ], timber * 1.5 );
		for ( const place of [ 0.375, 0.625 ] ) {
			window( block, x + width * place, ( from + to ) / 2, Math.min( 44, width * 0.15 ) );
		}
	}
	wallOf( block, rectangle( x, top + height * 0.66, width, height * 0.34 ), 's' );
	block.cut( 'i', arch( x + width * 0.12, foot, width * 0.34, height * 0.28 ) );
	block.cut( 'i', arch( x + width * 0.56, foot, width * 0.34, height * 0.28 ) );
	tiles( block, [ [ x - width * 0.1, top + 4 ], [ x + width * 0.1, top - height * 0.17 ], [ x + width * 0.9, top - height * 0.17 ], [ x + width * 1.1, top + 4 ] ] );
}

/** A windmill on its rise, sails in the wind. */
export function moulinAVent( block: Block ): void {
	sky( block, 560 );
	sun( block, 210, 220, 80 );
	birds( block, 860, 240, 3, 24 );
	fields( block, 600, 680 );
	const rise = hill( block, 'd', [ [ 100, 910 ], [ 340, 760 ], [ 600, 710 ], [ 860, 760 ], [ 1120, 910 ] ] );
	block.gouge( 'g', rise, { angle: -14, length: [ 24, 60 ], gap: 16, spread: 14, width: 4, share: 0.6 } );
	const lit: Polygon = [ [ 470, 730 ], [ 500, 380 ], [ 620, 380 ], [ 640, 730 ] ];
	wallOf( block, lit, 's' );
	block.cut( 'i', [ [ 620, 380 ], [ 700, 380 ], [ 730, 730 ], [ 640, 730 ] ] );
	block.gouge( 'p', rectangle( 636, 400, 70, 320 ), { length: [ 8, 22 ], gap: 15, spread: 2, share: 0.5 } );
	tiles( block, [ [ 480, 386 ], [ 600, 240 ], [ 720, 386 ] ] );
	block.cut( 'i', arch( 528, 726, 62, 116 ) );
	window( block, 560, 500, 34 );
	for ( const turn of [ 24, 114, 204, 294 ] ) {
		sail( block, 566, 350, turn );
	}
	block.cut( 'i', ellipse( 566, 350, 18 ) );
	person( block, 790, 780, 110, 'b' );
	grass( block, 'g', 150, 1060, 880, 80, 40 );
	hedge( block, 20, 200, 690, 46 );
	hedge( block, 1000, 1190, 690, 48 );
}

function sail( block: Block, x: number, y: number, degrees: number ): void {
	const angle = ( degrees * Math.PI ) / 180;
	const at = ( along: number, across: number ): Point => [ x + Math.cos( angle ) * along - Math.sin( angle ) * across, y + Math.sin( angle ) * along + Math.cos( angle ) * across ];
	block.cut( 'p', [ at( 70, 6 ), at( 330, 6 ), at( 330, 66 ), at( 70, 56 ) ] );
	block.gouge( 'z', [ at( 70, 6 ), at( 330, 6 ), at( 330, 66 ), at( 70, 56 ) ], { angle: degrees, length: [ 20, 60 ], gap: 12, spread: 2, share: 0.5 } );
	block.bar( 'i', at( 0, 0 ), at( 344, 0 ), 12 );
	block.bar( 'i', at( 70, 58 ), at( 334, 68 ), 5 );
	for ( let along = 76; along <= 336; along += 37 ) {
		block.bar( 'i', at( along, 0 ), at( along, 62 ), 5 );
	}
}

/** What is left of a castle: a broken keep, a wall with a window on the sky, ivy. */
export function ruines( block: Block ): void {
	sky( block, 520 );
	sun( block, 880, 250, 84 );
	birds( block, 540, 130, 4, 24 );
	fields( block, 600, 690 );
	const rise = hill( block, 'd', [ [ -20, 780 ], [ 260, 700 ], [ 600, 670 ], [ 940, 710 ], [ 1220, 800 ] ] );
	block.gouge( 'g', rise, { angle: -10, length: [ 24, 60 ], gap: 16, spread: 12, width: 4, share: 0.6 } );
	const keep: Polygon = [ [ 300, 720 ], [ 300, 250 ], [ 322, 206 ], [ 352, 236 ], [ 374, 190 ], [ 410, 262 ], [ 446, 236 ], [ 470, 330 ], [ 470, 720 ] ];
	wallOf( block, keep, 's' );
	block.cut( 'i', [ [ 470, 720 ], [ 470, 330 ], [ 500, 300 ], [ 524, 380 ], [ 552, 372 ], [ 560, 460 ], [ 570, 720 ] ] );
	block.gouge( 's', rectangle( 476, 400, 80, 310 ), { length: [ 8, 24 ], gap: 15, spread: 2, share: 0.5 } );
	for ( const y of [ 350, 500 ] ) {
		block.cut( 'i', arch( 360, y, 40, 86 ), 1 );
	}
	const wall: Polygon = [ [ 570, 716 ], [ 570, 540 ], [ 612, 520 ], [ 640, 560 ], [ 700, 470 ], [ 760, 440 ], [ 820, 470 ], [ 850, 560 ], [ 900, 600 ], [ 930, 660 ], [ 960, 730 ] ];
	wallOf( block, wall, 's' );
	block.cut( 'p', arch( 716, 660, 84, 150, true ), 1.5 );
	block.cut( 'y', rectangle( 717, 622, 82, 40 ), 1 );
	block.bar( 's', [ 758, 660 ], [ 758, 540 ], 10 );
	for ( const [ x, y, size ] of [ [ 296, 640, 50 ], [ 320, 560, 34 ], [ 600, 700, 46 ], [ 850, 690, 50 ], [ 930, 720, 40 ], [ 840, 620, 26 ] ] as const ) {
		bush( block, x, y, size );
	}
	for ( const [ x, y ] of [ [ 640, 780 ], [ 700, 800 ], [ 540, 800 ], [ 980, 790 ] ] as const ) {
		block.stroke( 'i', [ x - 30, y + 18 ], [ x + 60, y + 20 ], 10 );
		block.cut( 's', [ [ x - 26, y + 16 ], [ x - 20, y - 12 ], [ x + 24, y - 16 ], [ x + 34, y + 14 ] ], 4 );
	}
	person( block, 200, 790, 108, 'b' );
	person( block, 248, 794, 80, 'w' );
	grass( block, 'g', 0, 1200, 870, 110, 44 );
}

/** A stained-glass window seen from the dark nave. */
export function vitrail( block: Block ): void {
	block.cut( 'i', rectangle( -10, -10, 1220, 920 ) );
	block.gouge( 'z', rectangle( -10, 0, 1220, 900 ), { length: [ 30, 90 ], gap: 40, spread: 2, share: 0.3 } );
	for ( const [ x, width, top ] of [ [ 250, 200, 230 ], [ 480, 240, 60 ], [ 750, 200, 230 ] ] as const ) {
		const height = 760 - top;
		block.cut( 's', arch( x - 26, 786, width + 52, height + 52, true ), 1.5 );
		block.cut( 'x', arch( x, 760, width, height, true ), 1.5 );
		panes( block, x, top + width * 0.62, width );
		block.cut( 'o', ellipse( x + width / 2, top + width * 0.42, width * 0.2 ), 1.5 );
		block.cut( 'y', ellipse( x + width / 2, top + width * 0.42, width * 0.11 ), 1 );
	}
	for ( const [ x, ink ] of [ [ 330, 'w' ], [ 590, 'b' ], [ 850, 'y' ] ] as const ) {
		block.gouge( ink, ellipse( x + 30, 848, 120, 30 ), { length: [ 30, 90 ], gap: 12, spread: 2, width: 5, share: 0.8 } );
	}
	person( block, 180, 884, 150, 'z', 's' );
	person( block, 1040, 884, 150, 'u', 's' );
}

/** Coloured panes between their leads, down to the foot of the window. */
function panes( block: Block, x: number, top: number, width: number ): void {
	const inks = [ 'b', 'w', 'y', 'g', 'u', 'o', 'p' ] as const;
	const rows = Math.floor( ( 750 - top ) / 62 );
	for ( let row = 0; row < rows; row++ ) {
		const y = top + row * 62;
		for ( let column = 0; column < 3; column++ ) {
			const left = x + 10 + ( column * ( width - 20 ) ) / 3;
			const [ right, middle ] = [ left + ( width - 20 ) / 3, left + ( width - 20 ) / 6 ];
			const first = inks[ ( row * 2 + column * 3 ) % inks.length ] ?? 'b';
			const second = inks[ ( row * 2 + column * 3 + 4 ) % inks.length ] ?? 'w';
			block.cut( first, [ [ left + 3, y + 30 ], [ middle, y + 4 ], [ right - 3, y + 30 ], [ middle, y + 58 ] ], 1 );
			block.cut( second, [ [ left + 3, y + 36 ], [ middle - 4, y + 58 ], [ left + 3, y + 58 ] ], 0.8 );
			block.cut( second, [ [ right - 3, y + 36 ], [ middle + 4, y + 58 ], [ right - 3, y + 58 ] ], 0.8 );
			block.cut( second, [ [ left + 3, y + 4 ], [ middle - 6, y + 4 ], [ left + 3, y + 24 ] ], 0.8 );
			block.cut( second, [ [ right - 3, y + 4 ], [ middle + 6, y + 4 ], [ right - 3, y + 24 ] ], 0.8 );
		}
	}
}
