import type { ColumnSpec } from '../types.ts';

/** The fields of a record under the names that people give their columns. */
export const SPREADSHEET_COLUMNS: readonly ColumnSpec[] = [
	column( 'name', 'Nom', 'Name', [ 'nom', 'titre', 'intitulé', 'libellé', 'désignation', 'nom de la fiche', 'nom du patrimoine', 'nom du site', 'nom de l’édifice', 'name', 'title' ], 'name' ),
	column( 'identifier', 'Identifiant', 'Identifier', [ 'identifiant', 'id', 'référence', 'ref', 'numéro', 'n°', 'no', 'num', 'code fiche', 'cote', 'numéro d’inventaire' ] ),
	column( 'type', 'Type', 'Type', [ 'type', 'type de ressource', 'type de fiche', 'nature', 'type de document' ] ),
	column( 'theme', 'Catégorie (thématique)', 'Theme', [ 'thème', 'thématique', 'thématiques', 'thèmes', 'catégorie', 'catégories', 'rubrique', 'catégorie thématique' ] ),
	column( 'denomination', 'Dénomination', 'Denomination', [ 'dénomination', 'catégorie d’édifice', 'nature de l’édifice', 'type d’édifice' ] ),
	column( 'period', 'Période historique', 'Period', [ 'période', 'périodes', 'époque', 'siècle', 'siècles', 'période historique', 'datation', 'période de construction' ] ),
	column( 'year', 'Année', 'Year', [ 'année', 'an', 'date', 'millésime', 'année de construction', 'année de création', 'année de publication', 'date de construction', 'date de publication' ] ),
	column( 'insee', 'Code INSEE', 'INSEE code', [ 'insee', 'code insee', 'code commune', 'code insee commune', 'insee commune', 'cog' ] ),
	column( 'commune', 'Commune', 'Commune', [ 'commune', 'ville', 'village', 'localité', 'commune et code postal', 'nom de la commune', 'municipalité' ] ),
	column( 'postal', 'Code postal', 'Postal code', [ 'code postal', 'cp' ] ),
	column( 'address', 'Adresse', 'Address', [ 'adresse', 'rue', 'voie', 'adresse postale' ] ),
	column( 'place', 'Lieu-dit', 'Locality', [ 'lieu-dit', 'lieudit', 'lieu dit', 'lieu', 'hameau', 'quartier' ] ),
	column( 'lat', 'Latitude', 'Latitude', [ 'latitude', 'lat', 'y', 'coordonnée y', 'latitude wgs84' ] ),
	column( 'lng', 'Longitude', 'Longitude', [ 'longitude', 'lng', 'lon', 'long', 'x', 'coordonnée x', 'longitude wgs84' ] ),
	column( 'point', 'Coordonnées', 'Coordinates', [ 'coordonnées', 'coordonnées gps', 'gps', 'géolocalisation', 'position', 'localisation gps', 'point', 'geo point', 'geo_point_2d', 'geometry' ] ),
	column( 'holder', 'Détenteur', 'Holder', [ 'détenteur', 'propriétaire', 'lieu de conservation', 'conservateur', 'fonds', 'détenteur de la ressource', 'organisme' ] ),
	column( 'author', 'Auteur', 'Author', [ 'auteur', 'auteurs', 'créateur', 'architecte', 'auteur de la ressource', 'paternité' ] ),
	column( 'medium_author', 'Auteur du support', 'Author of the medium', [ 'auteur du support', 'auteur du cliché', 'photographe', 'auteur de la photo', 'auteur de l’enregistrement', 'crédit photo', 'crédit' ] ),
	column( 'description', 'Description', 'Description', [ 'description', 'descriptif', 'texte', 'présentation', 'historique', 'commentaire', 'commentaires', 'notice', 'résumé', 'observations', 'remarques', 'contenu' ] ),
	column( 'keywords', 'Mots clés', 'Keywords', [ 'mots clés', 'mots-clés', 'mot clé', 'mots clefs', 'tags', 'étiquettes', 'keywords', 'sujets', 'sujet' ] ),
	column( 'photo', 'Photo (adresse)', 'Photo (address)', [ 'photo', 'image', 'photos', 'images', 'url photo', 'url image', 'lien photo', 'illustration' ] ),
	column( 'link', 'Lien', 'Link', [ 'lien', 'liens', 'url', 'site', 'site web', 'site internet', 'lien externe', 'adresse web', 'page web', 'en savoir plus' ] ),
	column( 'access', 'Conditions d’accès', 'Access', [ 'accès', 'conditions d’accès', 'ouverture', 'visite', 'horaires', 'conditions de visite' ] ),
	column( 'source', 'Source', 'Source', [ 'source', 'sources', 'provenance', 'bibliographie' ] ),
	column( 'licence', 'Licence', 'Licence', [ 'licence', 'license', 'droits', 'droits d’utilisation' ] ),
	column( 'protection', 'Protection', 'Protection', [ 'protection', 'classement', 'statut de protection', 'monument historique' ] ),
];

function column( key: string, fr: string, en: string, names: string[], group?: string ): ColumnSpec {
	return { key, label: { fr, en }, names, ...( group ? { group } : {} ) };
}
