<?php
/**
 * A rule of the expert search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * "Field is (or is not) one of these values". A rule without value asks nothing yet: the form is being filled in.
 *
 * In the address, for the second rule of the first group: `g1r2=theme` (field), `g1r2n=1` (is not), `g1r2v=a,b` (values),
 * `g1r2de`, `g1r2a` (years). The form adds `g1r2f`, the field whose values it shows: values of another field are forgotten.
 */
final class ExpertRule {

	/** Fields by their name in the address. */
	public const FIELDS = array(
		'mots'      => 'search',
		'type'      => 'type',
		'theme'     => 'theme',
		'periode'   => 'period',
		'annees'    => 'years',
		'motcle'    => 'keyword',
		'commune'   => 'commune',
		'epci'      => 'epci',
		'source'    => 'source',
		'photo'     => 'photo',
		'detenteur' => 'holder',
		'auteur'    => 'author',
		'datation'  => 'dated',
	);

	/** Fields that are there or are not: their value says itself. */
	public const FLAGS = array(
		'photo'     => '1',
		'detenteur' => 'known',
		'auteur'    => 'known',
		'datation'  => 'known',
	);

	/**
	 * Keeps the rule.
	 *
	 * @param string       $field  Name in the address, a key of FIELDS.
	 * @param bool         $is     Whether the field is one of the values; false: is none of them.
	 * @param list<string> $values Values of the service; for `annees` the first and the last year, '' for open.
	 */
	public function __construct( public readonly string $field, public readonly bool $is = true, public readonly array $values = array() ) {}

	/**
	 * Reads a rule.
	 *
	 * @param array<array-key, mixed> $query Query of the address.
	 * @param string                  $name  Name such as `g1r2`.
	 */
	public static function from_query( array $query, string $name ): ?self {
		$field = QueryReader::text( $query[ $name ] ?? '' );
		if ( ! isset( self::FIELDS[ $field ] ) ) {
			return null;
		}
		$shown = QueryReader::text( $query[ $name . 'f' ] ?? $field );
		if ( $shown !== $field ) {
			return new self( $field, true, isset( self::FLAGS[ $field ] ) ? array( self::FLAGS[ $field ] ) : array() );
		}
		$given = $query[ $name . 'v' ] ?? '';
		return new self(
			$field,
			'1' !== QueryReader::text( $query[ $name . 'n' ] ?? '' ),
			match ( true ) {
				isset( self::FLAGS[ $field ] ) => array( self::FLAGS[ $field ] ),
				'mots' === $field              => array_values( array_filter( array( QueryReader::words( is_array( $given ) ? implode( ' ', array_map( array( QueryReader::class, 'text' ), $given ) ) : $given ) ) ) ),
				'annees' === $field            => self::years( $query, $name ),
				// A keyword is typed: its name is as good as its slug.
				'motcle' === $field            => QueryReader::values( sanitize_title( QueryReader::words( is_array( $given ) ? reset( $given ) : $given ) ) ),
				default                        => QueryReader::values( $given ),
			}
		);
	}

	/**
	 * Gives the part of the address.
	 *
	 * @param string $name Name such as `g1r2`.
	 * @return array<string, string>
	 */
	public function to_query( string $name ): array {
		$query = array(
			$name       => $this->field,
			$name . 'n' => $this->is ? '' : '1',
		);
		if ( 'annees' === $this->field ) {
			return $query + array(
				$name . 'de' => $this->values[0] ?? '',
				$name . 'a'  => $this->values[1] ?? '',
			);
		}
		return isset( self::FLAGS[ $this->field ] ) ? $query : $query + array( $name . 'v' => implode( ',', array_map( array( QueryReader::class, 'address_value' ), $this->values ) ) );
	}

	/**
	 * Gives the rule for the service.
	 *
	 * @return array{field: string, is: bool, values: list<string>}
	 */
	public function to_where(): array {
		return array(
			'field'  => self::FIELDS[ $this->field ],
			'is'     => $this->is,
			'values' => $this->values,
		);
	}

	/**
	 * Tells whether the rule asks anything.
	 */
	public function is_complete(): bool {
		return array() !== $this->values;
	}

	/**
	 * Reads the years of a rule.
	 *
	 * @param array<array-key, mixed> $query Query of the address.
	 * @param string                  $name  Name of the rule.
	 * @return list<string>
	 */
	private static function years( array $query, string $name ): array {
		$years = array( (string) QueryReader::year( $query[ $name . 'de' ] ?? '' ), (string) QueryReader::year( $query[ $name . 'a' ] ?? '' ) );
		return array( '', '' ) === $years ? array() : $years;
	}
}
