<?php
/**
 * Communes outside the territory that records name.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

/**
 * Remembers the names of communes that the territory does not know, so that a facet can show them without a look-up in every record.
 */
final class OutsideCommunes {

	private const OPTION = 'pmq_outside_communes';

	/**
	 * Names not yet stored, by INSEE code.
	 *
	 * @var array<string, string>
	 */
	private array $pending = array();

	/**
	 * Gives every known name.
	 *
	 * @return array<string, string> INSEE code => name.
	 */
	public function names(): array {
		$stored = get_option( self::OPTION, array() );
		return $this->pending + ( is_array( $stored ) ? $stored : array() );
	}

	/**
	 * Notes a name; {@see flush()} stores it.
	 *
	 * @param string $insee INSEE code.
	 * @param string $name  Name.
	 */
	public function note( string $insee, string $name ): void {
		if ( '' !== $insee && '' !== $name && ( $this->names()[ $insee ] ?? '' ) !== $name ) {
			$this->pending[ $insee ] = $name;
		}
	}

	/**
	 * Stores what was noted, in one write.
	 */
	public function flush(): void {
		if ( array() !== $this->pending ) {
			update_option( self::OPTION, $this->names(), false );
			$this->pending = array();
		}
	}
}
