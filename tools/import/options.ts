/** Options of npm run import. */
import { parseArgs } from 'node:util';
import { connectors } from '@pmq/connectors';
import { Failure } from '../lib/failure.ts';

/** Which scheduled sources run: those that are due, or one. */
export interface Scheduled {
	readonly source: number | null;
	/** Lets the held feed of that source in. */
	readonly confirm: boolean;
}

export interface ImportOptions {
	/** Key of a connector, or `auto`. */
	readonly connector: string;
	readonly path: string;
	readonly dryRun: boolean;
	/** A person has seen how many records are gone. */
	readonly confirm: boolean;
	/** Scheduled sources instead of a file. */
	readonly scheduled: Scheduled | null;
	readonly site: string;
	/** JSON file: known column => column of the file, or null. */
	readonly columns: string | undefined;
	readonly sheet: string | undefined;
	readonly dataset: string | undefined;
	readonly licence: string | undefined;
	/** A network elsewhere. */
	readonly url: string | undefined;
	readonly user: string | undefined;
	readonly password: string | undefined;
}

const keys = [ ...connectors.map( ( connector ) => connector.key ), 'auto' ].join( '|' );

export const usage = `Usage : npm run import -- <${ keys }> <fichier ou dossier> [options]
       npm run import -- --due | --source=N [--confirm]     sources enregistrées dans l’écran Importer

  --confirm            prend le flux même s’il a perdu plus de 10 % de ses fiches
  --dry-run            dit ce qui serait fait, sans rien écrire
  --site=patrimoine    site du réseau
  --columns=FICHIER    correspondance des colonnes : { "name": "Nom du site", "identifier": null, … }
  --sheet=NOM          feuille du classeur
  --dataset=NOM        nom du jeu de données (par défaut : le nom du fichier, sans date)
  --licence=TEXTE      licence des fiches qui n’en portent pas

Sur un réseau distant (mot de passe d’application ; sinon celui de ce réseau-ci est créé et gardé) :
  --url=ADRESSE --user=COMPTE --password=MOT   (ou PMQ_IMPORT_PASSWORD)`;

/**
 * Reads the command line.
 *
 * @throws Failure with the usage.
 */
export function readOptions( args: readonly string[] ): ImportOptions {
	const { values, positionals } = parse( args );
	const [ connector = '', path = '' ] = positionals;
	if ( values.help ) {
		process.stdout.write( `${ usage }\n` );
		process.exit( 0 );
	}
	const scheduled = scheduledOf( values );
	if ( ! scheduled && ( positionals.length !== 2 || ! keys.split( '|' ).includes( connector ) ) ) {
		throw new Failure(
			connector && ! keys.split( '|' ).includes( connector )
				? `Connecteur inconnu : « ${ connector } ».`
				: 'Il faut un connecteur et un fichier.',
			usage
		);
	}
	const password = values.password ?? process.env.PMQ_IMPORT_PASSWORD;
	if ( values.url && ( ! values.user || ! password ) ) {
		throw new Failure( '--url demande aussi --user et --password (ou PMQ_IMPORT_PASSWORD).', usage );
	}
	const { site, columns, sheet, dataset, licence, url, user } = values;
	return {
		connector,
		path,
		dryRun: values[ 'dry-run' ] ?? false,
		confirm: values.confirm ?? false,
		scheduled,
		site: site ?? 'patrimoine',
		columns,
		sheet,
		dataset,
		licence,
		url,
		user,
		password,
	};
}

function scheduledOf( values: ReturnType< typeof parse >[ 'values' ] ): Scheduled | null {
	if ( values.source !== undefined ) {
		const source = Number( values.source );
		if ( ! Number.isInteger( source ) || source < 1 ) {
			throw new Failure( '--source demande le numéro d’une source.', usage );
		}
		return { source, confirm: values.confirm ?? false };
	}
	return values.due ? { source: null, confirm: false } : null;
}

function parse( args: readonly string[] ) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs( {
			args: [ ...args ],
			allowPositionals: true,
			options: {
				'dry-run': { type: 'boolean', default: false },
				confirm: { type: 'boolean', default: false },
				due: { type: 'boolean', default: false },
				source: text,
				help: { type: 'boolean', default: false },
				site: { type: 'string', default: 'patrimoine' },
				columns: text,
				sheet: text,
				dataset: text,
				licence: text,
				url: text,
				user: text,
				password: text,
			},
		} );
	} catch ( error ) {
		throw new Failure( error instanceof Error ? error.message : String( error ), usage );
	}
}
