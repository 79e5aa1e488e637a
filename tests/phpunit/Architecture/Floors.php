<?php
/**
 * Reads which classes of ours a file names.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Architecture;

/**
 * Knows the floors from Composer's autoload table: a namespace that belongs to a plugin may be named by this plugin, by its
 * blocks, by themes and by tests, by nobody else. Parses tokens, so that comments do not count and each spelling does.
 */
final class Floors {

	/**
	 * Namespace prefix with a trailing backslash => plugin.
	 *
	 * @var array<string, string>
	 */
	private array $owners = array();

	/**
	 * Reads the autoload table.
	 *
	 * @param string $root Absolute path of the repository.
	 */
	public function __construct( private readonly string $root ) {
		$composer = json_decode( (string) file_get_contents( $root . '/composer.json' ), true, 16, JSON_THROW_ON_ERROR );
		foreach ( $composer['autoload']['psr-4'] as $prefix => $folder ) {
			if ( preg_match( '#^plugins/([^/]+)/#', $folder, $match ) ) {
				$this->owners[ $prefix ] = $match[1];
			}
		}
	}

	/**
	 * Returns every PHP file of the network, the plugins and the blocks, relative to the repository.
	 *
	 * @return list<string>
	 */
	public function files(): array {
		$files = array();
		foreach ( array( 'mu-plugins', 'plugins', 'blocks' ) as $folder ) {
			$all = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( "{$this->root}/{$folder}", \FilesystemIterator::SKIP_DOTS ) );
			foreach ( $all as $file ) {
				$path = substr( $file->getPathname(), strlen( $this->root ) + 1 );
				if ( 'php' === $file->getExtension() && ! preg_match( '#/(build|node_modules|vendor)/#', $path ) ) {
					$files[] = $path;
				}
			}
		}
		sort( $files );
		return $files;
	}

	/**
	 * Returns what a file names although its floor does not allow it.
	 *
	 * @param string $file Path relative to the repository.
	 * @param string $code Its content.
	 * @return list<string>
	 */
	public function breaches( string $file, string $code ): array {
		$here  = preg_match( '#^(?:plugins|blocks)/([^/]+)/#', $file, $match ) && 'pmq-network' !== $match[1] ? $match[1] : 'the network';
		$found = array();
		foreach ( $this->names( $code ) as $name ) {
			foreach ( $this->owners as $prefix => $owner ) {
				if ( $owner !== $here && str_starts_with( $name . '\\', $prefix ) ) {
					$found[] = "{$here} names {$name} of {$owner}";
				}
			}
		}
		return array_values( array_unique( $found ) );
	}

	/**
	 * Returns the full names that code mentions.
	 *
	 * @param string $code PHP.
	 * @return list<string>
	 */
	private function names( string $code ): array {
		$names     = array();
		$namespace = '';
		$group     = null;
		$previous  = null;
		foreach ( \PhpToken::tokenize( $code ) as $token ) {
			if ( $token->isIgnorable() ) {
				continue;
			}
			if ( $token->is( array( T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED, T_STRING ) ) ) {
				$name = ltrim( $token->text, '\\' );
				if ( T_NAMESPACE === $previous ) {
					$namespace = $name;
				} elseif ( null !== $group && T_AS !== $previous ) {
					$names[] = $group . $name;
				} elseif ( $token->is( T_NAME_QUALIFIED ) && ! $this->is_import( $previous ) ) {
					$names[] = $namespace . '\\' . $name;
					$names[] = $name;
				} elseif ( ! $token->is( T_STRING ) ) {
					$names[] = $name;
				}
				$last = $name;
			} elseif ( $token->is( T_NS_SEPARATOR ) && isset( $last ) ) {
				$prefix = $last . '\\';
			} elseif ( '{' === $token->text && T_NS_SEPARATOR === $previous ) {
				$group = $prefix ?? '';
				array_pop( $names );
			} elseif ( '}' === $token->text ) {
				$group = null;
			} elseif ( $token->is( T_CONSTANT_ENCAPSED_STRING ) && str_contains( $token->text, 'PaysMidiQuercy' ) ) {
				$names[] = ltrim( str_replace( '\\\\', '\\', trim( $token->text, '\'"' ) ), '\\' );
			}
			$previous = $token->id;
		}
		return $names;
	}

	/**
	 * Tells whether a name stands in a `use` statement, where it is complete.
	 *
	 * @param int|null $previous Token before the name.
	 */
	private function is_import( ?int $previous ): bool {
		return T_USE === $previous || T_FUNCTION === $previous;
	}
}
