/**
 * Which folders of the repository appear where in wp-content. `.wp-env.json` says the same for Docker; a test compares both.
 */
export const mappings: Readonly< Record< string, string > > = {
	'wp-content/plugins': 'plugins',
	'wp-content/mu-plugins': 'mu-plugins',
	'wp-content/themes/pmq': 'themes/pmq',
	'wp-content/themes/pmq-portail': 'themes/pmq-portail',
	'wp-content/themes/pmq-patrimoine': 'themes/pmq-patrimoine',
	'wp-content/themes/pmq-energies': 'themes/pmq-energies',
	'wp-content/themes/pmq-produits': 'themes/pmq-produits',
	'wp-content/sunrise.php': 'mu-plugins/pmq-network/sunrise.php',
};
