/** Unit tests: everything that needs no WordPress. A test that needs no DOM begins with `@jest-environment node`. */
const base = require( '@wordpress/scripts/config/jest-unit.config.js' );

module.exports = {
	...base,
	rootDir: __dirname,
	roots: [
		'<rootDir>/packages',
		'<rootDir>/blocks',
		'<rootDir>/plugins',
		'<rootDir>/themes',
		'<rootDir>/tools',
		'<rootDir>/mu-plugins',
	],
	testMatch: [ '**/test/**/*.test.[jt]s?(x)' ],
	testPathIgnorePatterns: [ '/node_modules/', '/build/', '/vendor/' ],
	modulePathIgnorePatterns: [ '/build/' ],
	transform: { '\\.[mc]?[jt]sx?$': require.resolve( './tools/test/lib/babel-transform.cjs' ) },
	transformIgnorePatterns: [ '/node_modules/(?!(@wordpress|parsel-js|uuid|supercluster|kdbush)/)' ],
	reporters: [ 'default' ],
	maxWorkers: 2,
};
