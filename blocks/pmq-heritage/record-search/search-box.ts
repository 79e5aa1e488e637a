/** The box with suggestions: a combobox of WAI-ARIA's authoring practices. The focus stays in the field. */
import { getContext, store, withSyncEvent } from '@wordpress/interactivity';
import { applyForm, NAME, searchForm, state } from './page';
import { ask, MIN_LENGTH, neighbour, stopAsking, type SuggestedItem } from './suggestions';

const PAUSE = 150;
let timer = 0;

const field = (): HTMLInputElement | null => {
	const element = searchForm()?.elements.namedItem( 'q' );
	return element instanceof HTMLInputElement ? element : null;
};

const items = (): SuggestedItem[] => state.suggested.flatMap( ( group ) => group.items );

store( NAME, {
	actions: {
		suggest: () => {
			state.typed = field()?.value ?? '';
			window.clearTimeout( timer );
			state.activeId = null;
			timer = window.setTimeout( () => void look(), PAUSE );
		},
		moveInSuggestions: withSyncEvent( ( event: KeyboardEvent ) => {
			if ( event.isComposing || event.ctrlKey || event.metaKey ) {
				return;
			}
			const isHandled = handle( event );
			if ( isHandled ) {
				event.preventDefault();
			}
		} ),
		/** A finger or a mouse on a suggestion leaves the focus in the field: the keyboard of a phone stays. */
		keepFocus: withSyncEvent( ( event: Event ) => event.preventDefault() ),
		choose: () => choose( getContext< { item: SuggestedItem } >().item ),
		leaveBox: ( event: FocusEvent ) => {
			const box = field()?.parentElement;
			if ( ! ( event.relatedTarget instanceof Node && box?.contains( event.relatedTarget ) ) ) {
				closeSuggestions();
			}
		},
	},
} );

/** Closes the list and ends what is being asked. */
export function closeSuggestions(): void {
	window.clearTimeout( timer );
	stopAsking();
	state.isOpen = false;
	state.activeId = null;
	state.suggestNews = '';
}

/** Tells whether a key did something here. */
function handle( event: KeyboardEvent ): boolean {
	switch ( event.key ) {
		case 'ArrowDown':
		case 'ArrowUp':
			if ( state.isOpen ) {
				moveTo( neighbour( items().map( ( { id } ) => id ), state.activeId, event.key === 'ArrowDown' ? 1 : -1 ) ); // prettier-ignore
			} else {
				void look();
			}
			return true;
		case 'Enter': {
			const item = state.isOpen ? items().find( ( { id } ) => id === state.activeId ) : undefined;
			if ( item ) {
				choose( item );
			}
			return item !== undefined;
		}
		case 'Escape': {
			const wasOpen = state.isOpen;
			closeSuggestions();
			return wasOpen;
		}
		default:
			return false;
	}
}

function moveTo( id: string | null ): void {
	state.activeId = id;
	if ( id !== null ) {
		document.getElementById( id )?.scrollIntoView( { block: 'nearest' } );
	}
}

async function look(): Promise< void > {
	const text = field()?.value.trim() ?? '';
	if ( text.length < MIN_LENGTH ) {
		closeSuggestions();
		return;
	}
	const groups = await ask( state.suggestUrl, text );
	if ( groups === null || field()?.value.trim() !== text || field() !== document.activeElement ) {
		return;
	}
	state.suggested = groups;
	state.activeId = null;
	const count = items().length;
	state.isOpen = count > 0;
	state.suggestNews = newsOf( count );
}

/** Words how many suggestions there are. */
function newsOf( count: number ): string {
	const { suggestion, suggestions, noSuggestion } = state.texts;
	if ( count === 0 ) {
		return noSuggestion;
	}
	return count === 1 ? suggestion : suggestions.replace( '{count}', String( count ) );
}

/** A value sets its filter and has said what was typed; another suggestion is opened. */
function choose( item: SuggestedItem ): void {
	closeSuggestions();
	if ( item.param === '' ) {
		window.location.assign( item.url );
		return;
	}
	state.typed = '';
	void applyForm( { set: { q: '', [ item.param ]: item.value } } );
}
