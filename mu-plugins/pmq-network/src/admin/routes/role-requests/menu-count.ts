/** The number of open requests that the server has printed in the menu: one less, and nothing instead of none. */
export function lowerMenuCount(): void {
	const badge = document.querySelector( '#adminmenu a[href$="page=pmq-role-requests"] .awaiting-mod' );
	const number = badge?.querySelector( '.pending-count' );
	const left = Number( number?.textContent ?? 0 ) - 1;
	if ( number && left > 0 ) {
		number.textContent = String( left );
	} else {
		badge?.remove();
	}
}
