/** One address for each template of the network, in its demo content: for journeys, markup checks and screenshots. */

export interface Template {
	/** Name in reports and of screenshot files. */
	readonly name: string;
	/** What it is, for the page that shows the screenshots (French). */
	readonly title: string;
	readonly path: string;
	readonly status?: 404;
	/** Shown to who has signed in. */
	readonly signedIn?: true;
}

export const templates: readonly Template[] = [
	{ name: 'portail', title: 'Accueil du portail', path: '/' },
	{ name: 'patrimoine', title: 'Accueil du patrimoine', path: '/patrimoine/' },
	{ name: 'energies', title: 'Accueil des énergies', path: '/energies/' },
	{ name: 'produits', title: 'Accueil des produits', path: '/produits/' },
	{ name: 'page', title: 'Page', path: '/renover-son-logement/' },
	{ name: 'article', title: 'Article', path: '/actualites/la-riviere-n-est-pas-un-parc/' },
	{ name: 'actualites', title: 'Liste des articles', path: '/actualites/' },
	{ name: 'theme', title: 'Articles d’un thème', path: '/rubrique/decouvrir-le-pays/' },
	{ name: 'recherche', title: 'Recherche du site', path: '/?s=pierre' },
	{ name: 'recherche-vide', title: 'Recherche sans résultat', path: '/?s=zzzzzz' },
	{ name: 'recherche-reseau', title: 'Recherche de tous les sites, filtrée', path: '/?s=pigeonnier&genre=record' },
	{ name: 'introuvable', title: 'Page introuvable', path: '/renover-son-logemant/', status: 404 },
	{ name: 'communes', title: 'Liste des communes', path: '/communes/' },
	{ name: 'commune', title: 'Commune', path: '/communes/septfonds/' },
	{ name: 'strategie', title: 'Arbre de la stratégie', path: '/comprendre-le-pays/strategie/' },
	{
		name: 'orientation',
		title: 'Orientation',
		path: '/comprendre-le-pays/strategie/viable/transition-energetique/',
	},
	{
		name: 'chantier',
		title: 'Chantier',
		path: '/comprendre-le-pays/strategie/viable/transition-energetique/opah/',
	},
	{ name: 'carte', title: 'Carte', path: '/carte/' },
	{ name: 'carte-commune', title: 'Carte d’une commune', path: '/carte/?commune=82155' },
	{ name: 'photos', title: 'Galerie de photos', path: '/photos/' },
	{ name: 'photos-theme', title: 'Photos d’un thème', path: '/photos/?rubrique=decouvrir-le-pays' },
	{ name: 'plan', title: 'Plan du site', path: '/plan-du-site/' },
	{ name: 'charte', title: 'Charte graphique', path: '/charte-graphique/' },
	{ name: 'feuille-de-style', title: 'Feuille de style', path: '/charte-graphique/feuille-de-style/' },
	{ name: 'connexion', title: 'Connexion', path: '/connexion/' },
	{ name: 'inscription', title: 'Inscription', path: '/inscription/' },
	{ name: 'compte', title: 'Compte', path: '/compte/', signedIn: true },
	{ name: 'chercher', title: 'Recherche du patrimoine', path: '/patrimoine/chercher/' },
	{ name: 'patrimoine-carte', title: 'Carte du patrimoine', path: '/patrimoine/carte/' },
	{ name: 'chercher-mot', title: 'Recherche avec un mot', path: '/patrimoine/chercher/?q=eglise' },
	{ name: 'chercher-vide', title: 'Recherche du patrimoine sans résultat', path: '/patrimoine/chercher/?q=zzzzzz' },
	{ name: 'chercher-cartes', title: 'Recherche en vignettes', path: '/patrimoine/chercher/?vue=cartes' },
	{ name: 'chercher-carte', title: 'Recherche sur la carte', path: '/patrimoine/chercher/?vue=carte' },
	{ name: 'acteurs', title: 'Annuaire des acteurs', path: '/patrimoine/acteurs/' },
	{ name: 'acteurs-vide', title: 'Annuaire sans résultat', path: '/patrimoine/acteurs/?q=zzzzzz' },
	{ name: 'acteur', title: 'Acteur', path: '/patrimoine/acteur/les-amis-du-vieux-causse/' },
	{ name: 'acteur-ecrire', title: 'Écrire à un acteur', path: '/patrimoine/acteur/cine-causse/?etape=ecrire' },
	{ name: 'acteur-ma-fiche', title: 'C’est ma fiche', path: '/patrimoine/acteur/cine-causse/?etape=ma-fiche' },
	{ name: 'acteur-proposer', title: 'Proposer une fiche d’acteur', path: '/patrimoine/acteurs/proposer/' },
	{ name: 'fiche', title: 'Fiche', path: '/patrimoine/fiche/abbaye-de-beaulieu-en-rouergue-ginals/' },
	{
		name: 'fiche-galerie',
		title: 'Fiche avec galerie et document',
		path: '/patrimoine/fiche/cabanes-de-pierre-seche-puylaroque/',
	},
	{ name: 'favoris', title: 'Favoris, sans compte', path: '/patrimoine/mes-favoris/' },
	{ name: 'favoris-compte', title: 'Favoris, avec un compte', path: '/patrimoine/mes-favoris/', signedIn: true },
	{ name: 'donnees-ouvertes', title: 'Données ouvertes', path: '/patrimoine/donnees-ouvertes/' },
	{ name: 'corriger', title: 'Proposer une correction', path: '/patrimoine/corriger/' },
];
