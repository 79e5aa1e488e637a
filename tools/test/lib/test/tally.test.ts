/**
 * @jest-environment node
 */
import { parseJunit } from '../junit.ts';
import { add, asOneTest, judge } from '../tally.ts';

describe( 'counting tests', () => {
	it( 'reads each kind of test case once', () => {
		const xml = `<testsuites><testsuite name="all" tests="9" failures="9">
			<testcase name="a" time="0.1"/>
			<testcase name="b" time="0.1"><failure type="x">no &lt;skipped/&gt;</failure></testcase>
			<testcase name="c"><skipped/></testcase>
			<testcase name="d"><error type="x">boom</error></testcase>
			<testcase name="e"><system-out>text</system-out></testcase>
		</testsuite></testsuites>`;
		expect( parseJunit( xml ) ).toEqual( { passed: 2, failed: 2, skipped: 1 } );
	} );

	it( 'adds up', () => {
		expect( add( asOneTest( true ), asOneTest( false ), { passed: 3, failed: 0, skipped: 2, flaky: 1 } ) ).toEqual(
			{
				passed: 4,
				failed: 1,
				skipped: 2,
				flaky: 1,
			}
		);
	} );

	it( 'counts a crash, and a runner that ran nothing, as a failure', () => {
		expect( judge( 255, undefined ).failed ).toBe( 1 );
		expect( judge( 0, undefined ).failed ).toBe( 1 );
		expect( judge( 1, { passed: 5, failed: 0, skipped: 0 } ).failed ).toBe( 1 );
		expect( judge( 1, { passed: 5, failed: 2, skipped: 0 } ).failed ).toBe( 2 );
		expect( judge( 0, { passed: 5, failed: 0, skipped: 0 } ).failed ).toBe( 0 );
	} );
} );
