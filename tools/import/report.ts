/** What npm run import says: progress while it works, a report at the end. */
import { describeProblem, fieldLabel, type ImportSummary, type Outcome } from '@pmq/connectors';

const NNBSP = '\u202f';
const interactive = process.stdout.isTTY === true;
const LISTED = 200;
/** Warnings do not stop anything: the first show what they are about, the import screen lists them all. */
const WARNINGS_LISTED = 10;

/** Draws the progress of the transfer: a bar in a terminal, a line every tenth of the way elsewhere. */
export class Progress {
	private tenth = 0;
	private readonly begun = Date.now();

	/** Shows how far the file is and what was found until now. */
	draw( share: number, counts: Readonly< Record< string, number > > ): void {
		const text = `${ Math.floor( share * 100 )
			.toString()
			.padStart( 3 ) }${ NNBSP }%  ${ countLine( counts ) }`;
		if ( interactive ) {
			const width = 24;
			const full = Math.round( share * width );
			process.stdout.write(
				`\r\x1b[K${ '█'.repeat( full ) }${ '░'.repeat( width - full ) } ${ text }`.slice(
					0,
					( process.stdout.columns || 80 ) + 5
				)
			);
		} else if ( Math.floor( share * 10 ) > this.tenth ) {
			this.tenth = Math.floor( share * 10 );
			process.stdout.write( `  ${ text }\n` );
		}
	}

	/** Says something between two states of the bar. */
	note( text: string ): void {
		process.stdout.write( `${ interactive ? '\r\x1b[K' : '' }  ${ text }\n` );
	}

	/** Ends the bar; gives the seconds it took. */
	end(): number {
		process.stdout.write( interactive ? '\n' : '' );
		return ( Date.now() - this.begun ) / 1000;
	}
}

/** Counts outcomes by status. */
export class Tally {
	readonly counts: Record< Outcome[ 'status' ], number > = {
		new: 0,
		changed: 0,
		unchanged: 0,
		error: 0,
		left_out: 0,
	};
	readonly errors: Outcome[] = [];
	readonly changed: Outcome[] = [];
	readonly leftOut: Outcome[] = [];
	readonly warned: Outcome[] = [];
	unsent = 0;

	/** Takes what became of some rows. */
	add( outcomes: readonly Outcome[] ): void {
		for ( const outcome of outcomes ) {
			this.counts[ outcome.status ]++;
			this.unsent += outcome.unsent ? 1 : 0;
			if ( outcome.status === 'error' ) {
				this.errors.push( outcome );
			} else if ( outcome.status === 'changed' ) {
				this.changed.push( outcome );
			} else if ( outcome.status === 'left_out' ) {
				this.leftOut.push( outcome );
			}
			if ( outcome.warnings.length + outcome.notices.length > 0 ) {
				this.warned.push( outcome );
			}
		}
	}

	/** Number of rows of the file. */
	get total(): number {
		return Object.values( this.counts ).reduce( ( sum, count ) => sum + count, 0 );
	}
}

/** Writes the report. */
export function reportText( tally: Tally, summary: ImportSummary | null, dryRun: boolean, seconds: number ): string {
	const lines = [
		'',
		`${ dryRun ? 'Essai sans écriture' : 'Import terminé' }${ NNBSP }: ${ tally.total } lignes en ${ seconds.toFixed( 1 ) } s`,
	];
	const gone = summary?.gone ?? [];
	const rows: [ string, number ][] = [
		[ 'nouvelles', tally.counts.new ],
		[ 'modifiées', tally.counts.changed ],
		[ 'inchangées', tally.counts.unchanged ],
		[ 'en erreur', tally.counts.error ],
		[ 'disparues de la source', summary?.gone_total ?? gone.length ],
	];
	lines.push( ...rows.map( ( [ label, count ] ) => `  ${ String( count ).padStart( 7 ) }  ${ label }` ) );
	if ( tally.leftOut.length ) {
		lines.push( `  ${ String( tally.leftOut.length ).padStart( 7 ) }  laissées de côté par la table des termes` );
	}
	if ( tally.warned.length ) {
		lines.push( `  ${ String( tally.warned.length ).padStart( 7 ) }  avec un avertissement` );
	}
	lines.push(
		...section(
			'Lignes modifiées',
			tally.changed,
			( { line, source_id, name, changes } ) =>
				`ligne ${ line } – ${ source_id } ${ name }${ NNBSP }: ${ changes.map( ( field ) => fieldLabel( field, 'fr' ).toLowerCase() ).join( ', ' ) }`
		)
	);
	lines.push( ...section( 'Lignes en erreur', tally.errors, reasonLine ) );
	lines.push( ...section( 'Lignes laissées de côté', tally.leftOut, reasonLine ) );
	lines.push( ...section( 'Avertissements', tally.warned, warningLine, WARNINGS_LISTED ) );
	lines.push(
		...section(
			'Fiches disparues de la source (gardées)',
			gone,
			( { source_id, title } ) => `${ source_id } ${ title }`
		)
	);
	return `${ lines.join( '\n' ) }\n`;
}

function reasonLine( { line, source_id, name, errors }: Outcome ): string {
	const title = [ source_id, name ].filter( Boolean ).join( ' ' ) || 'sans nom';
	return `ligne ${ line } – ${ title }${ NNBSP }: ${ errors.map( ( error ) => error.message ).join( ' ' ) }`;
}

function warningLine( { line, source_id, name, warnings, notices }: Outcome ): string {
	const said = [
		...notices.map( ( notice ) => notice.message ),
		...warnings.map( ( problem ) => describeProblem( problem, 'fr' ) ),
	];
	const reasons = said.join( ' ' );
	return `ligne ${ line } – ${ source_id } ${ name }${ NNBSP }: ${ reasons }`;
}

function section< T >(
	title: string,
	items: readonly T[],
	line: ( item: T ) => string,
	listed: number = LISTED
): string[] {
	if ( items.length === 0 ) {
		return [];
	}
	const more = items.length > listed ? [ `  … et ${ items.length - listed } autres` ] : [];
	return [
		'',
		`${ title }${ NNBSP }:`,
		...items.slice( 0, listed ).map( ( item ) => `  ${ line( item ) }` ),
		...more,
	];
}

function countLine( counts: Readonly< Record< string, number > > ): string {
	return `${ counts.new } nouvelles, ${ counts.changed } modifiées, ${ counts.unchanged } inchangées, ${ counts.error } en erreur`;
}
