/** npm run build. */
import { reportAndExit } from '../lib/failure.ts';
import { step } from '../lib/steps.ts';
import { buildAll } from './build.ts';

step( 'Blocks, admin screens, translations', ( current ) => buildAll( current ) ).catch( reportAndExit );
