/**
 * @jest-environment node
 */
import { Linter } from 'eslint';
import { resolve } from 'node:path';

const rule = require( '../rules/floors.cjs' );
const { parser } = require( 'typescript-eslint' );

/** Messages of the rule for code that would stand in a file. */
function lint( file: string, code: string ): string[] {
	const linter = new Linter( { cwd: '/' } );
	const config = {
		files: [ '**/*.ts', '**/*.tsx' ],
		languageOptions: { parser },
		plugins: { pmq: { rules: { floors: rule } } },
		rules: { 'pmq/floors': 'error' as const },
	};
	return linter
		.verify( code, [ config ], { filename: resolve( __dirname, '../../..', file ) } )
		.map( ( one ) => one.message );
}

describe( 'the floors of the house', () => {
	it.each( [
		[ 'packages/map/src/a.ts', "import '../../../blocks/pmq-map/map/types';" ],
		[ 'packages/map/src/a.ts', "import { __ } from '@wordpress/i18n';" ],
		[ 'packages/map/src/a.ts', "export * from '../../../plugins/pmq-map/src/x';" ],
		[ 'plugins/pmq-heritage/src/admin/index.tsx', "import x from '../../../pmq-map/src/x';" ],
		[
			'plugins/pmq-heritage/src/admin/index.tsx',
			"import x from '../../../../blocks/pmq-heritage/record-search/types';",
		],
		[ 'blocks/pmq-map/map/view.ts', "const x = await import( '../../pmq-heritage/record-search/x' );" ],
		[ 'blocks/pmq-map/map/view.ts', "type X = import( '../../../plugins/pmq-heritage/src/x' ).X;" ],
		[ 'blocks/pmq-map/map/view.ts', "export { x } from '../../../tools/lib/run';" ],
		[ 'tools/start/x.ts', "import '../../blocks/pmq-map/map/x';" ],
	] )( 'in %s forbids %s', ( file, code ) => {
		expect( lint( file, code ) ).toHaveLength( 1 );
	} );

	it.each( [
		[ 'packages/map/src/a.ts', "import '../../territory/src/index';" ],
		[ 'plugins/pmq-heritage/src/admin/index.tsx', "import { __ } from '@wordpress/i18n'; import './app';" ],
		[
			'blocks/pmq-heritage/record-search/view.ts',
			"import '../shared/x'; import '../../../packages/map/src/index';",
		],
		[ 'tests/e2e/a.spec.ts', "import '../../tools/lib/run';" ],
	] )( 'in %s allows %s', ( file, code ) => {
		expect( lint( file, code ) ).toEqual( [] );
	} );
} );
