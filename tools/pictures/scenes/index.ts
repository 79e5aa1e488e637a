/** Every scene by the name of its file. */
import type { Block } from '../block.ts';
import * as harvest from './harvest.ts';
import * as monuments from './monuments.ts';
import * as nature from './nature.ts';
import { chevet, clocher, colombages, moulinAVent, ruines, vitrail } from './town.ts';
import * as villages from './villages.ts';
import * as voices from './voices.ts';
import * as works from './works.ts';

export const scenes: Readonly< Record< string, ( block: Block ) => void > > = { ...villages, ...monuments, ...nature, ...harvest, ...works, ...voices, chevet, clocher, colombages, 'moulin-a-vent': moulinAVent, ruines, vitrail };
