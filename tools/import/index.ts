/** npm run import -- <connector> <path> | --due: sends the rows of a file to the network through the batch route. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
	datasetOf,
	describeFailure,
	detectConnector,
	findConnector,
	mapColumns,
	openTable,
	persistently,
	TooManyRefusedError,
	TransportError,
	type ColumnChoice,
	type Connector,
	type ParseOptions,
	type Table,
	type Transport,
} from '@pmq/connectors';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { localAccount } from './account.ts';
import { openFolder } from './folder.ts';
import { readOptions, type ImportOptions } from './options.ts';
import { Progress, reportText, Tally } from './report.ts';
import { httpTransport } from './rest.ts';
import { begin, send, termsOf } from './run.ts';
import { runScheduled } from './scheduled.ts';

/** Per cent of the known records that may be gone without --confirm. */
const MOST_LOST = 10;

async function main(): Promise< void > {
	const options = readOptions( process.argv.slice( 2 ) );
	if ( options.scheduled ) {
		const complete = await runScheduled( await connect( options ), options.scheduled );
		process.exit( complete ? 0 : 1 );
	}
	const table = await open( options );
	const connector = findConnector( options.connector ) ?? ( await detectConnector( table ) );
	const parse = parseOptions( options );
	announce( table, connector, parse );
	const transport = await connect( options );
	const complete = await run( options, table, connector, parse, transport );
	process.exit( complete ? 0 : 1 );
}

async function open( options: ImportOptions ): Promise< Table > {
	if ( ! existsSync( options.path ) ) {
		throw new Failure( `${ options.path } n’existe pas.`, 'Vérifiez le chemin.' );
	}
	try {
		const input = statSync( options.path ).isDirectory()
			? openFolder( options.path )
			: readFileSync( options.path );
		return await openTable( input, options.sheet );
	} catch ( error ) {
		throw readable( error );
	}
}

function parseOptions( options: ImportOptions ): ParseOptions {
	const parse: ParseOptions = { dataset: options.dataset ?? datasetOf( options.path ) };
	if ( options.licence ) {
		parse.licence = options.licence;
	}
	if ( options.columns ) {
		try {
			parse.columns = JSON.parse( readFileSync( options.columns, 'utf8' ) ) as ColumnChoice;
		} catch ( error ) {
			throw new Failure(
				`La correspondance ${ options.columns } ne peut pas être lue.`,
				error instanceof Error ? error.message : String( error )
			);
		}
	}
	return parse;
}

function announce( table: Table, connector: Connector, parse: ParseOptions ): void {
	const map = mapColumns( table.header, connector.columns, parse.columns, connector.key === 'spreadsheet' );
	const lines = [ `${ connector.label.fr } – ${ formatOf( table ) } – jeu de données « ${ parse.dataset } »` ];
	for ( const [ key, positions ] of connector.key === 'spreadsheet' ? map.positions : [] ) {
		const label = connector.columns.find( ( spec ) => spec.key === key )?.label.fr ?? key;
		lines.push( `  ${ positions.map( ( at ) => table.header[ at ] ).join( ', ' ) } → ${ label }` );
	}
	if ( map.ignored.length > 0 ) {
		lines.push( `  Colonnes non reprises : ${ map.ignored.join( ', ' ) }` );
	}
	process.stdout.write( `${ lines.join( '\n' ) }\n` );
}

function formatOf( table: Table ): string {
	switch ( table.format ) {
		case 'csv':
			return `${ table.encoding }, séparateur « ${ table.delimiter === '\t' ? 'tabulation' : table.delimiter } »`;
		case 'workbook':
			return `feuille « ${ table.sheet } »`;
		case 'feed':
			return 'flux d’objets';
		case 'tagged':
			return `texte à balises, ${ table.encoding }`;
	}
}

/** Finds a way to the site and tries it; a kept password that is refused is made anew once. */
async function connect( options: ImportOptions ): Promise< Transport > {
	if ( options.url ) {
		return httpTransport( { url: options.url, user: options.user ?? '', password: options.password ?? '' } );
	}
	const transport = httpTransport( await localAccount( options.site ) );
	try {
		await persistently( () => transport.request( 'GET', 'imports?per_page=1' ) );
		return transport;
	} catch ( error ) {
		if ( error instanceof TransportError && ( error.status === 401 || error.status === 403 ) ) {
			return httpTransport( await localAccount( options.site, true ) );
		}
		throw readable( error );
	}
}

/** @return Whether every row was handed over. */
async function run(
	options: ImportOptions,
	table: Table,
	connector: Connector,
	parse: ParseOptions,
	transport: Transport
): Promise< boolean > {
	const progress = new Progress();
	const tally = new Tally();
	try {
		const importId = await begin( transport, connector, basename( options.path ), parse.dataset ?? '' );
		const summary = await send( {
			table,
			connector,
			parse: { ...parse, terms: await termsOf( transport, connector ) },
			transport,
			importId,
			commit: ! options.dryRun,
			mostLost: options.confirm ? null : MOST_LOST,
			tally,
			progress,
		} );
		process.stdout.write( reportText( tally, summary, options.dryRun, progress.end() ) );
		return tally.unsent === 0;
	} catch ( error ) {
		if ( tally.total > 0 ) {
			progress.note( `Interrompu après ${ tally.total } lignes.` );
		}
		throw readable( error );
	}
}

/** Puts what can be expected to go wrong into French, with the way out. */
function readable( error: unknown ): unknown {
	const file = describeFailure( error, 'fr' );
	if ( file && error instanceof TooManyRefusedError ) {
		return new Failure( file, 'npm run import -- … --dry-run montre les lignes refusées sans rien écrire.' );
	}
	if ( file ) {
		return new Failure(
			file,
			'Rien n’a été envoyé. --columns=FICHIER donne la correspondance des colonnes à la main.'
		);
	}
	if ( ! ( error instanceof TransportError ) ) {
		return error;
	}
	if ( error.status === 409 ) {
		return new Failure(
			error.message,
			'Les fiches nouvelles et modifiées sont écrites. Après vérification, relancez avec --confirm.'
		);
	}
	return new Failure( `Le site répond : ${ error.message }`, remedyFor( error.status ) );
}

function remedyFor( status: number ): string {
	switch ( status ) {
		case 401:
		case 403:
			return 'Ce compte n’a pas le droit d’importer des fiches sur ce site.';
		case 404:
			return 'Ce site n’a pas de route d’import : vérifiez --site ou --url.';
		default:
			return 'Vérifiez que le réseau tourne (npm start), puis relancez la même commande : les lignes déjà prises ne changent plus.';
	}
}

main().catch( reportAndExit );
