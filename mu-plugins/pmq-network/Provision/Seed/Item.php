<?php
/**
 * One piece of demo content.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

/**
 * A page or an article as its file says it.
 */
final class Item {

	/**
	 * Keeps what the file says.
	 *
	 * @param string                $key     Stable key: `page:comprendre/strategie`, `article:la-cuisine`.
	 * @param string                $slug    Last part of the address.
	 * @param array<string, string> $fields  Front matter: `title`, `date`, `order`, `categories`, `tags`, `excerpt`, `template`, `picture`.
	 * @param string                $content Block markup.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $slug,
		public readonly array $fields,
		public readonly string $content,
	) {}

	/**
	 * Reads every file of a folder, parents before their children.
	 *
	 * The path is the address: `pages/comprendre/strategie.md` becomes `/comprendre/strategie/`.
	 *
	 * @param string $folder Absolute path; a folder that does not exist holds nothing.
	 * @param string $kind   `page` or `article`.
	 * @return list<self>
	 * @throws \RuntimeException When a file has no title.
	 */
	public static function read_folder( string $folder, string $kind ): array {
		if ( ! is_dir( $folder ) ) {
			return array();
		}
		$items = array();
		$files = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) );
		foreach ( $files as $file ) {
			if ( $file instanceof \SplFileInfo && 'md' === $file->getExtension() ) {
				$path    = substr( $file->getPathname(), strlen( $folder ) + 1, -3 );
				$items[] = self::read( $file->getPathname(), $kind . ':' . $path );
			}
		}
		usort( $items, static fn ( self $a, self $b ): int => array( substr_count( $a->key, '/' ), $a->key ) <=> array( substr_count( $b->key, '/' ), $b->key ) );
		return $items;
	}

	/**
	 * Tells what the file says in one short text, to compare with the last time.
	 */
	public function hash(): string {
		return md5( (string) wp_json_encode( array( $this->fields, $this->content ) ) );
	}

	/**
	 * Returns the comma-separated values of a field.
	 *
	 * @param string $field Name.
	 * @return list<string>
	 */
	public function values( string $field ): array {
		return array_values( array_filter( array_map( 'trim', explode( ',', $this->fields[ $field ] ?? '' ) ) ) );
	}

	/**
	 * Reads one file: lines `field: value`, a line `---`, then the text.
	 *
	 * @param string $path Absolute path.
	 * @param string $key  Key.
	 * @throws \RuntimeException When it has no title.
	 */
	private static function read( string $path, string $key ): self {
		$text = (string) file_get_contents( $path ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours.
		$part = explode( "\n---\n", $text, 2 );
		preg_match_all( '/^(\w+): (.*)$/m', $part[0], $lines, PREG_SET_ORDER );
		$fields = array_column( $lines, 2, 1 );
		if ( ! isset( $fields['title'], $part[1] ) ) {
			throw new \RuntimeException( sprintf( '%s: expected "title: …", then a line "---", then the text.', $path ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		return new self( $key, basename( $path, '.md' ), array_map( 'trim', $fields ), Markup::to_blocks( $part[1] ) );
	}
}
