<?php
/**
 * `wp pmq record`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\CLI;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Services;

/**
 * Reads records through the service that REST uses.
 */
final class RecordCommand {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Searches records.
	 *
	 * ## OPTIONS
	 *
	 * [<search>]
	 * : Words.
	 *
	 * [--type=<slugs>]
	 * [--theme=<slugs>]
	 * [--period=<slugs>]
	 * [--commune=<insee>]
	 * [--epci=<siren>]
	 * [--source=<keys>]
	 * [--bbox=<box>]
	 * [--page=<page>]
	 * [--per_page=<number>]
	 * [--sort=<sort>]
	 *
	 * [--format=<format>]
	 * : table, json or csv.
	 * ---
	 * default: table
	 * ---
	 *
	 * @param list<string>          $args   Words.
	 * @param array<string, string> $params Options.
	 */
	public function list( array $args, array $params ): void {
		$params['search'] = implode( ' ', $args );
		$fault            = $this->services->search()->fault( $params );
		if ( null !== $fault ) {
			\WP_CLI::error( $fault->get_error_message() );
		}
		$page = $this->services->search()->search( $params );
		$rows = array_map(
			static fn( Record $record ): array => array(
				'id'      => $record->id,
				'name'    => $record->name,
				'commune' => $record->commune['name'] ?? '',
				'source'  => $record->source->value . ':' . $record->source_id,
				'link'    => $record->link,
			),
			$page->records
		);
		( new \WP_CLI\Formatter( $params, array( 'id', 'name', 'commune', 'source', 'link' ) ) )->display_items( $rows );
		if ( 'table' === ( $params['format'] ?? 'table' ) ) {
			\WP_CLI::log( sprintf( '%d of %d', count( $rows ), $page->total ) );
		}
	}

	/**
	 * Shows one record as JSON.
	 *
	 * ## OPTIONS
	 *
	 * <id>
	 * : Number of the record.
	 *
	 * @param list<string> $args Number.
	 */
	public function get( array $args ): void {
		$record = $this->services->records()->find( (int) $args[0] );
		if ( null === $record ) {
			\WP_CLI::error( 'There is no record with this number.' );
			return;
		}
		\WP_CLI::log( (string) wp_json_encode( $record->to_detail(), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	}
}
