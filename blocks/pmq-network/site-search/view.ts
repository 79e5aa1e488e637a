import type { Option, Texts } from '../shared/combobox/types.ts';

/** Item of `GET pmq/v1/search/suggestions`. */
interface Suggestion {
	readonly title: string;
	readonly link: string;
	readonly note: string;
	readonly kind: { readonly label: string };
	readonly site: { readonly label: string };
}

/** Asks the network what words may mean. */
async function find( endpoint: string, words: string, signal: AbortSignal ): Promise< readonly Option[] > {
	const url = new URL( endpoint );
	url.searchParams.set( 'search', words );
	const response = await fetch( url, { signal, headers: { Accept: 'application/json' } } );
	if ( ! response.ok ) {
		throw new Error( `HTTP ${ response.status }` );
	}
	return ( ( await response.json() ) as readonly Suggestion[] ).map( ( { title, link, note, kind, site } ) => ( {
		label: title,
		note: [ note, kind.label, site.label ].filter( ( part ) => part !== '' ).join( ' · ' ),
		href: link,
	} ) );
}

// Nothing is loaded before somebody goes to the field.
for ( const input of document.querySelectorAll< HTMLInputElement >( 'input[data-pmq-suggest]' ) ) {
	const { pmqSuggest: endpoint = '', pmqTexts = '{}' } = input.dataset;
	input.addEventListener(
		'focus',
		() =>
			void import( '../shared/combobox/combobox.ts' ).then( ( { mountCombobox } ) =>
				mountCombobox( input, {
					texts: JSON.parse( pmqTexts ) as Texts,
					find: ( words, signal ) => find( endpoint, words, signal ),
				} )
			),
		{ once: true }
	);
}
