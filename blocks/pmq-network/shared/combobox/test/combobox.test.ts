/** @jest-environment jsdom */
import { announcement, mountCombobox, step } from '../combobox.ts';
import type { Option } from '../types.ts';

const texts = { list: 'Propositions', none: 'Rien', one: 'Une proposition', many: '%d propositions' };
const options: Option[] = [ 'Moulin', 'Moulins' ].map( ( label ) => ( { label, note: 'Fiche', href: `/${ label }` } ) );

function field( find: ( words: string ) => Promise< readonly Option[] >, pick: ( option: Option ) => void = () => {} ) {
	document.body.innerHTML = '<form><div><input></div></form>';
	const input = document.querySelector( 'input' ) as HTMLInputElement;
	mountCombobox( input, { texts, find, pick, delay: 0 } );
	input.focus();
	return input;
}

async function type( input: HTMLInputElement, words: string ): Promise< void > {
	input.value = words;
	input.dispatchEvent( new Event( 'input' ) );
	await new Promise( ( resolve ) => setTimeout( resolve, 5 ) );
}

const press = ( input: HTMLInputElement, key: string ): boolean =>
	input.dispatchEvent( new KeyboardEvent( 'keydown', { key, cancelable: true, bubbles: true } ) );

beforeAll( () => {
	Element.prototype.scrollIntoView = () => {};
} );

test( 'walks through the field and the proposals in a ring', () => {
	expect( [ step( -1, 1, 2 ), step( 0, 1, 2 ), step( 1, 1, 2 ) ] ).toEqual( [ 0, 1, -1 ] );
	expect( [ step( -1, -1, 2 ), step( 0, -1, 2 ) ] ).toEqual( [ 1, -1 ] );
} );

test( 'says how many there are', () => {
	expect( [ 0, 1, 7 ].map( ( total ) => announcement( total, texts ) ) ).toEqual( [
		'Rien',
		'Une proposition',
		'7 propositions',
	] );
} );

test( 'proposes, marks by arrows, picks by Enter', async () => {
	const picked: string[] = [];
	const input = field(
		async () => options,
		( option ) => picked.push( option.href )
	);
	await type( input, 'mou' );
	expect( input.getAttribute( 'aria-expanded' ) ).toBe( 'true' );
	expect( document.querySelector( '[role="status"]' )?.textContent ).toBe( '2 propositions' );
	press( input, 'ArrowDown' );
	press( input, 'ArrowDown' );
	const marked = document.getElementById( input.getAttribute( 'aria-activedescendant' ) ?? '' );
	expect( marked?.textContent ).toContain( 'Moulins' );
	expect( press( input, 'Enter' ) ).toBe( false );
	expect( picked ).toEqual( [ '/Moulins' ] );
	expect( input.getAttribute( 'aria-expanded' ) ).toBe( 'false' );
} );

test( 'Enter searches as before when nothing is marked; Escape closes the list first', async () => {
	const input = field( async () => options );
	await type( input, 'mou' );
	expect( press( input, 'Enter' ) ).toBe( true );
	expect( press( input, 'Escape' ) ).toBe( false );
	expect( input.getAttribute( 'aria-expanded' ) ).toBe( 'false' );
	expect( press( input, 'Escape' ) ).toBe( true );
} );

test( 'shows what was asked last, whatever comes late, and stays a plain field when nothing answers', async () => {
	let release: ( found: readonly Option[] ) => void = () => {};
	const input = field( ( words ) =>
		words === 'mo' ? new Promise( ( resolve ) => ( release = resolve ) ) : Promise.resolve( options.slice( 0, 1 ) )
	);
	await type( input, 'mo' );
	await type( input, 'mou' );
	release( options );
	await Promise.resolve();
	expect( document.querySelectorAll( '[role="option"]' ) ).toHaveLength( 1 );

	const broken = field( () => Promise.reject( new Error( 'offline' ) ) );
	await type( broken, 'mou' );
	expect( broken.getAttribute( 'aria-expanded' ) ).toBe( 'false' );
} );

test( 'text is text, whatever it looks like', async () => {
	const input = field( async () => [ { label: '<img src=x onerror=alert(1)>', note: '', href: '/' } ] );
	await type( input, 'mou' );
	expect( document.querySelector( 'li img' ) ).toBeNull();
} );
