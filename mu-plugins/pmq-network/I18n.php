<?php
/**
 * Where the project's translations come from.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Points WordPress to `languages/build`, for the one text domain that network, plugins, blocks and themes share.
 *
 * PHP strings are loaded by WordPress itself when first asked for, in the language of the moment. A script gets a file of
 * its own, named by the hash of its path, which holds only the strings that the built script contains.
 */
final class I18n {

	/**
	 * The text domain of everything of ours.
	 */
	private const DOMAIN = 'pmq';

	/**
	 * Keeps the folder.
	 *
	 * @param string $directory Absolute path of the built translations, without trailing slash.
	 */
	public function __construct( private readonly string $directory ) {}

	/**
	 * Hooks both ways.
	 */
	public function register(): void {
		add_filter( 'lang_dir_for_domain', array( $this, 'directory_of_domain' ), 10, 3 );
		add_filter( 'pre_load_script_translations', array( $this, 'translations_of_script' ), 10, 4 );
	}

	/**
	 * Answers where the translations of a text domain lie.
	 *
	 * @param string|false $path   What WordPress found.
	 * @param string       $domain Text domain.
	 * @param string       $locale Language, such as `fr_FR`.
	 * @return string|false Folder with a trailing slash.
	 */
	public function directory_of_domain( string|false $path, string $domain, string $locale ): string|false {
		if ( self::DOMAIN !== $domain ) {
			return $path;
		}
		return is_readable( "{$this->directory}/pmq-{$locale}.l10n.php" ) ? $this->directory . '/' : false;
	}

	/**
	 * Answers the translations of one of our scripts or script modules as JSON.
	 *
	 * @param string|false|null $translations What another filter found.
	 * @param string|false      $file         File that WordPress would try.
	 * @param string            $handle       Handle of the script, identifier of the module.
	 * @param string            $domain       Text domain.
	 */
	public function translations_of_script( string|false|null $translations, string|false $file, string $handle, string $domain ): string|false|null {
		if ( self::DOMAIN !== $domain || null !== $translations ) {
			return $translations;
		}
		$script = wp_scripts()->registered[ $handle ] ?? null;
		$source = null === $script ? ( wp_script_modules()->get_registered( $handle )['src'] ?? '' ) : $script->src;
		if ( ! is_string( $source ) || ! preg_match( '#/((?:mu-plugins|plugins|themes)/[^?]+\.js)(?:\?|$)#', $source, $match ) ) {
			return false;
		}
		$path = sprintf( '%s/pmq-%s-%s.json', $this->directory, determine_locale(), md5( $match[1] ) );
		return is_readable( $path ) ? (string) file_get_contents( $path ) : false;
	}
}
