<?php
/**
 * How documents are ordered.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Compares documents: by name from A to Z and then the older post first, by date the newest first and then the younger post.
 */
final class SortOrder {

	/**
	 * Returns what a document is ordered by.
	 *
	 * @param string         $order    PackName::BY_NAME or BY_DATE.
	 * @param StoredDocument $document Document.
	 */
	public static function key( string $order, StoredDocument $document ): string {
		return PackName::BY_NAME === $order ? $document->key : $document->date;
	}

	/**
	 * Compares two documents.
	 *
	 * @param string $order  PackName::BY_NAME or BY_DATE.
	 * @param string $key_a  Folded title or date of the first.
	 * @param int    $post_a Its post.
	 * @param string $key_b  Folded title or date of the second.
	 * @param int    $post_b Its post.
	 */
	public static function compare( string $order, string $key_a, int $post_a, string $key_b, int $post_b ): int {
		return PackName::BY_NAME === $order
			? ( strcmp( $key_a, $key_b ) ?: $post_a <=> $post_b )
			: ( strcmp( $key_b, $key_a ) ?: $post_b <=> $post_a );
	}

	/**
	 * Says whether a document comes before another whose post is looked up only when the keys are the same.
	 *
	 * @param string         $order  PackName::BY_NAME or BY_DATE.
	 * @param string         $key_a  Folded title or date of the first.
	 * @param int            $post_a Its post.
	 * @param string         $key_b  Folded title or date of the second.
	 * @param callable():int $post_b Gives its post.
	 */
	public static function comes_before( string $order, string $key_a, int $post_a, string $key_b, callable $post_b ): bool {
		return self::compare( $order, $key_a, $post_a, $key_b, $key_a === $key_b ? $post_b() : 0 ) < 0;
	}
}
