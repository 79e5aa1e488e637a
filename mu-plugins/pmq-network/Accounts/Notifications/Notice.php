<?php
/**
 * Something that somebody hears of.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

/**
 * What a notification says: the same words serve the mail at once and the line of the daily mail.
 */
final class Notice {

	/**
	 * Keeps the words, all of them plain text.
	 *
	 * @param string       $title      Subject of the mail, line of the daily one.
	 * @param string       $url        Page of the network on which to read more or to act.
	 * @param string       $button     Words of the button that leads there.
	 * @param list<string> $paragraphs Texts of the mail.
	 * @param string       $quote      Words of somebody, such as the reason of a request.
	 * @param int          $part       Part of the kind that it is about; 0 when the kind has none.
	 */
	public function __construct(
		public readonly string $title,
		public readonly string $url,
		public readonly string $button,
		public readonly array $paragraphs = array(),
		public readonly string $quote = '',
		public readonly int $part = 0,
	) {}
}
