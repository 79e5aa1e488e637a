<?php
/**
 * What a form leads to.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Form;

/**
 * Either an address to go to, or the same form again with errors.
 */
final class Answer {

	/**
	 * Keeps the answer.
	 *
	 * @param string                $redirect Address to go to, empty to show the form again.
	 * @param array<string, string> $errors   Sentence by field; the empty name concerns the form as a whole.
	 */
	private function __construct( public readonly string $redirect, public readonly array $errors ) {}

	/**
	 * Goes elsewhere.
	 *
	 * @param string $url Address within the network.
	 */
	public static function to( string $url ): self {
		return new self( $url, array() );
	}

	/**
	 * Shows the page at once: what it says now cannot be shown again.
	 */
	public static function stay(): self {
		return new self( '', array() );
	}

	/**
	 * Shows the form again.
	 *
	 * @param array<string, string> $errors Sentence by field.
	 */
	public static function errors( array $errors ): self {
		return new self( '', $errors );
	}

	/**
	 * Shows the form again with one sentence about the whole.
	 *
	 * @param string $sentence Sentence.
	 */
	public static function error( string $sentence ): self {
		return self::errors( array( '' => $sentence ) );
	}
}
