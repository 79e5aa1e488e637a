/** What the sheets of filters do: near me, long lists, rules of the expert search. */
import { store, withSyncEvent } from '@wordpress/interactivity';
import { fold, matches } from './narrow';
import { applyForm, closeSheets, go, NAME, state } from './page';
import { askPosition } from './position';
import { withPosition } from '../../pmq-network/shared/search/search-url';

const sheet = ( id: string ): HTMLDialogElement | null =>
	document.querySelector< HTMLDialogElement >( `dialog#${ id }` );

store( NAME, {
	actions: {
		openFilters: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			sheet( 'filtres' )?.showModal();
		} ),
		openExpert: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			sheet( 'experte' )?.showModal();
		} ),
		closeFilters: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			closeSheets();
		} ),
		closeOnBackdrop: ( event: Event ) => {
			if ( event.target instanceof HTMLDialogElement ) {
				closeSheets();
			}
		},
		searchNearMe: () => void searchNearMe(),
		narrowValues: ( event: Event ) => {
			const field = event.target as HTMLInputElement;
			narrow( field.closest( 'fieldset' ), field.value );
		},
		/** While rules are written one after the other, the history keeps one entry. */
		applyRules: () => void applyForm( {}, true ),
		addRule: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			const { name, value } = event.currentTarget as HTMLButtonElement;
			void applyForm( { add: [ name, value ] }, true ).then( () => focusField( name ) );
		} ),
		removeRule: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			const { value } = event.currentTarget as HTMLButtonElement;
			void applyForm( { without: value }, true ).then( () => focusField( value ) );
		} ),
	},
} );

/** Looks for the visitor and searches there. */
async function searchNearMe(): Promise< void > {
	state.placeError = state.texts.locating;
	const position = await askPosition();
	if ( typeof position === 'string' ) {
		state.placeError = state.texts[ position ];
		return;
	}
	state.placeError = '';
	await go( withPosition( window.location.href, ...position ) );
}

/** Shows the values of a facet whose name holds what is typed. */
function narrow( group: HTMLFieldSetElement | null, text: string ): void {
	const values = [ ...( group?.querySelectorAll< HTMLElement >( '.wp-block-pmq-record-search__box' ) ?? [] ) ];
	const wanted = fold( text );
	let count = 0;
	for ( const value of values ) {
		value.hidden = ! matches( value.querySelector( 'span' )?.textContent ?? '', wanted );
		count += value.hidden ? 0 : 1;
	}
	const others = group?.querySelector( 'details' );
	if ( others ) {
		others.open = wanted !== '' || others.open;
	}
	const status = group?.querySelector( '[role="status"]' );
	if ( status ) {
		const { value, values: several } = state.texts;
		status.textContent = count === 1 ? value : several.replace( '{count}', String( count ) );
	}
}

/** Puts the focus on a rule's field; when that rule is no more, on the last one of its group, or on the sheet's title. */
function focusField( name: string ): void {
	const expert = sheet( 'experte' );
	const group = name.replace( /r\d$/, 'r' );
	const rule =
		expert?.querySelector< HTMLElement >( `select[name="${ name }"]` ) ??
		[ ...( expert?.querySelectorAll< HTMLElement >( `select[name^="${ group }"]` ) ?? [] ) ]
			.filter( ( field ) => /^g\dr\d$/.test( field.getAttribute( 'name' ) ?? '' ) )
			.at( -1 );
	( rule ?? expert?.querySelector< HTMLElement >( 'h2' ) )?.focus();
}
