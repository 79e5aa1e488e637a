<?php
/**
 * The index as its users know it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Search\BoundingBox;
use PaysMidiQuercy\Search\DirtyMarks;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Query;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What a search means in French, and what the index does when something is in the way.
 */
#[CoversNothing]
final class IndexTest extends SearchTestCase {

	private const FIRST = 900_000;

	/**
	 * Indexes documents with titles.
	 *
	 * @param string ...$titles Titles; posts are numbered from self::FIRST.
	 */
	private function titles( string ...$titles ): void {
		$changes = array();
		foreach ( $titles as $index => $title ) {
			$changes[ self::FIRST + $index ] = new Document( self::FIRST + $index, $title, array( 10 => $title ) );
		}
		$this->change( $changes );
	}

	/**
	 * Returns the titles that a search finds, the same before and after packing.
	 *
	 * @param string $search Words.
	 * @return list<string>
	 */
	private function find( string $search ): array {
		$found  = $this->index->search( self::COLLECTION, new Query( $search ) );
		$titles = array_map( fn( int $id ): string => $this->documents[ $id ]->title, $found->ids );
		$this->index->pack( self::COLLECTION );
		self::assertEquals( $found, $this->index->search( self::COLLECTION, new Query( $search ) ) );
		return $titles;
	}

	/**
	 * Gives texts and what is expected of them.
	 *
	 * @return array<string, array{string, list<string>}>
	 */
	public static function searches(): array {
		return array(
			'without accents'             => array( 'eglise', array( 'Les églises romanes', 'Église Saint-Étienne' ) ),
			'plural finds singular'       => array( 'ÉGLISES', array( 'Les églises romanes', 'Église Saint-Étienne' ) ),
			'-aux finds -al and -ail'     => array( 'vitraux', array( 'Vitrail du chœur' ) ),
			'-eau finds -eaux'            => array( 'château', array( 'Châteaux de l’Aveyron' ) ),
			'masculine finds feminine'    => array( 'roman église', array( 'Les églises romanes' ) ),
			'ligature'                    => array( 'choeur', array( 'Vitrail du chœur' ) ),
			'elision'                     => array( 'Aveyron', array( 'Châteaux de l’Aveyron' ) ),
			'elision typed'               => array( 'l\'aveyron', array( 'Châteaux de l’Aveyron' ) ),
			'abbreviated saint'           => array( 'St Étienne', array( 'Église Saint-Étienne' ) ),
			'beginning of the last word'  => array( 'église sai', array( 'Église Saint-Étienne' ) ),
			'two letters'                 => array( 'vi', array( 'Vitrail du chœur' ) ),
			'one letter'                  => array( 'v', array( 'Vitrail du chœur' ) ),
			'a word that nobody knows'    => array( 'sai église', array( 'Les églises romanes', 'Église Saint-Étienne' ) ),
			'one of two words'            => array( 'église aveyron', array( 'Châteaux de l’Aveyron', 'Les églises romanes', 'Église Saint-Étienne' ) ),
			'common words do not matter'  => array( 'les châteaux de la', array( 'Châteaux de l’Aveyron' ) ),
			'a letter missing'            => array( 'aveyrn', array( 'Châteaux de l’Aveyron' ) ),
			'two letters exchanged'       => array( 'eglsie', array( 'Les églises romanes', 'Église Saint-Étienne' ) ),
			'too many letters wrong'      => array( 'aviron', array() ),
			'first letter wrong'          => array( 'zveyron', array( 'Châteaux de l’Aveyron' ) ),
			'written as it sounds'        => array( 'haveirond', array( 'Châteaux de l’Aveyron' ) ),
			'a typo while typing'         => array( 'etein', array( 'Église Saint-Étienne' ) ),
			'words run together'          => array( 'saintetienne', array( 'Église Saint-Étienne' ) ),
			'a word torn apart'           => array( 'avey ron', array( 'Châteaux de l’Aveyron' ) ),
			'an article run in'           => array( 'leglise saint-etienne', array( 'Église Saint-Étienne' ) ),
			'a word that is nothing like' => array( 'xylophone', array() ),
			'figures are not corrected'   => array( '1851', array() ),
			'only signs'                  => array( ' …– ', array( '1850', 'Châteaux de l’Aveyron', 'Église Saint-Étienne', 'Les églises romanes', 'Vitrail du chœur' ) ),
		);
	}

	/**
	 * French as it is typed.
	 *
	 * @param string       $search Words.
	 * @param list<string> $titles Titles found, in order.
	 */
	#[DataProvider( 'searches' )]
	public function test_french( string $search, array $titles ): void {
		$this->titles( 'Église Saint-Étienne', 'Les églises romanes', 'Vitrail du chœur', 'Châteaux de l’Aveyron', '1850' );
		self::assertSame( $titles, $this->find( $search ) );
	}

	/**
	 * Corrections are told.
	 */
	public function test_corrections_are_told(): void {
		$this->titles( 'Moulin', 'Moulins de Bruniquel' );
		self::assertSame( array( 'moulim' => array( 'moulin' ) ), $this->index->search( self::COLLECTION, new Query( 'moulim' ) )->corrections );
		self::assertSame( array(), $this->index->search( self::COLLECTION, new Query( 'moulin' ) )->corrections );
	}

	/**
	 * Rank exact title then title then other texts then name.
	 */
	public function test_rank_exact_title_then_title_then_other_texts_then_name(): void {
		$this->change(
			array(
				self::FIRST     => new Document( self::FIRST, 'Zone du pont', array( 10 => 'Zone du pont' ) ),
				self::FIRST + 1 => new Document( self::FIRST + 1, 'Abbaye', array( 10 => 'Abbaye', 1 => 'près du pont' ) ),
				self::FIRST + 2 => new Document( self::FIRST + 2, 'Pont', array( 10 => 'Pont' ) ),
				self::FIRST + 3 => new Document( self::FIRST + 3, 'Bastide', array( 10 => 'Bastide', 5 => 'pont' ) ),
				self::FIRST + 4 => new Document( self::FIRST + 4, 'Aire du pont', array( 10 => 'Aire du pont' ) ),
			)
		);
		self::assertSame( array( 'Pont', 'Aire du pont', 'Zone du pont', 'Bastide', 'Abbaye' ), $this->find( 'pont' ) );
	}

	/**
	 * Documents that lack a word follow those with all, and the result says so.
	 */
	public function test_documents_that_lack_a_word_follow_and_the_result_says_so(): void {
		$this->titles( 'Chapelle Saint-Roch de Septfonds', 'Chapelle Saint-Roch', 'Chapelle de Septfonds', 'Pont de Septfonds', 'Moulin' );
		foreach ( array( false, true ) as $packed ) {
			$packed ? $this->index->pack( self::COLLECTION ) : null;
			$ask    = fn( string $search ): \PaysMidiQuercy\Search\Result => $this->index->search( self::COLLECTION, new Query( $search ) );
			$result = $ask( 'chapelle roch septfonds' );
			self::assertSame( array( true, 1, self::FIRST ), array( $result->relaxed, $result->complete, $result->ids[0] ) );
			self::assertEqualsCanonicalizing( array( self::FIRST, self::FIRST + 1, self::FIRST + 2 ), $result->ids, 'All but one of the words.' );
			$result = $ask( 'chapelle septfonds' );
			self::assertSame( array( false, 2, 2 ), array( $result->relaxed, $result->complete, $result->total ), 'Two words: both are there.' );
			$result = $ask( 'moulin xylophone' );
			self::assertSame( array( true, 0, array( self::FIRST + 4 ) ), array( $result->relaxed, $result->complete, $result->ids ) );
		}
	}

	/**
	 * Synonyms find one another, after the word itself; expressions need all their words.
	 */
	public function test_synonyms_find_one_another(): void {
		$this->set_synonyms( array( array( 'pigeonnier', 'colombier' ), array( 'moulin à vent', 'moulin-tour' ) ) );
		$this->titles( 'Colombier du bas', 'Pigeonniers du haut', 'Moulin à eau', 'Le moulin tour' );
		self::assertSame( array( 'Pigeonniers du haut', 'Colombier du bas' ), $this->find( 'pigeonnier' ) );
		self::assertSame( array( 'Colombier du bas', 'Pigeonniers du haut' ), $this->find( 'colombiers' ) );
		self::assertSame( 'Le moulin tour', $this->find( 'moulins à vent' )[0] );
	}

	/**
	 * The explanation of a document adds up to its place.
	 */
	public function test_an_explanation_adds_up(): void {
		$this->set_synonyms( array( array( 'pigeonnier', 'colombier' ) ) );
		$this->titles( 'Colombier de Septfonds', 'Pigeonnier', 'Pigeonniers de Septfonds et de Bruniquel' );
		foreach ( array( false, true ) as $packed ) {
			$packed ? $this->index->pack( self::COLLECTION ) : null;
			$query   = new Query( 'pigeonnier septfons' );
			$ids     = $this->index->search( self::COLLECTION, $query )->ids;
			$reasons = $this->index->explain( self::COLLECTION, $query, $ids );
			$places  = array_map( static fn( int $id ): array => array( $reasons[ $id ]->tier, $reasons[ $id ]->score ), $ids );
			$sorted  = $places;
			rsort( $sorted );
			self::assertSame( $sorted, $places, 'Best first.' );
			foreach ( $reasons as $reason ) {
				self::assertSame( $reason->score, $reason->title + array_sum( array_column( $reason->words, 'points' ) ) );
			}
			self::assertSame( array( 'synonym', array( 'colombier' ) ), array( $reasons[ self::FIRST ]->words[0]['kind'], $reasons[ self::FIRST ]->words[0]['matched'] ) );
			self::assertSame( array( 'form', array( 'pigeonniers' ) ), array( $reasons[ self::FIRST + 2 ]->words[0]['kind'], $reasons[ self::FIRST + 2 ]->words[0]['matched'] ) );
		}
	}

	/**
	 * Centuries among the words are years when the query wants it.
	 */
	public function test_centuries_are_years(): void {
		$this->change(
			array(
				self::FIRST     => new Document( self::FIRST, 'Tour', array( 10 => 'Tour' ), year_from: 1476, year_to: 1500 ),
				self::FIRST + 1 => new Document( self::FIRST + 1, 'Tour du 15e siècle', array( 10 => 'Tour du 15e siècle' ), year_from: 1850 ),
			)
		);
		$result = $this->index->search( self::COLLECTION, new Query( 'tour XVe siècle', centuries: true ) );
		self::assertSame( array( self::FIRST ), $result->ids );
		self::assertSame( array( array( 'text' => 'XVe siècle', 'from' => 1401, 'to' => 1500 ) ), $result->understood ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( array( self::FIRST + 1 ), array_slice( $this->index->search( self::COLLECTION, new Query( 'tour 15e siècle' ) )->ids, 0, 1 ), 'Without it they are words.' );
	}

	/**
	 * Edges of a box and of years belong to it.
	 */
	public function test_edges_of_a_box_and_of_years_belong_to_it(): void {
		$lat = 44.1234567891234;
		$lng = 1.6999999999999;
		$this->change(
			array(
				self::FIRST     => new Document( self::FIRST, 'Ici', lat: $lat, lng: $lng, year_from: 1200, year_to: 1300 ),
				self::FIRST + 1 => new Document( self::FIRST + 1, 'À côté', lat: $lat + 1e-13, lng: $lng, year_from: 1301 ),
				self::FIRST + 2 => new Document( self::FIRST + 2, 'Nulle part' ),
			)
		);
		foreach ( array( false, true ) as $packed ) {
			if ( $packed ) {
				$this->index->pack( self::COLLECTION );
			}
			$ask = fn( Query $query ): array => $this->index->search( self::COLLECTION, $query )->ids;
			self::assertSame( array( self::FIRST ), $ask( new Query( bbox: new BoundingBox( $lng, $lat, $lng, $lat ) ) ) );
			self::assertSame( array( self::FIRST + 1 ), $ask( new Query( bbox: new BoundingBox( 1.0, $lat + 1e-13, 2.0, 45.0 ) ) ) );
			self::assertSame( array( self::FIRST ), $ask( new Query( year_from: 1300, year_to: 1300 ) ) );
			self::assertSame( array( self::FIRST ), $ask( new Query( year_to: 1200 ) ) );
			self::assertSame( array( self::FIRST + 1 ), $ask( new Query( year_from: 1301 ) ) );
			self::assertCount( 2, $ask( new Query( year_from: 1300, year_to: 1301 ) ) );
		}
	}

	/**
	 * Ordinals of removed documents are used again.
	 */
	public function test_ordinals_of_removed_documents_are_used_again(): void {
		$this->titles( 'Un', 'Deux', 'Trois' );
		$this->index->pack( self::COLLECTION );
		$this->change( array( self::FIRST + 1 => null ) );
		$this->change( array( self::FIRST + 9 => new Document( self::FIRST + 9, 'Neuf', array( 10 => 'Neuf' ) ) ) );
		$table = $this->database->table( 'search_doc' );
		self::assertSame( '3', (string) $this->database->column( "SELECT COUNT(*) FROM {$table} WHERE collection = %s", self::COLLECTION )[0] );
		self::assertSame( array( 'Neuf' ), $this->find( 'neuf' ) );
		self::assertSame( array(), $this->find( 'deux' ) );
		self::assertSame( array( 'Neuf', 'Trois', 'Un' ), $this->find( '' ) );
	}

	/**
	 * A mark that was overtaken keeps the younger description.
	 */
	public function test_a_mark_that_was_overtaken_keeps_the_younger_description(): void {
		$this->titles( 'Ancien' );
		$marks = new DirtyMarks( new Database() );
		$first = $marks->mark( get_current_blog_id(), array( self::FIRST ) );
		$marks->mark( get_current_blog_id(), array( self::FIRST ) );
		self::assertFalse( $marks->settle( get_current_blog_id(), array( self::FIRST ), $first ), 'Someone marked later.' );
		self::assertContains( self::FIRST, $marks->waiting( get_current_blog_id(), PHP_INT_MAX, 1000 ) );
	}

	/**
	 * A document that cannot be described does not stop others.
	 */
	public function test_a_document_that_cannot_be_described_does_not_stop_others(): void {
		$this->pretend_post( self::FIRST );
		$this->pretend_post( self::FIRST + 1 );
		$this->documents[ self::FIRST + 1 ] = new Document( self::FIRST + 1, 'Bon', array( 10 => 'Bon' ) );
		$this->index->register( new \PaysMidiQuercy\Search\Collection( self::COLLECTION, array( self::TYPE ), array(), fn( int $id ): ?Document => $this->documents[ $id ] ?? new Document( $id, 'Mauvais', array( 0 => 'x' ) ) ) );
		$failed = $this->index->reindex( array( self::FIRST, self::FIRST + 1 ) );
		self::assertSame( array( self::FIRST ), array_keys( $failed ) );
		self::assertSame( array( self::FIRST + 1 ), $this->index->search( self::COLLECTION, new Query( 'bon' ) )->ids );
	}

	/**
	 * Verify finds what was tampered with.
	 */
	public function test_verify_finds_what_was_tampered_with(): void {
		$this->titles( 'Un pont', 'Deux ponts' );
		$this->index->pack( self::COLLECTION );
		self::assertSame( array(), $this->index->verify( self::COLLECTION ) );
		$this->database->write( "UPDATE {$this->database->table( 'search_doc' )} SET title = %s WHERE collection = %s AND post = %d", 'Faux', self::COLLECTION, self::FIRST );
		self::assertSame( array( 'Post ' . self::FIRST . ' is described differently in the index.' ), $this->index->verify( self::COLLECTION ) );
		$this->titles( 'Un pont', 'Deux ponts' );
		$this->database->write( "DELETE FROM {$this->database->table( 'search_pack' )} WHERE collection = %s AND name = %s", self::COLLECTION, 'live' );
		$this->index->pack( self::COLLECTION );
		$this->index->forget();
		self::assertNotSame( array(), $this->index->verify( self::COLLECTION ) );
	}

	/**
	 * Suggestions begin like the title and come once.
	 */
	public function test_suggestions_begin_like_the_title_and_come_once(): void {
		$this->titles( 'Moulin de Bruniquel', 'Moulin', 'Moulin', 'Pont' );
		$titles = array_map( static fn( \PaysMidiQuercy\Search\Suggestion $suggestion ): string => $suggestion->title, $this->index->suggest( self::COLLECTION, 'moul' ) );
		self::assertSame( array( 'Moulin', 'Moulin de Bruniquel' ), $titles );
		self::assertSame( array(), $this->index->suggest( self::COLLECTION, ' ' ) );
	}

	/**
	 * Similar documents share most.
	 */
	public function test_similar_documents_share_most(): void {
		$make   = static fn( int $id, string $title, array $types, float $lat ): Document => new Document( $id, $title, array( 10 => $title ), array( 'type' => $types ), $lat, 1.5 );
		$this->change(
			array(
				self::FIRST     => $make( self::FIRST, 'Moulin de la rive', array( 'mill', 'water' ), 44.0 ),
				self::FIRST + 1 => $make( self::FIRST + 1, 'Halle', array( 'hall' ), 44.9 ),
				self::FIRST + 2 => $make( self::FIRST + 2, 'Moulins d’en haut', array( 'mill', 'water' ), 44.001 ),
				self::FIRST + 3 => $make( self::FIRST + 3, 'Lavoir', array( 'water' ), 44.002 ),
				self::FIRST + 4 => $make( self::FIRST + 4, 'Moulin lointain', array( 'mill' ), 44.9 ),
			)
		);
		$recent = $this->index->similar( self::COLLECTION, self::FIRST );
		self::assertSame( self::FIRST + 2, $recent[0] );
		self::assertNotContains( self::FIRST, $recent );
		self::assertNotContains( self::FIRST + 1, $recent, 'Nothing is shared.' );
		self::assertCount( 3, $recent );
		$this->index->pack( self::COLLECTION );
		self::assertSame( $recent, $this->index->similar( self::COLLECTION, self::FIRST ), 'The same from the packs.' );
		self::assertSame( array_slice( $recent, 0, 1 ), $this->index->similar( self::COLLECTION, self::FIRST, 1 ) );
		self::assertSame( array(), $this->index->similar( self::COLLECTION, 1 ) );
	}

	/**
	 * A rebuild goes on where it was interrupted.
	 */
	public function test_a_rebuild_goes_on_where_it_was_interrupted(): void {
		$posts = array();
		foreach ( array( 'Un', 'Deux', 'Trois' ) as $title ) {
			$posts[] = $this->make_post( array( 'post_title' => $title ) )->ID;
		}
		$seen = array();
		$this->index->register(
			new \PaysMidiQuercy\Search\Collection(
				self::COLLECTION,
				array( 'post' ),
				array(),
				static function ( int $id ) use ( &$seen ): Document {
					$seen[] = $id;
					return new Document( $id, get_the_title( $id ), array( 1 => get_the_title( $id ) ) );
				}
			)
		);
		$this->index->rebuild( self::COLLECTION );
		self::assertSame( array(), array_diff( $posts, $seen ) );
		$this->database->write( "UPDATE {$this->database->table( 'search_state' )} SET rebuild_cursor = %d WHERE collection = %s", $posts[0], self::COLLECTION );
		$seen = array();
		$this->index->rebuild( self::COLLECTION );
		self::assertSame( array( $posts[1], $posts[2] ), array_values( array_unique( array_intersect( $seen, $posts ) ) ) );
		self::assertNotContains( $posts[0], $seen );
		self::assertSame( array( $posts[2] ), $this->index->search( self::COLLECTION, new Query( 'trois' ) )->ids );
	}

	/**
	 * A persistent object cache changes no answer.
	 */
	public function test_a_persistent_object_cache_changes_no_answer(): void {
		$before = wp_using_ext_object_cache( true );
		$this->after_test( static fn() => wp_using_ext_object_cache( (bool) $before ) );
		$random = new RandomDocuments( 4 );
		for ( $round = 0; $round < 60; $round++ ) {
			$changes = array();
			for ( $id = self::FIRST; $id < self::FIRST + 100; $id += mt_rand( 1, 60 ) ) {
				$changes[ $id ] = mt_rand( 0, 4 ) ? $random->document( $id ) : null;
			}
			$this->change( $changes );
			if ( 0 === $round % 3 ) {
				$this->index->pack( self::COLLECTION );
			}
			$this->index->forget();
			$query    = $random->query( $this->documents );
			$result   = $this->index->search( self::COLLECTION, $query );
			$expected = ( new NaiveSearch( $this->documents ) )->search( $query, $query->with_facets ? RandomDocuments::FACETS : array() );
			self::assertEquals( array( $expected['ids'], $expected['total'], $expected['facets'] ), array( $result->ids, $result->total, $result->facets ), "round {$round}" );
		}
	}

	/**
	 * Nothing is found where nothing was indexed.
	 */
	public function test_nothing_is_found_where_nothing_was_indexed(): void {
		self::assertEquals( new \PaysMidiQuercy\Search\Result(), $this->index->search( 'unknown', new Query( 'pont', with_facets: true ) ) );
		self::assertSame( array(), $this->index->suggest( 'unknown', 'pont' ) );
	}

	/**
	 * Bad queries are refused.
	 */
	public function test_bad_queries_are_refused(): void {
		foreach ( array( static fn() => new Query( page: 0 ), static fn() => new Query( per_page: -1 ), static fn() => new Query( sort: 'size' ), static fn() => new BoundingBox( 1, 45, 2, 44 ), static fn() => new BoundingBox( 1, 44, NAN, 45 ), static fn() => new Document( 1, '', lat: 1.0 ), static fn() => new Document( 1, '', facets: array( 'a' => array( '' ) ) ) ) as $bad ) {
			try {
				$bad();
				self::fail( 'This should have been refused.' );
			} catch ( \InvalidArgumentException ) {
				$this->addToAssertionCount( 1 );
			}
		}
	}
}
