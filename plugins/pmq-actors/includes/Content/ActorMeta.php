<?php
/**
 * The fields of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Content;

use PaysMidiQuercy\Values;

/**
 * Registers the meta of actors with their schemas: what is neither title, content, picture nor term. Contacts, owner and free texts
 * are shown by core's REST to who may edit the entry only (context `edit`): what everybody may read of contacts is decided by the
 * actor, texts are free of mail addresses, and both stand so in `pmq/v1/actors`.
 */
final class ActorMeta {

	/** Contacts that an actor may show; `mail` means the contact form: an address is never printed. */
	public const SHOWABLE = array( 'mail', 'phone', 'postal', 'website' );

	/** Fields that nobody reads without the right to edit the entry. */
	public const PRIVATE = array( 'pmq_mail', 'pmq_phone', 'pmq_postal', 'pmq_website', 'pmq_shown', 'pmq_accepts_messages', 'pmq_owner' );

	/** Free texts, which may hold a mail address when they came from the editor or an import. */
	public const TEXTS = array( 'pmq_person', 'pmq_association', 'pmq_commune_name', 'pmq_references', 'pmq_news' );

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_meta' ), 6 );
	}

	/**
	 * Registers every field.
	 */
	public function register_meta(): void {
		foreach ( self::schemas() as $key => $schema ) {
			$private = in_array( $key, self::PRIVATE, true );
			register_post_meta(
				ActorPostType::NAME,
				$key,
				array(
					'type'              => Values::text( $schema['type'] ),
					'single'            => true,
					'default'           => self::empty_value( $schema ),
					'revisions_enabled' => ! $private,
					'sanitize_callback' => static fn( mixed $value ): mixed => self::sanitize( $value, $key, $schema ),
					'auth_callback'     => static fn( bool $allowed, string $meta, int $post ): bool => 'pmq_owner' === $meta
						? current_user_can( 'edit_others_pmq_actors' )
						: current_user_can( 'edit_post', $post ),
					'show_in_rest'      => array( 'schema' => $schema + ( $private || in_array( $key, self::TEXTS, true ) ? array( 'context' => array( 'edit' ) ) : array() ) ),
				)
			);
		}
	}

	/**
	 * Gives the JSON schema of each field.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function schemas(): array {
		return array(
			'pmq_actor_kind'       => array(
				'type'        => 'string',
				'description' => __( 'Person, association, or institution or enterprise.', 'pmq' ),
				'enum'        => array_column( Kind::cases(), 'value' ),
				'default'     => Kind::Association->value,
			),
			'pmq_person'           => self::text( __( 'Name of the person, or of who speaks for the association.', 'pmq' ), 200 ),
			'pmq_association'      => self::text( __( 'Association that the person belongs to.', 'pmq' ), 200 ),
			'pmq_commune'          => array(
				'type'        => 'string',
				'description' => __( 'INSEE code of the commune.', 'pmq' ),
				'pattern'     => '^(\d[0-9AB]\d{3})?$',
			),
			'pmq_commune_name'     => self::text( __( 'Name of a commune outside the territory.', 'pmq' ), 100 ),
			'pmq_scales'           => self::choices( __( 'How far the actor works.', 'pmq' ), array_column( Scale::cases(), 'value' ) ),
			'pmq_lat'              => self::degrees( __( 'Latitude, when the place is known.', 'pmq' ), 90 ),
			'pmq_lng'              => self::degrees( __( 'Longitude, when the place is known.', 'pmq' ), 180 ),
			'pmq_references'       => self::text( __( 'References: works, publications, partners.', 'pmq' ), 3000 ),
			'pmq_news'             => array(
				'type'        => 'array',
				'description' => __( 'Links to news.', 'pmq' ),
				'maxItems'    => 5,
				'items'       => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => array(
						'label' => array(
							'type'      => 'string',
							'maxLength' => 200,
						),
						'url'   => array(
							'type'      => 'string',
							'format'    => 'uri',
							'maxLength' => 500,
						),
					),
				),
			),
			'pmq_mail'             => self::text( __( 'Mail address: never shown.', 'pmq' ), 190 ),
			'pmq_phone'            => self::text( __( 'Telephone.', 'pmq' ), 40 ),
			'pmq_postal'           => self::text( __( 'Postal address.', 'pmq' ), 300 ),
			'pmq_website'          => self::text( __( 'Web site.', 'pmq' ), 500 ),
			'pmq_shown'            => self::choices( __( 'Contacts that everybody may use.', 'pmq' ), self::SHOWABLE ),
			'pmq_accepts_messages' => array(
				'type'        => 'boolean',
				'description' => __( 'Whether the Pays may write to the actor.', 'pmq' ),
			),
			'pmq_owner'            => array(
				'type'        => 'integer',
				'description' => __( 'Account that edits the entry.', 'pmq' ),
				'minimum'     => 0,
			),
		);
	}

	/**
	 * Makes a value what its schema says.
	 *
	 * @param mixed                $value  Value.
	 * @param string               $key    Meta key.
	 * @param array<string, mixed> $schema Schema.
	 */
	private static function sanitize( mixed $value, string $key, array $schema ): mixed {
		return match ( true ) {
			'pmq_mail' === $key           => sanitize_email( strtolower( Values::text( $value ) ) ),
			'pmq_website' === $key        => esc_url_raw( Values::text( $value ), array( 'https', 'http' ) ),
			'pmq_news' === $key           => self::links( $value ),
			'string' === $schema['type']  => isset( $schema['enum'] ) ? self::choice( $value, Values::texts( $schema['enum'] ) ) : mb_substr( sanitize_textarea_field( Values::text( $value ) ), 0, Values::int( $schema['maxLength'] ?? 200 ) ),
			'array' === $schema['type']   => array_values( array_intersect( Values::texts( Values::map( $schema['items'] )['enum'] ?? array() ), Values::texts( $value ) ) ),
			'number' === $schema['type']  => is_numeric( $value ) ? (float) $value : 0.0,
			'boolean' === $schema['type'] => (bool) $value,
			default                       => Values::int( $value ),
		};
	}

	/**
	 * Reads links.
	 *
	 * @param mixed $value List of label and address.
	 * @return list<array{label: string, url: string}>
	 */
	private static function links( mixed $value ): array {
		$links = array();
		foreach ( is_array( $value ) ? $value : array() as $link ) {
			$link = Values::map( $link );
			$url  = esc_url_raw( Values::text( $link['url'] ?? '' ), array( 'https', 'http' ) );
			if ( '' !== $url ) {
				$links[] = array(
					'label' => mb_substr( sanitize_text_field( Values::text( $link['label'] ?? '' ) ), 0, 200 ),
					'url'   => $url,
				);
			}
		}
		return array_slice( $links, 0, 5 );
	}

	/**
	 * Chooses one of several, the first when the value is none of them.
	 *
	 * @param mixed        $value   Value.
	 * @param list<string> $allowed Values.
	 */
	private static function choice( mixed $value, array $allowed ): string {
		return in_array( $value, $allowed, true ) ? Values::text( $value ) : Kind::Association->value;
	}

	/**
	 * Gives what stands where nothing was said.
	 *
	 * @param array<string, mixed> $schema Schema.
	 */
	private static function empty_value( array $schema ): mixed {
		return $schema['default'] ?? match ( $schema['type'] ) {
			'array'   => array(),
			'boolean' => false,
			'integer' => 0,
			'number'  => 0.0,
			default   => '',
		};
	}

	/**
	 * Gives the schema of a text.
	 *
	 * @param string $description What it is.
	 * @param int    $length      Most characters.
	 * @return array<string, mixed>
	 */
	private static function text( string $description, int $length ): array {
		return array(
			'type'        => 'string',
			'description' => $description,
			'maxLength'   => $length,
		);
	}

	/**
	 * Gives the schema of an angle; 0 means that it is not known (no place of ours lies on the meridian and the equator).
	 *
	 * @param string $description What it is.
	 * @param int    $limit       Greatest value.
	 * @return array<string, mixed>
	 */
	private static function degrees( string $description, int $limit ): array {
		return array(
			'type'        => 'number',
			'description' => $description,
			'minimum'     => -$limit,
			'maximum'     => $limit,
		);
	}

	/**
	 * Gives the schema of some of several values.
	 *
	 * @param string       $description What it is.
	 * @param list<string> $values      Values.
	 * @return array<string, mixed>
	 */
	private static function choices( string $description, array $values ): array {
		return array(
			'type'        => 'array',
			'description' => $description,
			'uniqueItems' => true,
			'items'       => array(
				'type' => 'string',
				'enum' => $values,
			),
		);
	}
}
