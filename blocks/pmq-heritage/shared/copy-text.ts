/** Copies a text; tells whether it was possible. Without a secure origin browsers only offer the old way. */
export async function copyText( text: string ): Promise< boolean > {
	try {
		await window.navigator.clipboard.writeText( text );
		return true;
	} catch {
		return copyBySelection( text );
	}
}

function copyBySelection( text: string ): boolean {
	const field = document.createElement( 'textarea' );
	field.value = text;
	field.setAttribute( 'readonly', '' );
	field.style.position = 'fixed';
	field.style.opacity = '0';
	const focused = document.activeElement;
	document.body.append( field );
	field.focus( { preventScroll: true } );
	field.select();
	try {
		return document.execCommand( 'copy' );
	} catch {
		return false;
	} finally {
		field.remove();
		if ( focused instanceof HTMLElement ) {
			focused.focus();
		}
	}
}
