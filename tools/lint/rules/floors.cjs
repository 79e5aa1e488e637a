/**
 * ESLint rule: a floor imports only from below (docs/architecture.md).
 *
 * Packages know no WordPress; a plugin or a group of blocks never reaches into another one; nothing that is shipped
 * imports tools or tests.
 */
const { existsSync, readdirSync, readFileSync } = require( 'node:fs' );
const path = require( 'node:path' );

const root = path.resolve( __dirname, '../../..' );

/** Names of the workspace’s own packages => their folders. */
const packages = new Map(
	readdirSync( path.join( root, 'packages' ) )
		.map( ( name ) => path.join( root, 'packages', name, 'package.json' ) )
		.filter( existsSync )
		.map( ( file ) => [
			JSON.parse( readFileSync( file, 'utf8' ) ).name,
			path.relative( root, path.dirname( file ) ),
		] )
);

/**
 * Returns the part of the house that a file belongs to.
 *
 * @param {string} file Path relative to the repository, with slashes.
 * @return {{ kind: string, name: string } | undefined} Undefined for what stands outside, such as configuration.
 */
function placeOf( file ) {
	const [ first, second = '' ] = file.split( '/' );
	const kinds = {
		packages: 'package',
		'mu-plugins': 'network',
		plugins: 'plugin',
		blocks: 'blocks',
		themes: 'theme',
		tools: 'tools',
		tests: 'tests',
	};
	return first in kinds ? { kind: kinds[ first ], name: second } : undefined;
}

/**
 * Says why an import is not allowed, or returns undefined.
 *
 * @param {{ kind: string, name: string }} from Part that imports.
 * @param {{ kind: string, name: string }} to   Part that is imported.
 */
function objection( from, to ) {
	const same = from.kind === to.kind && from.name === to.name;
	const allowed = {
		package: to.kind === 'package',
		network: to.kind === 'package' || to.kind === 'network',
		plugin: to.kind === 'package' || to.kind === 'network' || same,
		blocks:
			to.kind === 'package' ||
			to.kind === 'network' ||
			( to.kind === 'plugin' && to.name === from.name ) ||
			same ||
			( to.kind === 'blocks' && to.name === 'pmq-network' ),
		theme: to.kind === 'package' || to.kind === 'network' || to.kind === 'theme',
		tools: to.kind === 'package' || to.kind === 'tools',
		tests: true,
	};
	return allowed[ from.kind ]
		? undefined
		: `${ from.kind } ${ from.name } must not import from ${ to.kind } ${ to.name }: a floor imports only from below (docs/architecture.md).`;
}

/**
 * Returns the path of what is imported, relative to the repository, or undefined for something outside.
 *
 * @param {string} specifier As written.
 * @param {string} file      Absolute path of the importing file.
 */
function resolveImport( specifier, file ) {
	if ( specifier.startsWith( '.' ) ) {
		return path
			.relative( root, path.resolve( path.dirname( file ), specifier ) )
			.split( path.sep )
			.join( '/' );
	}
	const name = specifier
		.split( '/' )
		.slice( 0, specifier.startsWith( '@' ) ? 2 : 1 )
		.join( '/' );
	return packages.get( name );
}

module.exports = {
	meta: { type: 'problem', docs: { description: 'A floor imports only from below' }, schema: [] },
	create( context ) {
		const file = context.filename;
		const from = placeOf( path.relative( root, file ).split( path.sep ).join( '/' ) );
		const check = ( node ) => {
			const specifier = node?.value;
			if ( ! from || typeof specifier !== 'string' ) {
				return;
			}
			if ( from.kind === 'package' && /^(@wordpress\/|react($|\/))/.test( specifier ) ) {
				context.report( {
					node,
					message: `A package knows no WordPress: move what needs ${ specifier } up a floor.`,
				} );
				return;
			}
			const target = resolveImport( specifier, file );
			const to = target === undefined ? undefined : placeOf( target );
			const message = to && objection( from, to );
			if ( message ) {
				context.report( { node, message } );
			}
		};
		return {
			ImportDeclaration: ( node ) => check( node.source ),
			ImportExpression: ( node ) => check( node.source ),
			ExportNamedDeclaration: ( node ) => check( node.source ),
			ExportAllDeclaration: ( node ) => check( node.source ),
			TSImportType: ( node ) => check( node.source ),
			'CallExpression[callee.name="require"]': ( node ) => check( node.arguments[ 0 ] ),
		};
	},
};
