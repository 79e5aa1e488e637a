<?php
/**
 * Records in the search of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Search\Everything\Item;
use PaysMidiQuercy\Search\Everything\Kind;

/**
 * Describes published records to the index of all sites, from what their own collection knows.
 */
final class RecordKind {

	/** Weights of all sites by those of the records. */
	private const WEIGHTS = array(
		RecordDocument::NAME        => Item::TITLE,
		RecordDocument::SUBJECTS    => Item::SUBJECTS,
		RecordDocument::PEOPLE      => Item::LEAD,
		RecordDocument::DESCRIPTION => Item::TEXT,
	);

	/**
	 * Takes what it describes with.
	 *
	 * @param RecordRepository $records  Records.
	 * @param RecordDocument   $document Describes records.
	 */
	public function __construct( private readonly RecordRepository $records, private readonly RecordDocument $document ) {}

	/**
	 * Gives the kind.
	 */
	public function kind(): Kind {
		return new Kind( 'record', array( RecordPostType::NAME ), fn( \WP_Post $post ): ?Item => $this->describe( $post ) );
	}

	/**
	 * Describes a record.
	 *
	 * @param \WP_Post $post Record.
	 */
	private function describe( \WP_Post $post ): ?Item {
		$record   = $this->records->find( $post->ID );
		$document = null === $record ? null : $this->document->document( $post->ID );
		if ( null === $record || null === $document ) {
			return null;
		}
		$texts = array();
		foreach ( $document->texts as $weight => $text ) {
			$texts[ self::WEIGHTS[ $weight ] ?? Item::TEXT ] = $text;
		}
		return new Item(
			post: $post,
			title: $record->name,
			texts: $texts,
			path: Item::path_of( $post ),
			excerpt: $record->text(),
			themes: $document->facets['theme'] ?? array(),
			tags: $document->facets['keyword'] ?? array(),
			communes: $document->facets['commune'] ?? array(),
			note: $record->commune['name'] ?? '',
			image: self::photo( $record ),
			pictured: array_column( array( ...$record->themes, ...$record->types, ...$record->periods ), 'slug' ),
		);
	}

	/**
	 * Gives the first photo: its attachment, else its address.
	 *
	 * @param Record $record Record.
	 */
	private static function photo( Record $record ): int|string {
		foreach ( $record->media as $medium ) {
			if ( 'photo' === $medium['type'] && ( $medium['id'] > 0 || '' !== $medium['url'] ) ) {
				return $medium['id'] > 0 ? $medium['id'] : $medium['url'];
			}
		}
		return 0;
	}
}
