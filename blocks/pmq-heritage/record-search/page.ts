/** The page's state and how it goes from one search to another: shared by what the page can do. */
import { getContext, getServerState, store } from '@wordpress/interactivity';
import { visit } from '../../pmq-network/shared/search/navigation';
import { formUrl, isSamePage, type FormChange } from '../../pmq-network/shared/search/search-url';
import type { SuggestedItem } from './suggestions';
import type { ItemContext, ServerState, State } from './types';

export const NAME = 'pmq/record-search';

export const serverState = (): ServerState => getServerState< ServerState >( NAME );
export const searchForm = (): HTMLFormElement | null =>
	document.querySelector< HTMLFormElement >( 'form.wp-block-pmq-record-search__form' );

export const { state } = store( NAME, {
	state: {
		get isPointed(): boolean {
			return state.pointedId !== 0 && state.pointedId === getContext< ItemContext >().id;
		},
		get isActive(): boolean {
			return state.activeId === getContext< { item: SuggestedItem } >().item.id;
		},
		get currentView(): string {
			return serverState().view;
		},
		get hasPlace(): boolean {
			const { area, circle } = serverState();
			return area !== null || circle !== null;
		},
		get drawLabel(): string {
			return serverState().area === null ? state.drawing.draw : state.drawing.edit;
		},
	} as State,
} );

/** Closes the sheets: of filters, of the expert search. */
export function closeSheets(): void {
	document
		.querySelectorAll< HTMLDialogElement >( 'dialog.wp-block-pmq-record-search__sheet[open]' )
		.forEach( ( sheet ) => sheet.close() );
}

/** Gives the address of what the form says, with what a button changes; null without a form. */
export function addressOfForm( change: FormChange = {} ): string | null {
	const form = searchForm();
	return form ? formUrl( form.action, new FormData( form ), change ) : null;
}

/** Searches with what the form says. */
export async function applyForm( change: FormChange = {}, replace = false ): Promise< void > {
	const href = addressOfForm( change );
	if ( href !== null ) {
		await go( href, { replace } );
	}
}

/** Visits an address and says what became of it; the focus never falls out of the page. */
export async function go(
	href: string,
	{ toTop = false, replace = false }: { toTop?: boolean; replace?: boolean } = {}
): Promise< void > {
	if ( isSamePage( href, window.location.href ) && state.error === '' ) {
		return;
	}
	state.isLoading = true;
	const outcome = await visit( href, { replace } );
	if ( outcome === 'stale' ) {
		return;
	}
	state.isLoading = false;
	state.error = outcome === 'done' ? '' : state.texts[ outcome ];
	state.retryUrl = outcome === 'done' ? '' : href;
	const isFocusLost = document.activeElement === null || document.activeElement === document.body;
	if ( outcome === 'done' && ( toTop || isFocusLost ) ) {
		document.getElementById( 'liste-titre' )?.focus( { preventScroll: ! toTop } );
	}
}
