<?php
/**
 * Tests of the suggestions.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

use PaysMidiQuercy\Heritage\REST\SuggestController;
use PaysMidiQuercy\Heritage\View\NameMatch;
use PaysMidiQuercy\Heritage\View\Suggestions;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversClass;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

#[CoversClass( Suggestions::class )]
#[CoversClass( NameMatch::class )]
#[CoversClass( SuggestController::class )]
final class SuggestionsTest extends TestCase {

	/**
	 * Gives the items of a group by their label.
	 *
	 * @param string $search Typed.
	 * @param string $kind   Kind.
	 * @return array<string, array<string, string>>
	 */
	private static function items( string $search, string $kind ): array {
		foreach ( heritage()->suggestions()->groups( $search ) as $group ) {
			if ( $kind === $group['kind'] ) {
				return array_column( $group['items'], null, 'label' );
			}
		}
		return array();
	}

	public function test_communes_are_found_by_name_with_an_error_and_by_postal_code(): void {
		$caylus = self::items( 'cailus', 'commune' )['Caylus'] ?? null;
		self::assertSame( array( 'commune', '82038' ), array( $caylus['param'] ?? '', $caylus['value'] ?? '' ) );
		self::assertStringEndsWith( '/chercher/?commune=82038', $caylus['url'] ?? '' );
		$code = self::items( '8216', 'commune' )['82160'] ?? null;
		self::assertStringContainsString( 'Caylus', $code['detail'] ?? '' );
		self::assertContains( '82038', explode( ',', $code['value'] ?? '' ) );
	}

	public function test_vocabularies_are_found_by_their_beginning_plural_and_with_an_error(): void {
		foreach ( array( 'patrimoine relig', 'religieu', 'patrimoines religieux', 'religeux' ) as $typed ) {
			self::assertSame( 'patrimoine-religieux', self::items( $typed, 'value' )['Patrimoine religieux']['value'] ?? '', $typed );
		}
	}

	public function test_keywords_that_records_have_are_found(): void {
		$post = $this->make_post( array( 'post_type' => 'pmq_record' ) );
		wp_set_object_terms( $post->ID, array( 'Zyxôtre sculpté' ), 'pmq_keyword' );
		wp_insert_term( 'Zyxotre sans fiche', 'pmq_keyword' );
		$this->after_test( static fn() => array_map( static fn( string $slug ) => wp_delete_term( (int) get_term_by( 'slug', $slug, 'pmq_keyword' )->term_id, 'pmq_keyword' ), array( 'zyxotre-sculpte', 'zyxotre-sans-fiche' ) ) );
		foreach ( array( 'zyxo', 'zyxotres sculptes', 'Zixotre' ) as $typed ) {
			self::assertSame( array( 'Zyxôtre sculpté' ), array_keys( self::items( $typed, 'keyword' ) ), $typed );
		}
	}

	public function test_records_open(): void {
		$post = $this->make_post(
			array(
				'post_type'  => 'pmq_record',
				'post_title' => 'Oratoire de Xylotruc',
			)
		);
		network()->search->reindex( array( $post->ID ) );
		$item = self::items( 'xylotr', 'record' )['Oratoire de Xylotruc'] ?? null;
		self::assertSame( array( '', get_permalink( $post ) ), array( $item['param'] ?? null, $item['url'] ?? null ) );
	}

	public function test_another_plugin_adds_its_group(): void {
		$add = static fn( array $groups, string $search ): array => array( ...$groups, array( 'kind' => 'actor', 'label' => 'Acteurs', 'items' => array( array( 'label' => "Acteur {$search}", 'detail' => '', 'url' => home_url( '/' ), 'param' => '', 'value' => '' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		add_filter( 'pmq_search_suggestions', $add, 10, 2 );
		$this->after_test( static fn() => remove_filter( 'pmq_search_suggestions', $add ) );
		self::assertArrayHasKey( 'Acteur zzz', self::items( 'zzz', 'actor' ) );
	}

	public function test_the_route_answers_everybody_and_may_be_kept(): void {
		$answer = $this->rest( 'GET', '/pmq/v1/suggest', array( 'search' => 'caylus' ) );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( 'commune', $answer->get_data()[0]['kind'] );
		self::assertStringContainsString( 'max-age', (string) ( $answer->get_headers()['Cache-Control'] ?? '' ) );
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/suggest' )->get_status() );
		self::assertSame( array(), $this->rest( 'GET', '/pmq/v1/suggest', array( 'search' => ' ' ) )->get_data() );
	}

	public function test_names_are_compared_word_by_word(): void {
		self::assertSame( 0, ( new NameMatch( 'chapelles' ) )->penalty( 'Chapelle' ) );
		self::assertNull( ( new NameMatch( 'chapelle haute' ) )->penalty( 'Chapelle' ) );
		self::assertNull( ( new NameMatch( 'moulin' ) )->penalty( 'Château' ) );
		self::assertLessThan( ( new NameMatch( 'moyn age' ) )->penalty( 'Moyen Âge' ), ( new NameMatch( 'moyen' ) )->penalty( 'Moyen Âge' ) );
	}
}
