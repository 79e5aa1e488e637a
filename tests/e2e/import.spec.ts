/** The import screen: a file is recognised, previewed, written, and a second run changes nothing. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { utils, write } from '@e965/xlsx';

const password = process.env.PMQ_DEMO_PASSWORD ?? '';
const screen = 'patrimoine/wp-admin/edit.php?post_type=pmq_record&page=pmq-import';
const main = '.pmq-import';

/** Fails when axe finds anything on our part of the screen; the frame around it is WordPress's own. */
async function expectAccessible( page: Page ): Promise< void > {
	const { violations } = await new AxeBuilder( { page } ).include( main ).analyze();
	expect(
		violations.flatMap( ( { id, help, nodes } ) =>
			nodes.map( ( node ) => `${ id }: ${ node.target.join( ' ' ) } – ${ help }` )
		)
	).toEqual( [] );
}

/** Identifiers that no other test and no source has. */
function freshIds( count: number ): string[] {
	const stem = Math.floor( Math.random() * 1e6 )
		.toString()
		.padStart( 6, '0' );
	return Array.from( { length: count }, ( _, index ) => `IA99${ stem }${ index }` );
}

function csv( rows: readonly ( readonly string[] )[] ): Buffer {
	return Buffer.from(
		[ [ 'REF', 'TICO', 'DENO', 'COM', 'INSEE', 'SCLE', 'DMAJ', 'latitude', 'longitude' ], ...rows ]
			.map( ( cells ) => cells.join( ';' ) )
			.join( '\r\n' )
	);
}

function notice( id: string, title: string, latitude = '44,2361' ): string[] {
	return [ id, title, 'pigeonnier', 'Caylus', '82038', '18e siècle', '2026-01-05', latitude, '1,7725' ];
}

// WordPress keeps the sessions of an account in one list: two that begin at the same moment may lose one.
test.describe.configure( { mode: 'default' } );

async function signIn( page: Page, login: string ): Promise< void > {
	await page.goto( 'patrimoine/wp-login.php' );
	await page.locator( '#user_login' ).fill( login );
	await page.locator( '#user_pass' ).fill( password );
	await page.locator( '#wp-submit' ).click();
	await page.waitForURL( ( { pathname } ) => pathname.includes( 'wp-admin' ) );
}

async function check( page: Page, name: string, buffer: Buffer ): Promise< void > {
	await page.locator( 'input[type="file"]' ).setInputFiles( { name, mimeType: 'text/csv', buffer } );
	await page.getByRole( 'button', { name: 'Vérifier le fichier' } ).click();
	await expect( page.getByRole( 'heading', { name: 'Ce que cet import ferait' } ) ).toBeVisible( {
		timeout: 30_000,
	} );
}

async function confirm( page: Page, label: string ): Promise< void > {
	await page.getByRole( 'button', { name: label } ).click();
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Écrire les fiches' } ).click();
	await expect( page.getByRole( 'heading', { name: 'L’import est terminé' } ) ).toBeVisible( { timeout: 90_000 } );
}

const tile = ( page: Page, name: string ) => page.locator( '.pmq-import__tile', { hasText: name } );

test.describe( 'import', () => {
	test( 'a Mérimée file is previewed, written, and changes nothing the second time', async ( { page } ) => {
		const [ first = '', second = '', broken = '' ] = freshIds( 3 );
		const file = csv( [
			notice( first, 'Pigeonnier d’essai' ),
			notice( second, 'Pigeonnier voisin' ),
			notice( broken, 'Pigeonnier perdu', 'quelque part' ),
		] );
		await signIn( page, 'administratrice' );
		await page.goto( screen );
		await expectAccessible( page );

		await page
			.locator( 'input[type="file"]' )
			.setInputFiles( { name: `${ first }.csv`, mimeType: 'text/csv', buffer: file } );
		await expect( page.getByLabel( 'Type de fichier' ) ).toHaveValue( 'merimee' );
		await expect( page.locator( main ).getByText( 'DMAJ' ) ).toBeVisible();
		await expectAccessible( page );
		await page.getByRole( 'button', { name: 'Vérifier le fichier' } ).click();

		await expect( tile( page, 'Nouvelles' ) ).toContainText( '2' );
		await expect( tile( page, 'En erreur' ) ).toContainText( '1' );
		await expect( page.getByText( 'n’est pas une coordonnée' ) ).toBeVisible();
		await expectAccessible( page );

		const saved = page.waitForEvent( 'download' );
		await page.getByRole( 'button', { name: /Erreurs et avertissements/ } ).click();
		expect( ( await saved ).suggestedFilename() ).toBe( `${ first }-erreurs.csv` );

		await confirm( page, 'Importer 2 fiches' );
		await expect( page.locator( main ).getByText( 'Fichier traité en entier' ) ).toContainText( '3 lignes' );
		const found = await page.request.get(
			`patrimoine/wp-json/pmq/v1/records?search=${ encodeURIComponent( 'Pigeonnier d’essai' ) }&per_page=100`
		);
		const records = ( await found.json() ) as { source: { id: string } }[];
		expect( records.map( ( record ) => record.source.id ) ).toContain( first );

		await page.goto( screen );
		await check( page, `${ first }.csv`, file );
		await expect( tile( page, 'Inchangées' ) ).toContainText( '2' );
		await expect( page.getByRole( 'button', { name: /^Importer 0 fiche/ } ) ).toBeDisabled();

		await page.goto( screen );
		await check( page, `${ first }.csv`, csv( [ notice( first, 'Pigeonnier d’essai, corrigé' ) ] ) );
		await expect( tile( page, 'Modifiées' ) ).toContainText( '1' );
		await expect( tile( page, 'Disparues de la source' ) ).toContainText( '1' );
		await confirm( page, 'Importer 1 fiche' );
		await page.goto( screen );
		await expect( page.getByRole( 'row', { name: new RegExp( first ) } ).first() ).toContainText(
			'1 modifiée, 1 disparue'
		);
	} );

	test( 'the columns of a workbook can be chosen, with the keyboard alone', async ( { page } ) => {
		const [ id = '' ] = freshIds( 1 );
		const book = utils.book_new();
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet( [
				[ 'Code', 'Nom du lieu', 'Commune', 'Remarque libre' ],
				[ id, 'Lavoir d’essai', 'Caylus', 'Couvert de lauzes' ],
			] ),
			'Fiches'
		);
		const buffer = Buffer.from( write( book, { type: 'array', bookType: 'xlsx' } ) as ArrayBuffer );
		await signIn( page, 'administratrice' );
		await page.goto( screen );
		const chooser = page.waitForEvent( 'filechooser' );
		await page.getByRole( 'button', { name: 'Choisir un fichier' } ).focus();
		await page.keyboard.press( 'Enter' );
		await ( await chooser ).setFiles( { name: `${ id }.xlsx`, mimeType: 'application/octet-stream', buffer } );

		await expect( page.getByLabel( 'Type de fichier' ) ).toHaveValue( 'spreadsheet' );
		await expect( page.locator( main ).getByText( 'Remarque libre' ).first() ).toBeVisible();
		await page.getByLabel( 'Description' ).selectOption( 'Remarque libre' );
		await page.getByLabel( 'Identifiant' ).selectOption( 'Code' );
		await expectAccessible( page );
		await page.getByRole( 'button', { name: 'Vérifier le fichier' } ).press( 'Enter' );
		await confirm( page, 'Importer 1 fiche' );
	} );

	test( 'a file that is no table, and one without the necessary columns, are refused in words', async ( {
		page,
	} ) => {
		await signIn( page, 'administratrice' );
		await page.goto( screen );
		await page.locator( 'input[type="file"]' ).setInputFiles( {
			name: 'photo.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from( [ 0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2 ] ),
		} );
		await expect( page.locator( main ).getByText( 'Ce fichier n’est pas un tableau.' ) ).toBeVisible();
		await page.locator( 'input[type="file"]' ).setInputFiles( {
			name: 'rien.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from( 'couleur;forme\nbleu;rond\n' ),
		} );
		await page.getByRole( 'button', { name: 'Vérifier le fichier' } ).click();
		await expect(
			page.locator( main ).getByText( 'Il manque au fichier une colonne indispensable' )
		).toBeVisible();
	} );

	test( 'an import that the server interrupts goes on with the same file', async ( { page } ) => {
		test.setTimeout( 240_000 );
		const ids = freshIds( 3 );
		const many = Array.from( { length: 110 }, ( _, index ) =>
			notice( `${ ids[ 0 ] }${ index }`, `Borne ${ index }` )
		);
		await signIn( page, 'administratrice' );
		await page.goto( screen );
		await check( page, `${ ids[ 0 ] }.csv`, csv( many ) );
		let batches = 0;
		await page.route( /imports\/\d+\/rows/, ( route ) =>
			++batches > 1
				? route.fulfill( {
						status: 403,
						contentType: 'application/json',
						body: '{"code":"closed","message":"Fermé pour travaux","data":{"status":403}}',
					} )
				: route.continue()
		);
		await page.getByRole( 'button', { name: 'Importer 110 fiches' } ).click();
		await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Écrire les fiches' } ).click();
		await expect( page.locator( main ).getByText( 'Fermé pour travaux' ) ).toBeVisible( { timeout: 90_000 } );

		await page.unroute( /imports\/\d+\/rows/ );
		await page.goto( screen );
		await page
			.getByRole( 'row', { name: new RegExp( ids[ 0 ] ?? '' ) } )
			.getByRole( 'button', { name: 'Reprendre' } )
			.click();
		await expect( page.locator( main ).getByText( 'Choisissez à nouveau le fichier' ) ).toBeVisible();
		await check( page, `${ ids[ 0 ] }.csv`, csv( many ) );
		await confirm( page, 'Importer les 100 fiches restantes' );
		await expect( page.locator( main ).getByText( 'Fichier traité en entier' ) ).toContainText( '110 lignes' );
	} );

	test( 'fits a phone', async ( { page } ) => {
		const [ id = '' ] = freshIds( 1 );
		await page.setViewportSize( { width: 360, height: 740 } );
		await signIn( page, 'administratrice' );
		await page.goto( screen );
		await check(
			page,
			`${ id }.csv`,
			csv( [ notice( id, 'Un nom de pigeonnier qui n’en finit pas de s’allonger sur un petit écran' ) ] )
		);
		expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 360 );
		await expectAccessible( page );
	} );

	test( 'a source is registered, and forgotten again, on a phone', async ( { page } ) => {
		const [ name = '' ] = freshIds( 1 );
		await page.setViewportSize( { width: 360, height: 740 } );
		await signIn( page, 'administratrice' );
		await page.goto( screen );
		await page.getByRole( 'button', { name: 'Enregistrer une source' } ).click();
		const form = page.getByRole( 'form', { name: 'Enregistrer une source' } );
		await expect( form.getByLabel( 'Nom de la source' ) ).toBeFocused();
		await form.getByLabel( 'Nom de la source' ).fill( name );
		await form.getByLabel( 'Jeu de données' ).fill( name.toLowerCase() );
		await form.getByLabel( 'Adresse ou dossier' ).fill( '../ailleurs' );
		await form.getByRole( 'button', { name: 'Enregistrer la source' } ).click();
		await expect( form.getByRole( 'alert' ) ).not.toHaveCount( 0 );
		await expectAccessible( page );
		await form.getByLabel( 'Adresse ou dossier' ).fill( 'https://donnees.example/flux.csv' );
		await form.getByRole( 'button', { name: 'Enregistrer la source' } ).click();
		const source = page.getByRole( 'listitem' ).filter( { has: page.getByRole( 'heading', { name } ) } );
		await expect( source ).toBeVisible();
		await expectAccessible( page );
		expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 360 );
		await source.getByRole( 'button', { name: 'Oublier' } ).click();
		await expect( source ).toHaveCount( 0 );
	} );

	test( 'a term becomes something else, and again what the software makes of it, on a phone', async ( { page } ) => {
		await page.setViewportSize( { width: 360, height: 740 } );
		await signIn( page, 'administratrice' );
		await page.goto( screen );
		const terms = page.getByRole( 'region', { name: 'Tables des termes' } );
		await terms.getByLabel( 'Chercher un terme' ).fill( 'Causse' );
		const line = terms.getByRole( 'row' ).filter( { hasText: '(Causse)' } );
		await line.getByRole( 'button', { name: 'Modifier « Causse »' } ).click();
		const form = terms.getByRole( 'form' );
		await expect( form.getByLabel( 'Types' ) ).toBeFocused();
		await expectAccessible( page );
		await form.getByLabel( 'Laisser de côté les lignes' ).check();
		await form.getByRole( 'button', { name: 'Enregistrer le terme' } ).click();
		await expect( form ).toHaveCount( 0 );
		await expect( line ).toContainText( 'vous' );
		await expect( line.getByRole( 'button' ) ).toBeFocused();
		expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 360 );
		await line.getByRole( 'button' ).click();
		await form.getByRole( 'button', { name: 'Comme le fait le logiciel' } ).click();
		await expect( line ).toContainText( 'le logiciel' );
	} );

	test( 'is closed to the committee', async ( { page } ) => {
		await signIn( page, 'comite' );
		const answer = await page.goto( screen );
		expect( answer?.status() ).toBe( 403 );
	} );
} );
