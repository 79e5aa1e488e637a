<?php
/**
 * What a provisioning run changed.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

/**
 * Writes a value only where it differs and counts what it wrote, so that a second run can prove that it changed nothing.
 */
final class Ledger {

	/**
	 * Lines written so far.
	 *
	 * @var list<string>
	 */
	private array $changes = array();

	/**
	 * Keeps the listener.
	 *
	 * @param (\Closure(string): void)|null $listener Told of each change as it happens (progress lines).
	 */
	public function __construct( private readonly ?\Closure $listener = null ) {}

	/**
	 * Notes a change made by the caller.
	 *
	 * @param string $line What changed, for a developer.
	 */
	public function note( string $line ): void {
		$this->changes[] = $line;
		if ( null !== $this->listener ) {
			( $this->listener )( $line );
		}
	}

	/**
	 * Writes an option of the current site if it differs.
	 *
	 * @param string $name  Option name.
	 * @param mixed  $value Wanted value.
	 */
	public function option( string $name, mixed $value ): void {
		if ( self::same( get_option( $name, null ), $value ) ) {
			return;
		}
		update_option( $name, $value );
		$this->note( 'option ' . $name );
	}

	/**
	 * Writes an option of the network if it differs.
	 *
	 * @param string $name  Option name.
	 * @param mixed  $value Wanted value.
	 */
	public function network_option( string $name, mixed $value ): void {
		if ( self::same( get_site_option( $name, null ), $value ) ) {
			return;
		}
		update_site_option( $name, $value );
		$this->note( 'network option ' . $name );
	}

	/**
	 * Returns everything that changed.
	 *
	 * @return list<string>
	 */
	public function changes(): array {
		return $this->changes;
	}

	/**
	 * Compares as the database does: it keeps scalars as text.
	 *
	 * @param mixed $stored What is there.
	 * @param mixed $wanted What should be.
	 */
	private static function same( mixed $stored, mixed $wanted ): bool {
		if ( null === $stored ) {
			return false;
		}
		if ( is_scalar( $stored ) && is_scalar( $wanted ) ) {
			return (string) $stored === (string) $wanted;
		}
		return $stored === $wanted;
	}
}
