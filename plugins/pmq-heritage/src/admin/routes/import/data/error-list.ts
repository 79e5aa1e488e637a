import { describeProblem, fieldLabel, type Language, type Outcome } from '@pmq/connectors';

const TITLES: Record< Language, string[] > = {
	fr: [ 'Ligne', 'Identifiant', 'Nom', 'Gravité', 'Champ', 'Message' ],
	en: [ 'Line', 'Identifier', 'Name', 'Severity', 'Field', 'Message' ],
};
const SEVERITY: Record< Language, [ string, string ] > = {
	fr: [ 'erreur', 'avertissement' ],
	en: [ 'error', 'warning' ],
};

/**
 * Writes the errors and warnings of an import as csv for a spreadsheet (semicolons, UTF-8 with mark).
 *
 * @param outcomes Rows.
 * @param language Language.
 */
export function errorList( outcomes: readonly Outcome[], language: Language ): string {
	const rows = outcomes.flatMap( ( { line, source_id: id, name, errors, warnings, notices } ) => [
		...errors.map( ( { field, message } ) => [
			String( line ),
			id,
			name,
			SEVERITY[ language ][ 0 ],
			field ? fieldLabel( field, language ) : '',
			message,
		] ),
		...notices.map( ( { field, message } ) => [
			String( line ),
			id,
			name,
			SEVERITY[ language ][ 1 ],
			field ? fieldLabel( field, language ) : '',
			message,
		] ),
		...warnings.map( ( problem ) => [
			String( line ),
			id,
			name,
			SEVERITY[ language ][ 1 ],
			problem.field ? fieldLabel( problem.field, language ) : '',
			describeProblem( problem, language ),
		] ),
	] );
	return `\ufeff${ [ TITLES[ language ], ...rows ].map( ( cells ) => cells.map( safeCell ).join( ';' ) ).join( '\r\n' ) }\r\n`;
}

/**
 * Writes a cell so that no spreadsheet takes it for a formula.
 *
 * @param text Text.
 */
export function safeCell( text: string ): string {
	const harmless = /^[=+\-@\t\r\n]/.test( text ) ? `'${ text }` : text;
	return /[";\r\n]/.test( harmless ) ? `"${ harmless.replace( /"/g, '""' ) }"` : harmless;
}

/**
 * Hands a text to the browser as a file.
 *
 * @param text     Content.
 * @param filename Name.
 */
export function download( text: string, filename: string ): void {
	const url = URL.createObjectURL( new Blob( [ text ], { type: 'text/csv;charset=utf-8' } ) );
	const link = document.createElement( 'a' );
	link.href = url;
	link.download = filename;
	link.click();
	setTimeout( () => URL.revokeObjectURL( url ), 10_000 );
}
