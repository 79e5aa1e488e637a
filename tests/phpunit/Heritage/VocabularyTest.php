<?php
/**
 * The vocabularies against annex 4.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Data\Term;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Compares the provisioned terms with the text of the call for tenders, word for word.
 */
final class VocabularyTest extends HeritageTestCase {

	/**
	 * Gives each list of the annex and its taxonomy.
	 *
	 * @return array<string, array{string, string}>
	 */
	public static function lists(): array {
		return array(
			'types'   => array( 'resource_types', 'pmq_type' ),
			'periods' => array( 'periods', 'pmq_period' ),
			'themes'  => array( 'themes', 'pmq_theme' ),
		);
	}

	/**
	 * Labels, order and hierarchy are those of the annex.
	 *
	 * @param string $list     List of the annex.
	 * @param string $taxonomy Taxonomy.
	 */
	#[DataProvider( 'lists' )]
	public function test_terms_are_those_of_the_annex( string $list, string $taxonomy ): void {
		$terms = $this->heritage()->vocabulary()->terms( $taxonomy );
		$found = array_map(
			static fn( Term $term ): array => array( $term->name, null === $term->parent ? null : $terms[ $term->parent ]->name ),
			array_values( $terms )
		);
		self::assertSame( self::expected( self::annex()[ $list ] ), $found );
	}

	/**
	 * "Tous" is the absence of a filter.
	 */
	public function test_search_only_choices_are_no_terms(): void {
		foreach ( self::annex()['search_only_types'] as $label ) {
			self::assertNull( $this->heritage()->vocabulary()->resolve( RecordTaxonomies::TYPE, $label ) );
		}
	}

	/**
	 * Notes and the fixed inventory stand in term meta.
	 */
	public function test_notes_and_fixed_types_are_kept(): void {
		foreach ( self::annex()['resource_types'] as $type ) {
			$term = $this->heritage()->vocabulary()->resolve( RecordTaxonomies::TYPE, $type['label'] );
			self::assertNotNull( $term );
			self::assertSame( $type['note'] ?? '', get_term_meta( $term->id, 'pmq_note', true ) );
			self::assertSame( $type['fixed'] ?? false, (bool) get_term_meta( $term->id, 'pmq_fixed', true ) );
		}
		$child = $this->heritage()->vocabulary()->resolve( RecordTaxonomies::TYPE, 'Architecture' );
		self::assertNotNull( $child );
		self::assertSame( '1', get_term_meta( $child->id, 'pmq_fixed', true ) );
	}

	/**
	 * There is a kind of keyword for each facet of the annex.
	 */
	public function test_kinds_of_keywords_are_those_of_the_annex(): void {
		switch_to_locale( 'fr_FR' );
		$labels = array_map( array( RecordTaxonomies::class, 'kind_label' ), RecordTaxonomies::KEYWORD_KINDS );
		self::assertSame( self::annex()['keyword_facets'], array_map( static fn( string $label ): string => str_replace( '’', "'", $label ), $labels ) );
	}

	/**
	 * A second run writes nothing.
	 */
	public function test_provisioning_twice_changes_nothing(): void {
		$this->heritage()->provisioner()->provision();
		self::assertSame( 0, $this->heritage()->provisioner()->provision() );
	}

	/**
	 * A term that somebody changed comes back to the list, with the same id.
	 */
	public function test_provisioning_mends_a_changed_term(): void {
		$term = $this->heritage()->vocabulary()->term( RecordTaxonomies::THEME, 'bastides' );
		self::assertNotNull( $term );
		wp_update_term( $term->id, RecordTaxonomies::THEME, array( 'name' => 'Villes neuves' ) );
		delete_term_meta( $term->id, 'pmq_order' );
		self::assertSame( 2, $this->heritage()->provisioner()->provision() );
		self::assertEquals( $term, $this->heritage()->vocabulary()->term( RecordTaxonomies::THEME, 'bastides' ) );
	}

	/**
	 * Gives years and the period that holds them.
	 *
	 * @return array<string, array{int, string}>
	 */
	public static function years(): array {
		return array(
			'Chauvet cave'            => array( -36000, 'paleolithique' ),
			'Mesolithic'              => array( -8000, 'prehistoire' ),
			'first farmers'           => array( -5500, 'neolithique-chalcolithique' ),
			'bronze'                  => array( -1500, 'age-du-bronze' ),
			'year before Alésia'      => array( -53, 'age-du-fer' ),
			'Alésia'                  => array( -52, 'antiquite-gallo-romaine' ),
			'end of the empire'       => array( 476, 'moyen-age' ),
			'foundation of Montauban' => array( 1144, 'moyen-age' ),
			'Columbus'                => array( 1492, 'periode-moderne' ),
			'Revolution'              => array( 1789, 'periode-contemporaine' ),
			'today'                   => array( 2026, 'periode-contemporaine' ),
		);
	}

	/**
	 * Each year lies in the narrowest period that holds it.
	 *
	 * @param int    $year   Year.
	 * @param string $period Slug.
	 */
	#[DataProvider( 'years' )]
	public function test_a_year_lies_in_its_period( int $year, string $period ): void {
		self::assertSame( $period, $this->heritage()->vocabulary()->period_of( $year )?->slug );
	}

	/**
	 * Labels are found whatever their accents, case and apostrophes.
	 */
	public function test_labels_are_resolved_by_sense(): void {
		$vocabulary = $this->heritage()->vocabulary();
		self::assertSame( 'age-du-bronze', $vocabulary->resolve( RecordTaxonomies::PERIOD, 'AGE DU BRONZE' )?->slug );
		self::assertSame( 'fiches-de-synthese-de-linventaire', $vocabulary->resolve( RecordTaxonomies::THEME, 'fiches de synthèse de l’inventaire' )?->slug );
		self::assertSame( 'periodiques-articles-bulletins', $vocabulary->resolve( RecordTaxonomies::TYPE, 'periodiques-articles-bulletins' )?->slug );
		self::assertNull( $vocabulary->resolve( RecordTaxonomies::THEME, 'Bastide' ) );
	}

	/**
	 * A child's ancestors are known.
	 */
	public function test_ancestors_are_given(): void {
		self::assertSame( array( 'chant', 'arts' ), $this->heritage()->vocabulary()->with_ancestors( RecordTaxonomies::THEME, 'chant' ) );
	}

	/**
	 * Reads the annex.
	 *
	 * @return array<string, mixed>
	 */
	private static function annex(): array {
		return (array) json_decode( (string) file_get_contents( __DIR__ . '/fixtures/annex-4.json' ), true, 16, JSON_THROW_ON_ERROR );
	}

	/**
	 * Lists label and parent in the order of the annex.
	 *
	 * @param array<int, mixed> $list   Terms.
	 * @param ?string           $parent Parent's label.
	 * @return list<array{string, ?string}>
	 */
	private static function expected( array $list, ?string $parent = null ): array {
		$expected = array();
		foreach ( $list as $term ) {
			$label      = is_array( $term ) ? $term['label'] : $term;
			$expected[] = array( $label, $parent );
			array_push( $expected, ...self::expected( is_array( $term ) ? $term['children'] ?? array() : array(), $label ) );
		}
		return $expected;
	}
}
