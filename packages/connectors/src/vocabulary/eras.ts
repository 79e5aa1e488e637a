import type { Period } from './terms.ts';

/** Names of ages as sources write them, in folded text, and the period of the platform that they belong to. */
export const ERAS: readonly { pattern: RegExp; period: Period }[] = [
	{
		pattern: /\bpaleolithique|\bmagdalenien|\bsolutreen|\baurignacien|\bmousterien|\bacheuleen/,
		period: 'Paléolithique',
	},
	{ pattern: /\bneolithique|\bchalcolithique|\bmegalith|\bage du cuivre/, period: 'Néolithique-Chalcolithique' },
	{
		pattern: /\bprehistoi|\bprehistorique|\bmesolithique|\bepipaleolithique|\bage de (?:la )?pierre/,
		period: 'Préhistoire',
	},
	{ pattern: /\bage du bronze/, period: 'Âge du Bronze' },
	{ pattern: /\bage du fer|\bla tene\b|\bhallstatt|\bgaulois|\bceltique/, period: 'Âge du Fer' },
	{ pattern: /\bprotohistoi|\bages? des metaux/, period: 'Protohistoire' },
	{
		pattern:
			/\bantiquite|\bantique|\bgallo ?-?romain|\b(?:haut|bas)[ -]empire|\bempire romain|\bromaine?s?\b(?!e)|\bepoque romaine/,
		period: 'Antiquité gallo-romaine',
	},
	{
		pattern:
			/\bmoyen[ -]?age|\bmedieval|\bmerovingien|\bcarolingien|\bwisigoth|\bepoque romane|(?<!neo[ -]?)\bgothique/,
		period: 'Moyen Âge',
	},
	{
		pattern:
			/\bperiode moderne|\bepoque moderne|\btemps modernes|\brenaissance|\bancien regime|\blouis x(?:iii|iv|v|vi)\b|\bhenri iv\b/,
		period: 'Période moderne',
	},
	{
		pattern:
			/\bcontemporain|\b(?:premier|second|1er|2e|2nd) empire|\brestauration\b|\bmonarchie de juillet|\b(?:iiie|3e|troisieme) republique|\bart deco|\bart nouveau/,
		period: 'Période contemporaine',
	},
];

/** Words of titles that date a thing by themselves. */
export const TITLE_ERAS: readonly { pattern: RegExp; period: Period }[] = [
	{
		pattern:
			/\bdolmens?\b|\bmenhirs?\b|\btumulus\b|\bcromlech|\bstatues?[ -]menhirs?\b|\ballee couverte\b|\bmegalith/,
		period: 'Néolithique-Chalcolithique',
	},
	{ pattern: /\bprehistorique|\bgrotte ornee\b/, period: 'Préhistoire' },
	{ pattern: /\boppidum\b/, period: 'Âge du Fer' },
	{ pattern: /\bgallo[ -]romain/, period: 'Antiquité gallo-romaine' },
	{ pattern: /\bmedieval/, period: 'Moyen Âge' },
];
