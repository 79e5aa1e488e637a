/** What the tests need of the machine beyond what the network needs. */
import { join } from 'node:path';
import { root } from '../../lib/paths.ts';
import { step } from '../../lib/steps.ts';
import { ensureComposer } from '../../start/composer.ts';
import { ensureSystem } from '../../start/system.ts';

/** Installs Chromium. */
export function ensureBrowser(): Promise< void > {
	return step( 'Browser', ( current ) => ensureSystem( current, { chromium: 'chromium' } ) );
}

/** Installs everything that the chosen jobs ask for. */
export async function ensureTestSystem( needs: {
	readonly browser: boolean;
	readonly mariadb: boolean;
	readonly psalm: boolean;
} ): Promise< void > {
	await step( 'System packages', ( current ) =>
		ensureSystem( current, {
			...( needs.mariadb ? { mariadbd: 'mariadb-server' } : {} ),
			...( needs.browser ? { chromium: 'chromium' } : {} ),
		} )
	);
	await step( 'PHP libraries', async () => {
		await ensureComposer();
		if ( needs.psalm ) {
			await ensureComposer( join( root, 'tools/quality/psalm' ) );
		}
	} );
}
