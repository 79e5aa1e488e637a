export { createMap } from './create-map.ts';
export { readPoints, type PointColumns } from './points.ts';
export type {
	Background,
	CardContent,
	MapOptions,
	MapPoint,
	MapStrings,
	MoveEvent,
	PmqMap,
	PointLayer,
} from './types.ts';
