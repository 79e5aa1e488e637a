import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import type { View } from '@wordpress/dataviews/wp';
import { messageOf } from '../routes/mail/requests.ts';
import type { Page } from '../routes/mail/types.ts';

interface Loaded< Item > {
	view: View;
	/** What the table needs to show the page and to ask for another. */
	table: {
		data: Item[];
		view: View;
		onChangeView: ( view: View ) => void;
		isLoading: boolean;
		paginationInfo: { totalItems: number; totalPages: number };
		defaultLayouts: { table: object; list: object };
	};
	error: string;
	reload: () => void;
}

const LAYOUTS = { table: {}, list: {} };

/** Keeps a page of a list in step with the view of its table. An answer that comes after a later question is dropped. */
export function usePage< Item >( first: View, load: ( view: View ) => Promise< Page< Item > > ): Loaded< Item > {
	const [ view, setView ] = useState< View >( first );
	const [ page, setPage ] = useState< Page< Item > >( { items: [], total: 0, pages: 0 } );
	const [ isLoading, setLoading ] = useState( true );
	const [ error, setError ] = useState( '' );
	const [ turn, setTurn ] = useState( 0 );
	const latest = useRef( 0 );
	const { search } = view;
	const previous = useRef( search );
	useEffect( () => {
		const mine = ++latest.current;
		setLoading( true );
		// Typing asks once, when the hand rests.
		const wait = previous.current === search ? 0 : 250;
		previous.current = search;
		const timer = setTimeout( () => {
			load( view )
				.then(
					( loaded ) => {
						if ( mine === latest.current ) {
							setPage( loaded );
							setError( '' );
						}
					},
					( problem ) => mine === latest.current && setError( messageOf( problem ) )
				)
				.finally( () => mine === latest.current && setLoading( false ) );
		}, wait );
		return () => clearTimeout( timer );
	}, [ view, load, search, turn ] );
	const reload = useCallback( () => setTurn( ( before ) => before + 1 ), [] );
	const paginationInfo = { totalItems: page.total, totalPages: page.pages };
	const table = { data: page.items, view, onChangeView: setView, isLoading, paginationInfo, defaultLayouts: LAYOUTS };
	return { view, table, error, reload };
}
