<?php
/**
 * Something that the Pays adds to a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Additions;

/**
 * A photo, a link or a comment beside the facts of a record whose source is kept elsewhere.
 */
final class Addition {

	public const PHOTO   = 'photo';
	public const LINK    = 'link';
	public const COMMENT = 'comment';

	public const KINDS = array( self::PHOTO, self::LINK, self::COMMENT );

	/** Longest comment in characters. */
	public const COMMENT_LENGTH = 5000;

	/**
	 * Builds an addition.
	 *
	 * @param string $key     Short name, unique on its record.
	 * @param string $kind    One of KINDS.
	 * @param int    $media   Attachment of a photo, else 0.
	 * @param string $url     Address of a link, else empty.
	 * @param string $text    Caption of a photo, words of a link, or the comment.
	 * @param string $credit  Author of a photo, else empty.
	 * @param string $rights  Rights of a photo: a key of {@see rights()}, else empty.
	 * @param int    $user    Who added it.
	 * @param string $date    When, UTC, Y-m-d H:i:s.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $kind,
		public readonly int $media,
		public readonly string $url,
		public readonly string $text,
		public readonly string $credit,
		public readonly string $rights,
		public readonly int $user,
		public readonly string $date,
	) {}

	/**
	 * Names the rights under which a photo may be shown (requirement A8).
	 *
	 * @return array<string, string>
	 */
	public static function rights(): array {
		return array(
			'own'           => __( 'Own picture, under the Licence Ouverte 2.0', 'pmq' ),
			'permission'    => __( 'With the permission of who holds the rights', 'pmq' ),
			'public-domain' => __( 'Public domain', 'pmq' ),
		);
	}

	/**
	 * Reads an addition as it is stored.
	 *
	 * @param array<array-key, mixed> $stored Stored form.
	 */
	public static function from_array( array $stored ): ?self {
		$text = static fn( string $key ): string => is_scalar( $stored[ $key ] ?? null ) ? (string) $stored[ $key ] : '';
		if ( '' === $text( 'key' ) || ! in_array( $text( 'kind' ), self::KINDS, true ) ) {
			return null;
		}
		return new self( $text( 'key' ), $text( 'kind' ), (int) $text( 'media' ), $text( 'url' ), $text( 'text' ), $text( 'credit' ), $text( 'rights' ), (int) $text( 'user' ), $text( 'date' ) );
	}

	/**
	 * Gives the form that is stored, and that REST gives.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		return get_object_vars( $this );
	}

	/**
	 * Gives the JSON schema of the form of REST.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		$text = array( 'type' => 'string' );
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq_record_addition',
			'type'       => 'object',
			'properties' => array(
				'key'    => $text,
				'kind'   => array(
					'type' => 'string',
					'enum' => self::KINDS,
				),
				'media'  => array( 'type' => 'integer' ),
				'url'    => $text,
				'text'   => $text,
				'credit' => $text,
				'rights' => $text,
				'user'   => array( 'type' => 'integer' ),
				'date'   => $text,
			),
		);
	}
}
