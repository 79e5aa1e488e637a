import { settings } from '../settings.ts';

interface Props {
	readonly icon: string;
	readonly colour: string;
	readonly size?: number;
}

/** The icon of a layer on its colour, as it is on pins. */
export function LayerSign( { icon, colour, size = 36 }: Props ): JSX.Element {
	const path = settings.icons.find( ( { name } ) => name === icon )?.path ?? '';
	const fill = settings.colours.find( ( { name } ) => name === colour )?.colour ?? '#4a6000';
	return (
		<span className="pmq-layers__sign" style={ { background: fill, width: size, height: size } } aria-hidden="true">
			<svg viewBox="0 0 24 24" width={ size * 0.6 } height={ size * 0.6 } focusable="false">
				<path d={ path } />
			</svg>
		</span>
	);
}
