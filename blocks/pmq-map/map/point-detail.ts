/** What the card of a place says beside its name. */
import type { PointDetail } from './types';

/** Makes the content: picture with credit, then the facts. */
export function detailNodes( { image, commune, facts }: PointDetail ): Node[] {
	const nodes: Node[] = [];
	if ( image ) {
		nodes.push( figure( image ) );
	}
	if ( commune ) {
		const place = document.createElement( 'p' );
		place.className = 'wp-block-pmq-map__point-place';
		place.textContent = commune.name;
		nodes.push( place );
	}
	if ( facts.length > 0 ) {
		const list = document.createElement( 'dl' );
		facts.forEach( ( { label, text, url } ) => list.append( element( 'dt', label ), value( text, url ) ) );
		nodes.push( list );
	}
	return nodes;
}

function figure( { url, width, height, alt, credit }: NonNullable< PointDetail[ 'image' ] > ): HTMLElement {
	const box = document.createElement( 'figure' );
	box.className = 'wp-block-pmq-map__point-image';
	const picture = document.createElement( 'img' );
	Object.assign( picture, { src: url, width, height, alt, loading: 'lazy', decoding: 'async' } );
	box.append( picture );
	if ( credit ) {
		box.append( element( 'figcaption', credit ) );
	}
	return box;
}

function value( text: string, url: string ): HTMLElement {
	const cell = element( 'dd', url ? '' : text );
	if ( /^https?:\/\//i.test( url ) ) {
		const link = document.createElement( 'a' );
		link.href = url;
		link.textContent = text;
		cell.append( link );
	}
	return cell;
}

function element( name: 'dt' | 'dd' | 'figcaption', text: string ): HTMLElement {
	const made = document.createElement( name );
	made.textContent = text;
	return made;
}
