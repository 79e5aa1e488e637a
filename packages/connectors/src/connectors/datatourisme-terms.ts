import type { KnownTerm } from '../types.ts';

const SITE = 'Bâti et site de visite';
const NATURE = 'Inventaires naturalistes, arbres remarquables';
const CIVIL = 'Patrimoine civil';
const MILITARY = 'Patrimoine militaire';
const RELIGIOUS = 'Patrimoine religieux';
const RURAL = 'Patrimoine agricole et rural';
const INDUSTRIAL = 'Patrimoine industriel';
const CRAFT = 'Traditions et savoir-faire';
const LANDSCAPE = 'Biodiversité et paysages';
const MEMORY = 'Mémoire et témoignages';
const WAYS = 'Routes et chemins';
const WALLS = 'Fortifications';

/** Classes of the ontology that stand above all others: they sort nothing. */
export const GENERAL_CLASSES: ReadonlySet< string > = new Set( [
	'PointOfInterest',
	'PlaceOfInterest',
	'Product',
	'Thing',
	'Place',
	'OrderedList',
	'NamedIndividual',
	'Organization',
	'Agent',
] );

/**
 * Classes of DATAtourisme (ontology core 2018–2026) and what they are here. A point of interest carries all the classes above
 * its own, so that a class that is not in this table is sorted by the one above it.
 */
export const DATATOURISME_TERMS: readonly KnownTerm[] = [
	...kinds( [ SITE ], [ CIVIL ], {
		CulturalSite: 'Site culturel',
		CityHeritage: 'Patrimoine urbain',
		RemarkableBuilding: 'Bâtiment remarquable',
		RemarkableHouse: 'Maison remarquable',
		Palace: 'Palais',
		Fountain: 'Fontaine',
		Tower: 'Tour',
		Arena: 'Arènes',
		ArcheologicalSite: 'Site archéologique',
		MegalithDolmenMenhir: 'Mégalithe, dolmen, menhir',
		Ruins: 'Ruines',
		Museum: 'Musée',
		InterpretationCentre: 'Centre d’interprétation',
		Library: 'Bibliothèque',
		District: 'Quartier',
		CoveredMarket: 'Halle',
		Visit: 'Visite',
		GuidedTour: 'Visite guidée',
	} ),
	...kinds( [ SITE ], [ CIVIL, MILITARY ], { Castle: 'Château' } ),
	...kinds( [ SITE ], [ 'Bastides' ], { Bastide: 'Bastide' } ),
	...kinds( [ SITE ], [ WAYS ], {
		Bridge: 'Pont',
		Aqueduct: 'Aqueduc',
		RomanPath: 'Voie romaine',
		LevyOrDike: 'Levée ou digue',
		Tour: 'Itinéraire touristique',
		WalkingTour: 'Itinéraire pédestre',
		CyclingTour: 'Itinéraire cyclable',
		HorseTour: 'Itinéraire équestre',
		RoadTour: 'Itinéraire routier',
		FluvialTour: 'Itinéraire fluvial',
		UnderwaterRoute: 'Itinéraire sous-marin',
		EducationalTrail: 'Sentier d’interprétation',
	} ),
	...kinds( [ SITE ], [ RELIGIOUS ], {
		ReligiousSite: 'Site religieux',
		Abbey: 'Abbaye',
		Basilica: 'Basilique',
		Bishopric: 'Évêché',
		Calvary: 'Calvaire',
		Cathedral: 'Cathédrale',
		Chapel: 'Chapelle',
		Chartreuse: 'Chartreuse',
		Church: 'Église',
		Cloister: 'Cloître',
		Collegiate: 'Collégiale',
		Commanderie: 'Commanderie',
		Convent: 'Couvent',
		Monastery: 'Monastère',
		Synagogue: 'Synagogue',
		Mosque: 'Mosquée',
		Temple: 'Temple',
		BuddhistTemple: 'Temple bouddhiste',
	} ),
	...kinds( [ SITE ], [ MILITARY, WALLS ], {
		DefenceSite: 'Site défensif',
		Citadel: 'Citadelle',
		Dungeon: 'Donjon',
		Fort: 'Fort',
		FortifiedCastle: 'Château fort',
		FortifiedSet: 'Ensemble fortifié',
	} ),
	...kinds( [ SITE ], [ MEMORY ], {
		RemembranceSite: 'Lieu de mémoire',
		CivilCemetery: 'Cimetière civil',
		MilitaryCemetery: 'Cimetière militaire',
		TriumphalArch: 'Arc de triomphe',
	} ),
	...kinds( [ SITE ], [ INDUSTRIAL ], {
		TechnicalHeritage: 'Patrimoine technique',
		IndustrialSite: 'Site industriel',
		Forge: 'Forge',
		Mine: 'Mine',
		Lighthouse: 'Phare',
		Pier: 'Jetée',
	} ),
	...kinds( [ SITE ], [ INDUSTRIAL, RURAL ], { Mill: 'Moulin' } ),
	...kinds( [ SITE ], [ RURAL ], {
		Farm: 'Ferme',
		PigeonLoft: 'Pigeonnier',
		WashHouse: 'Lavoir',
		Stables: 'Écuries',
		Orchard: 'Verger',
		TeachingFarm: 'Ferme pédagogique',
	} ),
	...kinds( [ SITE ], [ LANDSCAPE ], {
		ParkAndGarden: 'Parc et jardin',
		NaturalHeritage: 'Patrimoine naturel',
		NaturalPark: 'Parc naturel',
		PointOfView: 'Point de vue',
		NaturalCuriosity: 'Curiosité naturelle',
		CaveSinkholeOrAven: 'Grotte, aven ou gouffre',
		Canal: 'Canal',
	} ),
	...kinds( [ NATURE ], [ LANDSCAPE ], {
		Causse: 'Causse',
		Bog: 'Tourbière',
		Forest: 'Forêt',
		Gorge: 'Gorges',
		Canyon: 'Canyon',
		ChalkyLawn: 'Pelouse calcaire',
		Wetland: 'Zone humide',
		Lake: 'Lac',
		River: 'Rivière',
		Waterfall: 'Cascade',
		Valley: 'Vallée',
		Source: 'Source',
	} ),
	...kinds( [ SITE ], [ CRAFT ], {
		CraftsmanShop: 'Artisan d’art',
		TastingProvider: 'Dégustation',
		Producer: 'Producteur',
		LocalProductsShop: 'Produits du terroir',
		TraditionalCelebration: 'Fête traditionnelle',
		LocalAnimation: 'Animation locale',
		PilgrimageAndProcession: 'Pèlerinage et procession',
	} ),
	...kinds( [ SITE ], [ 'Arts' ], {
		Theater: 'Théâtre',
		Cinema: 'Cinéma',
		Auditorium: 'Auditorium',
		ArtGalleryOrExhibitionGallery: 'Galerie d’art',
	} ),
	...kinds( [ 'Autre' ], [ 'Arts' ], {
		CulturalEvent: 'Événement culturel',
		Exhibition: 'Exposition',
		Festival: 'Festival',
		ShowEvent: 'Spectacle',
		TheaterEvent: 'Théâtre (spectacle)',
		VisualArtsEvent: 'Arts visuels',
		DanceEvent: 'Danse',
	} ),
	...kinds( [ 'Autre' ], [ 'Musique' ], { Concert: 'Concert', Opera: 'Opéra', Recital: 'Récital' } ),
	...kinds( [ 'Autre' ], [ MEMORY ], { Commemoration: 'Commémoration' } ),
	...kinds( [ 'Autre' ], [ 'Autre' ], {
		EntertainmentAndEvent: 'Fête et manifestation',
		SocialEvent: 'Événement social',
		SaleEvent: 'Foire ou vente',
		SportsEvent: 'Événement sportif',
		BusinessEvent: 'Événement professionnel',
		Accommodation: 'Hébergement',
		AccommodationProduct: 'Offre d’hébergement',
		HotelTrade: 'Hôtellerie',
		Hotel: 'Hôtel',
		RentalAccommodation: 'Hébergement locatif',
		SelfCateringAccommodation: 'Meublé et gîte',
		Guesthouse: 'Chambre d’hôtes',
		CollectiveAccommodation: 'Hébergement collectif',
		CampingAndCaravanning: 'Hôtellerie de plein air',
		FoodEstablishment: 'Restauration',
		Restaurant: 'Restaurant',
		Store: 'Commerce',
		BusinessPlace: 'Lieu d’affaires',
		SportsAndLeisurePlace: 'Site sportif et de loisirs',
		ActivityProvider: 'Prestataire d’activité',
		ServiceProvider: 'Prestataire de service',
		Rental: 'Location',
		EquipmentRental: 'Location de matériel',
		Practice: 'Pratique',
		Tasting: 'Dégustation (offre)',
		Transport: 'Transport',
		ConvenientService: 'Service pratique',
		MedicalPlace: 'Lieu de santé',
		TouristInformationCenter: 'Information touristique',
	} ),
];

function kinds( types: string[], themes: string[], labels: Record< string, string > ): KnownTerm[] {
	return Object.entries( labels ).map( ( [ term, label ] ) => ( { term, label, types, themes } ) );
}
