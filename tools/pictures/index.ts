/**
 * `npm run pictures`: draws the scenes into the theme, then turns every engraving into a picture for the media library.
 *
 * The SVG files are in the repository, so a theme needs no tool to be whole; a unit test says when they are stale.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportAndExit } from '../lib/failure.ts';
import { step } from '../lib/steps.ts';
import { Block } from './block.ts';
import { illustrations, rasterise } from './raster.ts';
import { scenes } from './scenes/index.ts';

async function main(): Promise< void > {
	await step( 'Drawing', ( current ) => {
		for ( const [ name, draw ] of Object.entries( scenes ) ) {
			const block = new Block( name );
			draw( block );
			writeFileSync( join( illustrations, `${ name }.svg` ), block.svg() );
		}
		current.detail( `${ Object.keys( scenes ).length } scenes` );
		return Promise.resolve();
	} );
	await step( 'Pictures', ( current ) => rasterise( current ) );
}

main().catch( reportAndExit );
