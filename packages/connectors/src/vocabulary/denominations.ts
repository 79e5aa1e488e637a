import { themesIn } from './themes.ts';
import type { KnownTerm } from '../types.ts';

/** The usual denominations of the inventory: the table that the staff may change begins with them. */
const USUAL =
	'abbaye;abreuvoir;aqueduc;atelier;barrage;bastide;bergerie;borne;briqueterie;cabane;calvaire;canal;cathédrale;chapelle;château;château fort;' +
	'chemin;cimetière;collège;commanderie;couvent;croix de chemin;croix monumentale;demeure;dolmen;école;écluse;écurie;église;église paroissiale;' +
	'enceinte;ferme;filature;fontaine;forge;four à chaux;four à pain;gare;grange;grotte;halle;hôpital;hôtel;hôtel de ville;immeuble;jardin;lavoir;' +
	'mairie;maison;manoir;mine;minoterie;monument aux morts;moulin;moulin à farine;oratoire;parc;pigeonnier;pont;porte de ville;presbytère;prieuré;' +
	'puits;rempart;séchoir;temple;théâtre;tour;travail à ferrer;tuilerie;usine;viaduc;village';

/** Denominations of buildings with the themes that the rules give them. */
export const DENOMINATIONS: readonly KnownTerm[] = USUAL.split( ';' ).map( ( term ) => ( {
	term,
	types: [ 'Patrimoine bâti et monuments' ],
	themes: themesIn( term ),
} ) );
