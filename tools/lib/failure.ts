/** An expected failure: says what went wrong and what to do; shown without a stack trace. */
export class Failure extends Error {
	public override readonly name = 'Failure';

	/**
	 * @param problem What went wrong.
	 * @param remedy  What the person can do about it.
	 */
	public constructor(
		problem: string,
		public readonly remedy: string
	) {
		super( problem );
	}
}

/** Ends the process with a readable message; a full disk is recognised wherever it strikes. */
export function reportAndExit( error: unknown ): never {
	const text = error instanceof Error ? error.message : String( error );
	if ( /ENOSPC|no space left|disk is full|database or disk is full/i.test( text ) ) {
		process.stderr.write(
			`\n✗ The disk is full.\n  Free some space (npm run reset removes everything this project has built), then run the command again.\n`
		);
	} else if ( error instanceof Failure ) {
		process.stderr.write( `\n✗ ${ error.message }\n  ${ error.remedy }\n` );
	} else {
		process.stderr.write( `\n✗ ${ error instanceof Error ? error.stack : text }\n` );
	}
	process.exit( 1 );
}
