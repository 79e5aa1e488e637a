import { slug } from '../fold.ts';

/**
 * Names the data set of a file: its name without ending, folder, date and version, so that next year's file is the same set.
 *
 * @param filename Name of a file.
 */
export function datasetOf( filename: string ): string {
	const base = ( filename.split( /[\\/]/ ).at( -1 ) ?? '' ).replace( /\.[a-z]{2,4}$/i, '' );
	const plain = slug( base )
		.replace( /(^|-)(19|20)\d{2}(-?\d{2}(-?\d{2})?)?(?=-|$)/g, '' )
		.replace( /-(v|version|copie|copy|final|def)-?\d*$/, '' )
		.replace( /^-+|-+$/g, '' );
	return ( plain || slug( base ) || 'fichier' ).slice( 0, 100 );
}

/**
 * Names the scope of an import: what an earlier import of the same scope had and this one has not is gone.
 *
 * @param connector Key of the connector.
 * @param dataset   Name of the data set.
 */
export function scopeOf( connector: string, dataset: string ): string {
	return `${ connector }:${ slug( dataset ) || 'fichier' }`.slice( 0, 190 );
}
