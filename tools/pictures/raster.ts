/** Turns the engravings that the demo content names into pictures that the media library takes. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../lib/failure.ts';
import { cacheDirectory, root } from '../lib/paths.ts';
import { stampOf } from '../lib/stamp.ts';
import type { Step } from '../lib/steps.ts';

export const illustrations = join( root, 'themes/pmq/assets/illustrations' );
export const pictures = join( cacheDirectory, 'pictures' );

/** Wide enough for the head of an article on a desk; WordPress makes the smaller sizes. */
const width = 1600;
const paper = '#F3EFE6';

/** Makes `<name>.png` for each entry of `content/pictures.json`, where its drawing has changed. */
export async function rasterise( current: Step ): Promise< void > {
	const names = Object.keys( JSON.parse( readFileSync( join( root, 'content/pictures.json' ), 'utf8' ) ) as object );
	mkdirSync( pictures, { recursive: true } );
	const stale = names.filter( isStale );
	if ( stale.length === 0 ) {
		return;
	}
	await initWasm( readFileSync( join( root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm' ) ) );
	for ( const name of stale ) {
		const drawing = new Resvg( readFileSync( source( name ) ), {
			background: paper,
			fitTo: { mode: 'width', value: width },
		} );
		writeFileSync( join( pictures, `${ name }.png` ), drawing.render().asPng() );
		writeFileSync( stamp( name ), stampOf( [ source( name ) ], String( width ) ) );
		drawing.free();
	}
	current.detail( `${ stale.length } drawn` );
}

function isStale( name: string ): boolean {
	if ( ! existsSync( source( name ) ) ) {
		throw new Failure(
			`content/pictures.json names “${ name }”, which is no engraving.`,
			'Draw it in tools/pictures/scenes/ and run npm run pictures, or take the entry away.'
		);
	}
	const done = existsSync( join( pictures, `${ name }.png` ) ) && existsSync( stamp( name ) );
	return ! done || readFileSync( stamp( name ), 'utf8' ) !== stampOf( [ source( name ) ], String( width ) );
}

function source( name: string ): string {
	return join( illustrations, `${ name }.svg` );
}

function stamp( name: string ): string {
	return join( pictures, `${ name }.stamp` );
}
