import { fold, unique } from '../fold.ts';
import { readYears } from '../fields/years.ts';
import { ERAS, TITLE_ERAS } from './eras.ts';
import type { Period } from './terms.ts';

/** What a text says about time. */
export interface Dating {
	periods: Period[];
	/** Centuries after Christ, ascending. */
	centuries: number[];
	/** Parts of the text that say nothing understandable. */
	unknown: string[];
	/** Whether the source doubts: "(?)". */
	uncertain: boolean;
}

const ROMAN: Record< string, number > = { i: 1, v: 5, x: 10 };

/**
 * Understands how Mérimée, Palissy and people write centuries and periods: "1ère moitié 19e siècle", "limite 15e siècle 16e
 * siècle", "XVIIe-XVIIIe s.", "2e quart 19siècle", "Néolithique", "18e (?)", several of them separated by `;`, `,` or `:`.
 *
 * @param text Cell.
 */
export function readDating( text: string ): Dating {
	const dating: Dating = { periods: [], centuries: [], unknown: [], uncertain: /\(?\?\)?/.test( text ) };
	for ( const part of text.split( /\s*[;#|,/]\s*|\s+:\s+/ ) ) {
		readPart( part, dating );
	}
	dating.centuries = unique( dating.centuries ).sort( ( a, b ) => a - b );
	dating.periods = unique( [ ...dating.periods, ...dating.centuries.map( periodOfCentury ) ] );
	return dating;
}

function readPart( part: string, dating: Dating ): void {
	const plain = fold( part )
		.replace( /\([^)]*\)/g, ' ' )
		.replace( /[?"]/g, ' ' )
		.replace( /\s+/g, ' ' )
		.trim();
	if ( plain === '' ) {
		return;
	}
	const before = /av(?:ant)?\.? ?j/.test( plain );
	const eras = ERAS.filter( ( era ) => era.pattern.test( plain ) );
	const centuries = before ? [] : readCenturies( plain );
	dating.centuries.push( ...centuries );
	dating.periods.push( ...eras.slice( 0, before ? 1 : undefined ).map( ( era ) => era.period ) );
	const earlier = before && eras.length === 0 ? periodBeforeChrist( plain ) : null;
	if ( earlier ) {
		dating.periods.push( earlier );
	}
	if ( centuries.length || eras.length || earlier ) {
		return;
	}
	const years = readYears( part );
	dating.centuries.push( ...years.filter( ( year ) => year > 0 ).map( centuryOfYear ) );
	dating.periods.push( ...years.map( periodOfYear ) );
	if ( years.length === 0 ) {
		dating.unknown.push( part.trim() );
	}
}

/** Numbers of "moitié", "quart" and the like are not centuries: they are taken out first. */
function readCenturies( plain: string ): number[] {
	const text = plain
		.replace(
			/\b(?:\d|premier|premiere|second|seconde|deuxieme|troisieme|quatrieme|dernier|derniere) ?(?:ere|er|re|eme|nd|nde|e)? ?(?=moitie|moite|quart|tiers|decennie)/g,
			' '
		)
		.replace(
			/\b(?:moiti?e|quart|tiers|decennie|debut|fin|milieu|limite?|courant|vers|du|au|le|la|et|ou|de|siecle)(?=\d)/g,
			'$& '
		);
	if ( /^\d{1,2}$/.test( text.trim() ) ) {
		return [ Number( text ) ].filter( ( century ) => century >= 1 && century <= 21 );
	}
	const arabic = [
		...text.matchAll(
			/\b(\d{1,2}) ?(?:(?:eme|ere|er|e)\b(?! ?(?:age|millenaire|empire|republique))|(?=siecle| ?s\b| ?(?:[-–]|et|ou|au|a) ?\d{1,2} ?e))/g
		),
	];
	const numbers = arabic.map( ( match ) => Number( match[ 1 ] ) );
	const roman = [
		...text.matchAll( /\b([xvi]{1,5}) ?(?:eme|ere|er|e)(?=\b| ?s)|\b([xvi]{1,5})(?= (?:siecle|s\.))/g ),
	];
	numbers.push( ...roman.map( ( match ) => fromRoman( match[ 1 ] ?? match[ 2 ] ?? '' ) ) );
	const valid = numbers.filter( ( century ) => century >= 1 && century <= 21 );
	const [ from, to ] = [ Math.min( ...valid ), Math.max( ...valid ) ];
	const range = valid.length === 2 && /\b(?:du|de|entre)\b.*\b(?:au|a|et)\b|\d ?(?:eme|e)? ?[-–] ?\d/.test( text );
	return range ? Array.from( { length: to - from + 1 }, ( _, index ) => from + index ) : valid;
}

/**
 * Reads the dating that a title states: "Maison du 13e siècle", "Dolmen de la Serre", "Villa gallo-romaine".
 *
 * @param title Name of a building or object.
 */
export function readTitleDating( title: string ): Dating {
	const plain = fold( title );
	const stated =
		plain.match(
			/(?:\b(?:\d{1,2}|[xvi]{1,5}) ?e(?:me)?(?: siecle)?[ -](?:et |au |du |- )?)?\b(?:\d{1,2}|[xvi]{1,5}) ?(?:e|er|eme) siecles?/g
		) ?? [];
	const eras = TITLE_ERAS.filter( ( era ) => era.pattern.test( plain ) ).map( ( era ) => era.period );
	const dating = readDating( stated.join( ' ; ' ) );
	return { ...dating, periods: unique( [ ...eras, ...dating.periods ] ) };
}

function fromRoman( text: string ): number {
	const digits = [ ...text ].map( ( letter ) => ROMAN[ letter ] ?? 0 );
	return digits.reduce( ( sum, digit, index ) => sum + ( digit < ( digits[ index + 1 ] ?? 0 ) ? -digit : digit ), 0 );
}

function periodBeforeChrist( plain: string ): Period | null {
	const match = /(\d+|\b[xvi]+)(?:eme|er|e)? ?(millenaire|siecle|s\b)/.exec( plain );
	if ( ! match ) {
		return null;
	}
	const count = /\d/.test( match[ 1 ] ?? '' ) ? Number( match[ 1 ] ) : fromRoman( match[ 1 ] ?? '' );
	return periodOfYear( -count * ( match[ 2 ] === 'millenaire' ? 1000 : 100 ) + 1 );
}

/**
 * Names the period that most of a century belongs to.
 *
 * @param century Century after Christ.
 */
export function periodOfCentury( century: number ): Period {
	return periodOfYear( century * 100 - 49 );
}

/**
 * Names the period of a year: the Middle Ages from 476 to 1492, the modern period until 1789.
 *
 * @param year Year, negative before Christ.
 */
export function periodOfYear( year: number ): Period {
	const bounds: [ number, Period ][] = [
		[ -8000, 'Paléolithique' ],
		[ -2200, 'Néolithique-Chalcolithique' ],
		[ -800, 'Âge du Bronze' ],
		[ -52, 'Âge du Fer' ],
		[ 476, 'Antiquité gallo-romaine' ],
		[ 1492, 'Moyen Âge' ],
		[ 1789, 'Période moderne' ],
	];
	return bounds.find( ( [ end ] ) => year < end )?.[ 1 ] ?? 'Période contemporaine';
}

/**
 * Names a century as the thesaurus does.
 *
 * @param century Century after Christ.
 */
export function centuryName( century: number ): string {
	return `${ century }${ century === 1 ? 'er' : 'e' } siècle`;
}

/**
 * Tells the century of a year.
 *
 * @param year Year after Christ.
 */
export function centuryOfYear( year: number ): number {
	return Math.ceil( year / 100 );
}
