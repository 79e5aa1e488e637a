/** Signs in as a visitor does. */
import { expect, type Page } from '@playwright/test';

/** Signs in with a demo account, one without a role unless it is named. */
export async function signInAsMember( page: Page, account = 'visiteuse' ): Promise< void > {
	await page.goto( '/connexion/' );
	await page.getByLabel( 'Votre adresse électronique' ).fill( account );
	await page.getByLabel( 'Votre mot de passe' ).fill( process.env.PMQ_DEMO_PASSWORD ?? '' );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( page ).not.toHaveURL( /\/connexion\// );
}
