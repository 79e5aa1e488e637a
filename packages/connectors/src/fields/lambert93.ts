/** Constants of the Lambert 93 projection on the GRS 80 ellipsoid (IGN, note NTG 71, ALG0004). */
const EXPONENT = 0.725607765053267;
const RADIUS = 11754255.426096;
const ORIGIN_X = 700000;
const ORIGIN_Y = 12655612.049876;
const ECCENTRICITY = 0.0818191910428158;
const MERIDIAN = ( 3 * Math.PI ) / 180;

/**
 * Turns Lambert 93 metres into degrees, as the older notices of the ministry give them.
 *
 * @param x Easting in metres.
 * @param y Northing in metres.
 * @return Latitude and longitude (RGF 93, equal to WGS 84 for our purpose), or null when the numbers are not Lambert 93.
 */
export function fromLambert93( x: number, y: number ): [ number, number ] | null {
	if ( x < 0 || x > 1_300_000 || y < 6_000_000 || y > 7_200_000 ) {
		return null;
	}
	const dx = x - ORIGIN_X;
	const dy = ORIGIN_Y - y;
	const isometric = -Math.log( Math.hypot( dx, dy ) / RADIUS ) / EXPONENT;
	const longitude = MERIDIAN + Math.atan2( dx, dy ) / EXPONENT;
	let latitude = 2 * Math.atan( Math.exp( isometric ) ) - Math.PI / 2;
	for ( let round = 0; round < 8; round++ ) {
		const sine = ECCENTRICITY * Math.sin( latitude );
		latitude =
			2 * Math.atan( ( ( 1 + sine ) / ( 1 - sine ) ) ** ( ECCENTRICITY / 2 ) * Math.exp( isometric ) ) -
			Math.PI / 2;
	}
	const degrees = ( angle: number ): number => Math.round( ( ( angle * 180 ) / Math.PI ) * 1e7 ) / 1e7;
	return [ degrees( latitude ), degrees( longitude ) ];
}
