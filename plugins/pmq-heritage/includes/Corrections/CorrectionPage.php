<?php
/**
 * The page on which a correction is suggested.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Corrections;

/**
 * Knows the address of the form: a page of its own, because a form marks the browser and is not cached.
 */
final class CorrectionPage {

	/** Path of the page, below the site. */
	public const PATH = 'corriger';

	/** Argument that names the record. */
	public const RECORD = 'fiche';

	/**
	 * Returns the address of the form for a record.
	 *
	 * @param int $record Record.
	 * @return string Empty where the page has been taken away.
	 */
	public static function url( int $record ): string {
		$page = get_page_by_path( self::PATH );
		return $page instanceof \WP_Post && 'publish' === $page->post_status ? add_query_arg( self::RECORD, $record, (string) get_permalink( $page ) ) : '';
	}

	/**
	 * Tells whether this request shows the page.
	 */
	public static function is_here(): bool {
		return is_page( self::PATH );
	}
}
