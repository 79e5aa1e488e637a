<?php
/**
 * What is looked for in the log of mails.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Search, filters, order and page of the log.
 */
final class LogQuery {

	/** Columns that the log can be ordered by. */
	public const ORDERS = array( 'created_at', 'sent_at', 'recipient', 'subject', 'state', 'kind' );

	/**
	 * Keeps the query.
	 *
	 * @param string       $search   Part of address, subject or Message-ID.
	 * @param list<string> $states   States, none for all.
	 * @param list<string> $kinds    Kinds, none for all.
	 * @param list<string> $reports  Classes of reports that came back, none for all.
	 * @param int|null     $site_id  Site.
	 * @param int|null     $priority Priority.
	 * @param string       $order_by One of ORDERS.
	 * @param bool         $newest   Descending.
	 * @param int          $page     From 1.
	 * @param int          $per_page Rows a page.
	 */
	public function __construct(
		public readonly string $search = '',
		public readonly array $states = array(),
		public readonly array $kinds = array(),
		public readonly array $reports = array(),
		public readonly ?int $site_id = null,
		public readonly ?int $priority = null,
		public readonly string $order_by = 'created_at',
		public readonly bool $newest = true,
		public readonly int $page = 1,
		public readonly int $per_page = 25,
	) {}
}
