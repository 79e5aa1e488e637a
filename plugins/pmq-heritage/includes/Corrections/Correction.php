<?php
/**
 * A correction that somebody suggests.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Corrections;

/**
 * One suggestion, as it is stored.
 */
final class Correction {

	public const OPEN    = 'open';
	public const DONE    = 'done';
	public const REFUSED = 'refused';

	/**
	 * Keeps the suggestion.
	 *
	 * @param int    $id      Number.
	 * @param int    $record  Record.
	 * @param string $about   What of the record: a key of `fields()`.
	 * @param string $text    What the person writes.
	 * @param string $name    Name given, perhaps empty.
	 * @param string $email   Address for the answer, perhaps empty.
	 * @param string $state   Constant of this class.
	 * @param string $answer  What staff answered.
	 * @param int    $created Unix time.
	 * @param int    $decided Unix time, 0 while it is open.
	 */
	private function __construct(
		public readonly int $id,
		public readonly int $record,
		public readonly string $about,
		public readonly string $text,
		public readonly string $name,
		public readonly string $email,
		public readonly string $state,
		public readonly string $answer,
		public readonly int $created,
		public readonly int $decided,
	) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Row of the table.
	 */
	public static function from_row( array $row ): self {
		return new self( (int) $row['id'], (int) $row['record'], (string) $row['about'], (string) $row['message'], (string) $row['name'], (string) $row['email'], (string) $row['state'], (string) $row['answer'], (int) $row['created'], (int) $row['decided'] );
	}

	/**
	 * Lists what can be corrected.
	 *
	 * @return array<string, string> Label by key.
	 */
	public static function fields(): array {
		return array(
			'other'       => __( 'Something else', 'pmq' ),
			'name'        => __( 'The name', 'pmq' ),
			'description' => __( 'The text', 'pmq' ),
			'place'       => __( 'The place', 'pmq' ),
			'date'        => __( 'The period or the year', 'pmq' ),
			'picture'     => __( 'A picture or its credit', 'pmq' ),
			'people'      => __( 'The author or the holder', 'pmq' ),
			'source'      => __( 'A source or a link', 'pmq' ),
		);
	}

	/**
	 * Names a state.
	 */
	public function state_label(): string {
		return match ( $this->state ) {
			self::DONE    => __( 'Done', 'pmq' ),
			self::REFUSED => __( 'Not kept', 'pmq' ),
			default       => __( 'To be settled', 'pmq' ),
		};
	}
}
