/** npm start: from a clone to a running network, in one command; a later start only completes what is missing. */
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../build/build.ts';
import { localSite } from '../import/account.ts';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { readInstance, writeInstance, type InstanceConfig } from '../lib/instance.ts';
import { openDataDirectory } from '../lib/open-data.ts';
import { instancePaths, root, type InstancePaths } from '../lib/paths.ts';
import { mustRun } from '../lib/run.ts';
import { stampOf } from '../lib/stamp.ts';
import { step, type Step } from '../lib/steps.ts';
import { wp } from '../lib/wp-cli.ts';
import { pictures, rasterise } from '../pictures/raster.ts';
import { assemble, createSalts } from './assemble.ts';
import { ensureComposer } from './composer.ts';
import { readOptions, type StartOptions } from './options.ts';
import { isServed, requirePort, serve, stopServing } from './server/serve.ts';
import { startMariadb, stopMariadb } from './services/mariadb.ts';
import { printSummary } from './summary.ts';
import { ensureSystem } from './system.ts';
import { ensureWordPress } from './wordpress/index.ts';

async function main(): Promise< void > {
	const begun = Date.now();
	const options = readOptions( process.argv.slice( 2 ) );
	const data = openDataDirectory( options.data );
	const paths = instancePaths();
	const config = await chooseConfig( paths, options );
	await step( 'System packages', ( current ) =>
		ensureSystem( current, config.db === 'mariadb' ? { mariadbd: 'mariadb-server' } : {} )
	);
	await step( 'PHP libraries', () => ensureComposer() );
	const core = await step( 'WordPress', ( current ) => ensureWordPress( current ) );
	await step( 'Blocks, admin screens, translations', ( current ) => buildAll( current ) );
	await step( 'Assembling the network', () => assemble( paths, config, core ) );
	if ( config.db === 'mariadb' ) {
		await step( 'MariaDB', () => startMariadb( paths ) );
	}
	await step( 'Database', () => createNetwork( paths, config ) );
	await step( 'Sites, roles, settings', ( current ) => provision( paths, config, current ) );
	await step( 'Territory', ( current ) => loadTerritory( paths, config, data, current ) );
	if ( options.demo ) {
		await step( 'Pictures', ( current ) => rasterise( current ) );
		await step( 'Demo content', ( current ) => seed( paths, config, current ) );
	}
	if ( options.serve ) {
		await step( 'Server', () => startServer( paths, config ) );
		await step( 'Open data', ( current ) => importOpenData( paths, config, data, current ) );
		await step( 'Files of the records', ( current ) => writeDumps( paths, config, current ) );
		printSummary( config, Date.now() - begun );
	}
}

/** Decides port, engine and addressing: the options, else what was chosen before, else the defaults. */
async function chooseConfig( paths: InstancePaths, options: StartOptions ): Promise< InstanceConfig > {
	const served = isServed( paths );
	if ( options.fresh ) {
		await stopServing( paths );
		await stopMariadb( paths );
		rmSync( paths.directory, { recursive: true, force: true } );
	}
	const before = readInstance( paths );
	if ( before && options.db && options.db !== before.db ) {
		throw new Failure(
			`This network lives on ${ before.db }.`,
			`Add --fresh to begin again on ${ options.db }, or keep both: PMQ_INSTANCE=${ options.db } npm start -- --db=${ options.db }`
		);
	}
	const port = options.port ?? before?.port ?? 8080;
	if ( options.serve && ! ( served && before?.port === port && ! options.fresh ) ) {
		await stopServing( paths );
		await requirePort( port );
	}
	const config: InstanceConfig = {
		...( before ?? { salts: createSalts(), installed: false, stamps: {} } ),
		port,
		db: options.db ?? before?.db ?? 'sqlite',
		domains: options.domains ?? before?.domains ?? false,
	};
	if ( options.demo ) {
		config.demoPassword ??= randomBytes( 6 ).toString( 'base64url' );
	}
	writeInstance( paths, config );
	return config;
}

async function createNetwork( paths: InstancePaths, config: InstanceConfig ): Promise< void > {
	if ( config.installed ) {
		return;
	}
	const password = config.demoPassword ?? randomBytes( 12 ).toString( 'base64url' );
	await mustRun(
		'php',
		[ join( root, 'tools/start/php/create-network.php' ), paths.wordpress, `localhost:${ config.port }`, password ],
		'Run npm start again; npm start -- --fresh begins from nothing.'
	);
	config.installed = true;
	writeInstance( paths, config );
}

/** Runs a step only when what it reads has changed since it last succeeded. */
async function onceFor(
	paths: InstancePaths,
	config: InstanceConfig,
	name: string,
	stamp: string,
	work: () => Promise< unknown >
): Promise< void > {
	if ( config.stamps[ name ] === stamp ) {
		return;
	}
	await work();
	config.stamps[ name ] = stamp;
	writeInstance( paths, config );
}

async function provision( paths: InstancePaths, config: InstanceConfig, current: Step ): Promise< void > {
	const sources = [
		'mu-plugins',
		'themes',
		'plugins/pmq-actors/includes',
		'plugins/pmq-heritage/data',
		'plugins/pmq-heritage/includes',
		'plugins/pmq-map/includes',
		'plugins/pmq-portal/includes',
	];
	await onceFor( paths, config, 'provision', stampOf( sources.map( ( source ) => join( root, source ) ) ), () =>
		wp( paths, [ 'pmq', 'network', 'provision' ], { onLine: ( line ) => current.detail( line ) } )
	);
}

async function loadTerritory(
	paths: InstancePaths,
	config: InstanceConfig,
	data: string | undefined,
	current: Step
): Promise< void > {
	const folder = data ? join( data, 'territory' ) : undefined;
	if ( ! folder || ! existsSync( folder ) ) {
		current.detail(
			config.stamps.territory
				? 'boundaries are there already'
				: 'no folder of open data: boundaries are approximate cells'
		);
		return;
	}
	await onceFor( paths, config, 'territory', stampOf( [ folder ] ), () =>
		wp( paths, [ 'pmq', 'territory', 'load', folder ], { onLine: ( line ) => current.detail( line ) } )
	);
}

async function seed( paths: InstancePaths, config: InstanceConfig, current: Step ): Promise< void > {
	await onceFor( paths, config, 'seed', stampOf( [ join( root, 'content' ), pictures ], config.demoPassword ), () =>
		wp( paths, [ 'pmq', 'seed' ], {
			onLine: ( line ) => current.detail( line ),
			env: { ...process.env, PMQ_DEMO_PASSWORD: config.demoPassword ?? '', PMQ_PICTURES_DIR: pictures },
		} )
	);
}

async function startServer( paths: InstancePaths, config: InstanceConfig ): Promise< void > {
	if ( ! isServed( paths ) ) {
		await serve( paths, config.port );
	}
}

/** Imports the monuments of the territory, through the same route as everybody. */
async function importOpenData(
	paths: InstancePaths,
	config: InstanceConfig,
	data: string | undefined,
	current: Step
): Promise< void > {
	const files = data ? { merimee: 'heritage/mh-pays-midi-quercy.csv' } : {};
	if ( ! data ) {
		current.detail( withoutFolder( config ) );
	}
	for ( const [ connector, file ] of Object.entries( files ) ) {
		const path = join( data ?? '', file );
		if ( existsSync( path ) ) {
			await onceFor( paths, config, `import-${ connector }`, stampOf( [ path ] ), () =>
				mustRun(
					process.execPath,
					[ join( root, 'tools/run.mjs' ), 'import', connector, path ],
					'Run the import again by hand: npm run import',
					{
						onLine: ( line ) => current.detail( line ),
						env: { ...process.env, PMQ_INSTANCE: paths.name },
					}
				)
			);
		}
	}
}

/** Writes the files that the page of the open data offers: a new network does not wait for its first night. */
async function writeDumps( paths: InstancePaths, config: InstanceConfig, current: Step ): Promise< void > {
	const held = JSON.stringify( [ config.stamps.seed, config.stamps[ 'import-merimee' ] ] );
	await onceFor( paths, config, 'dumps', held, () =>
		wp( paths, [ `--url=${ localSite( 'patrimoine', paths ) }`, 'pmq', 'open-data', 'write' ], {
			onLine: ( line ) => current.detail( line ),
		} )
	);
}

/** Says what an earlier start with a folder of open data has brought already. */
function withoutFolder( { stamps }: InstanceConfig ): string {
	const loaded = [
		...( stamps.territory ? [ 'boundaries' ] : [] ),
		...( stamps[ 'import-merimee' ] ? [ 'monuments' ] : [] ),
	].join( ' and ' );
	return loaded
		? `${ loaded } are there already; npm start -- --data=DIR renews them`
		: 'none: npm start -- --data=DIR brings real boundaries and monuments';
}

main().catch( reportAndExit );
