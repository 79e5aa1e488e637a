<?php
/**
 * What an actor is.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Content;

/**
 * One person, an association, or an institution or enterprise.
 */
enum Kind: string {
	case Person      = 'person';
	case Association = 'association';
	case Institution = 'institution';

	/**
	 * Gives its name to show.
	 */
	public function label(): string {
		return match ( $this ) {
			self::Person      => __( 'Person', 'pmq' ),
			self::Association => __( 'Association', 'pmq' ),
			self::Institution => __( 'Institution or enterprise', 'pmq' ),
		};
	}

	/**
	 * Gives every name by value.
	 *
	 * @return array<string, string>
	 */
	public static function labels(): array {
		$labels = array();
		foreach ( self::cases() as $kind ) {
			$labels[ $kind->value ] = $kind->label();
		}
		return $labels;
	}
}
