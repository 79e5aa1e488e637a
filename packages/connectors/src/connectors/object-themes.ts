import { fold } from '../fold.ts';
import { themesIn } from '../vocabulary/themes.ts';
import type { KnownTerm } from '../types.ts';
import type { Theme } from '../vocabulary/terms.ts';

/** Words of technical categories, domains and denominations of objects (folded) and the themes they speak for. */
const RULES: readonly [ pattern: RegExp, theme: Theme ][] = [
	[ /\bpeintures?\b(?! murale industrielle)|\btableaux?\b|\bfresque|\benluminure/, 'Peinture' ],
	[
		/\bsculptures?\b|\bstatue|\bbas[ -]relief|\bhaut[ -]relief|\bgroupe sculpte|\bbuste\b|\btaille de pierre/,
		'Sculpture',
	],
	[ /\bvitra(?:il|ux)\b|\bverriere/, 'Vitraux' ],
	[ /\bdessins?\b|\bestampe|\bgravure|\blithographie|\bpastel\b/, 'Dessin' ],
	[
		/\borgues?\b|\binstruments? de musique|\bmusique|\bcloches?\b|\bfacture instrumentale|\bfacture d'orgue/,
		'Musique',
	],
	[
		/\borfevrerie|\bceramique|\btapisserie|\bebenisterie|\bmobilier|\bmeubles?\b|\barts? decoratifs|\bbeaux[ -]arts|\bphotographie|\bferronnerie d'art|\bcostume|\btextile|\bbroderie|\bdentelle|\bemail\b|\bverrerie|\bart moderne|\bart contemporain|\bmosaique/,
		'Arts',
	],
	[
		/\breligi|\bliturgi|\bautels?\b|\bretables?\b|\bcalices?\b|\bciboire|\bostensoir|\breliquaire|\bciborium|\bchasubles?\b|\bconfessionna|\bbenitier|\bfonts baptismaux|\bcroix\b|\bchaire\b|\bstalles?\b|\bpatene|\bchemin de croix|\bex[ -]voto|\bdalles? funeraire|\bornement d'eglise|\btabernacle|\bdevotion|\b(?:saint|sainte|christ|vierge|crucifix|apotre|ange)s?\b/,
		'Patrimoine religieux',
	],
	[ /\barmes?\b|\barmurerie|\bmilitari|\buniforme|\bcanons?\b|\bcuirasse/, 'Patrimoine militaire' ],
	[
		/\bmachine|\bindustrie|\bvehicule|\blocomotive|\bautomobile|\bsciences? et techniques?|\btechnique et industrie|\bmetier a\b|\boutillage industriel|\bmoteur/,
		'Patrimoine industriel',
	],
	[ /\bagricol|\bcharrue|\bpressoir|\battelage|\bviticult|\brural/, 'Patrimoine agricole et rural' ],
	[
		/\bethnologie|\bartisan|\bfolklore|\btraditions?\b|\boutils?\b|\bvie domestique|\bjouets?\b/,
		'Traditions et savoir-faire',
	],
	[
		/\bhistoire naturelle|\bgeologie|\bzoologie|\bbotanique|\bpaleontologie|\bsciences? de la nature/,
		'Biodiversité et paysages',
	],
	[ /\bmonuments? aux morts|\bplaque commemorative|\bhistoire\b(?! naturelle)|\bmemoire/, 'Mémoire et témoignages' ],
	[ /\barcheologie|\bnumismatique|\bmonnaies?\b|\bantiquites?\b|\bgallo[ -]romain/, 'Patrimoine civil' ],
	[ /\bportrait|\bpersonnage historique/, 'Personnage' ],
];

/**
 * Lists the themes that a category, domain or denomination of an object speaks for; empty when it speaks for none.
 *
 * @param term Term of the source.
 */
export function themesOfObject( term: string ): Theme[] {
	const text = fold( term );
	const found = RULES.filter( ( [ pattern ] ) => pattern.test( text ) ).map( ( [ , theme ] ) => theme );
	return found.length > 0 ? found : themesIn( term );
}

const USUAL =
	'archéologie;arme;autel;calice;cheminée;cloche;costume;croix;dessin;ébénisterie;estampe;ethnologie;gravure;horloge;instrument de musique;' +
	'meuble;menuiserie;monnaie;orfèvrerie;orgue;ostensoir;outil;peinture;peinture murale;photographie;reliquaire;retable;sculpture;statue;tableau;' +
	'tapisserie;textile;vitrail;céramique;verrerie;ferronnerie;maçonnerie;fonderie de cloches;taille de pierre;marbrerie;broderie;dinanderie';

/** Categories and domains of objects with the themes that the rules give them. */
export const OBJECT_TERMS: readonly KnownTerm[] = USUAL.split( ';' ).map( ( term ) => ( {
	term,
	types: [ 'Objets et collections' ],
	themes: themesOfObject( term ),
} ) );
