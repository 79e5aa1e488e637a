/** Imports the sources whose time has come: fetched, compared, held when too much is gone, written, reported. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import {
	describeFailure,
	describeProblem,
	detectConnector,
	findConnector,
	openTable,
	persistently,
	TransportError,
	type Connector,
	type ImportSummary,
	type ParseOptions,
	type Table,
	type Transport,
} from '@pmq/connectors';
import { Failure } from '../lib/failure.ts';
import { instancePaths } from '../lib/paths.ts';
import { FetchError, fetchFeed } from './fetch.ts';
import { openFolder } from './folder.ts';
import type { Scheduled } from './options.ts';
import { Progress, Tally } from './report.ts';
import { begin, send, termsOf } from './run.ts';

/** A source as the site keeps it. */
interface Source {
	id: number;
	name: string;
	connector: string;
	location: string;
	dataset: string;
	most_lost: number;
	state: { etag?: string; modified?: string; hash?: string; status?: string; confirmed?: string };
}

/** What a run has done, as the site takes it. */
interface Result {
	status: 'done' | 'unchanged' | 'held' | 'failed';
	message?: string;
	import?: number;
	counts?: Record< string, number >;
	details?: string[];
	etag?: string;
	modified?: string;
	hash?: string;
}

/** A feed that has been fetched. */
interface Feed {
	table: Table;
	filename: string;
	etag: string;
	modified: string;
	/** Tells one content from another: what a person has confirmed is this one. */
	hash: string;
}

const DETAILS = 20;

/**
 * Runs sources.
 *
 * @return Whether every one of them came to an end, held ones included.
 */
export async function runScheduled( transport: Transport, scheduled: Scheduled ): Promise< boolean > {
	const sources = await chosen( transport, scheduled );
	let complete = true;
	for ( const source of sources ) {
		process.stdout.write( `${ source.name } (n° ${ source.id }) – ${ source.location }\n` );
		const result = await runSource( transport, source ).catch( ( error: unknown ) => failed( source, error ) );
		await persistently( () => transport.request( 'POST', `import-sources/${ source.id }/result`, result ) );
		process.stdout.write( `  ${ wordsFor( result ) }\n` );
		complete = complete && result.status !== 'failed';
	}
	if ( sources.length === 0 ) {
		process.stdout.write( 'Aucune source n’est à relire.\n' );
	}
	return complete;
}

async function chosen( transport: Transport, { source, confirm }: Scheduled ): Promise< Source[] > {
	if ( source === null ) {
		return ( await persistently( () => transport.request( 'GET', 'import-sources?due=1' ) ) ) as Source[];
	}
	const found = ( await transport.request( 'GET', `import-sources/${ source }` ).catch( ( error: unknown ) => {
		throw error instanceof TransportError && error.status === 404
			? new Failure( `Il n’y a pas de source n° ${ source }.`, 'L’écran Fiches → Importer les énumère.' )
			: error;
	} ) ) as Source;
	// Who runs the command on the server is the person who confirms.
	return [ confirm ? { ...found, state: { ...found.state, confirmed: found.state.hash ?? '' } } : found ];
}

async function runSource( transport: Transport, source: Source ): Promise< Result > {
	const feed = await open( source );
	if ( feed === null ) {
		return {
			status: 'unchanged',
			etag: source.state.etag ?? '',
			modified: source.state.modified ?? '',
			hash: source.state.hash ?? '',
		};
	}
	const { table, filename, etag, modified, hash } = feed;
	const connector = findConnector( source.connector ) ?? ( await detectConnector( table ) );
	const parse: ParseOptions = { dataset: source.dataset, terms: await termsOf( transport, connector ) };
	const confirmed = Boolean( source.state.confirmed ) && source.state.confirmed === hash;
	const importId = await begin( transport, connector, filename, source.dataset );
	const preview = await pass( transport, table, connector, parse, importId, false );
	const counts = countsOf( preview.tally, preview.summary );
	const seen = { import: importId, counts, hash, details: detailsOf( preview.tally ) };
	if ( preview.summary === null ) {
		return {
			status: 'failed',
			message: 'Le flux ne contient aucune fiche lisible : rien n’a été changé.',
			...seen,
		};
	}
	if ( ! confirmed && isHeld( preview.summary, source.most_lost ) ) {
		return { status: 'held', ...seen };
	}
	const written = await pass( transport, table, connector, parse, importId, true );
	const done = { ...seen, counts: countsOf( written.tally, written.summary ), etag, modified };
	return written.tally.unsent > 0
		? { ...done, status: 'failed', message: 'Le site n’a pas pu prendre toutes les lignes.' }
		: { ...done, status: 'done' };
}

function isHeld( { gone_total: gone, known_total: known }: ImportSummary, most: number ): boolean {
	return gone * 100 > known * most;
}

async function pass(
	transport: Transport,
	table: Table,
	connector: Connector,
	parse: ParseOptions,
	importId: number,
	commit: boolean
): Promise< { tally: Tally; summary: ImportSummary | null } > {
	const tally = new Tally();
	const progress = new Progress();
	// What may be gone was decided between the passes.
	const summary = await send( {
		table,
		connector,
		parse,
		transport,
		importId,
		commit,
		mostLost: null,
		tally,
		progress,
	} );
	progress.end();
	return { tally, summary };
}

/** Fetches the feed, or reads it in the import folder; null when it has not changed. */
async function open( source: Source ): Promise< Feed | null > {
	const { etag = '', modified = '', hash: before = '', status = '' } = source.state;
	const waiting = [ 'held', 'confirmed', 'failed' ].includes( status );
	if ( ! /^https?:/i.test( source.location ) ) {
		const path = insideFolder( source.location );
		const input = statSync( path ).isDirectory() ? openFolder( path ) : readFileSync( path );
		const hash = await hashOf( input );
		return hash === before && ! waiting
			? null
			: { table: await openTable( input ), filename: basename( path ), etag: '', modified: '', hash };
	}
	const fetched = await fetchFeed( source.location, {
		...( waiting ? {} : { etag, modified } ),
		allowPrivate: process.env.PMQ_IMPORT_ALLOW_PRIVATE === '1',
	} );
	if ( fetched.bytes === null ) {
		return null;
	}
	const hash = createHash( 'sha256' ).update( fetched.bytes ).digest( 'hex' );
	if ( hash === before && ! waiting ) {
		return null;
	}
	const name = basename( new URL( source.location ).pathname ) || 'flux';
	return {
		table: await openTable( fetched.bytes ),
		filename: name,
		etag: fetched.etag,
		modified: fetched.modified,
		hash,
	};
}

async function hashOf( input: Uint8Array | ReturnType< typeof openFolder > ): Promise< string > {
	const hash = createHash( 'sha256' );
	if ( input instanceof Uint8Array ) {
		return hash.update( input ).digest( 'hex' );
	}
	for ( const name of [ ...input.names ].sort() ) {
		const bytes = ( await input.read( [ name ] ) ).get( name );
		hash.update( `${ name }\0${ bytes?.length ?? -1 }\0` ).update( bytes ?? '' );
	}
	return hash.digest( 'hex' );
}

/** Folder of the server in which sources may lie; nothing outside it is read, links included. */
export function importFolder(): string {
	const folder = process.env.PMQ_IMPORT_DIR ?? join( instancePaths().directory, 'import' );
	mkdirSync( folder, { recursive: true } );
	return realpathSync( folder );
}

function insideFolder( location: string ): string {
	const folder = importFolder();
	const path = join( folder, location );
	if ( ! existsSync( path ) ) {
		throw new FetchError( `« ${ location } » n’est pas dans le dossier d’import du serveur.` );
	}
	const real = realpathSync( path );
	if ( real !== folder && ! real.startsWith( folder + sep ) ) {
		throw new FetchError( `« ${ location } » mène hors du dossier d’import.` );
	}
	return real;
}

function countsOf( tally: Tally, summary: ImportSummary | null ): Record< string, number > {
	const unmapped = new Set(
		tally.warned.flatMap( ( { warnings } ) =>
			warnings.filter( ( { code } ) => code === 'term_unmapped' ).map( ( { values } ) => values?.value ?? '' )
		)
	);
	return {
		...tally.counts,
		gone: summary?.gone_total ?? 0,
		known: summary?.known_total ?? 0,
		unmapped: unmapped.size,
	};
}

/** The first rows that a person should look at. */
function detailsOf( tally: Tally ): string[] {
	const errors = tally.errors.map(
		( { line, source_id, name, errors: reasons } ) =>
			`${ line } – ${ [ source_id, name ].filter( Boolean ).join( ' ' ) } : ${ reasons.map( ( { message } ) => message ).join( ' ' ) }`
	);
	const unmapped = tally.warned.flatMap( ( { warnings } ) =>
		warnings
			.filter( ( { code } ) => code === 'term_unmapped' )
			.map( ( problem ) => describeProblem( problem, 'fr' ) )
	);
	return [ ...errors, ...new Set( unmapped ) ].slice( 0, DETAILS );
}

function failed( source: Source, error: unknown ): Result {
	const known = error instanceof FetchError || error instanceof TransportError || error instanceof Failure;
	const message = describeFailure( error, 'fr' ) ?? ( known ? error.message : String( error ) );
	return { status: 'failed', message, hash: source.state.hash ?? '' };
}

function wordsFor( { status, message = '', counts = {} }: Result ): string {
	switch ( status ) {
		case 'unchanged':
			return 'inchangé depuis la dernière fois';
		case 'held':
			return `retenu : ${ counts.gone } fiches sur ${ counts.known } ont disparu ; confirmez dans l’écran Importer ou par --source=N --confirm`;
		case 'failed':
			return `échec : ${ message }`;
		case 'done':
			return `${ counts.new } nouvelles, ${ counts.changed } modifiées, ${ counts.unchanged } inchangées, ${ counts.gone } disparues, ${ counts.error } en erreur`;
	}
}
