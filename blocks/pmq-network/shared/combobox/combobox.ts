import type { Option, Settings } from './types.ts';

const LEAST_LETTERS = 2;
const DELAY = 120;
let count = 0;

/**
 * Makes a search field propose while one types: the editable combobox with list autocomplete of the ARIA Authoring Practices.
 *
 * Arrows walk through the list, Enter follows the marked proposal and searches as before when none is marked, Escape closes the list
 * (and only the list). The number of proposals is announced. When the server does not answer, the field stays a plain field.
 *
 * @param input    Field within its form; the list is put after it, its parent is the box that the list hangs from.
 * @param settings What to ask and to say.
 */
export function mountCombobox( input: HTMLInputElement, settings: Settings ): void {
	new Combobox( input, settings ).listen();
}

class Combobox {
	private readonly id = `pmq-combobox-${ ++count }`;
	private readonly list: HTMLElement;
	private readonly status = element( 'p', 'screen-reader-text', { role: 'status' } );
	private options: readonly Option[] = [];
	private active = -1;
	private timer = 0;
	private asked: AbortController | null = null;

	constructor(
		private readonly input: HTMLInputElement,
		private readonly settings: Settings
	) {
		this.list = element( 'ul', 'pmq-combobox__list', {
			id: this.id,
			role: 'listbox',
			'aria-label': settings.texts.list,
		} );
		this.list.hidden = true;
		input.after( this.list, this.status );
		input.parentElement?.classList.add( 'pmq-combobox' );
		setAttributes( input, {
			role: 'combobox',
			'aria-autocomplete': 'list',
			'aria-expanded': 'false',
			'aria-controls': this.id,
			autocomplete: 'off',
		} );
	}

	listen(): void {
		const close = (): void => this.close();
		this.input.addEventListener( 'input', () => {
			window.clearTimeout( this.timer );
			this.timer = window.setTimeout( () => void this.ask(), this.settings.delay ?? DELAY );
		} );
		this.input.addEventListener( 'keydown', ( event ) => {
			if ( ! event.isComposing ) {
				this.press( event );
			}
		} );
		this.input.addEventListener( 'blur', close );
		this.input.form?.addEventListener( 'submit', close );
		// The field keeps the focus while the pointer is on the list.
		this.list.addEventListener( 'pointerdown', ( event ) => event.preventDefault() );
		this.list.addEventListener( 'click', ( event ) => {
			const chosen = event.target instanceof Element ? event.target.closest( '[role="option"]' ) : null;
			this.choose( chosen ? [ ...this.list.children ].indexOf( chosen ) : -1 );
		} );
	}

	private press( event: KeyboardEvent ): void {
		const isOpen = ! this.list.hidden;
		if ( event.key === 'ArrowDown' || event.key === 'ArrowUp' ) {
			event.preventDefault();
			if ( isOpen ) {
				this.mark( step( this.active, event.key === 'ArrowDown' ? 1 : -1, this.options.length ) );
			} else {
				void this.ask();
			}
		} else if ( event.key === 'Enter' && this.active >= 0 ) {
			event.preventDefault();
			this.choose( this.active );
		} else if ( event.key === 'Escape' && isOpen ) {
			event.preventDefault();
			event.stopPropagation();
			this.close();
		}
	}

	private async ask(): Promise< void > {
		this.asked?.abort();
		const words = this.input.value.trim();
		if ( words.length < LEAST_LETTERS ) {
			this.close();
			return;
		}
		const own = new AbortController();
		this.asked = own;
		const found = await this.settings.find( words, own.signal ).catch( () => null );
		if ( own.signal.aborted || found === null || document.activeElement !== this.input ) {
			return;
		}
		this.show( found );
		this.status.textContent = announcement( found.length, this.settings.texts );
	}

	private show( found: readonly Option[] ): void {
		this.options = found;
		this.list.replaceChildren( ...found.map( ( option, index ) => item( option, `${ this.id }-${ index }` ) ) );
		this.list.hidden = found.length === 0;
		this.input.setAttribute( 'aria-expanded', String( ! this.list.hidden ) );
		this.mark( -1 );
	}

	private mark( index: number ): void {
		this.active = index;
		[ ...this.list.children ].forEach( ( child, place ) =>
			child.setAttribute( 'aria-selected', String( place === index ) )
		);
		const marked = this.list.children[ index ];
		if ( marked ) {
			this.input.setAttribute( 'aria-activedescendant', marked.id );
			marked.scrollIntoView( { block: 'nearest' } );
		} else {
			this.input.removeAttribute( 'aria-activedescendant' );
		}
	}

	private choose( index: number ): void {
		const option = this.options[ index ];
		if ( option ) {
			this.close();
			( this.settings.pick ?? follow )( option );
		}
	}

	private close(): void {
		window.clearTimeout( this.timer );
		this.asked?.abort();
		this.show( [] );
		this.status.textContent = '';
	}
}

/**
 * Gives the proposal after or before one; beyond the ends lies the field itself (-1).
 *
 * @param from  Marked proposal, -1 for none.
 * @param by    1 or -1.
 * @param total Number of proposals.
 */
export function step( from: number, by: 1 | -1, total: number ): number {
	return ( ( from + 1 + by + ( total + 1 ) ) % ( total + 1 ) ) - 1;
}

/**
 * Says how many proposals there are.
 *
 * @param total Number.
 * @param texts What is said.
 */
export function announcement( total: number, texts: Settings[ 'texts' ] ): string {
	if ( total === 0 ) {
		return texts.none;
	}
	return total === 1 ? texts.one : texts.many.replace( '%d', String( total ) );
}

function follow( option: Option ): void {
	window.location.assign( option.href );
}

function item( option: Option, id: string ): HTMLElement {
	const row = element( 'li', 'pmq-combobox__option', { id, role: 'option', 'aria-selected': 'false' } );
	const label = element( 'span', 'pmq-combobox__label', {} );
	label.textContent = option.label;
	const note = element( 'span', 'pmq-combobox__note', {} );
	note.textContent = option.note;
	row.append( label, ' ', note );
	return row;
}

function element( tag: string, className: string, attributes: Readonly< Record< string, string > > ): HTMLElement {
	const made = document.createElement( tag );
	made.className = className;
	setAttributes( made, attributes );
	return made;
}

function setAttributes( target: Element, attributes: Readonly< Record< string, string > > ): void {
	for ( const [ name, value ] of Object.entries( attributes ) ) {
		target.setAttribute( name, value );
	}
}
