<?php
/**
 * A message to a selection of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Messages;

/**
 * What was written, by whom, when, and to how many.
 */
final class GroupMessage {

	/**
	 * Keeps the message.
	 *
	 * @param int    $id         Number.
	 * @param string $uid        Identifier made by the screen.
	 * @param int    $user       Who wrote.
	 * @param string $subject    Subject.
	 * @param string $text       Text as typed.
	 * @param int    $created    Unix time.
	 * @param int    $recipients Number of actors.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $uid,
		public readonly int $user,
		public readonly string $subject,
		public readonly string $text,
		public readonly int $created,
		public readonly int $recipients,
	) {}

	/**
	 * Returns what REST answers.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		$user = get_userdata( $this->user );
		return array(
			'id'         => $this->id,
			'uid'        => $this->uid,
			'author'     => $user instanceof \WP_User ? $user->display_name : '',
			'subject'    => $this->subject,
			'text'       => $this->text,
			'created_at' => gmdate( 'Y-m-d\TH:i:s\Z', $this->created ),
			'recipients' => $this->recipients,
		);
	}

	/**
	 * Returns the schema.
	 *
	 * @return array<string, mixed> JSON schema, draft 4.
	 */
	public static function json_schema(): array {
		$text   = array( 'type' => 'string' );
		$number = array( 'type' => 'integer' );
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq-actor-message',
			'type'       => 'object',
			'properties' => array(
				'id'         => $number,
				'uid'        => $text,
				'author'     => $text,
				'subject'    => $text,
				'text'       => $text,
				'created_at' => $text,
				'recipients' => $number,
			),
		);
	}
}
