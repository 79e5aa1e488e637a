<?php
/**
 * The vocabularies of the heritage platform: annex 4 of the call for tenders, word for word and in its order.
 *
 * Each term: slug => label, and where the annex has them `note`, `children`, `fixed` (facts of a national inventory,
 * never edited here). The search-only choice "Tous" is no term: it is the absence of a filter.
 *
 * Periods also carry the years they cover, `array( from, to )`, as historians count them: a negative year is before
 * our era and there is no year 0; null means "until today". Bounds are those of Inrap's chronology of the territory
 * of France: Palaeolithic until 9600 BC (Mesolithic, 9600–6000 BC, has no term of its own and lies in "Préhistoire"),
 * Neolithic with Chalcolithic 6000–2200 BC, Bronze Age 2200–800 BC, Iron Age 800–52 BC (Alésia), Roman antiquity
 * until 476, Middle Ages until 1492, modern times until 1789. The first traces of people in France are about a
 * million years old. A boundary year belongs to the period that it opens, so that each year lies in one period.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

return array(
	'pmq_type'   => array(
		'archives'                                     => array(
			'label'    => 'Archives',
			'note'     => 'concertation avec AD 82',
			'children' => array(
				'cartes-et-plans'          => array( 'label' => 'Cartes et plans' ),
				'photos-et-cartes-postales' => array( 'label' => 'Photos et cartes postales' ),
				'objet'                    => array( 'label' => 'Objet' ),
			),
		),
		'periodiques-articles-bulletins'               => array(
			'label' => 'Périodiques, articles, bulletins',
			'note'  => 'AVCP, SAVSA, Gallica, AD 82',
		),
		'documents-sonores-et-documents-audiovisuels'  => array(
			'label'    => 'Documents sonores et documents audiovisuels',
			'children' => array(
				'portraits'              => array( 'label' => 'Portraits' ),
				'temoignages-et-memoire' => array( 'label' => 'Témoignages et mémoire' ),
			),
		),
		'etudes'                                       => array(
			'label'    => 'Études',
			'children' => array(
				'universitaires' => array( 'label' => 'Universitaires' ),
				'thematiques'    => array( 'label' => 'Thématiques' ),
				'monographiques' => array( 'label' => 'Monographiques' ),
			),
		),
		'inventaire-general-du-patrimoine'             => array(
			'label'    => 'Inventaire général du patrimoine',
			'note'     => 'donnée fixe qui ne peut être modifiée; Mérimée, Palissy, Joconde',
			'fixed'    => true,
			'children' => array(
				'architecture'                => array( 'label' => 'Architecture' ),
				'patrimoine-bati-et-monuments' => array( 'label' => 'Patrimoine bâti et monuments' ),
				'objets-et-collections'       => array( 'label' => 'Objets et collections' ),
			),
		),
		'inventaires-naturalistes-arbres-remarquables' => array(
			'label' => 'Inventaires naturalistes, arbres remarquables',
			'note'  => 'CPIE Quercy-Garonne',
		),
		'bati-et-site-de-visite'                       => array(
			'label' => 'Bâti et site de visite',
			'note'  => 'base de données Constellation',
		),
		'autre'                                        => array( 'label' => 'Autre' ),
	),
	'pmq_period' => array(
		'prehistoire'              => array(
			'label'    => 'Préhistoire',
			'years'    => array( -1000000, -2201 ),
			'children' => array(
				'paleolithique'             => array(
					'label' => 'Paléolithique',
					'years' => array( -1000000, -9601 ),
				),
				'neolithique-chalcolithique' => array(
					'label' => 'Néolithique-Chalcolithique',
					'years' => array( -6000, -2201 ),
				),
			),
		),
		'protohistoire'            => array(
			'label'    => 'Protohistoire',
			'note'     => 'âges des métaux',
			'years'    => array( -2200, -53 ),
			'children' => array(
				'age-du-bronze' => array(
					'label' => 'Âge du Bronze',
					'years' => array( -2200, -801 ),
				),
				'age-du-fer'    => array(
					'label' => 'Âge du Fer',
					'years' => array( -800, -53 ),
				),
			),
		),
		'antiquite-gallo-romaine'  => array(
			'label' => 'Antiquité gallo-romaine',
			'years' => array( -52, 475 ),
		),
		'moyen-age'                => array(
			'label' => 'Moyen Âge',
			'years' => array( 476, 1491 ),
		),
		'periode-moderne'          => array(
			'label' => 'Période moderne',
			'years' => array( 1492, 1788 ),
		),
		'periode-contemporaine'    => array(
			'label' => 'Période contemporaine',
			'years' => array( 1789, null ),
		),
		'autre'                    => array( 'label' => 'Autre' ),
		'non-renseigne'            => array( 'label' => 'Non renseigné' ),
	),
	'pmq_theme'  => array(
		'patrimoine-civil'                       => array( 'label' => 'Patrimoine civil' ),
		'patrimoine-militaire'                   => array( 'label' => 'Patrimoine militaire' ),
		'patrimoine-religieux'                   => array( 'label' => 'Patrimoine religieux' ),
		'patrimoine-agricole-et-rural'           => array( 'label' => 'Patrimoine agricole et rural' ),
		'patrimoine-industriel'                  => array( 'label' => 'Patrimoine industriel' ),
		'traditions-et-savoir-faire'             => array( 'label' => 'Traditions et savoir-faire' ),
		'culture-occitane'                       => array( 'label' => 'Culture occitane' ),
		'biodiversite-et-paysages'               => array( 'label' => 'Biodiversité et paysages' ),
		'arts'                                   => array(
			'label'    => 'Arts',
			'children' => array(
				'peinture'  => array( 'label' => 'Peinture' ),
				'sculpture' => array( 'label' => 'Sculpture' ),
				'vitraux'   => array( 'label' => 'Vitraux' ),
				'dessin'    => array( 'label' => 'Dessin' ),
				'musique'   => array( 'label' => 'Musique' ),
				'chant'     => array( 'label' => 'Chant' ),
			),
		),
		'memoire-et-temoignages'                 => array( 'label' => 'Mémoire et témoignages' ),
		'amenagement-du-territoire-et-urbanisme' => array(
			'label'    => 'Aménagement du territoire et urbanisme',
			'children' => array(
				'fiches-de-synthese-de-linventaire' => array( 'label' => "Fiches de synthèse de l'inventaire" ),
				'bastides'                          => array( 'label' => 'Bastides' ),
				'fortifications'                    => array( 'label' => 'Fortifications' ),
				'routes-et-chemins'                 => array( 'label' => 'Routes et chemins' ),
			),
		),
		'personnage'                             => array( 'label' => 'Personnage' ),
		'contes-et-legendes'                     => array( 'label' => 'Contes et légendes' ),
		'autre'                                  => array( 'label' => 'Autre' ),
	),
);
