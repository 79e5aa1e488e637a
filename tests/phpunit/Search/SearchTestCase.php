<?php
/**
 * Base of the tests of the index.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Index;
use PaysMidiQuercy\Search\StoredSynonyms;
use PaysMidiQuercy\Tests\TestCase;

/**
 * Gives each test an index of its own with small segments, and a collection of documents that need no posts.
 */
abstract class SearchTestCase extends TestCase {

	protected const COLLECTION = 'test-documents';
	protected const TYPE       = 'pmq_search_test';
	protected const SEGMENT    = 64;

	/**
	 * Documents as their collection would describe them now.
	 *
	 * @var array<int, Document>
	 */
	protected array $documents = array();

	/**
	 * Index of the tests.
	 */
	protected Index $index;

	/**
	 * SQL helper.
	 */
	protected Database $database;

	/**
	 * Prepares an empty collection.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->database = new Database();
		$this->index    = new Index( $this->database, static::SEGMENT );
		$this->database->install();
		$this->remove_collection();
		$this->set_synonyms( array() );
		$this->after_test( $this->remove_collection( ... ) );
		$this->index->register( $this->collection() );
	}

	/**
	 * Settles the marks of the posts that were cleaned up.
	 */
	protected function tearDown(): void {
		parent::tearDown();
		$this->index->flush();
	}

	/**
	 * Makes words mean the same until the end of the test.
	 *
	 * @param list<list<string>> $groups Expressions.
	 */
	protected function set_synonyms( array $groups ): void {
		$before = get_network_option( null, StoredSynonyms::OPTION, array() );
		$this->after_test( static fn() => update_network_option( null, StoredSynonyms::OPTION, $before ) );
		StoredSynonyms::write( $groups );
		$this->index->forget();
	}

	/**
	 * Describes the collection of the tests.
	 */
	protected function collection(): Collection {
		return new Collection( self::COLLECTION, array( self::TYPE ), RandomDocuments::FACETS, fn( int $id ): ?Document => $this->documents[ $id ] ?? null );
	}

	/**
	 * Changes documents and indexes them.
	 *
	 * @param array<int, Document|null> $changes Post => document; null removes it.
	 */
	protected function change( array $changes ): void {
		foreach ( $changes as $id => $document ) {
			$this->pretend_post( $id );
			if ( $document ) {
				$this->documents[ $id ] = $document;
			} else {
				unset( $this->documents[ $id ] );
			}
		}
		self::assertSame( array(), $this->index->reindex( array_keys( $changes ) ) );
	}

	/**
	 * Puts a post into the object cache only.
	 *
	 * @param int $id Post.
	 */
	protected function pretend_post( int $id ): void {
		wp_cache_set( $id, (object) array( 'ID' => $id, 'post_type' => self::TYPE, 'post_status' => 'publish', 'filter' => 'raw' ), 'posts' );
	}

	/**
	 * Removes what the tests have indexed.
	 */
	private function remove_collection(): void {
		foreach ( array( 'state', 'doc', 'pack', 'term', 'gram' ) as $table ) {
			$this->database->write( "DELETE FROM {$this->database->table( 'search_' . $table )} WHERE collection = %s", self::COLLECTION );
		}
		$this->database->write( "DELETE FROM {$this->database->table( 'search_dirty' )} WHERE post >= %d", 900_000 );
	}
}
