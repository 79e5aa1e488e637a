/** Accessibility of a page, by axe. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ];

/** Fails with a readable list when axe finds anything on the page. */
export async function expectAccessible( page: Page ): Promise< void > {
	const { violations } = await new AxeBuilder( { page } ).withTags( rules ).analyze();
	const list = violations.flatMap( ( violation ) =>
		violation.nodes.map(
			( node ) =>
				`${ violation.id } (${ violation.impact ?? 'unknown' }): ${ node.target.join( ' ' ) } – ${ violation.help }`
		)
	);
	expect( list, 'axe violations' ).toEqual( [] );
}
