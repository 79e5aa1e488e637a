<?php
/**
 * Abilities.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What other programs may ask: everybody gets what is published, nobody more.
 */
final class AbilitiesTest extends TestCase {

	private const RUN = '/wp-abilities/v1/abilities/';

	/**
	 * Each ability is told to programs with schemas, as one that only reads.
	 */
	public function test_they_are_described(): void {
		foreach ( array( 'pmq/search-records', 'pmq/get-record', 'pmq/list-actors' ) as $name ) {
			$ability = wp_get_ability( $name );
			self::assertNotNull( $ability, $name );
			self::assertTrue( $ability->get_meta_item( 'show_in_rest' ) );
			$annotations = (array) $ability->get_meta_item( 'annotations' );
			self::assertSame( array( true, false, true ), array( $annotations['readonly'], $annotations['destructive'], $annotations['idempotent'] ) );
			self::assertNotSame( array(), $ability->get_input_schema() );
			self::assertNotSame( array(), $ability->get_output_schema() );
			self::assertTrue( wp_has_ability_category( $ability->get_category() ) );
		}
	}

	/**
	 * A published record is found and given to each; a draft to nobody, not even an administrator.
	 *
	 * @param string $role Role, '' for a visitor.
	 */
	#[DataProvider( 'roles' )]
	public function test_records( string $role ): void {
		$name  = 'Pigeonnier ' . wp_generate_password( 8, false );
		$shown = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => $name ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$draft = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => $name, 'post_status' => 'draft' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		\PaysMidiQuercy\network()->search->flush();
		$this->act_as( '' === $role ? null : $this->make_user( $role ) );
		$found = wp_get_ability( 'pmq/search-records' )?->execute( array( 'search' => $name ) );
		self::assertIsArray( $found );
		self::assertSame( array( $shown->ID ), array_column( $found['records'], 'id' ) );
		$got = wp_get_ability( 'pmq/get-record' )?->execute( array( 'id' => $shown->ID ) );
		self::assertIsArray( $got );
		self::assertSame( $name, $got['name'] );
		$hidden = wp_get_ability( 'pmq/get-record' )?->execute( array( 'id' => $draft->ID ) );
		self::assertWPError( $hidden );
		self::assertSame( 404, $hidden->get_error_data()['status'] );
	}

	/**
	 * The directory of actors is open to each and holds no address for mail.
	 *
	 * @param string $role Role, '' for a visitor.
	 */
	#[DataProvider( 'roles' )]
	public function test_actors( string $role ): void {
		$this->act_as( '' === $role ? null : $this->make_user( $role ) );
		$list = wp_get_ability( 'pmq/list-actors' )?->execute( array( 'per_page' => 5 ) );
		self::assertIsArray( $list );
		self::assertCount( min( 5, $list['total'] ), $list['actors'] );
		self::assertDoesNotMatchRegularExpression( '/[\w.]+@[\w.]+/', (string) wp_json_encode( $list ) );
	}

	/**
	 * Returns the roles that ask.
	 *
	 * @return array<string, array{string}>
	 */
	public static function roles(): array {
		return array(
			'visitor'       => array( '' ),
			'contributor'   => array( 'pmq_contributor' ),
			'committee'     => array( 'pmq_committee' ),
			'administrator' => array( 'administrator' ),
		);
	}

	/**
	 * What the schema does not allow is refused with a reason.
	 */
	public function test_bad_input(): void {
		foreach ( array( 'pmq/search-records' => array( 'nothing' => 1 ), 'pmq/get-record' => array(), 'pmq/list-actors' => array( 'per_page' => 0 ) ) as $name => $input ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
			$answer = wp_get_ability( $name )?->execute( $input );
			self::assertWPError( $answer, $name );
			self::assertSame( 'ability_invalid_input', $answer->get_error_code(), $name );
		}
	}

	/**
	 * REST runs them as a program would; without signing in WordPress itself answers 401.
	 */
	public function test_rest(): void {
		$record = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => 'Lavoir' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$run    = fn( string $role ): \WP_REST_Response => $this->rest_as( $role, 'GET', self::RUN . 'pmq/get-record/run', array( 'input' => array( 'id' => $record->ID ) ) );
		self::assertSame( 'Lavoir', $run( 'administrator' )->get_data()['name'] );
		self::assertSame( 'Lavoir', $run( 'pmq_contributor' )->get_data()['name'] );
	}

	/**
	 * Asserts that something is an error of WordPress.
	 *
	 * @param mixed  $value   Value.
	 * @param string $message What it is about.
	 *
	 * @phpstan-assert \WP_Error $value
	 */
	private static function assertWPError( mixed $value, string $message = '' ): void {
		self::assertInstanceOf( \WP_Error::class, $value, $message );
	}
}
