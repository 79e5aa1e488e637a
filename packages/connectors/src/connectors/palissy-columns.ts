import { column, PLACE_COLUMNS } from './pop.ts';
import type { ColumnSpec } from '../types.ts';

/**
 * The columns of Palissy under the names they have in the exports: the codes of the portal POP, their labels, and the lists of
 * protected objects in the ministry's open data.
 */
export const PALISSY_COLUMNS: readonly ColumnSpec[] = [
	column(
		'ref',
		'Référence de la notice',
		'Notice reference',
		'ref reference reference_de_la_notice reference_palissy ref_palissy identifiant id',
		{ group: 'ref' }
	),
	column(
		'title',
		'Titre courant',
		'Title',
		'tico titre titre_courant titre_editorial_de_la_notice titre_editorial',
		{ group: 'name' }
	),
	column( 'denomination', 'Dénomination', 'Denomination', 'deno denomination denominations denomination_de_l_objet', {
		group: 'name',
	} ),
	column(
		'appellation',
		'Appellation d’usage',
		'Usual name',
		'appl appellation appellation_d_usage appelation_d_usage'
	),
	column( 'iconographic_title', 'Titre iconographique', 'Iconographic title', 'titr titre_iconographique', {
		signature: true,
	} ),
	column(
		'precision',
		'Précision',
		'Precision',
		'pden precisions_sur_la_typologie_de_l_objet precision_sur_la_typologie_de_l_objet precision_sur_la_typologie_de_l_objet_hors_lexique'
	),
	column(
		'category',
		'Catégorie technique',
		'Technical category',
		'cate categorie categorie_technique categories_techniques',
		{ signature: true }
	),
	column( 'domain', 'Domaine', 'Domain', 'domn domaine' ),
	column(
		'material',
		'Matériaux',
		'Materials',
		'matr materiaux materiaux_et_techniques materiaux_et_techniques_d_interventions',
		{ signature: true }
	),
	column( 'size', 'Dimensions', 'Dimensions', 'dims dimensions dimensions_normalisees', { signature: true } ),
	column(
		'size_note',
		'Précision sur les dimensions',
		'Note on the dimensions',
		'pdim precisions_sur_les_dimensions'
	),
	column( 'inscription', 'Inscriptions', 'Inscriptions', 'insc inscription inscriptions' ),
	column(
		'inscription_note',
		'Précision sur l’inscription',
		'Note on the inscription',
		'pins precisions_sur_l_inscription precisions_sur_les_inscriptions'
	),
	column(
		'subject',
		'Iconographie',
		'Iconography',
		'repr representation indexation_iconographique_normalisee indexation_iconographique iconographie sujet_represente',
		{ signature: true }
	),
	column(
		'subject_note',
		'Description de l’iconographie',
		'Description of the iconography',
		'prep description_litteraire_de_l_iconographie precision_sur_l_iconographie'
	),
	column(
		'century',
		'Siècle de création',
		'Century of creation',
		'scle siecle siecle_de_creation siecles_de_creation'
	),
	column(
		'date',
		'Année de création',
		'Year of creation',
		'date datation annee annee_de_creation date_de_creation annees_de_creation'
	),
	column(
		'dating_note',
		'Justification de la datation',
		'Ground of the dating',
		'jdat justification_de_la_datation'
	),
	column(
		'authors',
		'Auteurs',
		'Authors',
		'autr auteur auteurs auteur_de_l_oeuvre_ou_createur_de_l_objet auteur_de_l_oeuvre createur'
	),
	column( 'workshop', 'Atelier', 'Workshop', 'atel atelier personne_morale_creatrice_de_l_objet' ),
	column( 'designer', 'Auteur du projet', 'Designer', 'afig auteur_du_projet' ),
	column( 'made_at', 'Lieu de création', 'Place of creation', 'exec lieu_de_creation lieu_d_execution' ),
	column( 'origin', 'Lieu de provenance', 'Place of origin', 'orig lieu_de_provenance' ),
	column( 'people', 'Personnalités', 'People', 'pers personnalites personnalites_liees_a_l_histoire_de_l_objet' ),
	column( 'history', 'Historique', 'History', 'hist historique description_historique' ),
	column( 'description', 'Description', 'Description', 'desc description description_materielle' ),
	column( 'state', 'État de conservation', 'State', 'etat etat_de_conservation etat_de_conservation_normalise' ),
	column( 'state_note', 'Précision sur l’état', 'Note on the state', 'peta precisions_sur_l_etat_de_conservation' ),
	column( 'parts', 'Parties constituantes', 'Parts', 'part partie_constituante parties_constituantes' ),
	column( 'building', 'Édifice', 'Building', 'edif nom_de_l_edifice edifice nom_edifice', { signature: true } ),
	column(
		'spot',
		'Emplacement',
		'Spot in the building',
		'empl emplacement emplacement_de_l_oeuvre_dans_l_edifice emplacement_dans_l_edifice',
		{ signature: true }
	),
	column(
		'address',
		'Adresse',
		'Address',
		'adrs adresse wadrs adresse_de_l_edifice adresse_pour_l_affichage adresse_normalisee'
	),
	column( 'locality', 'Lieu-dit', 'Locality', 'lieu lieu_dit lieudit' ),
	column(
		'protection',
		'Protection',
		'Protection',
		'prot protection typologie_de_la_protection statut_juridique_de_protection'
	),
	column(
		'protection_date',
		'Date de protection',
		'Date of protection',
		'dpro date_et_typologie_de_la_protection date_de_protection date_protection'
	),
	column(
		'protection_detail',
		'Précision sur la protection',
		'Note on the protection',
		'ppro precisions_sur_la_protection precision_de_la_protection'
	),
	column(
		'owner',
		'Statut du propriétaire',
		'Status of the owner',
		'stat statut_juridique_du_proprietaire statut_juridique proprietaire'
	),
	column( 'observations', 'Observations', 'Observations', 'obs observations' ),
	column( 'dossier_url', 'Dossier d’inventaire', 'Inventory dossier', 'dosurl dosurlpdf url_du_dossier_inventaire' ),
	column( 'links', 'Liens externes', 'External links', 'liens liens_externes liens_externes_eventuels' ),
	column(
		'merimee',
		'Référence Mérimée de l’édifice',
		'Mérimée reference of the building',
		'refa reference_merimee reference_merimee_de_l_edifice references_merimee',
		{ signature: true }
	),
	column( 'joconde', 'Références Joconde', 'Joconde references', 'refjoc reference_aux_objets_joconde' ),
	column( 'producer', 'Producteur', 'Producer', 'producteur' ),
	column( 'copyright', 'Droits', 'Rights', 'copy copyright copyright_de_la_notice' ),
	column( 'notice_url', 'Adresse de la notice', 'Address of the notice', 'url_pop url_notice lien_pop' ),
	...PLACE_COLUMNS,
];
