/** Cards that pins open when the page does not say otherwise. */
import type { CardContent, MapPoint, MapStrings, PointLayer } from './types.ts';

/** Returns the card of one point: its name and the link to its page. */
export function pointCard(
	point: MapPoint,
	strings: MapStrings,
	opener: Element | null,
	layer?: PointLayer
): CardContent {
	const content: Node[] = [];
	if ( point.approximate ) {
		content.push( paragraph( strings.approximate ) );
	}
	if ( point.link ) {
		const line = paragraph( '' );
		line.append( link( point.link, strings.open, point.name ) );
		content.push( line );
	}
	return { title: point.name, kicker: layer?.label, content, opener };
}

/** Returns the card of the points at one spot: a list of links, of buttons where a point has no page of its own. */
export function pointsCard(
	points: readonly MapPoint[],
	strings: MapStrings,
	opener: Element,
	choose: ( point: MapPoint ) => void
): CardContent {
	const list = document.createElement( 'ul' );
	list.className = 'pmq-map__card-list';
	for ( const point of points ) {
		const item = document.createElement( 'li' );
		item.append( point.link ? link( point.link, point.name ) : button( point.name, () => choose( point ) ) );
		list.append( item );
	}
	return { title: strings.samePlace.replace( '{count}', String( points.length ) ), content: [ list ], opener };
}

/** Makes a link; its target name helps where the text is the same on every card. */
function link( href: string, text: string, about?: string ): HTMLAnchorElement {
	const element = document.createElement( 'a' );
	element.href = href;
	element.textContent = text;
	if ( about ) {
		element.setAttribute( 'aria-label', `${ text } – ${ about }` );
	}
	return element;
}

function button( text: string, act: () => void ): HTMLButtonElement {
	const element = document.createElement( 'button' );
	element.type = 'button';
	element.className = 'pmq-map__card-choice';
	element.textContent = text;
	element.addEventListener( 'click', act );
	return element;
}

function paragraph( text: string ): HTMLParagraphElement {
	const element = document.createElement( 'p' );
	element.textContent = text;
	return element;
}
