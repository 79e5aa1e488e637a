/**
 * Lambert conformal conic projections of France, inverted after IGN's note NTG 71 (ALG0001–ALG0004, ALG0054, ALG0009–ALG0013):
 * Lambert 93, the nine conic zones (CC42–CC50), and the older ones on the datum NTF (zones I–IV, II étendu).
 */
interface Projection {
	exponent: number;
	radius: number;
	originX: number;
	originY: number;
	/** Longitude of the central meridian, radians. */
	meridian: number;
	eccentricity: number;
	/** On the datum NTF, which has to be moved. */
	ntf?: boolean;
}

const GRS80 = 0.0818191910428158;
const GRS80_AXIS = 6378137;
const CLARKE = 0.08248325676;
const CLARKE_AXIS = 6378249.2;
const GREENWICH_3 = ( 3 * Math.PI ) / 180;
const PARIS = 0.04079234433198;
const ROUNDS = 10;

const LAMBERT_93: Projection = {
	exponent: 0.725607765053267,
	radius: 11754255.426096,
	originX: 700000,
	originY: 12655612.049876,
	meridian: GREENWICH_3,
	eccentricity: GRS80,
};

const NTF_ZONES: Record< string, Projection > = {
	1: ntf( 0.7604059656, 11603796.98, 600000, 5657616.674 ),
	2: ntf( 0.7289686274, 11745793.39, 600000, 6199695.768 ),
	3: ntf( 0.6959127966, 11947992.52, 600000, 6791905.085 ),
	4: ntf( 0.6712679322, 12136281.99, 234.358, 7239161.542 ),
	'2e': ntf( 0.7289686274, 11745793.39, 600000, 8199695.768 ),
};

function ntf( exponent: number, radius: number, originX: number, originY: number ): Projection {
	return { exponent, radius, originX, originY, meridian: PARIS, eccentricity: CLARKE, ntf: true };
}

/**
 * Turns metres of a French projection into degrees.
 *
 * Numbers alone tell Lambert 93, a conic zone, Lambert II étendu and the zones with their leading figure ("carto"); a plain
 * zone must be named.
 *
 * @param x    Easting in metres.
 * @param y    Northing in metres.
 * @param zone What the source calls the projection: "Lambert93", "Lambert 3", "L2E", "CC44"; or empty.
 * @return Latitude and longitude (RGF 93, equal to WGS 84 for our purpose), or null when the numbers are no metres of France.
 */
export function fromMetres( x: number, y: number, zone = '' ): [ number, number ] | null {
	const found = projectionOf( x, y, zone );
	if ( ! found ) {
		return null;
	}
	const { projection, northing } = found;
	const [ lat, lng ] = inverted( projection, x, northing );
	const [ north, east ] = projection.ntf ? fromNtf( lat, lng ) : [ lat, lng ];
	const degrees = ( angle: number ): number => Math.round( ( ( angle * 180 ) / Math.PI ) * 1e7 ) / 1e7;
	return [ degrees( north ), degrees( east ) ];
}

function projectionOf( x: number, y: number, zone: string ): { projection: Projection; northing: number } | null {
	if ( x >= 0 && x <= 1_300_000 && y >= 6_000_000 && y <= 7_200_000 ) {
		return { projection: LAMBERT_93, northing: y };
	}
	if ( x >= 1_100_000 && x <= 2_300_000 && y >= 1_000_000 && y <= 9_400_000 ) {
		return { projection: conicZone( Math.round( ( y - 1_200_000 ) / 1_000_000 ) + 42 ), northing: y };
	}
	if ( x < 0 || x > 1_300_000 ) {
		return null;
	}
	const name = zone.toLowerCase().replace( /[^a-z0-9é]/g, '' );
	const [ , number = '' ] = /(?:lambert|zone|^l)(iv|iii|ii|i|[1-4])(?:e|é|etendu|étendu)?$/.exec( name ) ?? [];
	const known = { i: '1', ii: '2', iii: '3', iv: '4' }[ number ] ?? number;
	const extended = /(?:e|é|etendu|étendu)$/.test( name ) && known === '2';
	if ( y >= 1_600_000 && y <= 2_700_000 && ( extended || known === '' || y >= 2_500_000 || known !== '2' ) ) {
		return { projection: NTF_ZONES[ '2e' ] as Projection, northing: y };
	}
	const carto = y >= 1_000_000 && y <= 4_400_000 ? String( Math.floor( y / 1_000_000 ) ) : '';
	const projection = NTF_ZONES[ carto || known ];
	return projection && y > 0 ? { projection, northing: carto ? y % 1_000_000 : y } : null;
}

/** The zone around a parallel, secant at three quarters of a degree on either side of it (IGN ALG0054). */
function conicZone( latitude: number ): Projection {
	const [ centre, south, north ] = [ latitude, latitude - 0.75, latitude + 0.75 ].map(
		( angle ) => ( angle * Math.PI ) / 180
	) as [ number, number, number ];
	const normal = ( angle: number ): number => GRS80_AXIS / Math.sqrt( 1 - ( GRS80 * Math.sin( angle ) ) ** 2 );
	const iso = ( angle: number ): number => isometric( angle, GRS80 );
	const exponent =
		Math.log( ( normal( north ) * Math.cos( north ) ) / ( normal( south ) * Math.cos( south ) ) ) /
		( iso( south ) - iso( north ) );
	const radius = ( ( normal( south ) * Math.cos( south ) ) / exponent ) * Math.exp( exponent * iso( south ) );
	const originY = ( latitude - 41 ) * 1_000_000 + 200_000 + radius * Math.exp( -exponent * iso( centre ) );
	return { exponent, radius, originX: 1_700_000, originY, meridian: GREENWICH_3, eccentricity: GRS80 };
}

function isometric( latitude: number, eccentricity: number ): number {
	const sine = eccentricity * Math.sin( latitude );
	return Math.log( Math.tan( Math.PI / 4 + latitude / 2 ) * ( ( 1 - sine ) / ( 1 + sine ) ) ** ( eccentricity / 2 ) );
}

/**
 * Turns metres into radians on the projection's own datum (IGN ALG0004, ALG0002).
 *
 * @param projection Projection.
 * @param x          Easting.
 * @param y          Northing.
 */
function inverted( projection: Projection, x: number, y: number ): [ number, number ] {
	const { exponent, radius, originX, originY, meridian, eccentricity } = projection;
	const dx = x - originX;
	const dy = originY - y;
	const iso = -Math.log( Math.hypot( dx, dy ) / radius ) / exponent;
	let latitude = 2 * Math.atan( Math.exp( iso ) ) - Math.PI / 2;
	for ( let round = 0; round < ROUNDS; round++ ) {
		const sine = eccentricity * Math.sin( latitude );
		latitude =
			2 * Math.atan( ( ( 1 + sine ) / ( 1 - sine ) ) ** ( eccentricity / 2 ) * Math.exp( iso ) ) - Math.PI / 2;
	}
	return [ latitude, meridian + Math.atan2( dx, dy ) / exponent ];
}

/** Moves a point from NTF to RGF 93 by IGN's mean translation, good to five metres. */
function fromNtf( latitude: number, longitude: number ): [ number, number ] {
	const normal = CLARKE_AXIS / Math.sqrt( 1 - ( CLARKE * Math.sin( latitude ) ) ** 2 );
	const x = normal * Math.cos( latitude ) * Math.cos( longitude ) - 168;
	const y = normal * Math.cos( latitude ) * Math.sin( longitude ) - 60;
	const z = normal * ( 1 - CLARKE ** 2 ) * Math.sin( latitude ) + 320;
	const distance = Math.hypot( x, y );
	let moved = Math.atan( z / ( distance * ( 1 - GRS80 ** 2 ) ) );
	for ( let round = 0; round < ROUNDS; round++ ) {
		const sine = Math.sin( moved );
		moved = Math.atan(
			( z + ( GRS80_AXIS * GRS80 ** 2 * sine ) / Math.sqrt( 1 - ( GRS80 * sine ) ** 2 ) ) / distance
		);
	}
	return [ moved, Math.atan2( y, x ) ];
}
