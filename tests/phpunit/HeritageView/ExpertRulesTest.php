<?php
/**
 * Tests of the expert search's address and form.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

use PaysMidiQuercy\Heritage\View\Contour;
use PaysMidiQuercy\Heritage\View\ExpertForm;
use PaysMidiQuercy\Heritage\View\ExpertRule;
use PaysMidiQuercy\Heritage\View\ExpertRules;
use PaysMidiQuercy\Heritage\View\SearchPage;
use PaysMidiQuercy\Heritage\View\SearchRequest;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversClass;

use function PaysMidiQuercy\Heritage\heritage;

#[CoversClass( ExpertRules::class )]
#[CoversClass( ExpertRule::class )]
#[CoversClass( ExpertForm::class )]
#[CoversClass( Contour::class )]
final class ExpertRulesTest extends TestCase {

	private const BASE = 'https://example.test/chercher/';

	/**
	 * Reads an address.
	 *
	 * @param string $address Query.
	 */
	private static function read( string $address ): SearchRequest {
		parse_str( $address, $query );
		return SearchRequest::from_query( $query );
	}

	public function test_groups_are_read_written_again_and_given_to_the_service(): void {
		$address = 'g1=un&g1r1=theme&g1r1v=patrimoine-religieux,aucun&g1r2=mots&g1r2n=1&g1r2v=croix%20de%20bois&g2r1=annees&g2r1a=1500&g3r1=photo&g3r1n=1';
		$request = self::read( $address );
		self::assertSame( self::BASE . '?' . $address, $request->url( self::BASE ) );
		self::assertSame( 4, $request->count_filters() );
		self::assertSame(
			array(
				array(
					'match' => 'any',
					'rules' => array(
						array( 'field' => 'theme', 'is' => true, 'values' => array( 'patrimoine-religieux', 'none' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
						array( 'field' => 'search', 'is' => false, 'values' => array( 'croix de bois' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
					),
				),
				array( 'match' => 'all', 'rules' => array( array( 'field' => 'years', 'is' => true, 'values' => array( '', '1500' ) ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
				array( 'match' => 'all', 'rules' => array( array( 'field' => 'photo', 'is' => false, 'values' => array( '1' ) ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
			),
			json_decode( $request->expert->to_where(), true )
		);
		self::assertNull( heritage()->search()->fault( $request->to_filters() ) );
	}

	public function test_a_rule_without_value_stays_in_the_form_and_asks_nothing(): void {
		$request = self::read( 'g1r1=theme&g1r2=mots' );
		self::assertSame( 'g1r1=theme&g1r2=mots', (string) wp_parse_url( $request->url( self::BASE ), PHP_URL_QUERY ) );
		self::assertSame( '', $request->expert->to_where() );
		self::assertSame( 0, $request->count_filters() );
	}

	public function test_the_empty_rule_that_a_form_always_has_is_none(): void {
		self::assertSame( array(), self::read( 'g1=&g1r1=mots&g1r1v=&g1r1f=mots' )->to_query() );
	}

	public function test_values_of_another_field_are_forgotten(): void {
		self::assertSame( array( 'g1r1' => 'theme' ), self::read( 'g1r1=theme&g1r1f=type&g1r1v[]=archives' )->to_query() );
	}

	public function test_a_removed_rule_leaves_no_gap(): void {
		$request = self::read( 'g1r1=type&g1r1v=archives&g1r2=photo&g2r1=photo&g2r1n=1&sans=g1r1' );
		self::assertSame( array( 'g1r1' => 'photo', 'g2r1' => 'photo', 'g2r1n' => '1' ), $request->to_query() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
	}

	public function test_nonsense_is_left_out(): void {
		self::assertSame( array(), self::read( 'g1r1=motdepasse&g1r1v=x&g9r1=mots&g9r1v=x&g1r12=mots' )->to_query() );
	}

	public function test_the_form_shows_one_value_more_than_chosen_and_says_what_is_wrong(): void {
		$html = $this->form( 'g1r1=theme&g1r1v=patrimoine-religieux' );
		self::assertSame( 2, substr_count( $html, 'name="g1r1v[]"' ) );
		self::assertStringContainsString( 'name="g1r2" value="mots"', $html );
		self::assertStringContainsString( 'name="g2r1" value="mots"', $html );
		self::assertStringContainsString( 'name="sans" value="g1r1"', $html );
		self::assertStringNotContainsString( 'role="alert"', $html );
		self::assertStringContainsString( 'role="alert"', $this->form( 'g1r1=annees&g1r1de=1500&g1r1a=1400' ) );
	}

	public function test_a_drawn_area_is_read_and_written_again(): void {
		$area = '1.5,44;1.9,44;1.9,44.3';
		self::assertSame( self::BASE . '?contour=' . $area, self::read( 'contour=' . $area . ';1.5,44' )->url( self::BASE ), 'A closed ring is the same.' );
		self::assertSame( $area, self::read( 'contour=' . $area )->to_filters()['area'] );
		self::assertNull( heritage()->search()->fault( self::read( 'contour=' . $area )->to_filters() ) );
		foreach ( array( '1,44;2,44', '1,44;2,44;200,3', '1,44;2,44;x', '1,44;1,44;2,44' ) as $bad ) {
			self::assertNull( self::read( 'contour=' . $bad )->area, $bad );
		}
		$rectangle = Contour::read( '1.5,44;1.6,44;1.6,44.1;1.5,44.1' );
		self::assertNotNull( $rectangle );
		self::assertSame( array( 1.5, 44.0, 1.6, 44.1 ), $rectangle->box() );
		self::assertEqualsWithDelta( 88.9, $rectangle->size(), 0.5 );
	}

	public function test_the_view_is_in_the_address_and_filters_nothing(): void {
		$request = self::read( 'vue=cartes' );
		self::assertSame( 'cartes', $request->view );
		self::assertFalse( $request->is_filtered() );
		self::assertSame( 'cartes', $request->cleared()->view );
		self::assertSame( '', self::read( 'vue=nuage' )->view );
	}

	/**
	 * Prints the form of an address.
	 *
	 * @param string $address Query.
	 */
	private function form( string $address ): string {
		ob_start();
		( new ExpertForm( SearchPage::ask( heritage()->search(), self::read( $address ), self::BASE, 5 ), 'f' ) )->print();
		return (string) ob_get_clean();
	}
}
