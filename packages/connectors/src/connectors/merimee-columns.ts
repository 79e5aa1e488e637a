import type { ColumnSpec } from '../types.ts';

/**
 * The columns of Mérimée under the names they have in the exports we know: the codes of the POP portal and their labels, the
 * open data of the ministry (`Reference`, `Titre_editorial_de_la_notice`, …), remarkable contemporary architecture
 * (`reference_de_la_notice`, …), the short list of protected monuments (`reference,titre,latitude,…`) and the inventory
 * (`id,titre,appellation,…`).
 */
export const MERIMEE_COLUMNS: readonly ColumnSpec[] = [
	column(
		'ref',
		'Référence de la notice',
		'Notice reference',
		'ref reference id reference_de_la_notice ref_merimee reference_merimee',
		{ group: 'ref' }
	),
	column(
		'title',
		'Titre courant',
		'Title',
		'tico titre titre_courant titre_editorial_de_la_notice intitule titre_de_la_notice',
		{ group: 'name' }
	),
	column( 'building', 'Nom de l’édifice', 'Building', 'edif nom_de_l_edifice', { group: 'name' } ),
	column(
		'denomination',
		'Dénomination',
		'Denomination',
		'deno denomination denominations denomination_de_l_edifice',
		{ group: 'name', signature: true }
	),
	column(
		'appellation',
		'Appellation d’usage',
		'Usual name',
		'appl appellation appelation_d_usage appellation_d_usage autre_appellation_de_l_edifice',
		{ signature: true }
	),
	column(
		'precision',
		'Précision sur la dénomination',
		'Precision of the denomination',
		'pden precision_sur_la_denomination precision_sur_la_denomination_de_l_edifice_hors_lexique'
	),
	column( 'dedication', 'Vocable', 'Dedication', 'voca vocable vocable_pour_les_edifices_cultuels', {
		signature: true,
	} ),
	column( 'lat', 'Latitude', 'Latitude', 'latitude lat y pop_coordonnees.lat lat_wgs84 ylamb y_lambert93 coord_y' ),
	column(
		'lng',
		'Longitude',
		'Longitude',
		'longitude lng lon long x pop_coordonnees.lon lon_wgs84 xlamb x_lambert93 coord_x'
	),
	column(
		'point',
		'Coordonnées',
		'Coordinates',
		'coordonnees_au_format_wgs84 coordonnees geo_point_2d pop_coordonnees geolocalisation coor coordonnees_geographiques_d_un_point geo_point'
	),
	column( 'points', 'Coordonnées multiples', 'Several coordinates', 'coorm coordonnees_geographiques_multiples' ),
	column(
		'zone',
		'Projection',
		'Projection',
		'zone projection typologie_de_la_coordonnee_geographique_de_l_edifice systeme_de_coordonnees'
	),
	column(
		'insee',
		'Code INSEE',
		'INSEE code',
		'insee insee_deduit code_insee cog_insee_lors_de_la_protection cog_insee numero_insee_de_la_commune insee_com codgeo'
	),
	column(
		'commune',
		'Commune',
		'Commune',
		'com commune wcom commune_deduite commune_forme_index commune_forme_editoriale commune_normalisee commune_pour_l_affichage nom_commune ville'
	),
	column(
		'address',
		'Adresse',
		'Address',
		'adresse adrs wadrs adresse_forme_editoriale adresse_forme_index adresse_normalisee adresse_de_l_edifice adresse_pour_l_affichage'
	),
	column( 'locality', 'Lieu-dit', 'Locality', 'lieu lieudit lieu_dit quartier' ),
	column(
		'placing',
		'Précision de la localisation',
		'Precision of the place',
		'ploc precision_de_la_localisation precision_sur_la_localisation'
	),
	column(
		'century',
		'Siècle de construction',
		'Century of construction',
		'scle siecle siecle_principal siecle_de_la_campagne_principale_de_construction siecle_de_construction',
		{ signature: true }
	),
	column( 'century_short', 'Siècle (abrégé)', 'Century (short)', 'sclx format_abrege_du_siecle_de_construction', {
		signature: true,
	} ),
	column(
		'century_second',
		'Siècle secondaire',
		'Secondary century',
		'scld siecle_secondaire siecle_de_campagne_secondaire_de_construction',
		{ signature: true }
	),
	column(
		'date',
		'Année de construction',
		'Year of construction',
		'date datation datation_de_l_edifice annee annees_de_campagne_de_construction annee_s_de_s_campagne_s_de_construction'
	),
	column(
		'dating_note',
		'Justification de la date',
		'Ground of the dating',
		'jdat justification_date justification_de_la_date commentaires_concernant_la_datation'
	),
	column( 'authors', 'Auteurs', 'Authors', 'autr auteur auteurs auteur_de_l_edifice' ),
	column(
		'authors_note',
		'Justification de l’attribution',
		'Ground of the attribution',
		'jatt justification_attribution justification_de_l_attribution'
	),
	column(
		'people',
		'Personnalités',
		'People',
		'pers personnalites personnes_liees_a_l_edifice personnalites_liees_a_l_histoire_de_l_edifice'
	),
	column( 'history', 'Historique', 'History', 'hist historique description_historique historique_tronque_254' ),
	column(
		'description',
		'Description',
		'Description',
		'desc description description_de_l_edifice commentaire_descriptif_de_l_edifice'
	),
	column(
		'parts',
		'Parties constituantes',
		'Parts',
		'part parn parties_constituantes partie_constituante partie_constituante_non_etudiee'
	),
	column(
		'remarkable',
		'Éléments remarquables',
		'Remarkable elements',
		'rema elements_remarquables elements_remarquables_dans_l_edifice'
	),
	column( 'observations', 'Observations', 'Observations', 'obs observations' ),
	column(
		'use',
		'Destination actuelle',
		'Present use',
		'actu destination_actuelle destination_actuelle_de_l_edifice'
	),
	column( 'state', 'État de conservation', 'State of conservation', 'etat etat_de_conservation' ),
	column( 'setting', 'Implantation', 'Setting', 'impl implantation milieu_d_implantation' ),
	column( 'moved', 'Déplacement', 'Moved', 'depl deplace' ),
	column( 'cadastre', 'Cadastre', 'Land register', 'cada cadastre references_cadastrales', { signature: true } ),
	column(
		'ensemble',
		'Référence de l’ensemble',
		'Reference of the ensemble',
		'refe reference_ensemble reference_a_un_ensemble renv'
	),
	column(
		'protection',
		'Protection',
		'Protection',
		'prot protection typologie_de_la_protection nature_de_la_protection_de_l_edifice',
		{ signature: true }
	),
	column(
		'protection_date',
		'Date de protection',
		'Date of protection',
		'dpro date_protection date_et_typologie_de_la_protection date_de_protection date_et_niveau_de_protection_de_l_edifice',
		{ signature: true }
	),
	column(
		'protection_detail',
		'Éléments protégés',
		'Protected elements',
		'ppro precision_protection precision_de_la_protection precision_sur_la_protection',
		{ signature: true }
	),
	column(
		'protection_act',
		'Nature de l’acte de protection',
		'Act of protection',
		'apro nature_protection nature_de_la_protection nature_de_l_acte_de_protection',
		{ signature: true }
	),
	column( 'opening', 'Conditions d’ouverture', 'Opening', 'visi conditions_d_ouverture_au_public' ),
	column( 'study', 'Cadre de l’étude', 'Frame of the study', 'etud cadre_de_l_etude' ),
	column( 'producer', 'Producteur', 'Producer', 'producteur' ),
	column( 'notice_url', 'Adresse de la notice', 'Address of the notice', 'url_pop url_notice lien_pop', {
		signature: true,
	} ),
	column(
		'archive_url',
		'Adresse des archives',
		'Address of the archives',
		'url_archives_mh lien_vers_la_base_archiv_mh',
		{ signature: true }
	),
	column(
		'dossier_url',
		'Adresse du dossier',
		'Address of the dossier',
		'dosurl dosurlpdf url_du_dossier_inventaire'
	),
	column( 'links', 'Liens externes', 'External links', 'liens liens_externes liens_externes_eventuels' ),
	column( 'palissy', 'Objets (Palissy)', 'Objects (Palissy)', 'refo lien_vers_la_base_palissy' ),
	column( 'copyright', 'Copyright', 'Copyright', 'copy copyright' ),
];

function column( key: string, fr: string, en: string, names: string, more: Partial< ColumnSpec > = {} ): ColumnSpec {
	return { key, label: { fr, en }, names: names.split( ' ' ), ...more };
}
