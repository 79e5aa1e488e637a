import { unique } from '../../fold.ts';
import { isNode, list, localName, nodesAt, text, texts, valuesAt, type Node } from './json-ld.ts';

/** Columns of a feed: what is read of a point of interest. */
export const FEED_COLUMNS = [
	'URI',
	'Identifiant',
	'Types',
	'Nom',
	'Résumé',
	'Description',
	'Code INSEE',
	'Commune',
	'Code postal',
	'Adresse',
	'Latitude',
	'Longitude',
	'Site web',
	'Dates',
	'Ouverture',
	'Thèmes',
	'Styles',
	'Producteur',
	'Diffuseur',
	'Médias',
	'Accès',
	'Mise à jour',
] as const;

/** A medium as the feed tells of it; written into its cell as JSON. */
export interface FeedMedium {
	url: string;
	mime: string;
	title: string;
	credits: string[];
	/** Day after which the picture may not be shown, or empty. */
	until: string;
}

/**
 * Tells whether a node is a point of interest: by its class, failing that by its name and place.
 *
 * @param node Node with plain keys.
 */
export function isPointOfInterest( node: Node ): boolean {
	const types = typesOf( node );
	return (
		types.includes( 'PointOfInterest' ) ||
		types.includes( 'PlaceOfInterest' ) ||
		( 'label' in node && 'isLocatedAt' in node )
	);
}

/**
 * Writes a point of interest as a row of cells, in the order of {@link FEED_COLUMNS}.
 *
 * @param node Node with plain keys, its references resolved.
 */
export function cellsOf( node: Node ): string[] {
	const places = nodesAt( node, 'isLocatedAt' );
	const address = nodesAt( places, 'address' )[ 0 ] ?? {};
	const geo = nodesAt( places, 'geo' )[ 0 ] ?? places[ 0 ] ?? {};
	const { insee, city } = communeOf( address );
	const descriptions = nodesAt( node, 'hasDescription' );
	const short = text( node.comment ) || text( valuesAt( descriptions, 'shortDescription' ) );
	const long = unique( descriptions.flatMap( ( item ) => texts( item.description ) ) );
	return [
		text( node[ '@id' ] ) || text( node.uri ),
		text( node.identifier ) || text( node.uuid ),
		joined( typesOf( node ) ),
		text( node.label ) || text( node.name ) || text( node.legalName ),
		short,
		long.filter( ( part ) => part && part !== short ).join( '\n\n' ),
		insee,
		city,
		text( address.postalCode ),
		texts( address.streetAddress ).join( ', ' ),
		text( geo.latitude ),
		text( geo.longitude ),
		joined( [ ...valuesAt( node, 'hasContact', 'homepage' ), ...list( node.homepage ) ].flatMap( addressOf ) ),
		joined( datesOf( node ) ),
		joined( valuesAt( places, 'openingHoursSpecification', 'additionalInformation' ).flatMap( texts ) ),
		joined( labels( node.hasTheme ) ),
		joined( labels( node.hasArchitecturalStyle ) ),
		joined( agents( node.hasBeenCreatedBy ) ),
		joined( agents( node.hasBeenPublishedBy ) ),
		written( mediaOf( node ) ),
		list( node.reducedMobilityAccess ).includes( true ) ? 'Accessible aux personnes à mobilité réduite' : '',
		text( node.lastUpdate ).slice( 0, 10 ),
	];
}

/** Classes of the ontology; those of schema.org and other vocabularies beside them say the same more roughly. */
function typesOf( node: Node ): string[] {
	const types = list( node[ '@type' ] ?? node.type ).map( String );
	const own = types.filter(
		( type ) => ! /^[a-z]+:(?!\/\/)|schema\.org|w3\.org|purl\.org/.test( type ) || /datatourisme/.test( type )
	);
	return unique( ( own.length > 0 ? own : types ).map( localName ) );
}

function communeOf( address: Node ): { insee: string; city: string } {
	const cities = list( address.hasAddressCity );
	const city = cities.find( isNode );
	const reference = /(?:^|[:#/])(\d[\dAB]\d{3})$/i.exec( text( city?.[ '@id' ] ?? cities[ 0 ] ) )?.[ 1 ] ?? '';
	return {
		insee: text( city?.insee ) || reference,
		city: text( city?.label ) || text( address.addressLocality ),
	};
}

/** Days of an event as "2020-07-12" or "2020-07-12/2020-07-14"; its own dates only repeat the first and last of its periods. */
function datesOf( node: Node ): string[] {
	const periods = nodesAt( node, 'takesPlaceAt' );
	return ( periods.length ? periods : [ node ] ).map( ( period ) => {
		const days = [ period.startDate, period.endDate ].map( ( day ) => text( day ).slice( 0, 10 ) );
		return unique( days.filter( Boolean ) ).join( '/' );
	} );
}

function mediaOf( node: Node ): FeedMedium[] {
	const media = new Map< string, FeedMedium >();
	for ( const item of [ ...nodesAt( node, 'hasMainRepresentation' ), ...nodesAt( node, 'hasRepresentation' ) ] ) {
		const annotation = nodesAt( item, 'hasAnnotation' );
		for ( const resource of nodesAt( item, 'hasRelatedResource' ) ) {
			const [ url ] = list( resource.locator ).flatMap( addressOf );
			if ( url && ! media.has( url ) ) {
				media.set( url, {
					url,
					mime: mimeOf( resource ),
					title: text( valuesAt( annotation, 'title' ) ),
					credits: unique( valuesAt( annotation, 'credits' ).flatMap( texts ) ),
					until: text( valuesAt( annotation, 'rightsEndDate' ) ).slice( 0, 10 ),
				} );
			}
		}
	}
	return [ ...media.values() ];
}

function mimeOf( resource: Node ): string {
	const types = valuesAt( resource, 'hasMimeType' );
	return [ ...types.flatMap( ( type ) => ( isNode( type ) ? texts( type.label ) : texts( type ) ) ), '' ][ 0 ] ?? '';
}

/** An address is a text or a node that is only called by it. */
function addressOf( value: unknown ): string[] {
	const address = isNode( value ) ? text( value[ '@id' ] ?? value[ '@value' ] ) : text( value );
	return address ? [ address ] : [];
}

function labels( value: unknown ): string[] {
	return list( value ).map( ( item ) =>
		isNode( item ) ? text( item.label ) || localName( text( item[ '@id' ] ) ) : text( item )
	);
}

function agents( value: unknown ): string[] {
	return list( value ).map( ( item ) => ( isNode( item ) ? text( item.legalName ) || text( item.name ) : '' ) );
}

function joined( parts: readonly string[] ): string {
	return written( unique( parts.map( ( part ) => part.trim() ).filter( Boolean ) ) );
}

/** Several values go into one cell as JSON: any other separator may stand in them. */
function written( values: readonly unknown[] ): string {
	return values.length > 0 ? JSON.stringify( values ) : '';
}
