<?php
/**
 * The picture of an entry.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Media\Credit;
use PaysMidiQuercy\Values;

/**
 * Takes a picture with its credit, its rights and what it shows. It is made smaller and written anew, which takes away where and
 * when it was made. One that waits for the rest of its form is private, and kept at most a day.
 */
final class PictureField {

	/** Bytes of a file. */
	private const MOST = 8 * MB_IN_BYTES;

	/** Pixels of a side of what is kept, and of what is taken in. */
	private const SIDE    = 1600;
	private const SIDE_IN = 12000;

	/** Pixels of what is taken in: decoded, each takes four bytes of memory or more. */
	private const PIXELS_IN = 40_000_000;

	/** Pictures that a network may send in an hour. */
	private const AN_HOUR = 10;

	/** Status of a picture that no entry holds yet: neither REST nor a page of its own shows it. */
	private const WAITING = 'private';

	private const TYPES = array(
		'image/jpeg' => 'jpg',
		'image/png'  => 'png',
		'image/webp' => 'webp',
	);

	public const FORGET = 'pmq_actor_forget_picture';

	/** Meta: the rights that were chosen. */
	public const RIGHTS = 'pmq_rights';

	/**
	 * What was taken in by this request.
	 */
	private int $taken = 0;

	/**
	 * Takes the rate limits.
	 *
	 * @param Limits $limits Limits.
	 */
	public function __construct( private readonly Limits $limits ) {}

	/**
	 * Hooks the end of pictures that nobody uses.
	 */
	public static function register(): void {
		add_action( self::FORGET, self::forget( ... ) );
	}

	/**
	 * Gives the rights that can be chosen (requirement A8).
	 *
	 * @return array<string, string>
	 */
	public static function rights(): array {
		return array(
			'own'        => __( 'I made it, and give it under the Licence Ouverte', 'pmq' ),
			'permission' => __( 'Its author agrees that it is shown here', 'pmq' ),
			'public'     => __( 'It is in the public domain', 'pmq' ),
		);
	}

	/**
	 * Checks what was sent. A sound picture is kept, so that it is not lost with a faulty form; one from somebody unknown only when
	 * everything else is right, or anybody could fill the disk.
	 *
	 * @param Input $input Fields: picture_credit, picture_alt, picture_rights, picture_kept, and the file `picture`.
	 * @param bool  $known Whether who sends it has proved that the entry is theirs.
	 * @param bool  $sound Whether the other fields of the form are right.
	 * @return array<string, string>
	 */
	public function errors( Input $input, bool $known, bool $sound ): array {
		$file = self::sent_file();
		if ( null === $file && 0 === $this->kept( $input ) ) {
			return array();
		}
		$errors = self::errors_of_words( $input );
		if ( null !== $file ) {
			$wrong = $known || ( $sound && array() === $errors ) ? $this->take( $file ) : __( 'Choose your picture again: it is taken in once the rest is right.', 'pmq' );
			if ( '' !== $wrong ) {
				$errors['picture'] = $wrong;
			}
		}
		return $errors;
	}

	/**
	 * Checks what is said of a picture.
	 *
	 * @param Input $input Fields.
	 * @return array<string, string>
	 */
	private static function errors_of_words( Input $input ): array {
		$errors = array();
		if ( '' === $input->text( 'picture_credit' ) ) {
			$errors['picture_credit'] = __( 'Write whose picture it is: without a credit it is not shown.', 'pmq' );
		}
		if ( ! isset( self::rights()[ $input->text( 'picture_rights' ) ] ) ) {
			$errors['picture_rights'] = __( 'Say by what right the picture is shown.', 'pmq' );
		}
		return $errors;
	}

	/**
	 * Gives the entry the picture that was sent, or takes its picture away when that was asked.
	 *
	 * @param int   $actor Post.
	 * @param Input $input Fields.
	 */
	public function save( int $actor, Input $input ): void {
		$picture     = $this->kept( $input );
		$this->taken = 0;
		$before      = (int) get_post_thumbnail_id( $actor );
		if ( 0 < $picture ) {
			$rights = self::rights()[ $input->text( 'picture_rights' ) ] ?? '';
			wp_update_post(
				array(
					'ID'          => $picture,
					'post_parent' => $actor,
					'post_status' => 'inherit',
				)
			);
			set_post_thumbnail( $actor, $picture );
			update_post_meta( $picture, Credit::META, wp_slash( mb_substr( $input->text( 'picture_credit' ), 0, 300 ) ) );
			update_post_meta( $picture, '_wp_attachment_image_alt', wp_slash( mb_substr( $input->text( 'picture_alt' ), 0, 300 ) ) );
			update_post_meta( $picture, self::RIGHTS, wp_slash( $rights ) );
			update_post_meta( $picture, 'pmq_licence', 'own' === $input->text( 'picture_rights' ) ? 'Licence Ouverte 2.0' : '' );
			self::discard( $before, $actor );
			return;
		}
		if ( $input->ticked( 'picture_remove' ) ) {
			delete_post_thumbnail( $actor );
			self::discard( $before, $actor );
			return;
		}
		if ( 0 < $before && '' !== $input->text( 'picture_credit' ) ) {
			update_post_meta( $before, Credit::META, wp_slash( mb_substr( $input->text( 'picture_credit' ), 0, 300 ) ) );
			update_post_meta( $before, '_wp_attachment_image_alt', wp_slash( mb_substr( $input->text( 'picture_alt' ), 0, 300 ) ) );
		}
	}

	/**
	 * Prints the fields.
	 *
	 * @param Html  $form  Form.
	 * @param Input $input What was sent before, if anything.
	 * @param int   $actor Post, 0 for a new entry.
	 * @return string HTML, escaped.
	 */
	public function html( Html $form, Input $input, int $actor ): string {
		$kept  = $this->kept( $input );
		$shown = 0 < $actor ? (int) get_post_thumbnail_id( $actor ) : 0;
		$html  = '';
		if ( 0 < $kept ) {
			$html .= '<p class="pmq-note">' . esc_html__( 'Your picture has arrived and waits for the rest.', 'pmq' ) . '</p>'
				. wp_get_attachment_image( $kept, 'thumbnail', false, array( 'alt' => '' ) )
				. sprintf( '<input type="hidden" name="picture_kept" value="%s">', esc_attr( self::seal( $kept ) ) );
		} elseif ( 0 < $shown ) {
			$html .= wp_get_attachment_image( $shown, 'thumbnail', false, array( 'alt' => '' ) ) . $form->box( 'picture_remove', esc_html__( 'Take this picture away', 'pmq' ) );
		}
		$first = 0 < $shown ? $shown : $kept;
		return $html
			. $form->file( 'picture', 0 < $shown || 0 < $kept ? __( 'Another picture', 'pmq' ) : __( 'Picture', 'pmq' ), implode( ',', array_keys( self::TYPES ) ), __( 'JPEG, PNG or WebP, at most 8 MB. It is made smaller here, and what it tells of place and time is taken away.', 'pmq' ) )
			. $form->field( 'picture_credit', __( 'Credit of the picture', 'pmq' ), array( 'value' => Credit::of( $first ), 'hint' => __( 'Who made it: shown beside it.', 'pmq' ) ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One field.
			. $form->field( 'picture_alt', __( 'What the picture shows', 'pmq' ), array( 'value' => Values::text( get_post_meta( $first, '_wp_attachment_image_alt', true ) ), 'hint' => __( 'For who does not see it.', 'pmq' ) ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One field.
			. $form->choice( 'picture_rights', __( 'By what right it is shown', 'pmq' ), self::rights(), '' );
	}

	/**
	 * Removes a picture that no entry and no text shows.
	 *
	 * @param int $picture Attachment.
	 */
	public static function forget( int $picture ): void {
		$users = get_posts(
			array(
				'post_type'   => 'any',
				'post_status' => 'any',
				'numberposts' => 1,
				'fields'      => 'ids',
				'meta_key'    => '_thumbnail_id', // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Once, a day later.
				'meta_value'  => (string) $picture, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- The same.
			)
		);
		$pages = get_posts(
			array(
				'post_type'   => 'any',
				'post_status' => 'any',
				'numberposts' => 1,
				'fields'      => 'ids',
				's'           => 'wp-image-' . $picture,
			)
		);
		if ( array() === $users && array() === $pages && 'attachment' === get_post_type( $picture ) ) {
			wp_delete_attachment( $picture, true );
		}
	}

	/**
	 * Removes the picture that an entry has shown, with its file; one that came from the media library, or that something else shows,
	 * stays.
	 *
	 * @param int $picture Attachment, 0 for none.
	 * @param int $actor   Entry.
	 */
	private static function discard( int $picture, int $actor ): void {
		if ( 0 < $picture && wp_get_post_parent_id( $picture ) === $actor ) {
			self::forget( $picture );
		}
	}

	/**
	 * Returns the picture that waits: taken in now, or with an earlier try.
	 *
	 * @param Input $input Fields.
	 */
	private function kept( Input $input ): int {
		if ( 0 < $this->taken ) {
			return $this->taken;
		}
		$id = (int) strstr( $input->raw( 'picture_kept' ), '.', true ); // A cast of the whole reads 12.3e4 as a number.
		return 0 < $id && hash_equals( self::seal( $id ), $input->raw( 'picture_kept' ) ) && 'attachment' === get_post_type( $id ) && self::WAITING === get_post_field( 'post_status', $id ) ? $id : 0;
	}

	/**
	 * Signs the number of a picture.
	 *
	 * @param int $id Attachment.
	 */
	private static function seal( int $id ): string {
		return $id . '.' . hash_hmac( 'sha256', 'actor picture|' . get_current_blog_id() . '|' . $id, wp_salt( 'auth' ) );
	}

	/**
	 * Returns the file that was sent.
	 *
	 * @return array{tmp_name: string, error: int, size: int}|null
	 */
	private static function sent_file(): ?array {
		// phpcs:ignore WordPress.Security -- FormSeal has been verified; the file is read as a picture below.
		$file  = Values::map( $_FILES['picture'] ?? null );
		$error = Values::int( $file['error'] ?? UPLOAD_ERR_NO_FILE );
		return UPLOAD_ERR_NO_FILE === $error ? null : array(
			'tmp_name' => Values::text( $file['tmp_name'] ?? '' ),
			'error'    => $error,
			'size'     => Values::int( $file['size'] ?? 0 ),
		);
	}

	/**
	 * Takes a picture in.
	 *
	 * @param array{tmp_name: string, error: int, size: int} $file File.
	 * @return string What is wrong, empty when all is well.
	 */
	private function take( array $file ): string {
		if ( in_array( $file['error'], array( UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE ), true ) || $file['size'] > self::MOST ) {
			return __( 'The picture is too heavy: at most 8 MB.', 'pmq' );
		}
		$size = UPLOAD_ERR_OK === $file['error'] && is_readable( $file['tmp_name'] ) ? getimagesize( $file['tmp_name'] ) : false;
		$type = is_array( $size ) ? $size['mime'] : '';
		if ( ! is_array( $size ) || ! isset( self::TYPES[ $type ] ) || 0 === $size[0] * $size[1] ) {
			return __( 'This is no picture that can be read here: choose a JPEG, PNG or WebP file.', 'pmq' );
		}
		if ( max( $size[0], $size[1] ) > self::SIDE_IN || $size[0] * $size[1] > self::PIXELS_IN ) {
			return __( 'The picture has too many pixels: at most 40 million.', 'pmq' );
		}
		if ( ! $this->limits->allow( 'actor picture network ' . Visitor::network(), self::AN_HOUR, HOUR_IN_SECONDS ) ) {
			return __( 'Several pictures have come from your network. Send the form without one, or try again in an hour.', 'pmq' );
		}
		$made = self::store( $file['tmp_name'], self::TYPES[ $type ], $type );
		if ( 0 === $made ) {
			return __( 'The picture could not be read. Try another file.', 'pmq' );
		}
		$this->taken = $made;
		wp_schedule_single_event( time() + DAY_IN_SECONDS, self::FORGET, array( $made ) );
		return '';
	}

	/**
	 * Writes a picture anew and puts it into the media library.
	 *
	 * @param string $path      File.
	 * @param string $extension Extension.
	 * @param string $type      MIME type.
	 * @return int Attachment, 0 when it cannot be read.
	 */
	private static function store( string $path, string $extension, string $type ): int {
		require_once ABSPATH . 'wp-admin/includes/image.php';
		$editor = wp_get_image_editor( $path );
		$folder = wp_upload_dir();
		if ( is_wp_error( $editor ) || false !== $folder['error'] ) {
			return 0;
		}
		if ( is_callable( array( $editor, 'maybe_exif_rotate' ) ) ) {
			$editor->maybe_exif_rotate();
		}
		$editor->resize( self::SIDE, self::SIDE );
		$name  = wp_unique_filename( $folder['path'], 'acteur-' . bin2hex( random_bytes( 6 ) ) . '.' . $extension );
		$saved = $editor->save( $folder['path'] . '/' . $name, $type );
		if ( is_wp_error( $saved ) ) {
			return 0;
		}
		$id = wp_insert_attachment(
			array(
				'post_mime_type' => $saved['mime-type'],
				'post_title'     => __( 'Picture of an actor', 'pmq' ),
				'post_status'    => self::WAITING,
				'guid'           => $folder['url'] . '/' . $saved['file'],
			),
			$saved['path']
		);
		wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $saved['path'] ) );
		return $id;
	}
}
