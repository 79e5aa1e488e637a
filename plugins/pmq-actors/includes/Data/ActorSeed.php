<?php
/**
 * The actors of the demo content.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Provision\Owner;
use PaysMidiQuercy\Values;

/**
 * Writes actors that came as rows: new ones are made, known ones (by their slug) brought up to date.
 */
final class ActorSeed {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Writes one actor.
	 *
	 * @param array<string, mixed> $row Fields of ActorFields and `source_id`, which becomes the slug.
	 * @return array<string, mixed> `source_id`, `status`, `post_id` or `errors`.
	 */
	public function write( array $row ): array {
		$slug   = sanitize_title( Values::text( $row['source_id'] ?? '' ) );
		$row   += array( 'presentation' => $row['description'] ?? '' );
		$fields = ActorFields::from( $row );
		$errors = $this->services->rules()->errors( $fields );
		if ( array() !== $errors ) {
			return array(
				'source_id' => $slug,
				'status'    => 'error',
				'errors'    => array_map(
					static fn( string $field, string $message ): array => array(
						'field'   => $field,
						'message' => $message,
					),
					array_keys( $errors ),
					array_values( $errors )
				),
			);
		}
		$known = get_page_by_path( $slug, 'OBJECT', ActorPostType::NAME );
		$post  = $this->services->writer()->write(
			$known instanceof \WP_Post ? $known->ID : 0,
			$fields,
			array(
				'post_name'   => $slug,
				'post_status' => 'publish',
				'post_author' => Owner::id(),
			)
		);
		return array(
			'source_id' => $slug,
			'status'    => $known instanceof \WP_Post ? 'changed' : 'new',
			'post_id'   => $post,
		);
	}
}
