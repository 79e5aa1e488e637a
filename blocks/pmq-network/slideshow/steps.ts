/** Slide after a step, the first following the last. */
export function stepTo( index: number, step: number, count: number ): number {
	return count > 0 ? ( ( ( index + step ) % count ) + count ) % count : 0;
}

/** Slide that a scroll position shows: the nearest. */
export function indexAt( left: number, width: number, count: number ): number {
	return width > 0 ? Math.min( Math.max( Math.round( left / width ), 0 ), Math.max( count - 1, 0 ) ) : 0;
}
