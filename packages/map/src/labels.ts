/** Which names of communes fit on the map. */

export interface LabelCandidate {
	key: string;
	text: string;
	/** Inhabitants: the larger goes first. */
	weight: number;
	/** Place of the centre on the screen, in pixels. */
	x: number;
	y: number;
}

/** Room kept around a name, in pixels. */
const GAP = 6;
const LINE_HEIGHT = 16;
const CHARACTER_WIDTH = 6.6;

/** Fewest inhabitants to be named, by zoom: from afar only towns, near by every village. */
export function leastWeight( zoom: number ): number {
	if ( zoom < 9.5 ) {
		return 1500;
	}
	if ( zoom < 10.5 ) {
		return 700;
	}
	return zoom < 11.5 ? 300 : 0;
}

/** Returns the keys of the names that can stand without touching one another, larger communes first. */
export function placeLabels( candidates: readonly LabelCandidate[], zoom: number ): string[] {
	const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
	const keys: string[] = [];
	const wanted = candidates
		.filter( ( { weight } ) => weight >= leastWeight( zoom ) )
		.sort( ( a, b ) => b.weight - a.weight || a.key.localeCompare( b.key ) );
	for ( const { key, text, x, y } of wanted ) {
		const half = ( text.length * CHARACTER_WIDTH ) / 2 + GAP;
		const box = {
			left: x - half,
			right: x + half,
			top: y - LINE_HEIGHT / 2 - GAP,
			bottom: y + LINE_HEIGHT / 2 + GAP,
		};
		if (
			! boxes.some(
				( other ) =>
					box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
			)
		) {
			boxes.push( box );
			keys.push( key );
		}
	}
	return keys;
}
