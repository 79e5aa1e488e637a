<?php
/**
 * A source that is imported by itself.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * Where a feed is fetched, how often, and who hears of it.
 *
 * @phpstan-type SourceState array{etag?: string, modified?: string, hash?: string, status?: string, message?: string, at?: string, import?: int, counts?: array<string, int>, details?: list<string>, confirmed?: string}
 */
final class ImportSource {

	/** Rhythms and their seconds. */
	public const RHYTHMS = array(
		'daily'   => DAY_IN_SECONDS,
		'weekly'  => WEEK_IN_SECONDS,
		'monthly' => 30 * DAY_IN_SECONDS,
	);

	/** Share of its records, in per cent, that a feed may lose without a person looking at it. */
	public const MOST_LOST = 10;

	/**
	 * Builds a source.
	 *
	 * @param int                  $id         Number.
	 * @param string               $name       Name for people.
	 * @param string               $connector  Key of the connector, or `auto`.
	 * @param string               $location   Address (https), or path below the import folder of the server.
	 * @param string               $dataset    Data set.
	 * @param string               $rhythm     Key of RHYTHMS.
	 * @param list<string>         $recipients Addresses that get the report.
	 * @param int                  $most_lost  Per cent.
	 * @param string               $due_at     When it is next fetched, UTC, Y-m-d H:i:s.
	 * @param array<string, mixed> $state      What happened last.
	 *
	 * @phpstan-param SourceState $state
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $name,
		public readonly string $connector,
		public readonly string $location,
		public readonly string $dataset,
		public readonly string $rhythm,
		public readonly array $recipients,
		public readonly int $most_lost,
		public readonly string $due_at,
		public readonly array $state,
	) {}

	/**
	 * Builds a source from its row.
	 *
	 * @param array<string, string|null> $row Row of the table.
	 */
	public static function from_row( array $row ): self {
		$settings = json_decode( (string) $row['settings'], true );
		$settings = is_array( $settings ) ? $settings : array();
		$state    = json_decode( (string) $row['state'], true );
		return new self(
			(int) $row['id'],
			(string) ( $settings['name'] ?? '' ),
			(string) ( $settings['connector'] ?? 'auto' ),
			(string) ( $settings['location'] ?? '' ),
			(string) ( $settings['dataset'] ?? '' ),
			(string) ( $settings['rhythm'] ?? 'weekly' ),
			array_values( array_map( 'strval', (array) ( $settings['recipients'] ?? array() ) ) ),
			(int) ( $settings['most_lost'] ?? self::MOST_LOST ),
			(string) $row['due_at'],
			is_array( $state ) ? $state : array()
		);
	}

	/**
	 * Gives the settings, to be stored.
	 *
	 * @return array<string, mixed>
	 */
	public function settings(): array {
		return array(
			'name'       => $this->name,
			'connector'  => $this->connector,
			'location'   => $this->location,
			'dataset'    => $this->dataset,
			'rhythm'     => $this->rhythm,
			'recipients' => $this->recipients,
			'most_lost'  => $this->most_lost,
		);
	}

	/**
	 * Gives the form of REST.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		return array( 'id' => $this->id ) + $this->settings() + array(
			'due_at' => str_replace( ' ', 'T', $this->due_at ) . 'Z',
			'state'  => array() === $this->state ? new \stdClass() : $this->state,
		);
	}

	/**
	 * Gives the JSON schema of the form of REST.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		$text = array( 'type' => 'string' );
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq_import_source',
			'type'       => 'object',
			'properties' => array(
				'id'         => array( 'type' => 'integer' ),
				'name'       => $text,
				'connector'  => $text,
				'location'   => $text,
				'dataset'    => $text,
				'rhythm'     => array(
					'type' => 'string',
					'enum' => array_keys( self::RHYTHMS ),
				),
				'recipients' => array(
					'type'  => 'array',
					'items' => $text,
				),
				'most_lost'  => array( 'type' => 'integer' ),
				'due_at'     => $text,
				'state'      => array( 'type' => 'object' ),
			),
		);
	}
}
