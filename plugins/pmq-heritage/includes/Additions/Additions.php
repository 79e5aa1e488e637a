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
 * Keeps additions in a meta of their own, which no import and no editor writes: they survive every import (requirement H2).
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
						'type'          => 'array',
						'single'        => true,
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
		$stored = get_post_meta( $post_id, self::META, true );
		$read   = array_map( static fn( mixed $item ): ?Addition => is_array( $item ) ? Addition::from_array( $item ) : null, is_array( $stored ) ? $stored : array() );
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
		self::store( $post_id, array_merge( $present, array( $addition ) ) );
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
		$present = self::of( $post_id );
		$kept    = array_filter( $present, static fn( Addition $addition ): bool => $key !== $addition->key );
		if ( count( $kept ) === count( $present ) ) {
			return false;
		}
		self::store( $post_id, array_values( $kept ) );
		return true;
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
	 * Stores the additions and tells whoever keeps something of the record, such as the index: it has a photo now.
	 *
	 * @param int            $post_id   Record.
	 * @param list<Addition> $additions Additions.
	 */
	private static function store( int $post_id, array $additions ): void {
		if ( array() === $additions ) {
			delete_post_meta( $post_id, self::META );
		} else {
			update_post_meta( $post_id, self::META, wp_slash( array_map( static fn( Addition $addition ): array => $addition->to_array(), $additions ) ) );
		}
		$post = get_post( $post_id );
		if ( $post instanceof \WP_Post ) {
			wp_after_insert_post( $post, true, $post );
		}
	}
}
