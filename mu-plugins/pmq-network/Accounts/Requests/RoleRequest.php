<?php
/**
 * Somebody asks for a role.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

/**
 * One request, as it is stored.
 */
final class RoleRequest {

	/**
	 * Keeps the request.
	 *
	 * @param int           $id         Number.
	 * @param int           $user       Account.
	 * @param RequestedRole $role       Role.
	 * @param string        $reason     Why, in the person's words.
	 * @param RequestState  $state      State.
	 * @param int           $created    Unix time.
	 * @param int           $decided    Unix time, 0 while it is open.
	 * @param int           $decided_by Account of who decided, 0 while it is open.
	 * @param string        $answer     Words of who decided.
	 */
	private function __construct(
		public readonly int $id,
		public readonly int $user,
		public readonly RequestedRole $role,
		public readonly string $reason,
		public readonly RequestState $state,
		public readonly int $created,
		public readonly int $decided,
		public readonly int $decided_by,
		public readonly string $answer,
	) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Row of the table.
	 */
	public static function from_row( array $row ): self {
		return new self( (int) $row['id'], (int) $row['user'], RequestedRole::from( (string) $row['role'] ), (string) $row['reason'], RequestState::from( (string) $row['state'] ), (int) $row['created'], (int) $row['decided'], (int) $row['decided_by'], (string) $row['answer'] );
	}

	/**
	 * Returns it as REST gives it to staff.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		$person = get_userdata( $this->user );
		return array(
			'id'         => $this->id,
			'person'     => $person instanceof \WP_User ? $person->display_name : '',
			'email'      => $person instanceof \WP_User ? $person->user_email : '',
			'role'       => $this->role->value,
			'reason'     => $this->reason,
			'state'      => $this->state->value,
			'created_at' => gmdate( 'Y-m-d\TH:i:s\Z', $this->created ),
			'decided_at' => 0 === $this->decided ? null : gmdate( 'Y-m-d\TH:i:s\Z', $this->decided ),
			'decided_by' => 0 === $this->decided_by ? '' : ( get_userdata( $this->decided_by )->display_name ?? '' ),
			'answer'     => $this->answer,
		);
	}

	/**
	 * Gives the schema of what REST gives.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		$text   = array( 'type' => 'string' );
		$moment = array(
			'type'   => array( 'string', 'null' ),
			'format' => 'date-time',
		);
		return array(
			'title'      => 'pmq_role_request',
			'type'       => 'object',
			'properties' => array(
				'id'         => array( 'type' => 'integer' ),
				'person'     => $text,
				'email'      => $text,
				'role'       => array(
					'type' => 'string',
					'enum' => array_column( RequestedRole::cases(), 'value' ),
				),
				'reason'     => $text,
				'state'      => array(
					'type' => 'string',
					'enum' => array_column( RequestState::cases(), 'value' ),
				),
				'created_at' => $moment,
				'decided_at' => $moment,
				'decided_by' => $text,
				'answer'     => $text,
			),
		);
	}
}
