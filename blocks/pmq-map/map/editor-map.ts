/** The map with its style, as one chunk that the editor loads when a view is chosen. */
import '@pmq/map/style';

export { createMap } from '@pmq/map';
