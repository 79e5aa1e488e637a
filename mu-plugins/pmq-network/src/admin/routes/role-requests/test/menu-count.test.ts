/** @jest-environment jsdom */
import { lowerMenuCount } from '../menu-count.ts';

const menu = (): string => document.getElementById( 'adminmenu' )?.textContent ?? '';

test( 'the number in the menu goes down with each decision, and away after the last one', () => {
	document.body.innerHTML =
		'<ul id="adminmenu"><li><a href="edit-comments.php">Comments <span class="awaiting-mod"><span class="pending-count">7</span></span></a></li>' +
		'<li><a href="users.php?page=pmq-role-requests">Requests<span class="awaiting-mod"><span class="pending-count">2</span></span></a></li></ul>';
	lowerMenuCount();
	expect( menu() ).toBe( 'Comments 7Requests1' );
	lowerMenuCount();
	expect( menu() ).toBe( 'Comments 7Requests' );
	lowerMenuCount();
	expect( menu() ).toBe( 'Comments 7Requests' );
} );
