<?php
/**
 * Loads pages and articles.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\Owner;

/**
 * Makes each file of a folder a page or an article of the current site, once.
 */
final class PostSeeder {

	/**
	 * Takes what it works with.
	 *
	 * @param Memory             $memory   What was seeded before.
	 * @param Ledger             $ledger   Counts what changes.
	 * @param PictureSeeder|null $pictures Gives the picture that an item names; null leaves pictures out.
	 */
	public function __construct(
		private readonly Memory $memory,
		private readonly Ledger $ledger,
		private readonly ?PictureSeeder $pictures = null,
	) {}

	/**
	 * Loads the items that are new or whose file has changed.
	 *
	 * @param list<Item> $items     Parents before children.
	 * @param string     $post_type `page` or `post`.
	 */
	public function seed( array $items, string $post_type ): void {
		foreach ( $items as $item ) {
			$this->seed_item( $item, $post_type );
		}
	}

	/**
	 * Loads one item.
	 *
	 * @param Item   $item      Item.
	 * @param string $post_type Post type.
	 * @throws \RuntimeException When WordPress refuses it.
	 */
	private function seed_item( Item $item, string $post_type ): void {
		$post = $this->memory->post( $item->key, $post_type );
		if ( null === $post ) {
			if ( $this->memory->was_seeded( $item->key ) ) {
				return;
			}
			$post = $this->empty_page( $item, $post_type );
		} elseif ( $this->memory->is_touched( $post ) ) {
			return;
		} elseif ( $this->memory->is_current( $post, $item->hash() ) ) {
			$this->picture( $post->ID, $item );
			return;
		}
		$id = wp_insert_post( wp_slash( $this->fields( $item, $post_type, $post ) ), true );
		if ( is_wp_error( $id ) ) {
			throw new \RuntimeException( $item->key . ': ' . $id->get_error_message() ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		$this->terms( $id, $item );
		$this->picture( $id, $item );
		$this->memory->remember( $id, $item->key, $item->hash() );
		$this->ledger->note( ( null === $post ? 'new ' : 'updated ' ) . $item->key );
	}

	/**
	 * Returns the fields of the post.
	 *
	 * @param Item          $item      Item.
	 * @param string        $post_type Post type.
	 * @param \WP_Post|null $post      Post to update.
	 * @return array<string, string|int>
	 */
	private function fields( Item $item, string $post_type, ?\WP_Post $post ): array {
		$fields = array(
			'ID'             => $post->ID ?? 0,
			'post_type'      => $post_type,
			'post_status'    => 'publish',
			'post_name'      => $item->slug,
			'post_title'     => $item->fields['title'],
			'post_excerpt'   => $item->fields['excerpt'] ?? '',
			'post_content'   => $item->content,
			'post_parent'    => $this->parent( $item ),
			'menu_order'     => (int) ( $item->fields['order'] ?? 0 ),
			'post_author'    => $this->author( $item ),
			'comment_status' => 'page' === $post_type ? 'closed' : get_default_comment_status( $post_type ),
			'ping_status'    => 'closed',
		);
		if ( isset( $item->fields['date'] ) ) {
			$fields['post_date'] = $item->fields['date'] . ' 09:00:00';
		}
		if ( isset( $item->fields['template'] ) ) {
			$fields['page_template'] = $item->fields['template'];
		}
		return $fields;
	}

	/**
	 * Returns a page of this address that provisioning left empty for the seeder.
	 *
	 * @param Item   $item      Item.
	 * @param string $post_type Post type.
	 */
	private function empty_page( Item $item, string $post_type ): ?\WP_Post {
		$page = 'page' === $post_type ? get_page_by_path( substr( $item->key, 5 ) ) : null;
		return $page instanceof \WP_Post && '' === $page->post_content ? $page : null;
	}

	/**
	 * Returns the parent page, which the item's path names.
	 *
	 * @param Item $item Item.
	 */
	private function parent( Item $item ): int {
		$folder = dirname( substr( $item->key, strpos( $item->key, ':' ) + 1 ) );
		$parent = '.' === $folder ? null : $this->memory->post( 'page:' . $folder, 'page' );
		return $parent->ID ?? 0;
	}

	/**
	 * Returns the author named by login, else the owner of the network.
	 *
	 * @param Item $item Item.
	 */
	private function author( Item $item ): int {
		$user = get_user_by( 'login', $item->fields['author'] ?? '' );
		return $user instanceof \WP_User ? $user->ID : Owner::id();
	}

	/**
	 * Gives an article its categories (by slug) and tags (by name).
	 *
	 * @param int  $id   Post.
	 * @param Item $item Item.
	 */
	private function terms( int $id, Item $item ): void {
		$categories = array_filter( array_map( static fn ( string $slug ) => get_term_by( 'slug', $slug, 'category' ), $item->values( 'categories' ) ) );
		if ( array() !== $categories ) {
			wp_set_post_categories( $id, array_map( 'intval', wp_list_pluck( $categories, 'term_id' ) ) );
		}
		if ( array() !== $item->values( 'tags' ) ) {
			wp_set_post_tags( $id, $item->values( 'tags' ) );
		}
	}

	/**
	 * Gives an item the picture it names, also later: pictures may have been made after the text was loaded.
	 *
	 * @param int  $id   Post.
	 * @param Item $item Item.
	 */
	private function picture( int $id, Item $item ): void {
		$name = $item->fields['picture'] ?? '';
		if ( '' === $name || null === $this->pictures ) {
			return;
		}
		$picture = $this->pictures->id( $name );
		if ( $picture > 0 && get_post_thumbnail_id( $id ) !== $picture ) {
			set_post_thumbnail( $id, $picture );
			$this->ledger->note( 'picture of ' . $item->key );
		}
	}
}
