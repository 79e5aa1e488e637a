<?php
/**
 * Reads records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Territory\Territory;

/**
 * Builds records from posts, terms and meta, a page of them in a handful of queries.
 */
final class RecordRepository {

	/**
	 * Takes what it reads with.
	 *
	 * @param Territory       $territory  Communes and EPCI.
	 * @param Vocabulary      $vocabulary Types, themes and periods.
	 * @param \Closure        $writer     Builds the writer when it is first needed.
	 *
	 * @phpstan-param \Closure(): RecordWriter $writer
	 */
	public function __construct(
		private readonly Territory $territory,
		private readonly Vocabulary $vocabulary,
		private readonly \Closure $writer,
	) {}

	/**
	 * Finds one record, whatever its status: the caller checks who may see it.
	 *
	 * @param int $id Post id.
	 */
	public function find( int $id ): ?Record {
		return $this->find_many( array( $id ) )[0] ?? null;
	}

	/**
	 * Finds records, in the order of the ids; an id that is no record is left out.
	 *
	 * @param list<int> $ids Post ids.
	 * @return list<Record>
	 */
	public function find_many( array $ids ): array {
		_prime_post_caches( $ids, true, true );
		$this->prime_attachments( $ids );
		$this->prime_keywords( $ids );
		$records = array();
		foreach ( $ids as $id ) {
			$post = get_post( $id );
			if ( $post instanceof \WP_Post && RecordPostType::NAME === $post->post_type ) {
				$records[] = $this->from_post( $post );
			}
		}
		return $records;
	}

	/**
	 * Creates or updates the record of an import row: what the import and the demo content use.
	 *
	 * @param array<string, mixed> $import_row Row as the batch route takes it.
	 * @param bool                 $commit     False tells what would happen, and writes nothing.
	 */
	public function upsert( array $import_row, bool $commit = true ): UpsertResult {
		return $this->upsert_many( array( $import_row ), $commit )[0];
	}

	/**
	 * Creates or updates records; a bad row never stops a good one.
	 *
	 * @param list<array<string, mixed>> $import_rows At most 100 rows.
	 * @param bool                       $commit      False tells what would happen, and writes nothing.
	 * @return list<UpsertResult> One a row, in their order.
	 */
	public function upsert_many( array $import_rows, bool $commit = true ): array {
		return ( $this->writer )()->upsert( $import_rows, $commit );
	}

	/**
	 * Builds a record from its post.
	 *
	 * @param \WP_Post $post Post.
	 */
	private function from_post( \WP_Post $post ): Record {
		$meta    = new RecordFields( $post->ID );
		$commune = $this->territory->commune( $meta->text( 'pmq_commune' ) );
		$epci    = null === $commune ? null : $this->territory->epci_of( $commune->insee );
		return new Record(
			id: $post->ID,
			slug: $post->post_name,
			name: html_entity_decode( $post->post_title, ENT_QUOTES ),
			link: (string) get_permalink( $post ),
			content: $post->post_content,
			types: $this->terms( $post->ID, RecordTaxonomies::TYPE ),
			themes: $this->terms( $post->ID, RecordTaxonomies::THEME ),
			periods: $this->terms( $post->ID, RecordTaxonomies::PERIOD ),
			keywords: $this->keywords( $post->ID ),
			commune: null === $commune ? $meta->outside_commune() : array(
				'insee'       => $commune->insee,
				'name'        => $commune->name,
				'postal_code' => $commune->postal_codes[0] ?? '',
			),
			epci: null === $epci ? null : array(
				'siren' => $epci->siren,
				'name'  => $epci->name,
			),
			year: $meta->year(),
			location: $meta->location(),
			media: $meta->media(),
			links: $meta->links(),
			holder: $meta->text( 'pmq_holder' ),
			author: $meta->text( 'pmq_author' ),
			medium_author: $meta->text( 'pmq_medium_author' ),
			access: $meta->text( 'pmq_access' ),
			protection: $meta->text( 'pmq_protection' ),
			source: $meta->source(),
			source_id: $meta->text( 'pmq_source_id' ),
			source_url: $meta->text( 'pmq_source_url' ),
			licence: $meta->text( 'pmq_licence' ),
			modified: (string) mysql_to_rfc3339( $post->post_modified_gmt ) . 'Z',
			gone_since: $meta->text( 'pmq_gone_since' ),
		);
	}

	/**
	 * Gives a record's terms of a controlled vocabulary, in its order.
	 *
	 * @param int    $post_id  Post id.
	 * @param string $taxonomy Taxonomy.
	 * @return list<Term>
	 */
	private function terms( int $post_id, string $taxonomy ): array {
		$terms = get_the_terms( $post_id, $taxonomy );
		$slugs = is_array( $terms ) ? array_column( $terms, 'slug' ) : array();
		return array() === $slugs ? array() : array_values( array_intersect_key( $this->vocabulary->terms( $taxonomy ), array_flip( $slugs ) ) );
	}

	/**
	 * Gives a record's keywords.
	 *
	 * @param int $post_id Post id.
	 * @return list<Term>
	 */
	private function keywords( int $post_id ): array {
		$terms = get_the_terms( $post_id, RecordTaxonomies::KEYWORD );
		return array_values(
			array_map(
				static fn( \WP_Term $term ): Term => new Term(
					$term->term_id,
					$term->slug,
					html_entity_decode( $term->name, ENT_QUOTES ),
					kind: (string) get_term_meta( $term->term_id, 'pmq_kind', true )
				),
				is_array( $terms ) ? $terms : array()
			)
		);
	}

	/**
	 * Loads the kinds of the records' keywords at once.
	 *
	 * @param list<int> $ids Post ids.
	 */
	private function prime_keywords( array $ids ): void {
		$keywords = array();
		foreach ( $ids as $id ) {
			$terms = get_object_term_cache( $id, RecordTaxonomies::KEYWORD );
			array_push( $keywords, ...( is_array( $terms ) ? array_column( $terms, 'term_id' ) : array() ) );
		}
		update_termmeta_cache( array_values( array_unique( $keywords ) ) );
	}

	/**
	 * Loads the attachments of the records' photos at once.
	 *
	 * @param list<int> $ids Post ids.
	 */
	private function prime_attachments( array $ids ): void {
		$attachments = array();
		foreach ( $ids as $id ) {
			array_push( $attachments, ...array_column( ( new RecordFields( $id ) )->media(), 'id' ) );
		}
		_prime_post_caches( array_values( array_filter( array_unique( $attachments ) ) ), false, true );
	}
}
