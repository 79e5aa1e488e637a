<?php
/**
 * Loads the sections of a site.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Values;

/**
 * Makes the categories of articles that `categories.json` lists (slug, name, description), where they are missing.
 */
final class CategorySeeder {

	/**
	 * Takes the ledger of the run.
	 *
	 * @param Ledger $ledger Counts what changes.
	 */
	public function __construct( private readonly Ledger $ledger ) {}

	/**
	 * Loads a list of categories; one that a person renamed or deleted is not made again while its slug was seeded.
	 *
	 * @param string $file Absolute path; a file that does not exist lists nothing.
	 * @throws \RuntimeException When WordPress refuses one.
	 */
	public function seed( string $file ): void {
		if ( ! is_readable( $file ) ) {
			return;
		}
		$seeded = Values::texts( get_option( 'pmq_seeded_categories', array() ) );
		$wanted = json_decode( (string) file_get_contents( $file ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours.
		foreach ( is_array( $wanted ) ? $wanted : array() as $line ) {
			$category = array_map( Values::text( ... ), Values::map( $line ) ) + array(
				'slug'        => '',
				'name'        => '',
				'description' => '',
			);
			$slug     = $category['slug'];
			if ( in_array( $slug, $seeded, true ) || get_term_by( 'slug', $slug, 'category' ) ) {
				continue;
			}
			$term = wp_insert_term(
				$category['name'],
				'category',
				array(
					'slug'        => $slug,
					'description' => $category['description'],
				)
			);
			if ( is_wp_error( $term ) ) {
				throw new \RuntimeException( $slug . ': ' . $term->get_error_message() ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
			}
			$seeded[] = $slug;
			$this->ledger->note( 'new category:' . $slug );
		}
		if ( get_option( 'pmq_seeded_categories', array() ) !== $seeded ) {
			update_option( 'pmq_seeded_categories', $seeded, false );
		}
	}
}
