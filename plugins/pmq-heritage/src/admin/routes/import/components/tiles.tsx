import { TILE_LABELS, type PreviewItem } from '../fields.tsx';

type Status = PreviewItem[ 'status' ];

interface Props {
	counts: Record< Status, number >;
	selected: readonly Status[];
	onSelect: ( status: Status ) => void;
}

/** The numbers of a pass; each is a button that shows its rows alone. */
export function Tiles( { counts, selected, onSelect }: Props ): JSX.Element {
	const all = Object.keys( TILE_LABELS ) as Status[];
	// Most tables leave nothing out: a number that is always none says nothing.
	const shown = all.filter( ( status ) => status !== 'left_out' || counts.left_out > 0 );
	return (
		<ul className="pmq-import__tiles">
			{ shown.map( ( status ) => (
				<li key={ status }>
					<button
						type="button"
						className={ `pmq-import__tile is-${ status }` }
						aria-pressed={ counts[ status ] > 0 && selected.includes( status ) }
						disabled={ counts[ status ] === 0 }
						onClick={ () => onSelect( status ) }
					>
						<strong>{ counts[ status ].toLocaleString( document.documentElement.lang || 'fr' ) }</strong>{ ' ' }
						{ TILE_LABELS[ status ] }
					</button>
				</li>
			) ) }
		</ul>
	);
}
