<?php
/**
 * The drop-downs of the expert search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Data\Source;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

/**
 * Gives the fields, their conditions and their values with the words for them.
 */
final class ExpertValues {

	private const VOCABULARIES = array(
		'type'    => RecordTaxonomies::TYPE,
		'theme'   => RecordTaxonomies::THEME,
		'periode' => RecordTaxonomies::PERIOD,
	);

	/**
	 * Gives the fields.
	 *
	 * @return array<string, string> Name in the address => label.
	 */
	public static function fields(): array {
		return array(
			'mots'      => __( 'Words', 'pmq' ),
			'type'      => __( 'Type of resource', 'pmq' ),
			'theme'     => __( 'Theme', 'pmq' ),
			'periode'   => __( 'Period', 'pmq' ),
			'annees'    => __( 'Years', 'pmq' ),
			'motcle'    => __( 'Keyword', 'pmq' ),
			'commune'   => __( 'Commune', 'pmq' ),
			'epci'      => __( 'Intercommunality', 'pmq' ),
			'source'    => __( 'Source', 'pmq' ),
			'photo'     => __( 'Picture', 'pmq' ),
			'detenteur' => __( 'Holder', 'pmq' ),
			'auteur'    => __( 'Author', 'pmq' ),
			'datation'  => __( 'Date', 'pmq' ),
		);
	}

	/**
	 * Gives the words for "is" and "is not" of a field.
	 *
	 * @param string $field Field.
	 * @return array{string, string}
	 */
	public static function conditions( string $field ): array {
		return match ( $field ) {
			'mots'                => array( __( 'contain', 'pmq' ), __( 'do not contain', 'pmq' ) ),
			'annees'              => array( __( 'within', 'pmq' ), __( 'outside', 'pmq' ) ),
			'photo'               => array( __( 'present', 'pmq' ), __( 'absent', 'pmq' ) ),
			'detenteur', 'auteur' => array( __( 'known', 'pmq' ), __( 'unknown', 'pmq' ) ),
			'datation'            => array( _x( 'known', 'a date', 'pmq' ), __( 'not given', 'pmq' ) ),
			default               => array( __( 'is', 'pmq' ), __( 'is not', 'pmq' ) ),
		};
	}

	/**
	 * Gives the values of a field; "not given" comes last.
	 *
	 * @param string $field Field with a list of values.
	 * @return array<array-key, string> Value of the service => label. Keys that are figures are integers.
	 */
	public static function options( string $field ): array {
		$options = self::known( $field );
		// The vocabulary's own word for it would be there twice.
		unset( $options[ Vocabulary::UNKNOWN_PERIOD ] );
		return $options + array( 'none' => __( 'Not given', 'pmq' ) );
	}

	/**
	 * Gives the values that exist.
	 *
	 * @param string $field Field.
	 * @return array<array-key, string>
	 */
	private static function known( string $field ): array {
		$options = array();
		if ( isset( self::VOCABULARIES[ $field ] ) ) {
			foreach ( heritage()->vocabulary()->terms( self::VOCABULARIES[ $field ] ) as $slug => $term ) {
				$options[ $slug ] = ( null === $term->parent ? '' : "\u{2003}" ) . $term->name;
			}
		}
		if ( 'commune' === $field ) {
			$options = array_column( network()->territory->communes(), 'name', 'insee' );
		}
		if ( 'epci' === $field ) {
			$options = array_column( network()->territory->epcis(), 'name', 'siren' );
		}
		if ( 'source' === $field ) {
			foreach ( Source::cases() as $source ) {
				$options[ $source->value ] = $source->label();
			}
		}
		return $options;
	}
}
