/** The block that is engraved: flat colours with hand-cut edges, gouge strokes that taper, written as a light SVG. */
import { bounds, chance, contains, type Point, type Polygon } from './geometry.ts';

/** The inks of the charter. */
export const inks = {
	/** Brick. */
	b: '#AF272F',
	/** Deep oak. */
	d: '#35460C',
	/** Oak. */
	g: '#7A9A01',
	/** Ink. */
	i: '#1E2521',
	/** Sun. */
	o: '#DE7C00',
	/** Paper. */
	p: '#F3EFE6',
	/** Stone. */
	s: '#E3DAC8',
	/** Plum. */
	u: '#B0567A',
	/** Water. */
	w: '#2E8CA6',
	/** Deep water. */
	x: '#0B4557',
	/** Ochre. */
	y: '#E2B33C',
	/** Stone in the shade. */
	z: '#C9BDA4',
} as const;

export type Ink = keyof typeof inks;

export interface Gouge {
	/** Direction in degrees, 0 to the right. */
	readonly angle?: number;
	/** How far a stroke may turn from it. */
	readonly spread?: number;
	/** Shortest and longest stroke. */
	readonly length?: readonly [ number, number ];
	/** Distance of the rows. */
	readonly gap?: number;
	/** Widest place of a stroke. */
	readonly width?: number;
	/** Share of strokes that is cut, everywhere or by place. */
	readonly share?: number | ( ( x: number, y: number ) => number );
}

export class Block {
	readonly width = 1200;
	readonly height = 900;
	private readonly next: () => number;
	private readonly layers: { ink: Ink; path: string }[] = [];

	constructor( readonly name: string ) {
		this.next = chance( name );
	}

	between( low: number, high: number ): number {
		return low + this.next() * ( high - low );
	}

	/** Lays a flat colour; edges waver as a knife does. */
	cut( ink: Ink, polygon: Polygon, rough = 1.5 ): void {
		const points: Point[] = [];
		polygon.forEach( ( from, index ) => {
			const to = polygon[ ( index + 1 ) % polygon.length ] as Point;
			const steps = Math.max( 1, Math.round( Math.hypot( to[ 0 ] - from[ 0 ], to[ 1 ] - from[ 1 ] ) / 70 ) );
			for ( let step = 0; step < steps; step++ ) {
				const t = step / steps;
				points.push( [
					from[ 0 ] + ( to[ 0 ] - from[ 0 ] ) * t + this.between( -rough, rough ),
					from[ 1 ] + ( to[ 1 ] - from[ 1 ] ) * t + this.between( -rough, rough ),
				] );
			}
		} );
		this.add( ink, outline( points ) );
	}

	/** Cuts rows of strokes inside a polygon, each one wholly inside. */
	gouge( ink: Ink, polygon: Polygon, options: Gouge = {} ): void {
		const { angle = 0, spread = 4, length = [ 24, 60 ], gap = 14, width = 3, share = 0.8 } = options;
		const box = bounds( polygon );
		const middle: Point = [ ( box.left + box.right ) / 2, ( box.top + box.bottom ) / 2 ];
		const reach = Math.hypot( box.right - box.left, box.bottom - box.top ) / 2;
		const turn = ( angle * Math.PI ) / 180;
		for ( let row = -reach; row <= reach; row += gap ) {
			for ( let along = -reach + this.between( 0, length[ 1 ] ); along < reach; ) {
				const size = this.between( length[ 0 ], length[ 1 ] );
				const across = row + this.between( -gap / 3, gap / 3 );
				const x = middle[ 0 ] + Math.cos( turn ) * along - Math.sin( turn ) * across;
				const y = middle[ 1 ] + Math.sin( turn ) * along + Math.cos( turn ) * across;
				const lean = turn + ( this.between( -spread, spread ) * Math.PI ) / 180;
				const end: Point = [ x + Math.cos( lean ) * size, y + Math.sin( lean ) * size ];
				const wanted = typeof share === 'number' ? share : share( x, y );
				const inside =
					contains( polygon, x, y ) &&
					contains( polygon, ...end ) &&
					contains( polygon, ( x + end[ 0 ] ) / 2, ( y + end[ 1 ] ) / 2 );
				if ( this.next() < wanted && inside ) {
					this.stroke( ink, [ x, y ], end, width * this.between( 0.7, 1.2 ) );
				}
				along += size + this.between( gap * 0.5, gap * 1.6 );
			}
		}
	}

	/** Cuts one stroke that is thin at both ends. */
	stroke( ink: Ink, from: Point, to: Point, width = 3, bend = 0 ): void {
		const [ dx, dy ] = [ to[ 0 ] - from[ 0 ], to[ 1 ] - from[ 1 ] ];
		const size = Math.hypot( dx, dy ) || 1;
		const [ nx, ny ] = [ -dy / size, dx / size ];
		const there = `q${ pair( dx / 2 + nx * ( width + bend ), dy / 2 + ny * ( width + bend ) ) } ${ pair( dx, dy ) }`;
		const back =
			width < 4 && bend === 0
				? ''
				: `q${ pair( -dx / 2 - nx * ( width - bend ), -dy / 2 - ny * ( width - bend ) ) } ${ pair( -dx, -dy ) }`;
		this.add( ink, `M${ pair( ...from ) }${ there }${ back }z` );
	}

	/** Draws a line of even width, as of ironwork. */
	bar( ink: Ink, from: Point, to: Point, width: number ): void {
		const [ dx, dy ] = [ to[ 0 ] - from[ 0 ], to[ 1 ] - from[ 1 ] ];
		const size = Math.hypot( dx, dy ) || 1;
		const [ nx, ny ] = [ ( -dy / size ) * ( width / 2 ), ( dx / size ) * ( width / 2 ) ];
		this.cut(
			ink,
			[
				[ from[ 0 ] + nx, from[ 1 ] + ny ],
				[ to[ 0 ] + nx, to[ 1 ] + ny ],
				[ to[ 0 ] - nx, to[ 1 ] - ny ],
				[ from[ 0 ] - nx, from[ 1 ] - ny ],
			],
			0.8
		);
	}

	private add( ink: Ink, path: string ): void {
		const last = this.layers.at( -1 );
		if ( last?.ink === ink ) {
			last.path += path;
		} else {
			this.layers.push( { ink, path } );
		}
	}

	svg(): string {
		const used = ( Object.keys( inks ) as Ink[] ).filter( ( ink ) =>
			this.layers.some( ( layer ) => layer.ink === ink )
		);
		const style = used.map( ( ink ) => `.${ ink }{fill:${ inks[ ink ] }}` ).join( '' );
		const paths = this.layers.map( ( { ink, path } ) => `<path class="${ ink }" d="${ path }"/>` ).join( '' );
		const { width, height } = this;
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ width } ${ height }" width="${ width }" height="${ height }"><style>${ style }</style>${ paths }</svg>\n`;
	}
}

/** Writes a polygon with relative steps, without rounding errors that add up. */
function outline( points: readonly Point[] ): string {
	let [ x, y ] = [ 0, 0 ];
	return `${ points
		.map( ( point, index ) => {
			const [ dx, dy ] = [ Math.round( point[ 0 ] ) - x, Math.round( point[ 1 ] ) - y ];
			[ x, y ] = [ x + dx, y + dy ];
			return `${ [ 'M', 'l' ][ index ] ?? ' ' }${ pair( dx, dy ) }`;
		} )
		.join( '' ) }z`;
}

function pair( x: number, y: number ): string {
	const [ a, b ] = [ short( x ), short( y ) ];
	return b.startsWith( '-' ) ? a + b : `${ a } ${ b }`;
}

/** Whole numbers are fine enough on a block of 1,200; `-0` is not one. */
function short( value: number ): string {
	return String( Math.round( value ) || 0 );
}
