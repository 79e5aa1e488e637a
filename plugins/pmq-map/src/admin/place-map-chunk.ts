/** The map with its style, as one chunk that the form of a place loads. */
import '@pmq/map/style';

export { createMap } from '@pmq/map';
