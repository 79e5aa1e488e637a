<?php
/**
 * What the Pays has added to records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Additions;

use PaysMidiQuercy\Heritage\Content\PlainText;
use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Data\RecordFields;

/**
 * Keeps additions in a meta of their own, which no import and no editor writes: they survive every import (requirement H2). Each is a
 * row of its own, so that two persons who add at once both keep what they added; older rows hold a list of them.
 */
final class Additions {

	public const META = 'pmq_additions';

	/** Whoever may edit the records of others adds to those that nobody may edit. */
	public const CAPABILITY = 'edit_others_pmq_records';

	/** Most additions of a record. */
	private const MOST = 50;

	/**
	 * Hooks the meta; no general route writes it.
	 */
	public function register(): void {
		add_action(
			'init',
			static function (): void {
				register_post_meta(
					RecordPostType::NAME,
					self::META,
					array(
						'type'          => 'object',
						'single'        => false,
						'show_in_rest'  => false,
						'auth_callback' => '__return_false',
					)
				);
			},
			6
		);
	}

	/**
	 * Lists the additions of a record, oldest first.
	 *
	 * @param int $post_id Record.
	 * @return list<Addition>
	 */
	public static function of( int $post_id ): array {
		$read = array_map( static fn( mixed $item ): ?Addition => is_array( $item ) ? Addition::from_array( $item ) : null, array_merge( array(), ...array_map( self::items( ... ), self::rows( $post_id ) ) ) );
		return array_values( array_filter( $read ) );
	}

	/**
	 * Tells whether a record takes additions: those that are edited here need none.
	 *
	 * @param int $post_id Post.
	 */
	public static function takes( int $post_id ): bool {
		return RecordPostType::NAME === get_post_type( $post_id ) && ( new RecordFields( $post_id ) )->source()->is_fixed();
	}

	/**
	 * Adds something to a record.
	 *
	 * @param int                  $post_id Record.
	 * @param array<string, mixed> $fields  `kind, media, url, text, credit, rights`.
	 * @return Addition|\WP_Error The error's data tells the field.
	 */
	public static function add( int $post_id, array $fields ): Addition|\WP_Error {
		$addition = self::read( $fields );
		$fault    = self::takes( $post_id ) ? self::fault( $addition ) : array( '', __( 'This record is edited here: correct it itself.', 'pmq' ) );
		$present  = self::of( $post_id );
		if ( null === $fault && self::MOST <= count( $present ) ) {
			/* translators: %d: number */
			$fault = array( '', sprintf( __( 'A record takes at most %d additions.', 'pmq' ), self::MOST ) );
		}
		if ( null !== $fault ) {
			return new \WP_Error(
				'pmq_addition_invalid',
				$fault[1],
				array(
					'status' => 400,
					'field'  => $fault[0],
				)
			);
		}
		add_post_meta( $post_id, self::META, wp_slash( $addition->to_array() ) );
		self::tell( $post_id );
		return $addition;
	}

	/**
	 * Takes an addition away; its photo stays in the media library.
	 *
	 * @param int    $post_id Record.
	 * @param string $key     Addition.
	 * @return bool False when there is none.
	 */
	public static function remove( int $post_id, string $key ): bool {
		foreach ( self::rows( $post_id ) as $row ) {
			$items = self::items( $row );
			$kept  = array_values( array_filter( $items, static fn( mixed $item ): bool => ! is_array( $item ) || ( $item['key'] ?? '' ) !== $key ) );
			if ( count( $kept ) < count( $items ) ) {
				// Only the row as it was read: another one may have been written since.
				$done = array() === $kept ? delete_post_meta( $post_id, self::META, wp_slash( $row ) ) : update_post_meta( $post_id, self::META, wp_slash( $kept ), $row );
				self::tell( $post_id );
				return (bool) $done;
			}
		}
		return false;
	}

	/**
	 * Cleans what was sent.
	 *
	 * @param array<string, mixed> $fields Fields.
	 */
	private static function read( array $fields ): Addition {
		$text = static fn( string $key ): string => is_scalar( $fields[ $key ] ?? null ) ? trim( (string) $fields[ $key ] ) : '';
		$kind = $text( 'kind' );
		return new Addition(
			wp_generate_password( 12, false ),
			$kind,
			Addition::PHOTO === $kind ? absint( $text( 'media' ) ) : 0,
			Addition::LINK === $kind ? sanitize_url( $text( 'url' ), array( 'http', 'https' ) ) : '',
			Addition::COMMENT === $kind ? PlainText::paragraphs( $text( 'text' ) ) : PlainText::line( $text( 'text' ) ),
			Addition::PHOTO === $kind ? PlainText::line( $text( 'credit' ) ) : '',
			Addition::PHOTO === $kind ? $text( 'rights' ) : '',
			get_current_user_id(),
			gmdate( 'Y-m-d H:i:s' )
		);
	}

	/**
	 * Finds what is wrong with an addition.
	 *
	 * @param Addition $addition Addition.
	 * @return ?array{string, string} Field and sentence.
	 */
	private static function fault( Addition $addition ): ?array {
		$length = mb_strlen( $addition->text );
		return match ( $addition->kind ) {
			Addition::PHOTO   => match ( true ) {
				! wp_attachment_is_image( $addition->media ) => array( 'media', __( 'Choose a picture.', 'pmq' ) ),
				'' === $addition->credit => array( 'credit', __( 'Say who has taken the picture: without a credit it cannot be shown.', 'pmq' ) ),
				! isset( Addition::rights()[ $addition->rights ] ) => array( 'rights', __( 'Say by what right the picture may be shown.', 'pmq' ) ),
				300 < $length || 300 < mb_strlen( $addition->credit ) => array( 'text', __( 'Caption and credit have at most 300 characters each.', 'pmq' ) ),
				default => null,
			},
			Addition::LINK    => match ( true ) {
				1 !== preg_match( '#^https?://[^/\s.]+\.[^/\s]+#i', $addition->url ) => array( 'url', __( 'Give a complete web address, like https://example.org/.', 'pmq' ) ),
				'' === $addition->text || 300 < $length => array( 'text', __( 'Say in a few words where the link leads.', 'pmq' ) ),
				default => null,
			},
			Addition::COMMENT => match ( true ) {
				'' === $addition->text => array( 'text', __( 'Write the comment.', 'pmq' ) ),
				/* translators: %d: number */
				Addition::COMMENT_LENGTH < $length => array( 'text', sprintf( __( 'A comment has at most %d characters.', 'pmq' ), Addition::COMMENT_LENGTH ) ),
				default => null,
			},
			default           => array( 'kind', __( 'Choose what to add: a photo, a link or a comment.', 'pmq' ) ),
		};
	}

	/**
	 * Returns the rows of a record.
	 *
	 * @param int $post_id Record.
	 * @return list<array<array-key, mixed>>
	 */
	private static function rows( int $post_id ): array {
		return array_values( array_filter( (array) get_post_meta( $post_id, self::META ), is_array( ... ) ) );
	}

	/**
	 * Returns what a row holds: one addition, or a list of them.
	 *
	 * @param array<array-key, mixed> $row Row.
	 * @return list<mixed>
	 */
	private static function items( array $row ): array {
		return array_is_list( $row ) ? $row : array( $row );
	}

	/**
	 * Tells whoever keeps something of the record, such as the index: it may have a photo now.
	 *
	 * @param int $post_id Record.
	 */
	private static function tell( int $post_id ): void {
		$post = get_post( $post_id );
		if ( $post instanceof \WP_Post ) {
			wp_after_insert_post( $post, true, $post );
		}
	}
}
