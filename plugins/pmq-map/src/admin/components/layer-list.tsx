import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Layer } from '../types.ts';
import { LayerSign } from './layer-sign.tsx';

interface Props {
	readonly layers: readonly Layer[];
}

/** All layers, each a way to its places. */
export function LayerList( { layers }: Props ): JSX.Element {
	return (
		<>
			<div className="pmq-layers__bar">
				<p>
					{ __(
						'Every map of the four sites can show these layers. Choose one to fill it, or make a new one.',
						'pmq'
					) }
				</p>
				<Button variant="primary" href="#/new" __next40pxDefaultSize>
					{ __( 'New layer', 'pmq' ) }
				</Button>
			</div>
			<ul className="pmq-layers__cards">
				{ layers.map( ( layer ) => (
					<li key={ layer.id } className="pmq-layers__card">
						<LayerSign icon={ layer.icon } colour={ layer.colour } size={ 44 } />
						<div>
							<h2>
								<a href={ `#/${ layer.id }` }>{ layer.label }</a>
							</h2>
							<p>
								{ sprintf(
									/* translators: %d: number of places */
									_n( '%d place', '%d places', layer.count, 'pmq' ),
									layer.count
								) }
								{ ' · ' }
								{ sprintf(
									/* translators: %d: number of fields */
									_n( '%d field', '%d fields', layer.fields.length, 'pmq' ),
									layer.fields.length
								) }
								{ ! layer.shown && (
									<span className="pmq-layers__badge">{ __( 'Hidden', 'pmq' ) }</span>
								) }
							</p>
						</div>
					</li>
				) ) }
			</ul>
		</>
	);
}
