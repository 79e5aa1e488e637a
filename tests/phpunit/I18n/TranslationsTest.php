<?php
/**
 * WordPress speaks our French.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\I18n;

use PaysMidiQuercy\I18n;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * Translations reach PHP and scripts, in the language of the moment.
 */
#[TestDox( 'Translations' )]
final class TranslationsTest extends TestCase {

	/**
	 * A plugin's description of ours is French on the running network, and English for somebody who reads English.
	 */
	public function test_php_strings_are_french(): void {
		self::assertSame( 'La carte interactive du territoire.', self::french( 'The interactive map of the territory.' ) );
		switch_to_locale( 'en_US' );
		self::assertSame( 'The interactive map of the territory.', self::french( 'The interactive map of the territory.' ) );
		restore_previous_locale();
	}

	/**
	 * A built script finds the file of its path; another one, and another domain, find nothing.
	 */
	public function test_scripts_find_their_file(): void {
		$folder = get_temp_dir() . 'pmq-i18n-' . wp_rand();
		$json   = '{"locale_data":{"pmq":{"":{},"Map":["Carte"]}}}';
		$file   = $folder . '/pmq-fr_FR-' . md5( 'plugins/pmq-map/build/blocks/x/index.js' ) . '.json';
		wp_mkdir_p( $folder );
		file_put_contents( $file, $json );
		$this->after_test( static fn() => unlink( $file ) && rmdir( $folder ) );
		remove_all_filters( 'pre_load_script_translations' );
		( new I18n( $folder ) )->register();
		wp_register_script( 'pmq-test', plugins_url( 'pmq-map/build/blocks/x/index.js?ver=1' ), array(), '1', true );
		wp_register_script( 'pmq-other', plugins_url( 'pmq-map/build/blocks/y/index.js' ), array(), '1', true );

		self::assertSame( $json, load_script_textdomain( 'pmq-test', 'pmq' ) );
		self::assertFalse( load_script_textdomain( 'pmq-other', 'pmq' ) );
		self::assertNotSame( $json, load_script_textdomain( 'pmq-test', 'default' ) );

		wp_deregister_script( 'pmq-test' );
		wp_deregister_script( 'pmq-other' );
	}

	/**
	 * Every word that WordPress shows of a date is French as well: core's own language pack is installed.
	 */
	public function test_core_is_french(): void {
		self::assertSame( 'fr_FR', get_locale() );
		self::assertSame( '24 novembre 2025', wp_date( 'j F Y', 1_763_985_600 ) );
	}

	/**
	 * Translates a string that only the tests know by its variable.
	 *
	 * @param string $text English.
	 */
	private static function french( string $text ): string {
		return translate( $text, 'pmq' ); // phpcs:ignore WordPress.WP.I18n -- The extractor need not find it.
	}
}
