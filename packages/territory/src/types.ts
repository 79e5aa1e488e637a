/**
 * Types of the territory's REST routes.
 *
 * Written by `toType()` (schema-to-type.ts) from `schema/*.json`, which are the schemas of the PHP value objects: a test on each side
 * fails when one of the three moves alone.
 */

/** Answer of GET pmq/v1/communes, one item. */
export interface Commune {
	insee: string;
	name: string;
	postal_codes: string[];
	population: number;
	lat: number;
	lng: number;
	epci: string | null;
}

/** Answer of GET pmq/v1/epcis, one item. */
export interface Epci {
	siren: string;
	name: string;
	short_name: string;
	in_territory: boolean;
	members: {
		insee: string;
		from: string | null;
		to: string | null;
	}[];
}

/** Answer of GET pmq/v1/boundaries. */
export interface Boundaries {
	type: 'FeatureCollection';
	revision: string;
	approximate: boolean;
	attribution: string;
	features: {
		type: 'Feature';
		properties: {
			insee: string;
			name: string;
			epci: string | null;
			approximate: boolean;
		};
		geometry: {
			type: 'Polygon' | 'MultiPolygon';
			coordinates: unknown[];
		};
	}[];
	outlines: {
		type: 'FeatureCollection';
		features: {
			type: 'Feature';
			properties: {
				kind: 'territory' | 'epci';
				siren: string;
				approximate: boolean;
			};
			geometry: {
				type: 'Polygon' | 'MultiPolygon';
				coordinates: unknown[];
			};
		}[];
	};
}
