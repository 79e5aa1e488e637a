import { copyText } from '../../shared/copy-text';
import { shareSheet } from '../share';

const define = ( name: string, value: unknown ) =>
	Object.defineProperty( window.navigator, name, { value, configurable: true } );

afterEach( () => {
	define( 'clipboard', undefined );
	define( 'share', undefined );
} );

test( 'copies with the clipboard', async () => {
	const writeText = jest.fn().mockResolvedValue( undefined );
	define( 'clipboard', { writeText } );
	await expect( copyText( 'https://example.test/fiche/halle/' ) ).resolves.toBe( true );
	expect( writeText ).toHaveBeenCalledWith( 'https://example.test/fiche/halle/' );
} );

test( 'copies by selection where the clipboard refuses, and gives the focus back', async () => {
	document.body.innerHTML = '<button>Copier</button>';
	const button = document.querySelector( 'button' ) as HTMLButtonElement;
	button.focus();
	define( 'clipboard', { writeText: () => Promise.reject( new Error( 'denied' ) ) } );
	let selected = '';
	document.execCommand = () => {
		selected = ( document.activeElement as HTMLTextAreaElement ).value;
		return true;
	};
	await expect( copyText( 'https://example.test/' ) ).resolves.toBe( true );
	expect( selected ).toBe( 'https://example.test/' );
	expect( document.activeElement ).toBe( button );
	expect( document.querySelector( 'textarea' ) ).toBeNull();
} );

test( 'says so when nothing works', async () => {
	document.execCommand = () => {
		throw new Error( 'not supported' );
	};
	await expect( copyText( 'x' ) ).resolves.toBe( false );
} );

test( 'a closed share sheet is no fault', async () => {
	define( 'share', () => Promise.reject( new DOMException( 'closed', 'AbortError' ) ) );
	await expect( shareSheet( { title: 'Halle', url: 'https://example.test/' } ) ).resolves.toBe( false );
} );
