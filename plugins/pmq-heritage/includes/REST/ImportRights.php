<?php
/**
 * Who imports and who decides.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

/**
 * The account of the command has the right to import and nothing else: what a person decides – which sources, which terms, whether a
 * shrunken feed is right – it may read but not change.
 */
final class ImportRights {

	/**
	 * Asks for the right to import.
	 *
	 * @return true|\WP_Error
	 */
	public static function may_import(): bool|\WP_Error {
		return current_user_can( 'import_pmq_records' ) ? true : self::refusal();
	}

	/**
	 * Asks for the right to decide about imports.
	 *
	 * @return true|\WP_Error
	 */
	public static function may_decide(): bool|\WP_Error {
		return current_user_can( 'import_pmq_records' ) && current_user_can( 'delete_others_pmq_records' ) ? true : self::refusal();
	}

	/**
	 * Builds the refusal: a visitor is asked to sign in.
	 */
	private static function refusal(): \WP_Error {
		return new \WP_Error( 'pmq_import_forbidden', __( 'Sorry, you are not allowed to import records.', 'pmq' ), array( 'status' => rest_authorization_required_code() ) );
	}
}
