/**
 * @jest-environment node
 */
import { comparePsalm, expectedHoles } from '../seeded.ts';

describe( 'the holes made on purpose', () => {
	const expected = expectedHoles( 'a\necho $x; // TaintedHtml\nb // TaintedSql' );

	it( 'reads the marks', () => {
		expect( expected ).toEqual( [ '2 TaintedHtml', '3 TaintedSql' ] );
	} );

	it( 'is content when all are found and nothing else', () => {
		const report =
			'/a/Holes.php:2:8:error - TaintedHtml: x\n/a/Holes.php:2:8:error - TaintedTextWithQuotes: x\n/a/Holes.php:3:1:error - TaintedSql: y\n';
		expect( comparePsalm( report, expected ) ).toEqual( [] );
	} );

	it( 'names a hole that is missed and a finding that is none', () => {
		expect(
			comparePsalm(
				'/a/Holes.php:2:8:error - TaintedHtml: x\n/a/Holes.php:9:8:error - TaintedFile: x\n',
				expected
			)
		).toEqual( [ 'not found: line 3 TaintedSql', 'not a hole: line 9 TaintedFile' ] );
	} );
} );
