import { createRoot } from '@wordpress/element';
import { MessagesStage } from './routes/messages/stage.tsx';
import type { Lists } from './routes/messages/types.ts';

const root = document.getElementById( 'pmq-actors-root' );
if ( root ) {
	createRoot( root ).render(
		<MessagesStage
			lists={ JSON.parse( root.dataset.lists ?? '{}' ) as Lists }
			address={ root.dataset.address ?? '' }
		/>
	);
}
