<?php
/**
 * Background of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Map;

use PaysMidiQuercy\Map\Settings\BackgroundForm;
use PaysMidiQuercy\Map\Settings\BackgroundScreen;
use PaysMidiQuercy\Territory\MapBackground;
use PaysMidiQuercy\Tests\TestCase;
use PaysMidiQuercy\Tests\WordPressDied;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * No background by default; a wrong one is refused with a reason; only the network's administrators choose.
 */
final class BackgroundTest extends TestCase {

	/**
	 * Keeps the network's setting aside.
	 */
	protected function setUp(): void {
		parent::setUp();
		$before = get_site_option( MapBackground::OPTION );
		$this->after_test( static fn() => false === $before ? delete_site_option( MapBackground::OPTION ) : update_site_option( MapBackground::OPTION, $before ) );
		delete_site_option( MapBackground::OPTION );
	}

	/**
	 * By default nobody is asked for anything.
	 */
	public function test_none_by_default(): void {
		self::assertNull( MapBackground::current() );
	}

	/**
	 * A token goes before a style, a style before tiles.
	 */
	public function test_kinds(): void {
		$tiles = array(
			'tiles'       => 'https://tiles.example.org/{z}/{x}/{y}.png',
			'attribution' => '© OSM',
		);
		$style = $tiles + array( 'style' => 'https://tiles.example.org/style.json' );
		update_site_option( MapBackground::OPTION, $tiles );
		self::assertSame( 'tiles', MapBackground::current()['kind'] ?? null );
		update_site_option( MapBackground::OPTION, $style );
		self::assertSame( 'maplibre', MapBackground::current()['kind'] ?? null );
		update_site_option( MapBackground::OPTION, $style + array( 'token' => 'pk.x' ) );
		self::assertSame( 'mapbox', MapBackground::current()['kind'] ?? null );
		update_site_option( MapBackground::OPTION, 'damaged' );
		self::assertNull( MapBackground::current() );
	}

	/**
	 * Right settings pass as they are.
	 *
	 * @param array<string, string> $sent Fields.
	 */
	#[DataProvider( 'right' )]
	public function test_right_settings( array $sent ): void {
		$form = BackgroundForm::read( $sent );
		self::assertSame( array(), $form->errors );
		self::assertSame( $sent, array_filter( $form->values ) );
	}

	/**
	 * Returns right settings.
	 *
	 * @return array<string, array{array<string, string>}>
	 */
	public static function right(): array {
		$token = 'pk.' . str_repeat( 'a', 30 );
		return array(
			'none'         => array( array() ),
			'tiles'        => array( array( 'tiles' => 'https://{s}.tiles.example.org/{z}/{x}/{y}.png', 'attribution' => '© <a href="https://osm.org/">OSM</a>' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'local tiles'  => array( array( 'tiles' => 'http://localhost:8080/t/{z}/{x}/{y}.png', 'attribution' => 'x' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'vector style' => array( array( 'attribution' => 'IGN', 'style' => 'https://data.example.org/style.json' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'Mapbox'       => array( array( 'style' => 'mapbox://styles/x/y', 'token' => $token ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
		);
	}

	/**
	 * Wrong settings are refused at their field.
	 *
	 * @param array<string, mixed> $sent  Fields.
	 * @param string               $field Field that is wrong.
	 */
	#[DataProvider( 'wrong' )]
	public function test_wrong_settings( array $sent, string $field ): void {
		self::assertSame( array( $field ), array_keys( BackgroundForm::read( $sent )->errors ) );
	}

	/**
	 * Returns wrong settings.
	 *
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function wrong(): array {
		return array(
			'tiles without z'        => array( array( 'tiles' => 'https://t.example.org/{x}/{y}.png', 'attribution' => 'x' ), 'tiles' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'tiles by script'        => array( array( 'tiles' => 'javascript:{z}{x}{y}', 'attribution' => 'x' ), 'tiles' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'tiles unencrypted'      => array( array( 'tiles' => 'http://t.example.org/{z}/{x}/{y}.png', 'attribution' => 'x' ), 'tiles' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'tiles without a source' => array( array( 'tiles' => 'https://t.example.org/{z}/{x}/{y}.png' ), 'attribution' ),
			'style without token'    => array( array( 'style' => 'mapbox://styles/x/y', 'attribution' => 'x' ), 'style' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'secret token'           => array( array( 'token' => 'sk.' . str_repeat( 'a', 30 ) ), 'token' ),
			'library elsewhere'      => array( array( 'library' => 'ftp://x' ), 'library' ),
		);
	}

	/**
	 * Lists and scripts do not get through.
	 */
	public function test_hostile_input(): void {
		$form = BackgroundForm::read(
			array(
				'tiles'       => array( 'a' ),
				'attribution' => 'OSM <script>alert(1)</script><a href="javascript:alert(1)" onclick="x()">x</a>',
				'unknown'     => 'x',
			)
		);
		self::assertSame( array( 'tiles', 'attribution', 'style', 'token', 'library' ), array_keys( $form->values ) );
		self::assertStringNotContainsString( '<script', $form->values['attribution'] );
		self::assertStringNotContainsString( 'javascript', $form->values['attribution'] );
		self::assertStringNotContainsString( 'onclick', $form->values['attribution'] );
	}

	/**
	 * Only the network's administrators save, and only with the screen's own form.
	 */
	public function test_who_saves(): void {
		foreach ( array( null, 'subscriber', 'pmq_committee', 'administrator' ) as $role ) {
			$this->act_as( $role );
			try {
				( new BackgroundScreen() )->save();
				self::fail( 'Saved by ' . ( $role ?? 'a visitor' ) );
			} catch ( WordPressDied $died ) {
				self::assertSame( 403, $died->getCode() );
			}
		}
		$this->act_as( 'network_administrator' );
		$this->expectException( WordPressDied::class );
		( new BackgroundScreen() )->save();
	}
}
