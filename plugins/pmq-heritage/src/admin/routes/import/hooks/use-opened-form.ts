import { useEffect, useRef, type RefObject } from '@wordpress/element';

/**
 * Brings who opens a form to its first field, and back to where they were when it closes: the form may be far from the button
 * that opens it.
 *
 * @return For the form, which stands in a `section`.
 */
export function useOpenedForm(): RefObject< HTMLFormElement > {
	const form = useRef< HTMLFormElement >( null );
	useEffect( () => {
		const opener = form.current?.ownerDocument.activeElement;
		const section = form.current?.closest( 'section' );
		form.current?.querySelector< HTMLElement >( 'input:not([readonly]), select' )?.focus();
		return () => {
			// The button that opens an empty form is gone while it is open, and drawn anew just after.
			window.setTimeout( () => {
				const isThere = opener instanceof HTMLButtonElement && opener.isConnected;
				const target = isThere ? opener : section?.querySelector( 'button[data-opens-form]' );
				if ( target instanceof HTMLElement ) {
					target.focus();
				}
			} );
		};
	}, [] );
	return form;
}
