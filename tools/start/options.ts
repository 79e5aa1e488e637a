/** Options of npm start. */
import { parseArgs } from 'node:util';
import { Failure } from '../lib/failure.ts';
import type { DatabaseEngine } from '../lib/instance.ts';

export interface StartOptions {
	readonly port: number | undefined;
	readonly db: DatabaseEngine | undefined;
	readonly domains: boolean | undefined;
	readonly fresh: boolean;
	readonly demo: boolean;
	readonly serve: boolean;
	/** Folder of open data. */
	readonly data: string | undefined;
}

const usage = `Usage: npm start -- [--port=8080] [--db=sqlite|mariadb] [--domains|--no-domains] [--fresh] [--no-demo] [--no-serve] [--data=DIR]

  --port      port of the network (default 8080)
  --db        sqlite needs nothing; mariadb starts a private server
  --domains   every site on its own host name (patrimoine.localhost, …); --no-domains: all in folders (default)
  --fresh     throws this instance away first
  --no-demo   without demo content and demo accounts
  --no-serve  prepares everything and stops there
  --data      folder of open data (also PMQ_OPEN_DATA_DIR)

PMQ_INSTANCE=name keeps several networks beside each other; PMQ_WORDPRESS_DIR names a folder with WordPress.`;

/**
 * Reads the command line.
 *
 * @throws Failure with the usage for an unknown option or a bad value.
 */
export function readOptions( args: readonly string[] ): StartOptions {
	const values = parse( args );
	if ( values.help ) {
		process.stdout.write( `${ usage }\n` );
		process.exit( 0 );
	}
	const port = values.port === undefined ? undefined : Number( values.port );
	if ( port !== undefined && ( ! Number.isInteger( port ) || port < 1 || port > 65535 ) ) {
		throw new Failure( `--port=${ values.port } is no port.`, 'Give a whole number between 1024 and 65535.' );
	}
	if ( values.db !== undefined && values.db !== 'sqlite' && values.db !== 'mariadb' ) {
		throw new Failure( `--db=${ values.db } is not known.`, 'Choose --db=sqlite or --db=mariadb.' );
	}
	return {
		port,
		db: values.db,
		domains: values[ 'no-domains' ] ? false : values.domains,
		fresh: values.fresh ?? false,
		demo: ! values[ 'no-demo' ],
		serve: ! values[ 'no-serve' ],
		data: values.data ?? process.env.PMQ_OPEN_DATA_DIR ?? undefined,
	};
}

function parse( args: readonly string[] ) {
	try {
		return parseArgs( {
			args: [ ...args ],
			options: {
				port: { type: 'string' },
				db: { type: 'string' },
				data: { type: 'string' },
				domains: { type: 'boolean' },
				'no-domains': { type: 'boolean' },
				fresh: { type: 'boolean' },
				'no-demo': { type: 'boolean' },
				'no-serve': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		} ).values;
	} catch ( error ) {
		throw new Failure( error instanceof Error ? error.message : String( error ), usage );
	}
}
