/**
 * Reads the years of a text: "1676;1836;1844", "vers 1850", "1974/08/20", "987".
 *
 * @param text Cell.
 * @return Years in the order of the text; empty when there is none.
 */
export function readYears( text: string ): number[] {
	const latest = new Date().getFullYear() + 5;
	const years: number[] = [];
	for ( const match of text.matchAll( /(?<![\d.,])(-?)(\d{3,4})(?!\d)(\s*av(?:ant)?\.?\s*j)?/gi ) ) {
		const before = match.index > 0 && match[ 1 ] === '-' && /\d/.test( text[ match.index - 1 ] ?? '' );
		const negative = ( match[ 1 ] === '-' && ! before ) || Boolean( match[ 3 ] );
		const year = Number( match[ 2 ] ) * ( negative ? -1 : 1 );
		if ( year !== 0 && year <= latest ) {
			years.push( year );
		}
	}
	return years;
}
