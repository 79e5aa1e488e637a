<?php
/**
 * What an entry of the directory must say.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorMeta;
use PaysMidiQuercy\Actors\Content\ActorTaxonomies;
use PaysMidiQuercy\Actors\Content\AddressGuard;
use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Actors\Content\Vocabulary;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Checks fields, each error a sentence for its field.
 */
final class ActorRules {

	private const KEYWORDS = 20;

	/**
	 * Most characters of each text.
	 */
	private const LENGTHS = array(
		'name'         => 150,
		'person'       => 200,
		'association'  => 200,
		'presentation' => 5000,
		'references'   => 3000,
		'postal'       => 300,
		'website'      => 500,
	);

	/**
	 * Takes what values are checked against.
	 *
	 * @param Vocabulary $vocabulary Domains and activities.
	 * @param Territory  $territory  Communes.
	 */
	public function __construct( private readonly Vocabulary $vocabulary, private readonly Territory $territory ) {}

	/**
	 * Says what is wrong.
	 *
	 * @param ActorFields $fields Fields.
	 * @return array<string, string> Sentence by field.
	 */
	public function errors( ActorFields $fields ): array {
		return $this->identity( $fields ) + $this->places( $fields ) + self::contacts( $fields ) + self::texts( $fields );
	}

	/**
	 * Finds the commune of the territory that was typed.
	 *
	 * @param string $typed Name, postal code or INSEE code.
	 */
	public function commune( string $typed ): ?Commune {
		$typed = trim( $typed );
		if ( '' === $typed ) {
			return null;
		}
		$known = $this->territory->commune( $typed );
		if ( null !== $known ) {
			return $known;
		}
		// "Caussade (82300)": the list of proposals says it so.
		$bare  = trim( (string) preg_replace( '/\s*\(?\d{5}\)?$/', '', $typed ) );
		$fold  = static fn( string $name ): string => (string) preg_replace( '/[^a-z]+/', '', strtolower( remove_accents( str_ireplace( array( 'saint-', 'saint ', 'st-' ), 'st ', $name ) ) ) );
		$found = array_filter( $this->territory->communes(), static fn( Commune $commune ): bool => $fold( $commune->name ) === $fold( $bare ) );
		if ( array() === $found && 1 === preg_match( '/^\d{5}$/', $typed ) ) {
			$found = array_filter( $this->territory->communes(), static fn( Commune $commune ): bool => in_array( $typed, $commune->postal_codes, true ) );
			return 1 === count( $found ) ? reset( $found ) : null;
		}
		return array() === $found ? null : reset( $found );
	}

	/**
	 * Checks who it is and what it does.
	 *
	 * @param ActorFields $fields Fields.
	 * @return array<string, string>
	 */
	private function identity( ActorFields $fields ): array {
		$errors = array();
		if ( '' === $fields->name ) {
			$errors['title'] = __( 'Write the name under which people look for you.', 'pmq' );
		}
		if ( null === Kind::tryFrom( $fields->kind ) ) {
			$errors['kind'] = __( 'Say whether it is a person, an association, or an institution or enterprise.', 'pmq' );
		}
		if ( array() === $fields->domains ) {
			$errors['domains'] = __( 'Choose at least one domain.', 'pmq' );
		} elseif ( array() !== array_diff( $fields->domains, array_keys( $this->vocabulary->names( ActorTaxonomies::DOMAIN ) ) ) ) {
			$errors['domains'] = __( 'Choose among the domains of the list.', 'pmq' );
		}
		if ( array() !== array_diff( $fields->activities, array_keys( $this->vocabulary->names( ActorTaxonomies::ACTIVITY ) ) ) ) {
			$errors['activities'] = __( 'Choose among the activities of the list.', 'pmq' );
		}
		if ( count( $fields->keywords ) > self::KEYWORDS || array() !== array_filter( $fields->keywords, static fn( string $keyword ): bool => mb_strlen( $keyword ) > 60 ) ) {
			/* translators: %d: number of keywords */
			$errors['keywords'] = sprintf( __( 'At most %d keywords of 60 characters, separated by commas.', 'pmq' ), self::KEYWORDS );
		}
		return $errors;
	}

	/**
	 * Checks where it is.
	 *
	 * @param ActorFields $fields Fields.
	 * @return array<string, string>
	 */
	private function places( ActorFields $fields ): array {
		$errors = array();
		if ( '' === $fields->commune ) {
			$errors['commune'] = __( 'Write the commune.', 'pmq' );
		} elseif ( mb_strlen( $fields->commune ) > 100 || ( null === $this->commune( $fields->commune ) && 1 === preg_match( '/^\d/', $fields->commune ) ) ) {
			$errors['commune'] = __( 'Write the name of the commune: several share this postal code, or none here has it.', 'pmq' );
		}
		if ( array() === $fields->scales || array() !== array_diff( $fields->scales, array_column( Scale::cases(), 'value' ) ) ) {
			$errors['scales'] = __( 'Choose how far you work.', 'pmq' );
		}
		if ( '' !== $fields->position && null === $fields->place() ) {
			$errors['position'] = __( 'Write latitude and longitude in decimal degrees, such as 44.155, 1.690.', 'pmq' );
		}
		return $errors;
	}

	/**
	 * Checks how to reach it.
	 *
	 * @param ActorFields $fields Fields.
	 * @return array<string, string>
	 */
	private static function contacts( ActorFields $fields ): array {
		$errors = array();
		if ( '' === $fields->mail ) {
			$errors['mail'] = __( 'Write a mail address: nobody sees it, but without it you can neither be written to nor edit your entry.', 'pmq' );
		} elseif ( ! Address::is_deliverable( $fields->mail ) ) {
			$errors['mail'] = __( 'Write a complete address, such as prenom.nom@exemple.fr.', 'pmq' );
		}
		if ( '' !== $fields->phone && ( 1 !== preg_match( '/^\+?[\d .()\-]{6,30}$/', $fields->phone ) || strlen( (string) preg_replace( '/\D/', '', $fields->phone ) ) < 6 ) ) {
			$errors['phone'] = __( 'Write the telephone in figures, such as 05 63 00 00 00.', 'pmq' );
		}
		if ( '' !== $fields->website && ! self::is_web_address( $fields->website ) ) {
			$errors['website'] = __( 'Write a complete address, such as https://www.exemple.fr.', 'pmq' );
		}
		foreach ( $fields->news as $index => $link ) {
			if ( ! self::is_web_address( $link['url'] ) ) {
				$errors[ 'news_url_' . $index ] = __( 'Write a complete address, such as https://www.exemple.fr.', 'pmq' );
			}
		}
		if ( array() !== array_diff( $fields->shown, ActorMeta::SHOWABLE ) ) {
			$errors['mail'] = __( 'Choose again what everybody may see.', 'pmq' );
		}
		return $errors;
	}

	/**
	 * Checks the texts.
	 *
	 * @param ActorFields $fields Fields.
	 * @return array<string, string>
	 */
	private static function texts( ActorFields $fields ): array {
		$errors = array();
		if ( '' === $fields->presentation ) {
			$errors['presentation'] = __( 'Present yourself in some sentences.', 'pmq' );
		}
		foreach ( self::LENGTHS as $field => $most ) {
			if ( mb_strlen( $fields->$field ) > $most ) {
				/* translators: %s: number of characters */
				$errors[ 'name' === $field ? 'title' : $field ] = sprintf( __( 'This text is too long: at most %s characters.', 'pmq' ), number_format_i18n( $most ) );
			}
		}
		$public = array(
			'title'        => $fields->name,
			'person'       => $fields->person,
			'association'  => $fields->association,
			'presentation' => $fields->presentation,
			'references'   => $fields->references,
			'postal'       => $fields->postal,
			'keywords'     => implode( ', ', $fields->keywords ),
		);
		foreach ( $public as $field => $text ) {
			if ( ! isset( $errors[ $field ] ) && AddressGuard::holds_address( $text ) ) {
				$errors[ $field ] = __( 'Take the mail address out of this text: robots would find it. People write to you by the form.', 'pmq' );
			}
		}
		return $errors;
	}

	/**
	 * Tells whether a text is an address of the web.
	 *
	 * @param string $url Text.
	 */
	private static function is_web_address( string $url ): bool {
		return strlen( $url ) <= 500 && 1 === preg_match( '#^https?://[^\s/@]+\.[^\s@]{2,}$#i', $url ) && false !== filter_var( (string) preg_replace( '/[^\x20-\x7e]/', 'x', $url ), FILTER_VALIDATE_URL );
	}
}
