import { part, sizeOf, type Input } from './bytes.ts';
import { openCsv } from './open-csv.ts';
import { openWorkbook, UnreadableFileError } from './open-workbook.ts';
import type { Table } from '../types.ts';

/** Larger files are refused: a workbook of this size would fill the memory of a phone. */
export const LARGEST_FILE = 200 * 1024 * 1024;
const LARGEST_WORKBOOK = 60 * 1024 * 1024;

/**
 * Opens a file by what is in it, not by its name: a workbook or a delimited text.
 *
 * @param  input File.
 * @param  sheet Sheet of a workbook.
 * @throws {UnreadableFileError} When the file is empty, too large or no table.
 */
export async function openTable( input: Input, sheet?: string ): Promise< Table > {
	const size = sizeOf( input );
	if ( size === 0 ) {
		throw new UnreadableFileError( 'empty' );
	}
	const workbook = isWorkbook( await part( input, 0, Math.min( size, 8 ) ) );
	if ( size > ( workbook ? LARGEST_WORKBOOK : LARGEST_FILE ) ) {
		throw new UnreadableFileError( 'too_large' );
	}
	if ( ! workbook && isOtherBinary( await part( input, 0, Math.min( size, 4096 ) ) ) ) {
		throw new UnreadableFileError( 'not_a_table' );
	}
	const table = workbook ? await openWorkbook( input, sheet ) : await openCsv( input );
	if ( table.header.length === 0 ) {
		throw new UnreadableFileError( 'empty' );
	}
	return table;
}

/** A zip archive (xlsx, ods) or an OLE file (xls, protected xlsx). */
function isWorkbook( bytes: Uint8Array ): boolean {
	const zip = bytes[ 0 ] === 0x50 && bytes[ 1 ] === 0x4b && ( bytes[ 2 ] === 0x03 || bytes[ 2 ] === 0x05 );
	const ole = bytes[ 0 ] === 0xd0 && bytes[ 1 ] === 0xcf && bytes[ 2 ] === 0x11 && bytes[ 3 ] === 0xe0;
	return zip || ole;
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
