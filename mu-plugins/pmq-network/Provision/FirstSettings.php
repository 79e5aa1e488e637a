<?php
/**
 * What a new site begins with.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

use PaysMidiQuercy\Values;

/**
 * Gives a new site its names, French habits and first pages. Applied once: afterwards they are the administrator's.
 */
final class FirstSettings {

	/**
	 * Settings equal on every site.
	 */
	private const OPTIONS = array(
		'timezone_string'             => 'Europe/Paris',
		'gmt_offset'                  => '',
		'date_format'                 => 'j F Y',
		'time_format'                 => "G\u{00A0}\\h\u{00A0}i",
		'start_of_week'               => 1,
		'default_pingback_flag'       => 0,
		'default_ping_status'         => 'closed',
		'comment_moderation'          => 1,
		'show_avatars'                => 0,
		'default_role'                => 'subscriber',
		'wp_attachment_pages_enabled' => 0,
		'blog_public'                 => 1,
		// Asked for on every page; WordPress looks for them in the table as long as they do not exist.
		'theme_switched'              => '',
		'site_logo'                   => '',
	);

	/**
	 * Sites whose articles begin with comments closed (requirement A2); one switch in the settings opens them.
	 */
	private const COMMENTS_OFF = array( 'patrimoine' );

	/**
	 * Takes the ledger of the run.
	 *
	 * @param Ledger $ledger Counts what changes.
	 */
	public function __construct( private readonly Ledger $ledger ) {}

	/**
	 * Applies everything to the current site.
	 *
	 * @param Site $site Line of the table that names the current site.
	 */
	public function apply( Site $site ): void {
		$this->ledger->option( 'blogname', $site->title );
		$this->ledger->option( 'blogdescription', $site->tagline );
		foreach ( self::OPTIONS as $name => $value ) {
			$this->ledger->option( $name, $value );
		}
		$comments = in_array( $site->slug, self::COMMENTS_OFF, true ) ? 'closed' : 'open';
		$this->ledger->option( 'default_comment_status', $comments );
		$this->remove_core_content();
		$this->first_category();
		$this->first_pages();
	}

	/**
	 * Deletes what core puts on a new site (Hello world, a sample page, a privacy draft), if nobody has touched it.
	 */
	private function remove_core_content(): void {
		foreach ( array( 1, 2, 3 ) as $id ) {
			$post = get_post( $id );
			if ( ! $post instanceof \WP_Post || $post->post_modified_gmt !== $post->post_date_gmt || ! in_array( $post->post_type, array( 'post', 'page' ), true ) ) {
				continue;
			}
			wp_delete_post( $id, true );
			$this->ledger->note( 'removed "' . $post->post_title . '"' );
		}
		$this->ledger->option( 'wp_page_for_privacy_policy', 0 );
	}

	/**
	 * Gives the default category a name that a reader understands.
	 */
	private function first_category(): void {
		$term = get_term( Values::int( get_option( 'default_category' ) ), 'category' );
		if ( $term instanceof \WP_Term && 'nouvelles' !== $term->slug ) {
			wp_update_term(
				$term->term_id,
				'category',
				array(
					'name' => 'Nouvelles',
					'slug' => 'nouvelles',
				)
			);
			$this->ledger->note( 'default category' );
		}
	}

	/**
	 * Makes the home page and the page of articles, which the seeder then fills.
	 */
	private function first_pages(): void {
		$this->ledger->option( 'page_on_front', $this->page( 'accueil', 'Accueil' ) );
		$this->ledger->option( 'page_for_posts', $this->page( 'actualites', 'Actualités' ) );
		$this->ledger->option( 'show_on_front', 'page' );
	}

	/**
	 * Finds or makes an empty page.
	 *
	 * @param string $slug  Slug.
	 * @param string $title Title.
	 * @return int Its number.
	 */
	private function page( string $slug, string $title ): int {
		$page = get_page_by_path( $slug );
		if ( $page instanceof \WP_Post ) {
			return $page->ID;
		}
		$id = wp_insert_post(
			array(
				'post_type'      => 'page',
				'post_author'    => Owner::id(),
				'post_status'    => 'publish',
				'post_name'      => $slug,
				'post_title'     => $title,
				'comment_status' => 'closed',
				'ping_status'    => 'closed',
			)
		);
		$this->ledger->note( 'page ' . $slug );
		return (int) $id;
	}
}
