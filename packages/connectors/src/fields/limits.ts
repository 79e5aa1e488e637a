import type { ImportRow, Problem } from '../types.ts';

/** Longest texts that the import route takes, in characters; it refuses a row with a longer one. */
const TEXTS = {
	name: 300,
	commune_name: 190,
	holder: 1000,
	author: 1000,
	medium_author: 300,
	access: 1000,
	licence: 300,
	protection: 1000,
} as const;

const KEYWORD = 190;
const LABEL = 300;
const CAPTION = 1000;
const ADDRESS = 2000;

/** Long lists are cut rather than the row lost. */
const MOST = { keywords: 100, media: 100, links: 50 } as const;

/**
 * Cuts what is longer than the import route takes, with a warning for each field: a name of a whole paragraph must not cost the
 * record.
 *
 * @param row Row; changed.
 * @return Warnings.
 */
export function keepLimits( row: ImportRow ): Problem[] {
	const cut = new Set< keyof ImportRow >();
	const fitted = ( field: keyof ImportRow, text: string, most: number ): string => {
		if ( [ ...text ].length <= most ) {
			return text;
		}
		cut.add( field );
		return `${ [ ...text ]
			.slice( 0, most - 1 )
			.join( '' )
			.trimEnd() }…`;
	};
	for ( const [ field, most ] of Object.entries( TEXTS ) as [ keyof typeof TEXTS, number ][] ) {
		const text = row[ field ];
		if ( text !== undefined ) {
			row[ field ] = fitted( field, text, most );
		}
	}
	row.keywords = row.keywords
		?.filter( ( { name } ) => /[\p{L}\p{N}]/u.test( name ) )
		.map( ( { kind, name } ) => ( { kind, name: fitted( 'keywords', name, KEYWORD ) } ) );
	row.links = row.links
		?.filter( ( { url } ) => url.length <= ADDRESS || ! cut.add( 'links' ) )
		.map( ( { label, url } ) => ( { label: fitted( 'links', label, LABEL ), url } ) );
	row.media = row.media
		?.filter( ( { url } ) => url.length <= ADDRESS || ! cut.add( 'media' ) )
		.map( ( medium ) => ( {
			...medium,
			...( medium.caption === undefined ? {} : { caption: fitted( 'media', medium.caption, CAPTION ) } ),
			...( medium.credit === undefined ? {} : { credit: fitted( 'media', medium.credit, LABEL ) } ),
		} ) );
	for ( const field of Object.keys( MOST ) as ( keyof typeof MOST )[] ) {
		const list = row[ field ];
		if ( list === undefined ) {
			delete row[ field ];
		} else if ( list.length > MOST[ field ] ) {
			list.splice( MOST[ field ] );
			cut.add( field );
		}
	}
	return [ ...cut ].map( ( field ) => ( { field, code: 'too_long' } ) );
}
