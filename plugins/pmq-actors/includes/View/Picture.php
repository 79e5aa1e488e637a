<?php
/**
 * The picture of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\Illustration;

/**
 * Shows an actor's picture, else an engraving that its domains call for.
 */
final class Picture {

	/**
	 * Keeps the actor.
	 *
	 * @param Actor $actor Actor.
	 */
	public function __construct( private readonly Actor $actor ) {}

	/**
	 * Gives the picture of a card, silent beside the name.
	 *
	 * @param bool $eager Whether it is among the first on the screen.
	 * @return string HTML, escaped.
	 */
	public function card( bool $eager = false ): string {
		return $this->photo( 'medium', '', $eager )
			?? $this->engraving( Illustration::for_card( $this->words(), $this->actor->name, $this->actor->id ), '', $eager );
	}

	/**
	 * Gives the large picture of the page.
	 *
	 * @return string HTML, escaped.
	 */
	public function large(): string {
		return $this->photo( 'large', $this->actor->image['alt'] ?? '', true )
			?? $this->engraving( Illustration::for_record( $this->words(), $this->actor->name, $this->actor->id ), '', true );
	}

	/**
	 * Tells whose the picture is.
	 */
	public function credit(): string {
		return $this->actor->image['credit'] ?? __( 'Engraving by the Pays, until a photograph comes.', 'pmq' );
	}

	/**
	 * Gives the photograph.
	 *
	 * @param string $size  Image size.
	 * @param string $alt   Text alternative, empty beside the name.
	 * @param bool   $eager Whether it is among the first on the screen.
	 * @return ?string HTML, escaped; null without one.
	 */
	private function photo( string $size, string $alt, bool $eager ): ?string {
		if ( null === $this->actor->image ) {
			return null;
		}
		$attributes = array(
			'class'    => 'pmq-picture',
			'alt'      => $alt,
			'loading'  => $eager ? 'eager' : 'lazy',
			'decoding' => 'async',
		);
		return wp_get_attachment_image( $this->actor->image['id'], $size, false, $attributes );
	}

	/**
	 * Gives an engraving, or the leaf where the theme has none.
	 *
	 * @param string $url   Address, empty for none.
	 * @param string $alt   Text alternative, empty beside the name.
	 * @param bool   $eager Whether it is among the first on the screen.
	 * @return string HTML, escaped.
	 */
	private function engraving( string $url, string $alt, bool $eager ): string {
		return '' === $url
			? '<span class="pmq-picture pmq-picture--none">' . Icon::svg( 'leaf' ) . '</span>'
			: sprintf( '<img class="pmq-picture" src="%s" alt="%s" loading="%s" decoding="async">', esc_url( $url ), esc_attr( $alt ), $eager ? 'eager' : 'lazy' );
	}

	/**
	 * Lists the words that an engraving goes by.
	 *
	 * @return list<string>
	 */
	private function words(): array {
		return array( ...array_column( $this->actor->keywords, 'name' ), ...array_column( $this->actor->domains, 'name' ) );
	}
}
