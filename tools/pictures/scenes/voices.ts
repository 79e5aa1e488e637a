/** What is kept and told: archives, portraits, music, tales. */
import type { Block, Ink } from '../block.ts';
import { arch, curve, ellipse, rectangle, type Point } from '../geometry.ts';
import { house, person, tiles, tower } from '../parts/buildings.ts';
import { bush, fullSky, hill, sun } from '../parts/nature.ts';

/** Shelves of boxes and registers, a map unrolled. */
export function archives( block: Block ): void {
	block.cut( 'i', rectangle( -10, -10, 1220, 920 ) );
	for ( const [ row, y ] of [ 40, 300 ].entries() ) {
		block.cut( 'b', rectangle( 40, y + 220, 1120, 26 ), 2 );
		let x = 60;
		while ( x < 1090 ) {
			const width = block.between( 34, 84 );
			const height = block.between( 140, 206 );
			const ink = ( [ 's', 'y', 'w', 'p', 'u', 'g', 'o' ] as const )[ Math.floor( block.between( 0, 7 ) ) ] as Ink;
			const lean = row === 1 && x > 560 && x < 640 ? 30 : 0;
			const spine = [ [ x + lean, y + 220 - height ], [ x + width + lean, y + 220 - height + lean / 4 ], [ x + width, y + 220 ], [ x, y + 220 ] ] as const;
			block.cut( ink, spine, 1.5 );
			block.cut( 'i', rectangle( x + width * 0.2 + lean * 0.6, y + 226 - height * 0.72, width * 0.6, 26 ), 1 );
			block.gouge( 'i', spine, { angle: 90, length: [ 20, 60 ], gap: 13, spread: 2, share: 0.25 } );
			x += width + block.between( 4, 12 ) + lean * 1.4;
		}
	}
	block.cut( 'b', rectangle( -10, 640, 1220, 280 ) );
	block.gouge( 'p', rectangle( -10, 650, 1220, 250 ), { length: [ 60, 180 ], gap: 26, spread: 2, share: 0.4 } );
	block.cut( 'p', [ [ 280, 650 ], [ 930, 630 ], [ 990, 860 ], [ 220, 880 ] ], 3 );
	block.stroke( 'w', [ 300, 840 ], [ 620, 720 ], 16, 40 );
	block.stroke( 'w', [ 610, 724 ], [ 950, 690 ], 16, -30 );
	for ( const [ x, y, size ] of [ [ 420, 730, 40 ], [ 760, 790, 46 ], [ 840, 700, 30 ] ] as const ) {
		bush( block, x, y, size, 'g', 'd' );
	}
	for ( const [ x, y ] of [ [ 520, 700 ], [ 560, 690 ], [ 545, 720 ], [ 690, 830 ], [ 730, 840 ] ] as const ) {
		block.cut( 'b', [ [ x - 14, y ], [ x, y - 18 ], [ x + 14, y ] ] );
		block.cut( 'i', rectangle( x - 11, y, 22, 14 ), 0.5 );
	}
	block.gouge( 'z', [ [ 300, 670 ], [ 910, 650 ], [ 960, 840 ], [ 250, 860 ] ], { angle: -20, length: [ 20, 60 ], gap: 34, spread: 30, share: 0.5 } );
	block.cut( 's', [ [ 1000, 700 ], [ 1140, 730 ], [ 1110, 840 ], [ 970, 806 ] ] );
	block.cut( 'w', [ [ 1008, 716 ], [ 1070, 730 ], [ 1054, 800 ], [ 990, 786 ] ] );
	block.stroke( 'i', [ 1078, 752 ], [ 1118, 760 ], 5 );
	block.stroke( 'i', [ 1072, 778 ], [ 1112, 786 ], 5 );
}

/** A microphone between two voices, over the hills. */
export function voix( block: Block ): void {
	fullSky( block, 'u', 'p', 900, 0.25 );
	const back = hill( block, 'i', [ [ -20, 700 ], [ 300, 660 ], [ 700, 690 ], [ 1220, 650 ] ] );
	block.gouge( 'u', back, { angle: -8, length: [ 30, 80 ], gap: 20, spread: 6, share: 0.45 } );
	profile( block, 80, 130, 1, 'y' );
	profile( block, 1120, 130, -1, 'p' );
	block.bar( 'i', [ 600, 900 ], [ 600, 520 ], 26 );
	block.cut( 'i', [ ...curve( [ [ 500, 390 ], [ 510, 500 ], [ 600, 550 ], [ 690, 500 ], [ 700, 390 ] ], 4 ), [ 676, 390 ], ...curve( [ [ 668, 480 ], [ 600, 524 ], [ 532, 480 ], [ 524, 390 ] ], 4 ) ] );
	block.cut( 's', [ ...curve( [ [ 540, 460 ], [ 536, 300 ], [ 600, 240 ], [ 664, 300 ], [ 660, 460 ], [ 600, 506 ], [ 540, 460 ] ], 5 ) ] );
	for ( let y = 290; y < 480; y += 26 ) {
		block.stroke( 'i', [ 546, y ], [ 654, y ], 9 );
	}
	block.cut( 'i', [ [ 620, 250 ], [ 664, 300 ], [ 660, 460 ], [ 630, 494 ] ] );
	for ( const side of [ -1, 1 ] ) {
		for ( const reach of [ 60, 100, 140 ] ) {
			block.stroke( 'y', [ 600 + side * ( 70 + reach * 0.6 ), 320 - reach * 0.5 ], [ 600 + side * ( 70 + reach * 0.6 ), 420 + reach * 0.5 ], 10, -side * reach * 0.4 );
		}
	}
}

/** A head in profile, facing right (1) or left (-1). */
function profile( block: Block, x: number, y: number, side: 1 | -1, ink: Ink ): void {
	const line: readonly Point[] = [
		[ -60, 770 ],
		[ -40, 560 ],
		[ 20, 480 ],
		[ -10, 380 ],
		[ -30, 220 ],
		[ 30, 70 ],
		[ 160, 20 ],
		[ 270, 80 ],
		[ 290, 190 ],
		[ 284, 230 ],
		[ 330, 306 ],
		[ 292, 326 ],
		[ 300, 360 ],
		[ 284, 376 ],
		[ 292, 404 ],
		[ 262, 450 ],
		[ 190, 456 ],
		[ 180, 520 ],
		[ 260, 580 ],
		[ 330, 770 ],
	];
	const at = ( [ px, py ]: Point ): Point => [ x + side * px, y + py ];
	block.cut( ink, curve( line, 3 ).map( at ), 1.2 );
	const hair = curve( [ [ 20, 420 ], [ -36, 300 ], [ -40, 140 ], [ 40, 30 ], [ 160, 0 ], [ 280, 70 ], [ 230, 120 ], [ 150, 140 ], [ 130, 230 ], [ 90, 270 ], [ 80, 360 ] ], 3 ).map( at );
	block.cut( 'i', hair, 2 );
	block.gouge( ink, hair, { angle: side * 70, length: [ 24, 60 ], gap: 15, spread: 20, width: 4, share: 0.7 } );
	block.stroke( 'i', at( [ 214, 214 ] ), at( [ 262, 220 ] ), 9 );
	block.stroke( 'i', at( [ 244, 386 ] ), at( [ 288, 380 ] ), 6 );
	block.cut( ink === 'y' ? 'b' : 'w', curve( [ [ -100, 790 ], [ -60, 640 ], [ 40, 560 ], [ 180, 590 ], [ 270, 610 ], [ 350, 790 ] ], 3 ).map( at ), 2 );
	block.gouge( 'p', curve( [ [ -60, 770 ], [ 40, 600 ], [ 180, 620 ], [ 290, 770 ] ], 3 ).map( at ), { angle: side * 30, length: [ 30, 70 ], gap: 20, spread: 10, share: 0.5 } );
}

/** A portrait in its oval frame. */
export function portrait( block: Block ): void {
	block.cut( 'x', rectangle( -10, -10, 1220, 920 ) );
	for ( let x = 40; x < 1200; x += 110 ) {
		for ( let y = 40; y < 900; y += 110 ) {
			const shift = ( y / 110 ) % 2 < 1 ? 0 : 55;
			block.stroke( 'w', [ x + shift, y + 24 ], [ x + shift, y - 24 ], 16 );
			block.stroke( 'w', [ x + shift - 20, y + 12 ], [ x + shift + 20, y + 12 ], 9 );
		}
	}
	block.stroke( 'i', [ 360, 850 ], [ 1010, 760 ], 60, 60 );
	block.cut( 'y', ellipse( 600, 446, 340, 410, 34 ), 2 );
	block.cut( 'o', ellipse( 600, 446, 310, 380, 34 ), 2 );
	for ( let step = 0; step < 56; step++ ) {
		const angle = ( step / 56 ) * Math.PI * 2;
		block.stroke( 'i', [ 600 + Math.cos( angle ) * 312, 446 + Math.sin( angle ) * 382 ], [ 600 + Math.cos( angle ) * 334, 446 + Math.sin( angle ) * 404 ], 6 );
	}
	const medallion = ellipse( 600, 446, 284, 352, 34 );
	block.cut( 'p', medallion, 1.5 );
	block.gouge( 's', medallion, { length: [ 40, 110 ], gap: 18, spread: 2, width: 5, share: 0.6 } );
	const bust = curve( [ [ 384, 676 ], [ 430, 610 ], [ 540, 570 ], [ 660, 570 ], [ 770, 610 ], [ 818, 672 ] ], 3 );
	block.cut( 'i', [ ...bust, [ 740, 752 ], [ 600, 796 ], [ 460, 752 ] ], 1.5 );
	block.gouge( 'z', [ ...bust, [ 740, 752 ], [ 600, 796 ], [ 460, 752 ] ], { angle: 70, length: [ 24, 60 ], gap: 18, spread: 20, share: 0.5 } );
	block.cut( 's', [ [ 556, 500 ], [ 644, 500 ], [ 660, 590 ], [ 600, 640 ], [ 540, 590 ] ] );
	block.cut( 's', ellipse( 600, 400, 116, 142, 24 ), 1.2 );
	block.cut( 'z', [ [ 640, 274 ], [ 700, 330 ], [ 716, 420 ], [ 680, 500 ], [ 630, 536 ], [ 660, 420 ] ], 2 );
	block.cut( 'y', ellipse( 600, 296, 250, 42, 24 ), 1.5 );
	block.cut( 'y', curve( [ [ 474, 296 ], [ 486, 210 ], [ 540, 176 ], [ 600, 170 ], [ 660, 176 ], [ 714, 210 ], [ 726, 296 ] ], 4 ), 1.5 );
	block.cut( 'b', [ [ 474, 262 ], [ 600, 282 ], [ 726, 262 ], [ 728, 300 ], [ 600, 320 ], [ 472, 300 ] ] );
	block.gouge( 'o', ellipse( 600, 250, 240, 70 ), { length: [ 16, 34 ], gap: 15, spread: 12, width: 4, share: 0.5 } );
	for ( const side of [ -1, 1 ] ) {
		block.stroke( 'i', [ 600 + side * 70, 392 ], [ 600 + side * 28, 396 ], 8 );
		block.stroke( 'i', [ 600 + side * 76, 366 ], [ 600 + side * 24, 362 ], 7, -6 );
	}
	block.stroke( 'i', [ 606, 400 ], [ 596, 456 ], 6, 8 );
	block.stroke( 'b', [ 566, 486 ], [ 636, 486 ], 8, 10 );
	block.cut( 'p', [ [ 540, 590 ], [ 600, 640 ], [ 570, 680 ], [ 520, 610 ] ] );
	block.cut( 'p', [ [ 660, 590 ], [ 600, 640 ], [ 630, 680 ], [ 682, 610 ] ] );
}

/** An easel in the open: the painter's village. */
export function peinture( block: Block ): void {
	fullSky( block, 'p', 's', 620, 0.5 );
	const back = hill( block, 'y', [ [ -20, 600 ], [ 300, 560 ], [ 700, 600 ], [ 1220, 560 ] ] );
	block.gouge( 'p', back, { length: [ 40, 110 ], gap: 14, spread: 2, share: 0.5 } );
	const ground = hill( block, 'g', [ [ -20, 700 ], [ 300, 680 ], [ 700, 700 ], [ 1220, 680 ] ] );
	block.gouge( 'p', ground, { angle: -14, length: [ 22, 56 ], gap: 18, spread: 8, share: 0.6 } );
	for ( const [ from, to ] of [ [ [ 600, 60 ], [ 390, 860 ] ], [ [ 600, 60 ], [ 810, 860 ] ], [ [ 600, 60 ], [ 640, 830 ] ] ] as const ) {
		block.bar( 'i', from, to, 20 );
	}
	block.cut( 'i', rectangle( 318, 136, 584, 444 ), 2 );
	block.cut( 'w', rectangle( 338, 156, 544, 404 ), 1.5 );
	block.gouge( 'p', rectangle( 338, 156, 544, 220 ), { length: [ 40, 110 ], gap: 18, spread: 2, width: 5, share: 0.6 } );
	sun( block, 450, 250, 44, 'y' );
	block.cut( 'd', [ [ 338, 430 ], [ 480, 392 ], [ 640, 430 ], [ 882, 384 ], [ 882, 560 ], [ 338, 560 ] ], 2 );
	block.gouge( 'g', rectangle( 346, 450, 530, 104 ), { angle: -12, length: [ 20, 50 ], gap: 15, spread: 8, width: 4, share: 0.6 } );
	tower( block, { x: 650, foot: 440, width: 54, height: 130, cap: 'pyramid', roof: 90, windows: 1 } );
	for ( const [ x, foot ] of [ [ 570, 450 ], [ 720, 440 ], [ 600, 480 ], [ 690, 482 ], [ 780, 470 ] ] as const ) {
		house( block, { x, foot, width: 62, height: 56, windows: [ 2, 1 ], door: 'none', stone: false } );
	}
	block.bar( 'i', [ 340, 600 ], [ 860, 600 ], 24 );
	block.cut( 's', ellipse( 960, 740, 130, 78, 22 ), 3 );
	block.cut( 'g', ellipse( 1010, 770, 22, 16 ) );
	( [ 'b', 'o', 'y', 'd', 'w', 'u' ] as const ).forEach( ( ink, index ) => {
		const angle = Math.PI * ( 0.85 + index * 0.2 );
		block.cut( ink, ellipse( 956 + Math.cos( angle ) * 86, 742 + Math.sin( angle ) * 46, 20, 15, 12 ), 2 );
	} );
	for ( const [ x, ink ] of [ [ 1080, 'b' ], [ 1110, 'w' ] ] as const ) {
		block.bar( 'i', [ x, 820 ], [ x + 40, 640 ], 9 );
		block.stroke( ink, [ x + 38, 650 ], [ x + 48, 600 ], 22 );
	}
	person( block, 200, 850, 280, 'b' );
	block.bar( 'i', [ 240, 680 ], [ 400, 560 ], 8 );
}

/** A band on a square: pipes, accordion, dancers. */
export function musique( block: Block ): void {
	fullSky( block, 'o', 'y', 900, 0.5 );
	for ( const [ x, width, height ] of [ [ -30, 230, 330 ], [ 230, 190, 280 ], [ 800, 200, 300 ], [ 1030, 220, 340 ] ] as const ) {
		house( block, { x, foot: 600, width, height, side: 40, windows: [ 2, 2 ], door: 'none', wall: 'p' } );
	}
	block.cut( 'i', rectangle( -10, 596, 1220, 320 ) );
	block.gouge( 'o', rectangle( -10, 610, 1220, 290 ), { length: [ 40, 130 ], gap: 22, spread: 2, share: 0.4 } );
	for ( let flag = 0; flag < 15; flag++ ) {
		const x = 20 + flag * 82;
		const y = 170 + Math.sin( flag * 0.72 ) * 46;
		block.cut( ( [ 'b', 'p', 'w', 'u', 'g' ] as const )[ flag % 5 ] as Ink, [ [ x, y ], [ x + 52, y + 4 ], [ x + 24, y + 62 ] ] );
		block.stroke( 'i', [ x - 18, y + 2 ], [ x + 70, y + 4 ], 5 );
	}
	for ( const [ x, foot, size, ink ] of [ [ 120, 760, 190, 'u' ], [ 220, 780, 190, 'w' ], [ 990, 760, 190, 'g' ], [ 1090, 780, 190, 'b' ] ] as const ) {
		person( block, x, foot, size, ink, 's' );
	}
	block.bar( 'u', [ 150, 650 ], [ 216, 620 ], 16 );
	block.bar( 'g', [ 1020, 650 ], [ 1086, 620 ], 16 );
	person( block, 470, 850, 400, 'b' );
	person( block, 740, 850, 400, 'w' );
	accordion( block, 470, 650 );
	block.cut( 'y', ellipse( 770, 650, 76, 60, 18 ), 2 );
	block.gouge( 'i', ellipse( 770, 650, 62, 46 ), { angle: 40, length: [ 16, 36 ], gap: 14, spread: 12, share: 0.6 } );
	block.bar( 'i', [ 720, 690 ], [ 640, 800 ], 18 );
	block.bar( 'i', [ 800, 600 ], [ 880, 470 ], 16 );
	block.bar( 'i', [ 756, 596 ], [ 738, 520 ], 12 );
}

function accordion( block: Block, x: number, y: number ): void {
	block.cut( 'i', rectangle( x - 130, y - 66, 56, 140 ), 2 );
	block.cut( 'i', rectangle( x + 74, y - 66, 56, 140 ), 2 );
	for ( let fold = 0; fold < 7; fold++ ) {
		block.cut( fold % 2 ? 'p' : 'y', [ [ x - 76 + fold * 22, y - 58 ], [ x - 54 + fold * 22, y - 64 ], [ x - 54 + fold * 22, y + 66 ], [ x - 76 + fold * 22, y + 72 ] ], 1 );
	}
	for ( let key = 0; key < 5; key++ ) {
		block.cut( 'p', ellipse( x - 102, y - 44 + key * 26, 9 ), 0.5 );
		block.cut( 'p', ellipse( x + 102, y - 44 + key * 26, 9 ), 0.5 );
	}
}

/** A tale by night: a giant's shadow, a spring, a listening child. */
export function legende( block: Block ): void {
	fullSky( block, 'x', 'w', 900, 0.3 );
	block.cut( 'p', ellipse( 850, 230, 120, 120, 26 ), 2 );
	block.gouge( 's', ellipse( 850, 230, 110 ), { length: [ 20, 60 ], gap: 18, spread: 4, width: 5, share: 0.6 } );
	const far = hill( block, 'd', [ [ -20, 560 ], [ 260, 480 ], [ 600, 560 ], [ 900, 480 ], [ 1220, 540 ] ] );
	block.gouge( 'g', far, { angle: -12, length: [ 24, 60 ], gap: 20, spread: 12, share: 0.35 } );
	block.cut(
		'i',
		curve(
			[
				[ 700, 600 ],
				[ 716, 420 ],
				[ 690, 380 ],
				[ 730, 330 ],
				[ 756, 300 ],
				[ 750, 240 ],
				[ 800, 200 ],
				[ 850, 236 ],
				[ 846, 300 ],
				[ 880, 330 ],
				[ 960, 360 ],
				[ 1010, 480 ],
				[ 960, 470 ],
				[ 920, 420 ],
				[ 910, 610 ],
			],
			3
		),
		2
	);
	block.bar( 'i', [ 1000, 640 ], [ 1000, 330 ], 18 );
	block.cut( 'y', ellipse( 790, 262, 7 ) );
	const near = hill( block, 'i', [ [ -20, 660 ], [ 300, 620 ], [ 640, 650 ], [ 1220, 600 ] ] );
	block.gouge( 'g', near, { angle: -12, length: [ 24, 60 ], gap: 22, spread: 12, share: 0.35 } );
	for ( const [ x, y, size ] of [ [ 90, 620, 110 ], [ 230, 650, 76 ], [ 1130, 600, 100 ] ] as const ) {
		bush( block, x, y, size, 'i', 'w' );
	}
	block.cut( 'p', rectangle( 330, 560, 150, 110 ), 2 );
	tiles( block, [ [ 314, 566 ], [ 350, 490 ], [ 460, 490 ], [ 496, 566 ] ] );
	block.cut( 'y', arch( 382, 672, 46, 74 ) );
	block.cut( 'o', [ [ 560, 812 ], [ 574, 740 ], [ 590, 770 ], [ 604, 700 ], [ 624, 768 ], [ 640, 742 ], [ 652, 812 ] ], 2 );
	block.cut( 'y', [ [ 582, 812 ], [ 604, 752 ], [ 628, 812 ] ], 2 );
	block.bar( 'b', [ 548, 818 ], [ 664, 808 ], 14 );
	block.gouge( 'y', ellipse( 606, 840, 260, 46 ), { length: [ 30, 90 ], gap: 15, spread: 2, width: 4, share: 0.5 } );
	person( block, 450, 850, 170, 'u', 's' );
	person( block, 760, 850, 180, 'w', 's' );
	person( block, 700, 872, 116, 'g', 's' );
	for ( let star = 0; star < 30; star++ ) {
		const [ x, y ] = [ block.between( 30, 680 ), block.between( 24, 430 ) ];
		block.stroke( 'p', [ x - 7, y ], [ x + 7, y ], 4 );
		block.stroke( 'p', [ x, y - 7 ], [ x, y + 7 ], 4 );
	}
}
