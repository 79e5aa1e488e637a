import type { Bounds } from '@pmq/territory';

/**
 * Widens a box southwards so that what it held lies in the upper part of a map whose foot is below the window's edge.
 *
 * @param bounds Box to show.
 * @param share  Share of the map's height that can be seen, above 0 to 1.
 */
export function inVisiblePart( bounds: Bounds, share: number ): Bounds {
	const visible = Math.min( 1, Math.max( 0.3, share ) );
	return { ...bounds, south: bounds.north - ( bounds.north - bounds.south ) / visible };
}

/** Measures the share of an element's height that lies above the window's lower edge. */
export function visibleShare( element: Element, windowHeight: number ): number {
	const { top, height } = element.getBoundingClientRect();
	return height > 0 ? Math.min( height, windowHeight - top ) / height : 1;
}
