export { createMap } from './create-map.ts';
export { readPoints, type PointColumns } from './points.ts';
export type { Corner } from './area.ts';
export type {
	AreaStrings,
	Background,
	CardContent,
	Drawing,
	DrawOptions,
	MapOptions,
	MapPoint,
	MapStrings,
	MoveEvent,
	PmqMap,
	PointLayer,
	Shape,
} from './types.ts';
