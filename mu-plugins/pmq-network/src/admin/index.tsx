import './core-french.ts';
import { createRoot } from '@wordpress/element';
import { MailStage } from './routes/mail/stage.tsx';
import { RoleRequestsStage } from './routes/role-requests/stage.tsx';

const mail = document.getElementById( 'pmq-mail-root' );
if ( mail ) {
	createRoot( mail ).render( <MailStage address={ mail.dataset.address ?? '' } /> );
}
const roleRequests = document.getElementById( 'pmq-role-requests-root' );
if ( roleRequests ) {
	createRoot( roleRequests ).render( <RoleRequestsStage /> );
}
