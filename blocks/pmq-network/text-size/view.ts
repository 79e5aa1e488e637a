import { store } from '@wordpress/interactivity';
import { nextStep, stepFrom, storageKey, type TextSize } from './steps.ts';

interface State {
	size: TextSize;
	names: Record< TextSize, string >;
	label: string;
	announcement: string;
}

interface Store {
	state: State;
	actions: { enlarge: () => void };
	callbacks: { remember: () => void };
}

// The server gives the rest of the state.
const { state } = store< Store >( 'pmq/text-size', {
	state: { announcement: '' },
	actions: {
		enlarge(): void {
			show( nextStep( state.size ) );
			state.announcement = state.label;
			keep( state.size );
		},
	},
	callbacks: {
		/** Takes over the size that the page already has from the visit before. */
		remember(): void {
			show( stepFrom( document.documentElement.dataset.textSize ?? null ) );
		},
	},
} );

function show( size: TextSize ): void {
	state.size = size;
	state.label = state.names[ size ];
	if ( size === 'normal' ) {
		delete document.documentElement.dataset.textSize;
	} else {
		document.documentElement.dataset.textSize = size;
	}
}

/** A browser that refuses storage forgets the size with the page; the button works all the same. */
function keep( size: TextSize ): void {
	try {
		localStorage.setItem( storageKey, size );
	} catch {}
}
