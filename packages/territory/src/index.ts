export type { Boundaries, Commune, Epci } from './types.ts';
export { boundsOfGeometries, boundsOfPoints, fromBbox, toBbox } from './bounds.ts';
export type { Bounds } from './bounds.ts';
export { directionOfKey, nextPlace } from './neighbours.ts';
export type { Direction, Place } from './neighbours.ts';
