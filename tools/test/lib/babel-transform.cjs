/**
 * Babel for Jest: WordPress's preset, and `import.meta` for the tools, which are ES modules that Jest runs as CommonJS.
 */
const { createTransformer } = require( 'babel-jest' ).default;

const importMeta = ( { template } ) => ( {
	visitor: {
		MetaProperty( path ) {
			path.replaceWith(
				template.expression.ast(
					'( { url: require( "node:url" ).pathToFileURL( __filename ).href, dirname: __dirname, filename: __filename } )'
				)
			);
		},
	},
} );

module.exports = createTransformer( {
	presets: [ '@wordpress/babel-preset-default' ],
	plugins: [ importMeta ],
	babelrc: false,
	configFile: false,
} );
