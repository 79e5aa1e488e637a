/**
 * @jest-environment node
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byteRange, findStaticFile } from '../server/static-files.ts';
import { danglingLinks } from '../wordpress/check.ts';

describe( 'static files', () => {
	let folder: string;

	beforeEach( () => {
		folder = mkdtempSync( join( tmpdir(), 'pmq-static-' ) );
		mkdirSync( join( folder, 'wordpress/wp-content/uploads' ), { recursive: true } );
		writeFileSync( join( folder, 'wordpress/wp-content/uploads/photo.jpg' ), 'jpg' );
		writeFileSync( join( folder, 'wordpress/wp-content/uploads/.secret.txt' ), 'secret' );
		writeFileSync( join( folder, 'wordpress/wp-content/code.php' ), '<?php' );
		writeFileSync( join( folder, 'outside.txt' ), 'outside' );
	} );
	afterEach( () => rmSync( folder, { recursive: true } ) );

	const find = ( url: string ) => findStaticFile( join( folder, 'wordpress' ), url );

	it( 'finds a file with and without the folder of a site', () => {
		expect( find( '/wp-content/uploads/photo.jpg' )?.type ).toBe( 'image/jpeg' );
		expect( find( '/patrimoine/wp-content/uploads/photo.jpg?ver=3' ) ).toMatchObject( {
			type: 'image/jpeg',
			versioned: true,
		} );
	} );

	it( 'leaves programs, folders and what is missing to PHP', () => {
		expect( find( '/wp-content/code.php' ) ).toBeUndefined();
		expect( find( '/wp-content/uploads/' ) ).toBeUndefined();
		expect( find( '/wp-content/uploads/none.jpg' ) ).toBeUndefined();
		expect( find( '/fiche/photo.jpg' ) ).toBeUndefined();
	} );

	it( 'never leaves its folders', () => {
		symlinkSync( join( folder, 'outside.txt' ), join( folder, 'wordpress/wp-content/uploads/link.txt' ) );
		expect( find( '/wp-content/uploads/link.txt' ) ).toBeUndefined();
		expect( find( '/wp-content/../../outside.txt' ) ).toBeUndefined();
		expect( find( '/wp-content/%2e%2e/%2e%2e/outside.txt' ) ).toBeUndefined();
		expect( find( '/wp-content/uploads/.secret.txt' ) ).toBeUndefined();
		expect( find( '/wp-content/uploads/%E0%A4%A.jpg' ) ).toBeUndefined();
	} );
} );

describe( 'byte ranges', () => {
	it.each( [
		[ 'bytes=0-99', { start: 0, end: 99 } ],
		[ 'bytes=900-', { start: 900, end: 999 } ],
		[ 'bytes=-100', { start: 900, end: 999 } ],
		[ 'bytes=990-5000', { start: 990, end: 999 } ],
		[ 'bytes=1000-', undefined ],
		[ 'bytes=-', undefined ],
		[ 'bytes=0-1,5-6', undefined ],
		[ undefined, undefined ],
	] )( '%s', ( header, expected ) => {
		expect( byteRange( header, 1000 ) ).toEqual( expected );
	} );
} );

describe( 'an unpacked core', () => {
	it( 'lists links that point nowhere', () => {
		const folder = mkdtempSync( join( tmpdir(), 'pmq-links-' ) );
		mkdirSync( join( folder, 'lib' ) );
		writeFileSync( join( folder, 'lib/real' ), '' );
		symlinkSync( 'real', join( folder, 'lib/good' ) );
		symlinkSync( '/nowhere/at/all', join( folder, 'lib/mailer.php' ) );
		expect( danglingLinks( folder ) ).toEqual( [ 'lib/mailer.php' ] );
		rmSync( folder, { recursive: true } );
	} );
} );
