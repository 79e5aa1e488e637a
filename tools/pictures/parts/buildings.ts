/** What is built: walls lit from the left, their other side in ink, roofs of brick tiles. */
import type { Block, Ink } from '../block.ts';
import { arch, ellipse, rectangle, type Point, type Polygon } from '../geometry.ts';

export interface House {
	/** Left edge, foot, width of the lit face, height of the wall. */
	readonly x: number;
	readonly foot: number;
	readonly width: number;
	readonly height: number;
	/** Width of the side in the shade. */
	readonly side?: number;
	readonly roof?: number;
	readonly wall?: Ink;
	/** Columns and rows of windows. */
	readonly windows?: readonly [ number, number ];
	readonly door?: 'left' | 'middle' | 'right' | 'none';
	/** Courses of stone on the wall. */
	readonly stone?: boolean;
}

/** A house with a hipped roof. */
export function house( block: Block, options: House ): void {
	const { x, foot, width, height, side = width * 0.28, roof = height * 0.34, wall = 'p', stone = width > 90 } = options;
	const top = foot - height;
	wallOf( block, rectangle( x, top, width, height ), wall, stone );
	shade( block, rectangle( x + width, top, side, height ), stone ? 'p' : 's' );
	openings( block, options, top );
	tiles( block, [ [ x - width * 0.07, top + 2 ], [ x + width * 0.13, top - roof ], [ x + width + side * 0.55, top - roof ], [ x + width + side + width * 0.06, top + 2 ] ] );
}

/** A lit wall with its courses. */
export function wallOf( block: Block, area: Polygon, wall: Ink = 's', stone = true ): void {
	block.cut( wall, area, 1.2 );
	if ( stone ) {
		block.gouge( 'i', area, { length: [ 9, 26 ], gap: 17, spread: 2, width: 3, share: 0.28 } );
		block.gouge( 'z', area, { length: [ 12, 34 ], gap: 22, spread: 2, width: 4, share: 0.32 } );
	}
}

/** A wall in the shade. */
export function shade( block: Block, area: Polygon, light: Ink = 'p' ): void {
	block.cut( 'i', area, 1.2 );
	block.gouge( light, area, { length: [ 8, 22 ], gap: 15, spread: 2, width: 3, share: 0.55 } );
}

/** A roof: gouge strokes run down it. */
export function tiles( block: Block, area: Polygon, ink: Ink = 'b', angle = 86 ): void {
	block.cut( ink, area, 1.5 );
	block.gouge( ink === 'i' ? 's' : 'p', area, { angle, spread: 7, length: [ 10, 34 ], gap: 13, width: 3, share: 0.5 } );
}

function openings( block: Block, options: House, top: number ): void {
	const { x, foot, width, height, windows = [ 2, 1 ], door = 'middle' } = options;
	const [ columns, rows ] = windows;
	const reserved = door === 'none' ? 0 : Math.min( height * 0.44, 120 );
	const room = height - reserved;
	const size = Math.min( width / ( columns * 2.6 ), room / ( rows * 2.1 ), 44 );
	for ( let row = 0; row < rows; row++ ) {
		for ( let column = 0; column < columns; column++ ) {
			const cx = x + ( width * ( column + 0.5 ) ) / columns;
			window( block, cx, top + ( room * ( row + 0.62 ) ) / rows, size );
		}
	}
	if ( door !== 'none' ) {
		const doorWidth = Math.min( width * 0.24, 62 );
		const cx = x + width * { left: 0.24, middle: 0.5, right: 0.76 }[ door ];
		block.cut( 'i', arch( cx - doorWidth / 2, foot, doorWidth, reserved * 0.82 ), 0.8 );
	}
}

/** A window in ink, with a sill of shade when it is large. */
export function window( block: Block, x: number, y: number, size: number ): void {
	block.cut( 'i', rectangle( x - size / 2, y - size * 0.75, size, size * 1.5 ), 0.8 );
	if ( size > 22 ) {
		block.bar( 'p', [ x, y - size * 0.72 ], [ x, y + size * 0.72 ], 3 );
		block.cut( 'z', rectangle( x - size * 0.65, y + size * 0.78, size * 1.3, 5 ), 0.5 );
	}
}

export interface Tower {
	readonly x: number;
	readonly foot: number;
	readonly width: number;
	readonly height: number;
	readonly cap?: 'cone' | 'battlements' | 'pyramid' | 'flat';
	readonly roof?: number;
	readonly windows?: number;
	readonly wall?: Ink;
	readonly pointed?: boolean;
}

/** A tower: two thirds in the light, one in the shade. */
export function tower( block: Block, options: Tower ): void {
	const { x, foot, width, height, cap = 'cone', roof = width * 1.1, windows = 2, wall = 's', pointed = false } = options;
	const top = foot - height;
	const lit = width * 0.64;
	wallOf( block, rectangle( x, top, lit, height ), wall );
	shade( block, rectangle( x + lit, top, width - lit, height ) );
	for ( let index = 0; index < windows; index++ ) {
		const size = Math.max( 9, width * 0.13 );
		const y = top + ( height * ( index + 0.62 ) ) / ( windows + 0.3 );
		block.cut( 'i', arch( x + lit / 2 - size / 2, y, size, size * 2.2, pointed ), 0.6 );
	}
	if ( cap === 'battlements' ) {
		battlements( block, x, top, width, lit, wall );
	} else if ( cap !== 'flat' ) {
		spire( block, x, top, width, roof, cap === 'cone' ? 0.12 : 0.09 );
	}
}

function battlements( block: Block, x: number, top: number, width: number, lit: number, wall: Ink ): void {
	const merlons = Math.max( 3, Math.round( width / 34 ) );
	const step = width / ( merlons * 2 - 1 );
	block.cut( wall, rectangle( x - step * 0.35, top - step * 0.3, lit + step * 0.35, step * 0.9 ), 0.8 );
	block.cut( 'i', rectangle( x + lit, top - step * 0.3, width - lit + step * 0.35, step * 0.9 ), 0.8 );
	for ( let merlon = 0; merlon < merlons; merlon++ ) {
		const left = x + merlon * step * 2;
		block.cut( left < x + lit - step / 2 ? wall : 'i', rectangle( left, top - step * 1.5, step, step * 1.4 ), 0.8 );
	}
}

/** A pointed roof with its own shade. */
export function spire( block: Block, x: number, y: number, width: number, height: number, eaves = 0.1 ): void {
	const over = width * eaves;
	const peak: Point = [ x + width / 2, y - height ];
	tiles( block, [ [ x - over, y + 2 ], peak, [ x + width + over, y + 2 ] ] );
	const dark: Polygon = [ [ x + width * 0.66, y + 2 ], peak, [ x + width + over, y + 2 ] ];
	block.gouge( 'i', dark, { angle: 78, spread: 8, length: [ 14, 40 ], gap: 8, width: 4, share: 0.8 } );
}

export function cross( block: Block, x: number, foot: number, size: number ): void {
	block.bar( 'i', [ x, foot ], [ x, foot - size ], size * 0.13 );
	block.bar( 'i', [ x - size * 0.3, foot - size * 0.68 ], [ x + size * 0.3, foot - size * 0.68 ], size * 0.13 );
}

/** A person: a coloured coat, an ink head (light where the ground is dark), a shadow. */
export function person( block: Block, x: number, foot: number, size: number, ink: Ink, head: Ink = 'i' ): void {
	block.stroke( 'i', [ x + size * 0.1, foot + 2 ], [ x + size * 0.62, foot ], size * 0.12 );
	block.cut( ink, [ [ x - size * 0.17, foot - size * 0.74 ], [ x + size * 0.15, foot - size * 0.74 ], [ x + size * 0.25, foot ], [ x - size * 0.25, foot ] ], 1.5 );
	block.cut( 'i', [ [ x + size * 0.04, foot - size * 0.72 ], [ x + size * 0.15, foot - size * 0.74 ], [ x + size * 0.25, foot ], [ x + size * 0.1, foot ] ], 1 );
	block.cut( head, ellipse( x, foot - size * 0.88, size * 0.14, size * 0.15, 10 ), 0.8 );
}

/** A huddle of roofs climbing towards a point. */
export function village( block: Block, x: number, foot: number, width: number, rise: number, rows = 3 ): void {
	for ( let row = 0; row < rows; row++ ) {
		const share = 1 - row / ( rows + 0.6 );
		const y = foot - ( rise * ( rows - 1 - row ) ) / rows;
		const span = width * ( 1 - share * 0.55 + row * 0.02 );
		const homes = 3 + row;
		for ( let home = 0; home < homes; home++ ) {
			const size = width * block.between( 0.105, 0.14 );
			const left = x + ( width - span ) / 2 + ( home * ( span - size * 1.3 ) ) / ( homes - 1 );
			house( block, { x: left, foot: y + block.between( -8, 8 ), width: size, height: size * block.between( 0.85, 1.25 ), windows: [ 2, 1 ], door: 'none', stone: false } );
		}
	}
}
