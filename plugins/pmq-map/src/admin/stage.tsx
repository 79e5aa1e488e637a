import { Notice, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { History } from './components/history.tsx';
import { LayerForm } from './components/layer-form.tsx';
import { LayerList } from './components/layer-list.tsx';
import { LayerSign } from './components/layer-sign.tsx';
import { Places } from './components/places.tsx';
import { ImportWizard } from './import/wizard.tsx';
import { listLayers, messageOf, restoreLayer } from './requests.ts';
import type { Layer, Said } from './types.ts';

/** Parts of a layer's screen, by the end of the address. */
const TABS = {
	'': () => __( 'Places', 'pmq' ),
	import: () => __( 'Import a file', 'pmq' ),
	history: () => __( 'History', 'pmq' ),
	layer: () => __( 'Description', 'pmq' ),
} as const;

type Tab = keyof typeof TABS;

/** The screen of layers: the address after # says what is shown, so that back and reload work. */
export function LayersStage(): JSX.Element {
	const [ hash, setHash ] = useState( window.location.hash );
	const [ layers, setLayers ] = useState< Layer[] | null >( null );
	const [ said, setSaid ] = useState< Said | null >( null );
	const reload = useCallback(
		() => listLayers().then( setLayers, ( problem ) => setSaid( { status: 'error', text: messageOf( problem ) } ) ),
		[]
	);
	useEffect( () => {
		const follow = (): void => {
			setHash( window.location.hash );
			setSaid( null );
		};
		window.addEventListener( 'hashchange', follow );
		void reload();
		return () => window.removeEventListener( 'hashchange', follow );
	}, [ reload ] );
	const [ , first = '', second = '' ] = hash.split( '/' );
	const layer = layers?.find( ( { id } ) => String( id ) === first );
	return (
		<div className="pmq-layers__stage">
			<Message said={ said } onClose={ () => setSaid( null ) } onUndone={ () => void reload() } />
			{ layers === null && <Spinner /> }
			{ layers && first === '' && <LayerList layers={ layers } /> }
			{ layers && first === 'new' && (
				<Section back title={ __( 'New layer', 'pmq' ) }>
					<LayerForm
						layer={ null }
						onSaved={ ( saved ) => void reload().then( () => go( `#/${ saved.id }` ) ) }
					/>
				</Section>
			) }
			{ layers && first !== '' && first !== 'new' && ! layer && <Lost /> }
			{ layer && (
				<LayerScreen
					key={ layer.id }
					layer={ layer }
					tab={ tabOf( second ) }
					reload={ reload }
					say={ setSaid }
				/>
			) }
		</div>
	);
}

function tabOf( name: string ): Tab {
	return name in TABS ? ( name as Tab ) : '';
}

function go( hash: string ): void {
	window.location.hash = hash;
}

interface ScreenProps {
	readonly layer: Layer;
	readonly tab: Tab;
	readonly reload: () => Promise< void >;
	readonly say: ( said: Said | null ) => void;
}

function LayerScreen( { layer, tab, reload, say }: ScreenProps ): JSX.Element {
	const trashed = (): void => {
		go( '#/' );
		void reload();
		// The address has changed by then, which takes older messages away.
		setTimeout(
			() =>
				say( {
					status: 'success',
					/* translators: %s: name of a layer */
					text: sprintf( __( '“%s” is in the trash with its places.', 'pmq' ), layer.label ),
					undo: () => restoreLayer( layer.id ).then( reload ),
				} ),
			100
		);
	};
	return (
		<Section back sign={ layer } title={ layer.label }>
			<nav className="pmq-layers__tabs" aria-label={ __( 'Parts of the layer', 'pmq' ) }>
				{ ( Object.keys( TABS ) as Tab[] ).map( ( name ) => (
					<a
						key={ name }
						href={ `#/${ layer.id }${ name && `/${ name }` }` }
						aria-current={ name === tab ? 'page' : undefined }
					>
						{ TABS[ name ]() }
					</a>
				) ) }
			</nav>
			{ tab === '' && <Places layer={ layer } say={ say } onChanged={ () => void reload() } /> }
			{ tab === 'import' && <ImportWizard layer={ layer } onWritten={ () => void reload() } /> }
			{ tab === 'history' && <History layer={ layer } say={ say } onChanged={ () => void reload() } /> }
			{ tab === 'layer' && (
				<LayerForm
					layer={ layer }
					onSaved={ () => {
						say( { status: 'success', text: __( 'The layer is saved.', 'pmq' ) } );
						void reload();
					} }
					onTrashed={ trashed }
				/>
			) }
		</Section>
	);
}

interface SectionProps {
	readonly title: string;
	readonly back?: boolean;
	readonly sign?: Layer;
	readonly children: React.ReactNode;
}

/** A screen with its title, which takes the focus when the screen is new. */
function Section( { title, back, sign, children }: SectionProps ): JSX.Element {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	return (
		<section>
			{ back && (
				<p className="pmq-layers__back">
					<a href="#/">{ __( '← All layers', 'pmq' ) }</a>
				</p>
			) }
			<h2 ref={ heading } tabIndex={ -1 } className="pmq-layers__title">
				{ sign && <LayerSign icon={ sign.icon } colour={ sign.colour } /> }
				{ title }
			</h2>
			{ children }
		</section>
	);
}

function Lost(): JSX.Element {
	return (
		<p>
			{ __( 'This layer does not exist any more.', 'pmq' ) } <a href="#/">{ __( '← All layers', 'pmq' ) }</a>
		</p>
	);
}

interface MessageProps {
	readonly said: Said | null;
	readonly onClose: () => void;
	readonly onUndone: () => void;
}

function Message( { said, onClose, onUndone }: MessageProps ): JSX.Element | null {
	if ( ! said ) {
		return null;
	}
	const { undo } = said;
	const actions = undo
		? [ { label: __( 'Undo', 'pmq' ), onClick: () => void undo().then( onClose ).then( onUndone ) } ]
		: [];
	return (
		<Notice status={ said.status } onRemove={ onClose } actions={ actions }>
			{ said.text }
		</Notice>
	);
}
