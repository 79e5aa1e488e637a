<?php
/**
 * A line of the network's table.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

/**
 * One site as `mu-plugins/010-network.php` declares it.
 */
final class Site {

	/**
	 * Keeps the line's cells.
	 *
	 * @param string       $slug     Key of the table: such as `portail`.
	 * @param string       $path     Path on the shared host name, with both slashes: the site's identity in the database.
	 * @param string       $title    Name at first creation; an administrator may change it.
	 * @param string       $tagline  Tagline at first creation.
	 * @param string       $theme    Folder of the theme.
	 * @param list<string> $plugins  Plugin files relative to the plugin folder.
	 * @param string       $language Locale of WordPress.
	 */
	public function __construct(
		public readonly string $slug,
		public readonly string $path,
		public readonly string $title,
		public readonly string $tagline,
		public readonly string $theme,
		public readonly array $plugins,
		public readonly string $language,
	) {}

	/**
	 * Returns every site of the table, the main one first.
	 *
	 * @return list<self>
	 */
	public static function all(): array {
		$sites = array();
		foreach ( PMQ_SITES as $slug => $line ) {
			$sites[] = new self( $slug, $line['path'], $line['title'], $line['tagline'], $line['theme'], $line['plugins'], $line['language'] );
		}
		return $sites;
	}

	/**
	 * Finds a site of the table by its key.
	 *
	 * @param string $slug Key of the table.
	 */
	public static function from_slug( string $slug ): ?self {
		foreach ( self::all() as $site ) {
			if ( $site->slug === $slug ) {
				return $site;
			}
		}
		return null;
	}

	/**
	 * Returns the site that the request is on, or null on a site that the table does not name.
	 */
	public static function current(): ?self {
		$blog_id = get_current_blog_id();
		foreach ( self::all() as $site ) {
			if ( $site->id() === $blog_id ) {
				return $site;
			}
		}
		return null;
	}

	/**
	 * Returns the number WordPress gave the site, or null while it does not exist.
	 *
	 * Found by path: `sunrise.php` may answer for it under another host name.
	 */
	public function id(): ?int {
		if ( '/' === $this->path ) {
			return get_main_site_id();
		}
		$found = get_sites(
			array(
				'path'       => $this->path,
				'network_id' => get_current_network_id(),
				'number'     => 1,
				'fields'     => 'ids',
			)
		);
		return array() === $found ? null : (int) $found[0];
	}
}
