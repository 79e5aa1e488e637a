/** What npm start says at the end: addresses, accounts, next steps. */
import type { InstanceConfig } from '../lib/instance.ts';

const sites = { portail: '', patrimoine: 'patrimoine', energies: 'energies', produits: 'produits' } as const;

const accounts: Readonly< Record< string, string > > = {
	visiteuse: 'account without a role',
	contributeur: 'contributor',
	comite: 'committee',
	chargee: 'officer (chargée de mission)',
	animatrice: 'animator',
	administratrice: 'administrator',
	reseau: 'network administrator',
};

/** Address of a site as the instance is served. */
export function siteAddress( config: Pick< InstanceConfig, 'port' | 'domains' >, slug: keyof typeof sites ): string {
	const label = sites[ slug ];
	if ( ! label ) {
		return `http://localhost:${ config.port }/`;
	}
	return config.domains
		? `http://${ label }.localhost:${ config.port }/`
		: `http://localhost:${ config.port }/${ label }/`;
}

/** Prints the summary. */
export function printSummary( config: InstanceConfig, milliseconds: number ): void {
	const lines = [ '', `Ready in ${ ( milliseconds / 1000 ).toFixed( 0 ) } s.`, '' ];
	for ( const slug of Object.keys( sites ) as ( keyof typeof sites )[] ) {
		lines.push( `  ${ slug.padEnd( 12 ) } ${ siteAddress( config, slug ) }` );
	}
	if ( config.demoPassword ) {
		lines.push(
			'',
			`Demo accounts, all with the password ${ config.demoPassword } (sign in at ${ siteAddress( config, 'portail' ) }wp-login.php):`,
			''
		);
		for ( const [ login, role ] of Object.entries( accounts ) ) {
			lines.push( `  ${ login.padEnd( 16 ) } ${ role }` );
		}
	}
	lines.push( '', 'npm run stop ends it, npm run reset removes it, npm test checks everything.', '' );
	process.stdout.write( lines.join( '\n' ) + '\n' );
}
