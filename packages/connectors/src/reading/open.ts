import { part, sizeOf, type Input } from './bytes.ts';
import { dataFiles, isFileSet, type FileSet } from './files.ts';
import { openCsv } from './open-csv.ts';
import { isFeed, openFeed, openJson } from './open-feed.ts';
import { headText, isTagged, openTagged } from './open-tagged.ts';
import { openWorkbook, UnreadableFileError } from './open-workbook.ts';
import { ArchiveError, gunzip, openZip } from './zip.ts';
import type { Table } from '../types.ts';

/** Larger files are refused: a workbook of this size would fill the memory of a phone. */
export const LARGEST_FILE = 200 * 1024 * 1024;
const LARGEST_WORKBOOK = 60 * 1024 * 1024;

/** What is only read far enough to recognise it (bytes). */
const HEAD = 4096;

/**
 * Opens a file by what is in it, not by its name: a workbook, a delimited text, a feed of objects in an archive or a single
 * document. A folder is a feed, or the one table that lies in it.
 *
 * @param  input File or folder.
 * @param  sheet Sheet of a workbook.
 * @throws {UnreadableFileError} When the file is empty, too large, damaged or no table.
 */
export async function openTable( input: Input | FileSet, sheet?: string ): Promise< Table > {
	try {
		const table = await ( isFileSet( input ) ? openFiles( input, sheet ) : openFile( input, sheet ) );
		if ( table.header.length === 0 ) {
			throw new UnreadableFileError( 'empty' );
		}
		return table;
	} catch ( error ) {
		throw error instanceof ArchiveError ? new UnreadableFileError( error.reason ) : error;
	}
}

async function openFile( input: Input, sheet?: string ): Promise< Table > {
	const size = sizeOf( input );
	if ( size === 0 ) {
		throw new UnreadableFileError( 'empty' );
	}
	if ( size > LARGEST_FILE ) {
		throw new UnreadableFileError( 'too_large' );
	}
	const head = await part( input, 0, Math.min( size, HEAD ) );
	if ( isZip( head ) ) {
		const bytes = await part( input, 0, size );
		const files = openZip( bytes );
		return isOfficeArchive( files ) ? workbook( bytes, sheet ) : openFiles( files, sheet );
	}
	if ( head[ 0 ] === 0x1f && head[ 1 ] === 0x8b ) {
		return openFile( gunzip( await part( input, 0, size ) ), sheet );
	}
	if ( isOle( head ) ) {
		return workbook( input, sheet );
	}
	if ( isOtherBinary( head ) ) {
		throw new UnreadableFileError( 'not_a_table' );
	}
	if ( isJson( head ) ) {
		return openJson( input );
	}
	return isTagged( await headText( input ) ) ? openTagged( input ) : openCsv( input );
}

/** An archive or folder: a feed of objects, or the one table in it. */
async function openFiles( files: FileSet, sheet?: string ): Promise< Table > {
	if ( isFeed( files ) ) {
		return openFeed( files );
	}
	const tables = dataFiles( files.names ).filter( ( name ) => /\.(csv|tsv|txt|xlsx|xls|ods)$/i.test( name ) );
	const [ only ] = tables;
	const bytes = only && tables.length === 1 ? ( await files.read( [ only ] ) ).get( only ) : undefined;
	if ( ! bytes ) {
		throw new UnreadableFileError( 'not_a_table' );
	}
	return openFile( bytes, sheet );
}

function workbook( input: Input, sheet?: string ): Promise< Table > {
	if ( sizeOf( input ) > LARGEST_WORKBOOK ) {
		throw new UnreadableFileError( 'too_large' );
	}
	return openWorkbook( input, sheet );
}

function isZip( bytes: Uint8Array ): boolean {
	return bytes[ 0 ] === 0x50 && bytes[ 1 ] === 0x4b && ( bytes[ 2 ] === 0x03 || bytes[ 2 ] === 0x05 );
}

/** An xlsx or an ods, and no archive of data. */
function isOfficeArchive( files: FileSet ): boolean {
	return files.names.includes( '[Content_Types].xml' ) || files.names.includes( 'content.xml' );
}

/** An OLE file: xls, or an xlsx with a password. */
function isOle( bytes: Uint8Array ): boolean {
	return bytes[ 0 ] === 0xd0 && bytes[ 1 ] === 0xcf && bytes[ 2 ] === 0x11 && bytes[ 3 ] === 0xe0;
}

/** Begins like an object or a list: no column of a table is called so. */
function isJson( head: Uint8Array ): boolean {
	return /^\ufeff?\s*(?:\{\s*"|\[\s*\{)/.test( new TextDecoder().decode( head ) );
}

/** A picture, a PDF, a program: control bytes that no text has (UTF-16 is told by its mark or its even zeros). */
function isOtherBinary( bytes: Uint8Array ): boolean {
	const marked = ( bytes[ 0 ] === 0xff && bytes[ 1 ] === 0xfe ) || ( bytes[ 0 ] === 0xfe && bytes[ 1 ] === 0xff );
	const pdf = bytes[ 0 ] === 0x25 && bytes[ 1 ] === 0x50 && bytes[ 2 ] === 0x44 && bytes[ 3 ] === 0x46;
	if ( marked || pdf ) {
		return pdf;
	}
	const zeros = bytes.filter( ( byte ) => byte === 0 ).length;
	const controls = bytes.filter( ( byte ) => byte < 9 && byte > 0 ).length;
	const utf16 = zeros > bytes.length * 0.3 && controls < bytes.length * 0.02;
	return ! utf16 && ( zeros > 0 || controls > bytes.length * 0.02 );
}
