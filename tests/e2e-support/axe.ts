/** Accessibility of a page, by axe. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ];

/** Rules whose answer other colours or another layout can change; the others look at the markup, which stays. */
const rulesOf = {
	colours: [ 'color-contrast', 'link-in-text-block' ],
	layout: [ 'color-contrast', 'target-size', 'scrollable-region-focusable' ],
} as const;

interface Look {
	/** How the page is being looked at, for the report. */
	readonly state?: string;
	/** Selector of the part to look at, the whole page without it. */
	readonly part?: string;
	/** What changed since all rules were tried. */
	readonly changed?: keyof typeof rulesOf;
}

/** Fails with a readable list when axe finds anything on the page. */
export async function expectAccessible( page: Page, { state = '', part, changed }: Look = {} ): Promise< void > {
	const axe = new AxeBuilder( { page } );
	if ( changed ) {
		axe.withRules( [ ...rulesOf[ changed ] ] );
	} else {
		axe.withTags( tags );
	}
	const { violations } = await ( part ? axe.include( part ) : axe ).analyze();
	const list = violations.flatMap( ( violation ) =>
		violation.nodes.map(
			( node ) =>
				`${ violation.id } (${ violation.impact ?? 'unknown' }): ${ node.target.join( ' ' ) } – ${ violation.help }`
		)
	);
	expect( list, `axe violations ${ state }` ).toEqual( [] );
}
