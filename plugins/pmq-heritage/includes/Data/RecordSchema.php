<?php
/**
 * The JSON schema of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\RecordMeta;

/**
 * Describes what REST, the ability and the TypeScript type call a record.
 */
final class RecordSchema {

	/**
	 * Gives the schema of a record.
	 *
	 * @return array<string, mixed>
	 */
	public static function item(): array {
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq_record',
			'type'       => 'object',
			'properties' => self::list_properties() + self::detail_properties(),
		);
	}

	/**
	 * Gives the properties of an item of a list.
	 *
	 * @return array<string, mixed>
	 */
	private static function list_properties(): array {
		return array(
			'id'       => array( 'type' => 'integer' ),
			'slug'     => array( 'type' => 'string' ),
			'name'     => array( 'type' => 'string' ),
			'link'     => self::uri(),
			'excerpt'  => array( 'type' => 'string' ),
			'types'    => self::terms(),
			'themes'   => self::terms(),
			'periods'  => self::terms(),
			'keywords' => self::terms(),
			'commune'  => self::nullable( array( 'insee', 'name', 'postal_code' ) ),
			'epci'     => self::nullable( array( 'siren', 'name' ) ),
			'year'     => array( 'type' => array( 'integer', 'null' ) ),
			'location' => array(
				'type'       => array( 'object', 'null' ),
				'properties' => array(
					'lat'         => array( 'type' => 'number' ),
					'lng'         => array( 'type' => 'number' ),
					'approximate' => array( 'type' => 'boolean' ),
				),
			),
			'image'    => self::nullable( array( 'url', 'alt', 'credit' ) ),
			'source'   => array(
				'type'       => 'object',
				'properties' => array(
					'key'   => array(
						'type' => 'string',
						'enum' => Source::keys(),
					),
					'label' => array( 'type' => 'string' ),
					'id'    => array( 'type' => 'string' ),
					'url'   => array( 'type' => 'string' ),
				),
			),
			'licence'  => array( 'type' => 'string' ),
		);
	}

	/**
	 * Gives the properties that only a record's own route tells.
	 *
	 * @return array<string, mixed>
	 */
	private static function detail_properties(): array {
		return array(
			'description'   => array(
				'type'        => 'string',
				'description' => __( 'Description as HTML.', 'pmq' ),
			),
			'holder'        => array( 'type' => 'string' ),
			'author'        => array( 'type' => 'string' ),
			'medium_author' => array( 'type' => 'string' ),
			'media'         => array(
				'type'  => 'array',
				'items' => RecordMeta::media_schema(),
			),
			'links'         => array(
				'type'  => 'array',
				'items' => array(
					'type'       => 'object',
					'properties' => array(
						'label' => array( 'type' => 'string' ),
						'url'   => self::uri(),
					),
				),
			),
			'access'        => array( 'type' => 'string' ),
			'protection'    => array( 'type' => 'string' ),
			'modified'      => array(
				'type'   => 'string',
				'format' => 'date-time',
			),
			'gone_since'    => array( 'type' => array( 'string', 'null' ) ),
		);
	}

	/**
	 * Gives the schema of a list of terms.
	 *
	 * @return array<string, mixed>
	 */
	private static function terms(): array {
		return array(
			'type'  => 'array',
			'items' => array(
				'type'       => 'object',
				'properties' => array(
					'slug' => array( 'type' => 'string' ),
					'name' => array( 'type' => 'string' ),
					'kind' => array( 'type' => 'string' ),
				),
			),
		);
	}

	/**
	 * Gives the schema of an object of texts, or null.
	 *
	 * @param list<string> $names Properties.
	 * @return array<string, mixed>
	 */
	private static function nullable( array $names ): array {
		return array(
			'type'       => array( 'object', 'null' ),
			'properties' => array_fill_keys( $names, array( 'type' => 'string' ) ),
		);
	}

	/**
	 * Gives the schema of an address.
	 *
	 * @return array<string, string>
	 */
	private static function uri(): array {
		return array(
			'type'   => 'string',
			'format' => 'uri',
		);
	}
}
