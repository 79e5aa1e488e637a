<?php
/**
 * The slides of a slideshow.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Makes the images and films that core printed the slides of a strip: named, and the first as fast as an image alone.
 */
final class Slides {

	/**
	 * Number of slides.
	 */
	public readonly int $count;

	/**
	 * Keeps the slides.
	 *
	 * @param string $figures Printed blocks of images and films.
	 */
	public function __construct( private readonly string $figures ) {
		$tags  = new \WP_HTML_Tag_Processor( $figures );
		$count = 0;
		while ( $tags->next_tag( 'figure' ) ) {
			++$count;
		}
		$this->count = $count;
	}

	/**
	 * Returns the slides.
	 *
	 * @return string HTML as core escaped it.
	 */
	public function html(): string {
		$tags   = new \WP_HTML_Tag_Processor( $this->figures );
		$number = 0;
		while ( $tags->next_tag() ) {
			match ( $tags->get_tag() ) {
				'FIGURE' => $this->name( $tags, ++$number ),
				'IMG'    => $this->order( $tags, 1 === $number ),
				'VIDEO'  => $this->film( $tags ),
				default  => null,
			};
		}
		return $tags->get_updated_html();
	}

	/**
	 * Names a slide by its number.
	 *
	 * @param \WP_HTML_Tag_Processor $tags   At the figure.
	 * @param int                    $number Number, from 1.
	 */
	private function name( \WP_HTML_Tag_Processor $tags, int $number ): void {
		$tags->add_class( 'wp-block-pmq-slideshow__slide' );
		if ( 1 < $this->count ) {
			$tags->set_attribute( 'role', 'group' );
			/* translators: 1: number of the picture, 2: how many there are. */
			$tags->set_attribute( 'aria-label', sprintf( __( 'Picture %1$s of %2$s', 'pmq' ), (string) $number, (string) $this->count ) );
		}
	}

	/**
	 * Says how soon an image is wanted.
	 *
	 * @param \WP_HTML_Tag_Processor $tags  At the image.
	 * @param bool                   $first Whether it is what visitors see first.
	 */
	private function order( \WP_HTML_Tag_Processor $tags, bool $first ): void {
		$tags->set_attribute( 'loading', $first ? 'eager' : 'lazy' );
		$tags->set_attribute( 'fetchpriority', $first ? 'high' : 'low' );
		$tags->set_attribute( 'decoding', 'async' );
	}

	/**
	 * Keeps a film from loading before it is shown, and silent.
	 *
	 * @param \WP_HTML_Tag_Processor $tags At the film.
	 */
	private function film( \WP_HTML_Tag_Processor $tags ): void {
		$tags->remove_attribute( 'autoplay' );
		$tags->set_attribute( 'preload', 'none' );
		$tags->set_attribute( 'muted', true );
		$tags->set_attribute( 'playsinline', true );
		$tags->set_attribute( 'controls', true );
	}
}
