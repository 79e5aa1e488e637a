import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Outcome } from '@pmq/connectors';
import { download, errorList } from '../data/error-list.ts';
import { language } from '../hooks/language.ts';

interface Props {
	outcomes: readonly Outcome[];
	filename: string;
}

/** Offers the errors and warnings as a file, if there are any. */
export function ErrorListButton( { outcomes, filename }: Props ): JSX.Element | null {
	const count = outcomes.filter( ( outcome ) => outcome.errors.length + outcome.warnings.length > 0 ).length;
	if ( count === 0 ) {
		return null;
	}
	const name = `${ filename.replace( /\.[a-z]+$/i, '' ) }-${ language === 'fr' ? 'erreurs' : 'errors' }.csv`;
	/* translators: %d: number of rows */
	const label = sprintf( __( 'Errors and warnings (csv, %d)', 'pmq' ), count );
	return (
		<Button
			variant="secondary"
			__next40pxDefaultSize
			onClick={ () => download( errorList( outcomes, language ), name ) }
		>
			{ label }
		</Button>
	);
}
