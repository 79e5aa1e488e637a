/** The page of favourites: what the browser keeps, copying a link, printing; what it kept moves into the account. */
import { getContext, store } from '@wordpress/interactivity';
import { moveToAccount, type AccountAccess } from '../../pmq-network/shared/favourites/account';
import { keep, keptFavourites, type Favourite } from '../../pmq-network/shared/favourites/kept';
import { copyText } from '../shared/copy-text';

interface PageContext extends AccountAccess {
	items: Favourite[];
	/** The item of a line. */
	readonly item: Favourite;
	/** Site whose records a shared page can show, and the address of that page, to which their numbers are added. */
	readonly site: string;
	readonly list: string;
}

interface CopyContext {
	readonly text: string;
	message: string;
	readonly copied: string;
	readonly notCopied: string;
}

interface State {
	message: string;
	removed: Favourite | false;
	readonly letGoWords: string;
	readonly goneWords: string;
	readonly backWords: string;
	readonly hasItems: boolean;
	readonly hasRecords: boolean;
	readonly listUrl: string;
	readonly pdfUrl: string;
	readonly letGoLabel: string;
}

/** The address of the page that shows the records kept here; they are nowhere but in this address. */
export const addressOf = ( list: string, site: string, items: readonly Favourite[] ): string =>
	list +
	items
		.filter( ( item ) => item.site === site )
		.map( ( item ) => item.post )
		.join( ',' );

const { state } = store( 'pmq/favourites-page', {
	state: {
		get hasItems(): boolean {
			return getContext< PageContext >().items.length > 0;
		},
		get hasRecords(): boolean {
			const { items, site } = getContext< PageContext >();
			return items.some( ( item ) => item.site === site );
		},
		get listUrl(): string {
			const { list, site, items } = getContext< PageContext >();
			return addressOf( list, site, items );
		},
		get pdfUrl(): string {
			const { list, site, items } = getContext< PageContext >();
			return `${ addressOf( list, site, items ) }&format=pdf`;
		},
		get letGoLabel(): string {
			return state.letGoWords.replace( '%s', getContext< PageContext >().item.title );
		},
	} as State,
	actions: {
		letGo(): void {
			const context = getContext< PageContext >();
			const { item } = context;
			if ( keep( item, false ) === 'done' ) {
				state.removed = item;
				state.message = state.goneWords.replace( '%s', item.title );
				context.items = keptFavourites();
			}
		},
		undo(): void {
			const { removed } = state;
			if ( removed && keep( removed, true ) === 'done' ) {
				state.message = state.backWords.replace( '%s', removed.title );
				state.removed = false;
				getContext< PageContext >().items = keptFavourites();
			}
		},
		print: (): void => window.print(),
		*copy(): Generator< Promise< boolean >, void, boolean > {
			const context = getContext< CopyContext >();
			const isCopied = yield copyText( context.text );
			context.message = isCopied ? context.copied : context.notCopied;
		},
	},
	callbacks: {
		*start(): Generator< Promise< number >, void, number > {
			const context = getContext< PageContext >();
			if ( context.nonce === '' ) {
				context.items = keptFavourites();
				return;
			}
			try {
				const moved = yield moveToAccount( context );
				if ( moved > 0 ) {
					window.location.reload();
				}
			} catch {
				// They stay in this browser; the next page tries again.
			}
		},
	},
} );
