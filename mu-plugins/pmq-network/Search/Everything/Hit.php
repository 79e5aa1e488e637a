<?php
/**
 * One thing that was found.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\Chrome\SiteLinks;

/**
 * What a list shows of an article, a page, a record, an actor of any site.
 */
final class Hit {

	/**
	 * Keeps the words.
	 *
	 * @param int    $id      Post on its site.
	 * @param string $site    Slug of its site.
	 * @param string $kind    Kind.
	 * @param string $title   Title, plain text.
	 * @param string $link    Address.
	 * @param string $excerpt Some words of it, those around a found word, plain text.
	 * @param string $note    A few words, such as the name of a commune.
	 * @param string $date    Date of publication, `Y-m-d`; empty where a date says nothing.
	 * @param string $image   Image element, escaped; empty for none.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $site,
		public readonly string $kind,
		public readonly string $title,
		public readonly string $link,
		public readonly string $excerpt = '',
		public readonly string $note = '',
		public readonly string $date = '',
		public readonly string $image = '',
	) {}

	/**
	 * Returns the name of its site.
	 */
	public function site_label(): string {
		return array_column( SiteLinks::all(), 'label', 'slug' )[ $this->site ] ?? $this->site;
	}

	/**
	 * Returns the item of REST.
	 *
	 * @return array<string, mixed> As json_schema() says.
	 */
	public function to_array(): array {
		return array(
			'id'      => $this->id,
			'title'   => $this->title,
			'link'    => $this->link,
			'kind'    => array(
				'key'   => $this->kind,
				'label' => KindNames::one( $this->kind ),
			),
			'site'    => array(
				'key'   => $this->site,
				'label' => $this->site_label(),
			),
			'excerpt' => $this->excerpt,
			'note'    => $this->note,
			'date'    => '' === $this->date ? null : $this->date,
		);
	}

	/**
	 * Returns the schema of the item of REST.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		$text  = static fn ( string $description ): array => array(
			'type'        => 'string',
			'description' => $description,
		);
		$named = static fn ( string $description ): array => array(
			'type'        => 'object',
			'description' => $description,
			'properties'  => array(
				'key'   => array( 'type' => 'string' ),
				'label' => array( 'type' => 'string' ),
			),
		);
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq-search-result',
			'type'       => 'object',
			'properties' => array(
				'id'      => array(
					'type'        => 'integer',
					'description' => __( 'Number on its site.', 'pmq' ),
				),
				'title'   => $text( __( 'Title, plain text.', 'pmq' ) ),
				'link'    => array( 'format' => 'uri' ) + $text( __( 'Address.', 'pmq' ) ),
				'kind'    => $named( __( 'Kind: article, page, record, actor…', 'pmq' ) ),
				'site'    => $named( __( 'Site.', 'pmq' ) ),
				'excerpt' => $text( __( 'Some words of it, plain text.', 'pmq' ) ),
				'note'    => $text( __( 'A few words, such as the name of a commune.', 'pmq' ) ),
				'date'    => array(
					'type'        => array( 'string', 'null' ),
					'format'      => 'date',
					'description' => __( 'Date of publication; null where a date says nothing.', 'pmq' ),
				),
			),
		);
	}
}
