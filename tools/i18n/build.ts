/** Merges the French of every area into what WordPress loads: languages/build/. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/paths.ts';
import { readCatalogue, translate, type Catalogue } from './catalogue.ts';
import { findFaults } from './check.ts';
import { extractCode, holdsCode } from './extract.ts';
import { keyOf, type Message } from './message.ts';
import { extractMetadata } from './metadata.ts';
import { keysOfScript } from './scripts.ts';
import { sourceFiles } from './sources.ts';
import { renderJson, renderPhp, renderPot, type Translated } from './write.ts';

const languages = join( root, 'languages' );
const output = join( languages, 'build' );

/** Returns every string of the project. */
export function allMessages(): Message[] {
	return sourceFiles().flatMap( ( file ) => {
		const source = readFileSync( join( root, file ), 'utf8' );
		return [ ...( holdsCode( file ) ? extractCode( file, source ) : [] ), ...extractMetadata( file, source ) ];
	} );
}

/** Returns the French of the project. */
export function french(): Catalogue {
	return readCatalogue( join( languages, 'fr_FR' ), 'languages/fr_FR' );
}

/**
 * Writes the catalogue for PHP and one for each built script.
 *
 * @return Faults found, one readable line each.
 */
export function writeTranslations(): string[] {
	const messages = allMessages();
	const catalogue = french();
	const translated = unique( messages, catalogue );
	mkdirSync( output, { recursive: true } );
	write( join( output, 'pmq-fr_FR.l10n.php' ), renderPhp( [ ...translated.values() ] ) );
	const written = new Set( builtScripts().map( ( script ) => writeScript( script, translated ) ) );
	for ( const file of readdirSync( output ) ) {
		if ( file.endsWith( '.json' ) && ! written.has( file ) ) {
			rmSync( join( output, file ) );
		}
	}
	return findFaults( messages, catalogue );
}

/** What `npm run build` calls. */
export function buildTranslations(): void {
	const faults = writeTranslations();
	if ( faults.length ) {
		process.stdout.write( `  ${ faults.length } faults in the French: npm run i18n -- --check lists them.\n` );
	}
}

/** Writes the template for translators. */
export function writePot(): void {
	write( join( languages, 'pmq.pot' ), renderPot( allMessages() ) );
}

function unique( messages: readonly Message[], catalogue: Catalogue ): Map< string, Translated > {
	const found = new Map< string, Translated >();
	for ( const message of messages ) {
		const texts = translate( catalogue, message );
		const before = found.get( keyOf( message ) );
		if ( texts && ( ! before || ( before.message.plural === undefined && message.plural !== undefined ) ) ) {
			found.set( keyOf( message ), { message, texts } );
		}
	}
	return found;
}

/** Built scripts that a page loads, relative to the repository; chunks belong to the entries beside them. */
function builtScripts(): string[] {
	const folders = [ 'mu-plugins', 'plugins', 'themes' ].flatMap( ( floor ) =>
		readdirSync( join( root, floor ) ).map( ( name ) => `${ floor }/${ name }/build` )
	);
	return folders
		.filter( ( folder ) => existsSync( join( root, folder ) ) )
		.flatMap( ( folder ) =>
			readdirSync( join( root, folder ), { recursive: true, encoding: 'utf8' } ).map(
				( name ) => `${ folder }/${ name }`
			)
		)
		.filter( ( file ) => file.endsWith( '.js' ) );
}

/** Writes the French of one script under the hash of its path and returns the file's name, or '' when it has no string. */
function writeScript( script: string, translated: ReadonlyMap< string, Translated > ): string {
	const chunks = chunksOf( script );
	const keys = new Set(
		[ script, ...chunks ].flatMap( ( file ) => [ ...keysOfScript( readFileSync( join( root, file ), 'utf8' ) ) ] )
	);
	const own = [ ...keys ].flatMap( ( key ) => translated.get( key ) ?? [] );
	if ( own.length === 0 ) {
		return '';
	}
	const name = `pmq-fr_FR-${ createHash( 'md5' ).update( script ).digest( 'hex' ) }.json`;
	write( join( output, name ), renderJson( own ) );
	return name;
}

/** Chunks have numbers for names and lie at the top of a build; any entry may load them. */
function chunksOf( script: string ): string[] {
	const top = script.replace( /(\/build\/[^/]+)\/.*$/, '$1' );
	const folder = join( root, top );
	const isFolder = existsSync( folder ) && ! top.endsWith( '.js' );
	return ( isFolder ? readdirSync( folder ) : [] )
		.filter( ( name ) => /^\d+(\.module)?\.js$/.test( name ) )
		.map( ( name ) => `${ top }/${ name }` );
}

function write( file: string, text: string ): void {
	if ( existsSync( file ) && readFileSync( file, 'utf8' ) === text ) {
		return;
	}
	const temporary = join( dirname( file ), `.${ process.pid }.tmp` );
	writeFileSync( temporary, text );
	renameSync( temporary, file );
}
