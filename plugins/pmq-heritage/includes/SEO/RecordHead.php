<?php
/**
 * The head of a record's page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\SEO;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Services;

/**
 * Prints description and linked data for machines; core prints the canonical address.
 */
final class RecordHead {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the head.
	 */
	public function register(): void {
		add_action( 'wp_head', array( $this, 'print' ), 5 );
		add_filter( 'document_title_parts', array( $this, 'title' ) );
	}

	/**
	 * Prints description and linked data.
	 */
	public function print(): void {
		$record = $this->record();
		if ( null === $record ) {
			return;
		}
		printf( '<meta name="description" content="%s">' . "\n", esc_attr( self::description( $record ) ) );
		wp_print_inline_script_tag(
			(string) wp_json_encode( LinkedData::of( $record ), JSON_HEX_TAG | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
			array( 'type' => 'application/ld+json' )
		);
	}

	/**
	 * Adds the commune to the page's title: there are many churches of Saint Martin.
	 *
	 * @param array<string, string> $parts Parts of the title.
	 * @return array<string, string>
	 */
	public function title( array $parts ): array {
		$record = $this->record();
		if ( null !== $record && null !== $record->commune && ! str_contains( $record->name, $record->commune['name'] ) ) {
			$parts['title'] = ( $parts['title'] ?? $record->name ) . ', ' . $record->commune['name'];
		}
		return $parts;
	}

	/**
	 * Words the description: the record's own, else what it is and where.
	 *
	 * @param Record $record Record.
	 */
	private static function description( Record $record ): string {
		$facts   = implode( ', ', array_filter( array( $record->name, $record->types[0]->name ?? '', $record->commune['name'] ?? '' ) ) );
		$excerpt = $record->excerpt();
		return '' === $excerpt ? $facts . '.' : $excerpt;
	}

	/**
	 * Gives the record of the page.
	 */
	private function record(): ?Record {
		return is_singular( RecordPostType::NAME ) && ! post_password_required() ? $this->services->records()->find( (int) get_queried_object_id() ) : null;
	}
}
