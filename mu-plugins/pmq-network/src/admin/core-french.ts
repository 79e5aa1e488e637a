/**
 * French of the words that WordPress's tables (DataViews) say on our screens. They belong to WordPress's language pack; where that is
 * not installed, or lags behind, these fill the gaps.
 */
import { hasTranslation, setLocaleData } from '@wordpress/i18n';

/** Separates a context from its string, as in every catalogue of gettext. */
const EOT = '\u0004';

const density = `Density option for DataView layout${ EOT }`;

const words: Readonly< Record< string, readonly string[] > > = {
	'%1$d of %2$d Item': [ '%1$d élément sur %2$d', '%1$d éléments sur %2$d' ],
	'%d Item': [ '%d élément', '%d éléments' ],
	'%d Item selected': [ '%d élément choisi', '%d éléments choisis' ],
	'<Name>%1$s is: </Name><Value>%2$s</Value>': [ '<Name>%1$s\u202f: </Name><Value>%2$s</Value>' ],
	'<Name>%1$s is not: </Name><Value>%2$s</Value>': [ '<Name>%1$s sauf\u202f: </Name><Value>%2$s</Value>' ],
	'<Name>%1$s includes: </Name><Value>%2$s</Value>': [ '<Name>%1$s\u202f: </Name><Value>%2$s</Value>' ],
	'<Name>%1$s includes all: </Name><Value>%2$s</Value>': [ '<Name>%1$s, tous\u202f: </Name><Value>%2$s</Value>' ],
	'<Name>%1$s is none of: </Name><Value>%2$s</Value>': [ '<Name>%1$s, aucun de\u202f: </Name><Value>%2$s</Value>' ],
	'<Name>%1$s contains: </Name><Value>%2$s</Value>': [ '<Name>%1$s contient\u202f: </Name><Value>%2$s</Value>' ],
	'<Name>%1$s is after: </Name><Value>%2$s</Value>': [ '<Name>%1$s après le </Name><Value>%2$s</Value>' ],
	'<Name>%1$s is before: </Name><Value>%2$s</Value>': [ '<Name>%1$s avant le </Name><Value>%2$s</Value>' ],
	'Add filter': [ 'Ajouter un filtre' ],
	'Filter by: %1$s': [ 'Filtrer par\u202f: %1$s' ],
	'List of: %1$s': [ 'Liste\u202f: %1$s' ],
	'Items per page': [ 'Éléments par page' ],
	'Page %1$d of %2$d': [ 'Page %1$d sur %2$d' ],
	[ `paging${ EOT }<div>Page</div>%1$s<div>of %2$d</div>` ]: [ '<div>Page</div>%1$s<div>sur %2$d</div>' ],
	[ `verb${ EOT }Filter` ]: [ 'Filtrer' ],
	[ `View is used as a noun${ EOT }View options` ]: [ 'Réglages de la vue' ],
	[ `${ density }Balanced` ]: [ 'Équilibrée' ],
	[ `${ density }Comfortable` ]: [ 'Aérée' ],
	[ `${ density }Compact` ]: [ 'Serrée' ],
	Actions: [ 'Actions' ],
	Activity: [ 'Activité' ],
	Appearance: [ 'Présentation' ],
	Apply: [ 'Appliquer' ],
	Cancel: [ 'Annuler' ],
	Close: [ 'Fermer' ],
	Conditions: [ 'Conditions' ],
	'Current page': [ 'Page actuelle' ],
	Density: [ 'Densité' ],
	'Deselect all': [ 'Ne rien choisir' ],
	Grid: [ 'Grille' ],
	'Hide column': [ 'Masquer la colonne' ],
	Includes: [ 'Contient' ],
	Is: [ 'Est' ],
	'Is none of': [ 'N’est aucun de' ],
	'Is not': [ 'N’est pas' ],
	Layout: [ 'Disposition' ],
	List: [ 'Liste' ],
	'More details': [ 'Plus de détails' ],
	'Move left': [ 'Déplacer à gauche' ],
	'Move right': [ 'Déplacer à droite' ],
	'Navigate to item': [ 'Aller à l’élément' ],
	'Next page': [ 'Page suivante' ],
	'No results': [ 'Aucun résultat' ],
	'No results found': [ 'Aucun résultat' ],
	'No elements found': [ 'Aucun élément' ],
	Notice: [ 'Message' ],
	Order: [ 'Ordre' ],
	'Previous page': [ 'Page précédente' ],
	Properties: [ 'Colonnes' ],
	Remove: [ 'Retirer' ],
	Reset: [ 'Effacer' ],
	'Reset view': [ 'Rétablir la vue' ],
	Search: [ 'Chercher' ],
	'Search items': [ 'Chercher dans la liste' ],
	'Select all': [ 'Tout choisir' ],
	'Sort ascending': [ 'Trier par ordre croissant' ],
	'Sort by': [ 'Trier par' ],
	'Sort descending': [ 'Trier par ordre décroissant' ],
	Table: [ 'Tableau' ],
	'Unknown status for %1$s': [ 'État inconnu pour %1$s' ],
	'View options': [ 'Réglages de la vue' ],
};

/** Those that WordPress's catalogue lacks. */
function missing(): Record< string, string[] > {
	return Object.fromEntries(
		Object.entries( words )
			.filter( ( [ key ] ) => {
				const [ single = key, context ] = key.split( EOT ).reverse();
				return ! hasTranslation( single, context, 'default' );
			} )
			.map( ( [ key, forms ] ) => [ key, [ ...forms ] ] )
	);
}

// Done on loading, and loaded first: some of the words are read while the tables' own modules load.
if ( document.documentElement.lang.startsWith( 'fr' ) ) {
	setLocaleData( missing(), 'default' );
}
