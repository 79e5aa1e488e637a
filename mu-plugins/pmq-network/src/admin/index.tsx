import { createRoot } from '@wordpress/element';
import { MailStage } from './routes/mail/stage.tsx';

const root = document.getElementById( 'pmq-mail-root' );
if ( root ) {
	createRoot( root ).render( <MailStage address={ root.dataset.address ?? '' } /> );
}
