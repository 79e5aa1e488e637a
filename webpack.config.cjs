/**
 * Bundler: that of @wordpress/scripts, with what two compilers writing to one folder need.
 *
 * Scripts and script modules both write numbered chunks: modules get a name of their own, else they overwrite each other.
 */
const configs = require( '@wordpress/scripts/config/webpack.config.js' );

const withModuleChunks = ( config ) =>
	config.output?.module
		? { ...config, output: { ...config.output, chunkFilename: '[id].module.js?ver=[contenthash]' } }
		: config;

module.exports = Array.isArray( configs ) ? configs.map( withModuleChunks ) : configs;
