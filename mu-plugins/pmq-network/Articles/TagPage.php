<?php
/**
 * The page of a tag.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\Search\Everything\Everything;
use PaysMidiQuercy\Search\Everything\Hit;
use PaysMidiQuercy\Search\Everything\KindNames;
use PaysMidiQuercy\Values;

/**
 * Gathers what all sites hold of a tag: some things of each kind, the newest first, and the way to all of them. Tags that mean the
 * same count.
 */
final class TagPage {

	/** Things shown of a kind. */
	private const MOST = 6;

	/**
	 * Takes what it looks in.
	 *
	 * @param Everything $everything Search of all sites.
	 */
	public function __construct( private readonly Everything $everything ) {}

	/**
	 * Returns a section for each kind that has something, in the order of kinds.
	 *
	 * @param string $tag Slug of the tag.
	 * @return list<array{kind: string, title: string, entries: list<Entry>, all: string, all_label: string}> `all` is the address of the
	 *         whole list, empty when the section shows it.
	 */
	public function sections( string $tag ): array {
		$sections = array();
		foreach ( array_keys( KindNames::all() ) as $kind ) {
			$answer = $this->everything->tagged( array( $tag ), $kind, self::MOST );
			if ( array() === $answer->hits ) {
				continue;
			}
			$more       = $answer->total > count( $answer->hits );
			$sections[] = array(
				'kind'      => $kind,
				'title'     => KindNames::many( $kind ),
				'entries'   => array_map( self::entry( ... ), $answer->hits ),
				'all'       => $more ? $answer->ask->url( home_url( '/' ) ) : '',
				/* translators: %s: number of articles, records … */
				'all_label' => $more ? sprintf( __( 'See all %s', 'pmq' ), number_format_i18n( $answer->total ) ) : '',
			);
		}
		return $sections;
	}

	/**
	 * Makes a card of a hit.
	 *
	 * @param Hit $hit Hit.
	 */
	private static function entry( Hit $hit ): Entry {
		$date = '' === $hit->date ? $hit->note : (string) mysql2date( Values::text( get_option( 'date_format' ) ), $hit->date . ' 00:00:00' );
		return new Entry( $hit->site, $hit->id, $hit->title, $hit->link, $date, $hit->excerpt, $hit->image );
	}
}
