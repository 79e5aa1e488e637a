<?php
/**
 * One thing as the search of the network knows it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;

/**
 * What a kind says of a post: texts to search, values to filter by, and what a list shows of it on any site.
 */
final class Item {

	/** Weights of the texts, the same for every kind, so that an article and a record can be ranked together. */
	public const TITLE    = 100;
	public const SUBJECTS = 30;
	public const LEAD     = 20;
	public const TEXT     = 5;

	/** Letters of the text that are kept to cut an excerpt from. */
	private const KEPT = 12_000;

	/**
	 * Keeps what the kind says.
	 *
	 * @param \WP_Post           $post     Post.
	 * @param string             $title    Title, plain text.
	 * @param array<int, string> $texts    Weight (a constant above) => plain text, the title among them.
	 * @param string             $path     Address below the site's own, such as `fiche/moulin/`.
	 * @param string             $excerpt  Text of a list, and what excerpts around found words are cut from: plain text.
	 * @param list<string>       $themes   Slugs of themes or categories, ancestors included.
	 * @param list<string>       $tags     Slugs of tags or keywords.
	 * @param list<string>       $communes INSEE codes of the communes that it is about.
	 * @param string             $note     A few words beside the kind, such as the name of a commune.
	 * @param int|string         $image    Attachment of its site, or address of a picture elsewhere; 0 for none.
	 * @param list<string>       $pictured Words or slugs that choose an engraving where there is no picture.
	 * @param bool               $dated    Whether a list shows its date.
	 */
	public function __construct(
		private readonly \WP_Post $post,
		public readonly string $title,
		public readonly array $texts,
		public readonly string $path,
		public readonly string $excerpt = '',
		public readonly array $themes = array(),
		public readonly array $tags = array(),
		public readonly array $communes = array(),
		public readonly string $note = '',
		public readonly int|string $image = 0,
		public readonly array $pictured = array(),
		public readonly bool $dated = false,
	) {}

	/**
	 * Returns the document of the index.
	 *
	 * @param string $kind Name of the kind.
	 * @param string $site Slug of the current site.
	 */
	public function document( string $kind, string $site ): Document {
		$year = (int) substr( $this->post->post_date, 0, 4 );
		return new Document(
			id: Collection::first_key( get_current_blog_id() ) + $this->post->ID,
			title: $this->title,
			texts: array_filter( $this->texts, static fn( string $text ): bool => '' !== $text ),
			facets: array_filter(
				array(
					'site'    => array( $site ),
					'kind'    => array( $kind ),
					'theme'   => $this->themes,
					'tag'     => $this->tags,
					'commune' => $this->communes,
				)
			),
			year_from: $year > 0 ? $year : null,
			year_to: $year > 0 ? $year : null,
			sort_date: $this->post->post_date_gmt,
			card: (string) wp_json_encode( $this->card( $kind ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE ),
		);
	}

	/**
	 * Returns what a list shows; addresses are relative, so that the index outlives a change of host name.
	 *
	 * @param string $kind Name of the kind.
	 * @return array<string, mixed>
	 */
	private function card( string $kind ): array {
		return array_filter(
			array(
				'kind'     => $kind,
				'title'    => $this->title,
				'path'     => $this->path,
				'text'     => mb_substr( $this->excerpt, 0, self::KEPT ),
				'note'     => $this->note,
				'image'    => $this->image,
				'pictured' => $this->pictured,
				'date'     => $this->dated ? $this->post->post_date : '',
			)
		);
	}

	/**
	 * Returns the address of a post below its site's own.
	 *
	 * @param \WP_Post $post Post of the current site.
	 */
	public static function path_of( \WP_Post $post ): string {
		$link = (string) get_permalink( $post );
		$home = trailingslashit( home_url() );
		return str_starts_with( $link, $home ) ? substr( $link, strlen( $home ) ) : '?p=' . $post->ID;
	}
}
