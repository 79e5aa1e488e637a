import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import type { View } from '@wordpress/dataviews/wp';
import { messageOf } from './requests.ts';
import type { Page } from './types.ts';

interface Loaded< Item > extends Page< Item > {
	isLoading: boolean;
	error: string;
	reload: () => void;
}

/** Keeps a page of a list in step with the view of its table. An answer that comes after a later question is dropped. */
export function usePage< Item >( view: View, load: ( view: View ) => Promise< Page< Item > > ): Loaded< Item > {
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
	return { ...page, isLoading, error, reload };
}
