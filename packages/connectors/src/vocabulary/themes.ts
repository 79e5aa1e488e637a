import { fold, unique } from '../fold.ts';
import type { Theme } from './terms.ts';

interface Rule {
	pattern: RegExp;
	themes: Theme[];
}

/**
 * Words of denominations and titles (folded) and the themes they speak for. Every rule that matches counts. Made from the
 * denominations of Mérimée; a word that misleads is excluded in its own rule ("château d'eau" is no castle).
 */
const RULES: readonly Rule[] = [
	{
		pattern:
			/\beglises?\b|\bchapelles?\b|\babbaye|\babbatia|\bprieure|\bcouvents?\b|\bconventuel|\bmonaster|\bmonastique|\bcathedrale|\bbasilique|\btemples?\b|\bsynagogue|\bmosquee|\bpresbyter|\bcroix\b|\bcalvaire|\boratoire|\bcloitre|\beveche|\barcheveche|\bepiscopal|\bseminaire|\bcommanderie|\bchartreuse|\bcimetiere|\bfuneraire|\bclocher|\bcollegiale|\bermitage|\baumonerie|\breligieu|\bcrypte|\bcanonial|\bchanoine|\bchapitre\b|\bpenitents?\b|\blanterne des morts|\benfeu|\bbaptistere|\bsepulc|\btombe(?:au|s)?\b|\bsanctuaire|\bnotre[ -]dame|\bparoissia|\bjesuites|\bcordeliers|\brecollets|\bdominicain|\bcapucins|\bursulines|\bcarmelit|\bcarmes\b|\bbenedictin/,
		themes: [ 'Patrimoine religieux' ],
	},
	{
		pattern: /\bchateau(?:x)?\b(?! d'eau)(?!-d'eau)|\bmanoir\b|\bgentilhommiere/,
		themes: [ 'Patrimoine militaire', 'Patrimoine civil' ],
	},
	{
		pattern:
			/\bchateaux?[ -]forts?\b|\bfortifi|\bforts?\b(?! boyard)|\bfortin|\brempart|\benceinte|\bdonjon|\bportes? de (?:la )?ville|\bcitadelle|\bbastions?\b|\bmotte\b|\bcastral|\bcastrum|\boppidum|\btours? (?:de|du) (?:guet|garde|l'enceinte|defense)|\bechauguette|\bbarbacane|\bcourtine/,
		themes: [ 'Patrimoine militaire', 'Fortifications' ],
	},
	{
		pattern:
			/\bcasernes?\b|\barsenal|\bpoudriere|\bcasemate|\bposte de commande|\bgendarmerie|\bbutte de tir|\bmilitaire/,
		themes: [ 'Patrimoine militaire' ],
	},
	{
		pattern:
			/\bfermes?\b|\bpigeonnier|\bcolombier|\bgranges?\b|\bfours? (?:a pain|banal|communal)|\blavoir|\babreuvoir|\bpuits\b(?! de mine)|\bcabanes?\b|\bcazelle|\bcaselle|\bgariotte|\bsechoir|\betables?\b|\bbergerie|\becuries?\b|\bagricole|\bmetairie|\bpressoir|\bchais?\b|\bvinicole|\bviticole|\bserres?\b(?! de)|\btravail a ferrer|\bporcherie|\bremises? agricole|\bgrenier|\bhangar agricole|\bborde\b|\bcuvier|\bcroix de chemin/,
		themes: [ 'Patrimoine agricole et rural' ],
	},
	{
		pattern: /\bmoulins?\b|\bminoterie|\bhuilerie|\bdistillerie|\blaiterie|\bcooperative/,
		themes: [ 'Patrimoine industriel', 'Patrimoine agricole et rural' ],
	},
	{
		pattern:
			/\busines?\b|\bfilature|\bateliers?\b(?! (?:d'artiste|du peintre|du sculpteur))|\bfonderie|\bforges?\b|\bcentrale (?:elec|hydro|ther|nucl)|\bmines?\b|\bminier|\bbriqueterie|\btuilerie|\bmanufacture|\bcheminees? d'usine|\bentrepots?\b|\bgares?\b|\bferroviaire|\babattoir|\btransformateur|\bconserverie|\bbarrage|\becluse|\bcanal\b|\bchantier naval|\bconstruction navale|\bfours? a chaux|\bverrerie|\bpapeterie|\btannerie|\bscierie|\bindustriel|\bgarages?\b|\bstation[ -]service|\bchateau d'eau|\breservoir|\bimprimerie|\bcarrieres?\b|\bpont[ -]canal|\belevateur des eaux|\betablissement des eaux|\baeronauti|\bartisanal|\bteinturerie|\bphosphat/,
		themes: [ 'Patrimoine industriel' ],
	},
	{
		pattern:
			/\bponts?\b(?!-levis)|\bviaduc|\bpasserelle|\bvoies?\b|\bvoirie|\broutes?\b|(?<!croix de )\bchemins?\b|\bbornes?\b|\bgue\b|\baqueduc|\bpont[ -]canal|\bcanal de navigation/,
		themes: [ 'Routes et chemins' ],
	},
	{ pattern: /\bbastides?\b/, themes: [ 'Bastides' ] },
	{
		pattern:
			/\blotissements?\b|\bcites?\b(?! religieuse)|\bzone d'amenagement|\bensemble urbain|\bplaces?\b(?! de)|\bcouverts\b|\bparc de stationnement|\bparking|\bport\b|\bquartier\b|\bvillage\b|\bpresentation de la commune/,
		themes: [ 'Aménagement du territoire et urbanisme' ],
	},
	{
		pattern:
			/\bjardins?\b(?! d'enfants)|\bparcs?\b(?! de stationnement)|\bespace vert|\bgrottes?\b|\barbres?\b|\bdomaine\b|\bespaces? naturels?\b|\breserves? naturelles?\b|\btourbieres?\b/,
		themes: [ 'Biodiversité et paysages' ],
	},
	{
		pattern:
			/\bmonuments? aux morts|\bmonuments? commemoratif|\bmemorial|\bresistance\b|\bcamp (?:de|d')|\bcimetiere des espagnols|\bdeporte/,
		themes: [ 'Mémoire et témoignages' ],
	},
	{ pattern: /\bmaison natale/, themes: [ 'Personnage' ] },
	{ pattern: /\bpeintures? murale|\bfresques?\b|\bpeintures?\b/, themes: [ 'Peinture' ] },
	{ pattern: /\bvitra(?:il|ux)\b|\bverrieres?\b/, themes: [ 'Vitraux' ] },
	{ pattern: /\bsculptures?\b|\bstatues?\b|\bhaut[ -]relief|\bbas[ -]relief/, themes: [ 'Sculpture' ] },
	{
		pattern: /\borgues?\b|\bkiosques? a musique|\bsalle de concert|\bconservatoire de musique/,
		themes: [ 'Musique' ],
	},
	{
		pattern: /\btheatre|\bcinema|\bsalle de spectacle|\batelier d'artiste|\batelier du peintre/,
		themes: [ 'Arts', 'Patrimoine civil' ],
	},
	{
		pattern:
			/\bmaisons?\b(?! natale)|\bimmeubles?\b|\bhotels?\b|\bdemeures?\b|\bvillas?\b|\becoles?\b|\bscolaire|\blycees?\b|\bcolleges?\b|\buniversit|\bmairies?\b|\bhotel[ -]dieu|\bhopita|\bhospice|\bhalles?\b|\bmarches?\b|\bfontaines?\b|\bpalais\b|\btribunal|\bprisons?\b|\bmusees?\b|\bbibliothe|\barchives\b|\bbanque|\bpostes?\b(?! de commande)|\bcasino|\bthermes\b|\bpiscine|\bstade\b|\bhorloge\b|\bbeffroi/,
		themes: [ 'Patrimoine civil' ],
	},
];

/**
 * Finds the themes that denominations speak for; failing that, those of the title; failing that, civil heritage, as the
 * inventory sorts whatever is not religious, military, agricultural or industrial.
 *
 * @param denominations Denominations of the source.
 * @param title         Name of the record.
 */
export function themesOf( denominations: readonly string[], title: string ): Theme[] {
	const found = denominations.flatMap( themesIn );
	if ( found.length > 0 ) {
		return unique( found );
	}
	const byTitle = unique( themesIn( title ) );
	return byTitle.length > 0 ? byTitle : [ 'Patrimoine civil' ];
}

/**
 * Lists the themes that a text speaks for; empty when it speaks for none.
 *
 * @param text Denomination or title.
 */
export function themesIn( text: string ): Theme[] {
	const plain = fold( text ).replace( /\([^)]*\)/g, ' ' );
	return RULES.filter( ( rule ) => rule.pattern.test( plain ) ).flatMap( ( rule ) => rule.themes );
}
