<?php
/**
 * Whose an image is.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * Keeps the credit of each image and asks for it in the media library.
 */
final class Credit {

	public const META = 'pmq_credit';

	/**
	 * Hooks meta and field.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_meta' ) );
		add_filter( 'attachment_fields_to_edit', array( $this, 'field' ), 10, 2 );
		add_filter( 'attachment_fields_to_save', array( $this, 'save' ), 10, 2 );
	}

	/**
	 * Registers the meta.
	 */
	public function register_meta(): void {
		register_post_meta(
			'attachment',
			self::META,
			array(
				'type'              => 'string',
				'single'            => true,
				'default'           => '',
				'description'       => __( 'Whose the image is: author, holder, licence.', 'pmq' ),
				'sanitize_callback' => 'sanitize_text_field',
				'auth_callback'     => static fn ( bool $allowed, string $key, int $post ): bool => current_user_can( 'edit_post', $post ),
				'show_in_rest'      => array( 'schema' => array( 'maxLength' => 300 ) ),
			)
		);
	}

	/**
	 * Returns the credit of an image, empty when nobody gave one.
	 *
	 * @param int $image Attachment.
	 */
	public static function of( int $image ): string {
		$credit = 0 < $image ? get_post_meta( $image, self::META, true ) : '';
		return is_string( $credit ) ? $credit : '';
	}

	/**
	 * Adds the field to the media library.
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @param \WP_Post             $image  Attachment.
	 * @return array<string, mixed>
	 */
	public function field( array $fields, \WP_Post $image ): array {
		if ( wp_attachment_is_image( $image ) ) {
			$fields[ self::META ] = array(
				'label' => __( 'Credit', 'pmq' ),
				'input' => 'text',
				'value' => self::of( $image->ID ),
				'helps' => __( 'Shown with the image: author, holder, licence.', 'pmq' ),
			);
		}
		return $fields;
	}

	/**
	 * Saves the field; core has checked nonce and capability.
	 *
	 * @param array<string, mixed> $post   Attachment about to be saved.
	 * @param array<string, mixed> $fields What was typed.
	 * @return array<string, mixed>
	 */
	public function save( array $post, array $fields ): array {
		if ( isset( $fields[ self::META ], $post['ID'] ) && is_string( $fields[ self::META ] ) ) {
			update_post_meta( (int) $post['ID'], self::META, wp_slash( sanitize_text_field( $fields[ self::META ] ) ) );
		}
		return $post;
	}
}
