<?php
/**
 * The picture of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\Illustration;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\Term;

/**
 * Shows a record's first photo, else an engraving of its kind from the theme, else the sign "no picture yet".
 */
final class Picture {

	/**
	 * Keeps the record.
	 *
	 * @param Record $record Record.
	 */
	public function __construct( private readonly Record $record ) {}

	/**
	 * Gives the picture of a card, silent beside the record's name.
	 *
	 * @param bool $eager Whether it is among the first on the screen.
	 * @return string HTML, escaped.
	 */
	public function card( bool $eager = false ): string {
		return $this->photo( 'medium', '', $eager ) ?? $this->engraving( Illustration::for_card( $this->slugs(), $this->record->name, $this->record->id ), '', $eager ) ?? $this->none();
	}

	/**
	 * Gives the large picture of the page.
	 *
	 * @return string HTML, escaped.
	 */
	public function large(): string {
		return $this->zoomed( $this->photo( '1536x1536', $this->record->image()['alt'] ?? $this->record->name, true ) )
			?? $this->engraving( $this->large_illustration(), __( 'Engraving that stands for the missing photograph', 'pmq' ), true )
			?? $this->none();
	}

	/**
	 * Gives the attachment of the photo that is shown, 0 for none in the media library.
	 */
	public function photo_id(): int {
		return $this->first_photo()['id'] ?? 0;
	}

	/**
	 * Has the photo open large.
	 *
	 * @param ?string $image HTML of the photo.
	 */
	private function zoomed( ?string $image ): ?string {
		$medium = $this->first_photo();
		return null === $image || null === $medium ? $image : RecordMedia::zoom( $medium, $image );
	}

	/**
	 * Tells what is shown and whose it is: the photo's credit, or that it is an illustration.
	 */
	public function credit(): string {
		$medium = $this->first_photo();
		if ( null === $medium ) {
			return '' === $this->large_illustration() ? '' : __( 'Engraving by the Pays, until a photograph comes.', 'pmq' );
		}
		$credit = array_filter( array( $medium['credit'], $medium['licence'] ) );
		return implode( ' · ', array_filter( array( $medium['caption'], implode( ', ', $credit ) ) ) );
	}

	/**
	 * Gives the photo.
	 *
	 * @param string $size  Image size of the media library.
	 * @param string $alt   Text alternative, empty beside the name.
	 * @param bool   $eager Whether it is among the first on the screen.
	 * @return ?string HTML, escaped; null without a photo.
	 */
	private function photo( string $size, string $alt, bool $eager ): ?string {
		$medium = $this->first_photo();
		$image  = $this->record->image();
		if ( null === $medium || null === $image ) {
			return null;
		}
		$attributes = array(
			'class'    => 'pmq-picture',
			'alt'      => $alt,
			'loading'  => $eager ? 'eager' : 'lazy',
			'decoding' => 'async',
		);
		if ( $medium['id'] > 0 ) {
			return wp_get_attachment_image( $medium['id'], $size, false, $attributes );
		}
		return self::img( $image['url'], $alt, $eager );
	}

	/**
	 * Gives an engraving.
	 *
	 * @param string $url   Address, empty for none.
	 * @param string $alt   Text alternative, empty beside the name.
	 * @param bool   $eager Whether it is among the first on the screen.
	 * @return ?string HTML, escaped; null when the theme has none.
	 */
	private function engraving( string $url, string $alt, bool $eager ): ?string {
		return '' === $url ? null : self::img( $url, $alt, $eager );
	}

	/**
	 * Gives the address of the engraving that fits, empty when the theme has none.
	 */
	private function illustration(): string {
		return Illustration::for_record( $this->slugs(), $this->record->name, $this->record->id );
	}

	/**
	 * Lists what the record is filed under.
	 *
	 * @return list<string>
	 */
	private function slugs(): array {
		$terms = array( ...$this->record->themes, ...$this->record->types, ...$this->record->periods );
		return array_map( static fn( Term $term ): string => $term->slug, $terms );
	}

	/**
	 * Gives the address of the engraving of the page, which is never bare: the village when nothing fits better.
	 */
	public function large_illustration(): string {
		$fitting = $this->illustration();
		return '' === $fitting ? Illustration::url( 'village' ) : $fitting;
	}

	/**
	 * Gives the sign that there is no picture.
	 *
	 * @return string HTML, escaped.
	 */
	private function none(): string {
		return '<span class="pmq-picture pmq-picture--none">' . Icon::svg( 'leaf' ) . '<span>' . esc_html__( 'No picture yet', 'pmq' ) . '</span></span>';
	}

	/**
	 * Gives an image element.
	 *
	 * @param string $url   Address.
	 * @param string $alt   Text alternative.
	 * @param bool   $eager Whether it is among the first on the screen.
	 */
	private static function img( string $url, string $alt, bool $eager ): string {
		return sprintf(
			'<img class="pmq-picture" src="%s" alt="%s" loading="%s" decoding="async" referrerpolicy="no-referrer">',
			esc_url( $url ),
			esc_attr( $alt ),
			$eager ? 'eager' : 'lazy'
		);
	}

	/**
	 * Finds the photo that `Record::image()` shows.
	 *
	 * @return ?array{type: string, id: int, url: string, caption: string, credit: string, licence: string, transcript: string}
	 */
	private function first_photo(): ?array {
		foreach ( $this->record->media as $medium ) {
			if ( 'photo' === $medium['type'] && ( $medium['id'] > 0 || '' !== $medium['url'] ) ) {
				return $medium;
			}
		}
		return null;
	}
}
