const wordpress = require( '@wordpress/eslint-plugin' );
const tseslint = require( 'typescript-eslint' );
const floors = require( './tools/lint/rules/floors.cjs' );

const typescript = [ '**/*.ts', '**/*.tsx' ];
const tests = [ '**/test/**/*.{ts,tsx}' ];

module.exports = [
	{
		ignores: [
			'{plugins,mu-plugins,blocks}/**/build/**',
			'languages/build/**',
			'**/node_modules/**',
			'**/vendor/**',
			'.pmq/**',
			'test-results/**',
			'playwright-report/**',
			'**/assets/**',
		],
	},
	...wordpress.configs.recommended,
	{
		plugins: { pmq: { rules: { floors } } },
		rules: {
			'pmq/floors': 'error',
			'@wordpress/i18n-text-domain': [ 'error', { allowedTextDomain: 'pmq' } ],
			'@wordpress/no-unsafe-wp-apis': 'error',
			'max-lines': [ 'error', { max: 300, skipBlankLines: true, skipComments: true } ],
			// WordPress provides its packages at run time; TypeScript checks that each one is installed.
			'import/no-extraneous-dependencies': 'off',
			'import/no-unresolved': 'off',
			// The REST API speaks with underscores.
			camelcase: [ 'error', { properties: 'never', ignoreDestructuring: true, allow: [ '_ids?$', '_page$' ] } ],
			// Only the editor shows blocks in a frame of its own.
			'@wordpress/no-global-active-element': 'off',
			// The types say it; the sentence says the rest.
			'jsdoc/require-param': 'off',
			'jsdoc/require-returns': 'off',
			'jsdoc/check-tag-names': [ 'error', { definedTags: [ 'jest-environment' ] } ],
		},
	},
	{
		files: typescript,
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
		plugins: { '@typescript-eslint': tseslint.plugin },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': [ 'error', { checksVoidReturn: { attributes: false } } ],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [ 'error', { considerDefaultExhaustiveForUnions: true } ],
			'@typescript-eslint/ban-ts-comment': 'error',
			'max-lines-per-function': [ 'error', { max: 60, skipBlankLines: true, skipComments: true } ],
			'no-undef': 'off',
		},
	},
	{
		// Drawings are tables of coordinates: a shape a line reads better than a number a line.
		files: [ 'tools/pictures/scenes/**', 'tools/pictures/parts/**' ],
		rules: { 'prettier/prettier': 'off' },
	},
	{
		files: [ '**/edit.tsx', '{plugins,mu-plugins}/*/src/**' ],
		rules: { '@wordpress/no-global-active-element': 'error' },
	},
	{
		files: [ 'tools/**', 'tests/**', '*.{cjs,mjs,ts}' ],
		rules: { 'no-console': 'off' },
	},
	...wordpress.configs[ 'test-unit' ].map( ( config ) => ( { ...config, files: tests } ) ),
	{
		files: [ ...tests, 'tests/**' ],
		rules: { 'max-lines-per-function': 'off' },
	},
];
