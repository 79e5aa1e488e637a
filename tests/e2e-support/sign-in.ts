/** Signs in as a visitor does. */
import { expect, type Page } from '@playwright/test';

/** Signs in with a demo account without a role. */
export async function signInAsMember( page: Page ): Promise< void > {
	await page.goto( '/connexion/' );
	await page.getByLabel( 'Votre adresse électronique' ).fill( 'visiteuse' );
	await page.getByLabel( 'Votre mot de passe' ).fill( process.env.PMQ_DEMO_PASSWORD ?? '' );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( page ).toHaveURL( /\/compte\// );
}
