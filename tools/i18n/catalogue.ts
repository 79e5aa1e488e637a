/** The French of the whole project: the catalogues of each area, merged. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, type Message, type Translation } from './message.ts';
import { parsePo } from './po.ts';

export interface Catalogue {
	readonly translations: ReadonlyMap< string, Translation >;
	/** The same string translated differently in two places. */
	readonly conflicts: readonly string[];
}

/** Reads every .po file of a folder. */
export function readCatalogue( folder: string, base: string ): Catalogue {
	const files = existsSync( folder ) ? readdirSync( folder ).filter( ( name ) => name.endsWith( '.po' ) ) : [];
	return mergeCatalogues(
		files.sort().map( ( name ) => parsePo( readFileSync( join( folder, name ), 'utf8' ), `${ base }/${ name }` ) )
	);
}

/** Merges catalogues; what is untranslated in one may be translated in another. */
export function mergeCatalogues( lists: readonly ( readonly Translation[] )[] ): Catalogue {
	const translations = new Map< string, Translation >();
	const conflicts: string[] = [];
	for ( const translation of lists.flat() ) {
		const key = keyOf( translation );
		const before = translations.get( key );
		if ( ! translation.texts.some( ( text ) => text !== '' ) ) {
			continue;
		}
		if (
			! before ||
			( before.plural === undefined &&
				translation.plural !== undefined &&
				before.texts[ 0 ] === translation.texts[ 0 ] )
		) {
			translations.set( key, translation );
		} else if ( before.texts[ 0 ] !== translation.texts[ 0 ] ) {
			conflicts.push(
				`“${ translation.id }” is “${ before.texts[ 0 ] }” in ${ before.reference } and “${ translation.texts[ 0 ] }” in ${ translation.reference }`
			);
		}
	}
	return { translations, conflicts };
}

/** Returns the French of a string: every plural form, or undefined when one is missing. */
export function translate( catalogue: Catalogue, message: Message ): readonly string[] | undefined {
	const plain = message.contextOptional ? catalogue.translations.get( message.id ) : undefined;
	const texts = ( catalogue.translations.get( keyOf( message ) ) ?? plain )?.texts;
	const wanted = message.plural === undefined ? 1 : 2;
	return texts && texts.length >= wanted && texts.slice( 0, wanted ).every( ( text ) => text !== '' )
		? texts.slice( 0, wanted )
		: undefined;
}
