import type { Fault } from '../data/sources.ts';

/** What is wrong with a field, read out as soon as it appears. */
export function FieldFault( { faults, field }: { faults: readonly Fault[]; field: string } ): JSX.Element | null {
	const own = faults.filter( ( fault ) => fault.field === field );
	if ( own.length === 0 ) {
		return null;
	}
	return (
		<p className="pmq-import__fault" role="alert">
			{ own.map( ( fault ) => fault.message ).join( ' ' ) }
		</p>
	);
}
