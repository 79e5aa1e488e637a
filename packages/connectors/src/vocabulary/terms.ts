/** The vocabularies of the brief (annex 4), word for word. Children stand behind their parent. */
export const TYPES = [
	'Archives',
	'Cartes et plans',
	'Photos et cartes postales',
	'Objet',
	'Périodiques, articles, bulletins',
	'Documents sonores et documents audiovisuels',
	'Portraits',
	'Témoignages et mémoire',
	'Études',
	'Universitaires',
	'Thématiques',
	'Monographiques',
	'Inventaire général du patrimoine',
	'Architecture',
	'Patrimoine bâti et monuments',
	'Objets et collections',
	'Inventaires naturalistes, arbres remarquables',
	'Bâti et site de visite',
	'Autre',
] as const;

export const THEMES = [
	'Patrimoine civil',
	'Patrimoine militaire',
	'Patrimoine religieux',
	'Patrimoine agricole et rural',
	'Patrimoine industriel',
	'Traditions et savoir-faire',
	'Culture occitane',
	'Biodiversité et paysages',
	'Arts',
	'Peinture',
	'Sculpture',
	'Vitraux',
	'Dessin',
	'Musique',
	'Chant',
	'Mémoire et témoignages',
	'Aménagement du territoire et urbanisme',
	"Fiches de synthèse de l'inventaire",
	'Bastides',
	'Fortifications',
	'Routes et chemins',
	'Personnage',
	'Contes et légendes',
	'Autre',
] as const;

export const PERIODS = [
	'Préhistoire',
	'Paléolithique',
	'Néolithique-Chalcolithique',
	'Protohistoire',
	'Âge du Bronze',
	'Âge du Fer',
	'Antiquité gallo-romaine',
	'Moyen Âge',
	'Période moderne',
	'Période contemporaine',
	'Autre',
	'Non renseigné',
] as const;

export type RecordType = ( typeof TYPES )[ number ];
export type Theme = ( typeof THEMES )[ number ];
export type Period = ( typeof PERIODS )[ number ];
