<?php
/**
 * Many posts written at once.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * Puts off, while a batch is written, what core does after each post and needs doing once: counts of terms, the date of
 * the site's last post, whether the site has several authors.
 */
final class Batch {

	/** Core's work after each post that changes status, and its priority. */
	private const AFTER_EACH = array(
		'_update_blog_date_on_post_publish'           => 10,
		'_update_term_count_on_transition_post_status' => 10,
		'__clear_multi_author_cache'                  => 10,
	);

	/**
	 * What was hooked before.
	 *
	 * @var array<callable-string, int>
	 */
	private array $removed = array();

	/**
	 * Whether counting was put off before.
	 */
	private bool $deferred = false;

	/**
	 * Begins a batch.
	 */
	public function begin(): void {
		$this->deferred = wp_defer_term_counting();
		wp_defer_term_counting( true );
		foreach ( self::AFTER_EACH as $callback => $priority ) {
			if ( remove_action( 'transition_post_status', $callback, $priority ) ) {
				$this->removed[ $callback ] = $priority;
			}
		}
	}

	/**
	 * Ends a batch: does once what was put off.
	 */
	public function end(): void {
		foreach ( $this->removed as $callback => $priority ) {
			add_action( 'transition_post_status', $callback, $priority, 3 );
		}
		wp_defer_term_counting( $this->deferred );
		if ( array() !== $this->removed ) {
			wpmu_update_blogs_date();
			__clear_multi_author_cache();
		}
	}
}
