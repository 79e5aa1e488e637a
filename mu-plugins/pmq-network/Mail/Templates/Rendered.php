<?php
/**
 * A filled template.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Templates;

/**
 * Subject, HTML and text of one mail.
 */
final class Rendered {

	/**
	 * Keeps the parts.
	 *
	 * @param string $subject Subject.
	 * @param string $html    Whole HTML document.
	 * @param string $text    The same as plain text.
	 */
	public function __construct( public readonly string $subject, public readonly string $html, public readonly string $text ) {}
}
