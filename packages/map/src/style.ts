/** The style of the map, for a static import in view.ts: `import '@pmq/map/style';`. */
import 'leaflet/dist/leaflet.css';
import './drawing.css';
import './map.css';
