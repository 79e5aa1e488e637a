<?php
/**
 * The stored fields of one record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Additions\Addition;
use PaysMidiQuercy\Heritage\Additions\Additions;
use PaysMidiQuercy\Heritage\View\AddedNotes;

/**
 * Reads a record's meta in their types.
 *
 * @phpstan-import-type Location from Record
 * @phpstan-import-type Medium from Record
 */
final class RecordFields {

	/**
	 * Keeps the post.
	 *
	 * @param int $post_id Post id.
	 */
	public function __construct( private readonly int $post_id ) {}

	/**
	 * Reads a text.
	 *
	 * @param string $key Meta key.
	 */
	public function text( string $key ): string {
		$value = get_post_meta( $this->post_id, $key, true );
		return is_scalar( $value ) ? (string) $value : '';
	}

	/**
	 * Reads the year; there is no year 0.
	 */
	public function year(): ?int {
		$year = (int) $this->text( 'pmq_year' );
		return 0 === $year ? null : $year;
	}

	/**
	 * Reads the place.
	 *
	 * @return ?Location
	 */
	public function location(): ?array {
		$lat = $this->text( 'pmq_lat' );
		$lng = $this->text( 'pmq_lng' );
		if ( ! is_numeric( $lat ) || ! is_numeric( $lng ) ) {
			return null;
		}
		return array(
			'lat'         => (float) $lat,
			'lng'         => (float) $lng,
			'approximate' => (bool) $this->text( 'pmq_location_approximate' ),
		);
	}

	/**
	 * Reads the name of a commune that the territory does not know.
	 *
	 * @return ?array{insee: string, name: string, postal_code: string}
	 */
	public function outside_commune(): ?array {
		$name = $this->text( 'pmq_commune_name' );
		return '' === $name ? null : array(
			'insee'       => $this->text( 'pmq_commune' ),
			'name'        => $name,
			'postal_code' => '',
		);
	}

	/**
	 * Reads the source; a record written here is a contribution.
	 */
	public function source(): Source {
		return Source::tryFrom( $this->text( 'pmq_source' ) ) ?? Source::Contribution;
	}

	/**
	 * Reads the media, complete, with the photos that the Pays has added.
	 *
	 * @return list<Medium>
	 */
	public function media(): array {
		$media = array();
		foreach ( $this->items( 'pmq_media' ) as $medium ) {
			$media[] = array(
				'type'    => (string) ( $medium['type'] ?? 'photo' ),
				'id'      => (int) ( $medium['id'] ?? 0 ),
				'url'     => (string) ( $medium['url'] ?? '' ),
				'caption' => (string) ( $medium['caption'] ?? '' ),
				'credit'  => (string) ( $medium['credit'] ?? '' ),
				'licence' => (string) ( $medium['licence'] ?? '' ),
				'transcript' => (string) ( $medium['transcript'] ?? '' ),
			);
		}
		foreach ( Additions::of( $this->post_id ) as $addition ) {
			if ( Addition::PHOTO === $addition->kind && wp_attachment_is_image( $addition->media ) ) {
				$media[] = array(
					'type'       => 'photo',
					'id'         => $addition->media,
					'url'        => '',
					'caption'    => $addition->text,
					'credit'     => $addition->credit . ' – ' . AddedNotes::mark(),
					'licence'    => 'own' === $addition->rights ? 'Licence Ouverte 2.0' : ( Addition::rights()[ $addition->rights ] ?? '' ),
					'transcript' => '',
				);
			}
		}
		return $media;
	}

	/**
	 * Reads the links, with those that the Pays has added; one without text shows its host name.
	 *
	 * @return list<array{label: string, url: string}>
	 */
	public function links(): array {
		$links = array();
		foreach ( $this->items( 'pmq_links' ) as $link ) {
			$url   = (string) ( $link['url'] ?? '' );
			$label = (string) ( $link['label'] ?? '' );
			if ( '' !== $url ) {
				$links[] = array(
					'label' => '' === $label ? (string) wp_parse_url( $url, PHP_URL_HOST ) : $label,
					'url'   => $url,
				);
			}
		}
		foreach ( Additions::of( $this->post_id ) as $addition ) {
			if ( Addition::LINK === $addition->kind ) {
				$links[] = array(
					'label' => $addition->text . ' (' . AddedNotes::mark() . ')',
					'url'   => $addition->url,
				);
			}
		}
		return $links;
	}

	/**
	 * Reads a list of objects.
	 *
	 * @param string $key Meta key.
	 * @return list<array<string, mixed>>
	 */
	private function items( string $key ): array {
		$items = get_post_meta( $this->post_id, $key, true );
		return is_array( $items ) ? array_values( array_filter( $items, 'is_array' ) ) : array();
	}
}
