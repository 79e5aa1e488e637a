<?php
/**
 * Groups of conditions of a search of records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Group;
use PaysMidiQuercy\Search\Rule;

/**
 * Reads the parameter `where`, whose groups the expert form makes.
 */
final class RecordGroups {

	public const MAX_GROUPS = 5;
	public const MAX_RULES  = 8;
	public const MAX_VALUES = 50;

	/** What a rule may ask about. */
	public const FIELDS = array( Rule::SEARCH, 'type', 'theme', 'period', 'keyword', 'commune', 'epci', 'source', 'photo', 'holder', 'author', 'dated', Rule::YEARS );

	/**
	 * Takes what says that a value is wrong.
	 *
	 * @param \Closure( string, string ): ?string $fault Given facet and value, the sentence; null when it is right.
	 */
	public function __construct( private readonly \Closure $fault ) {}

	/**
	 * Reads groups.
	 *
	 * @param mixed $given JSON, or what it decodes to; empty for none.
	 * @return list<Group>|string Groups, or the sentence that says what is wrong.
	 */
	public function read( mixed $given ): array|string {
		if ( is_string( $given ) && '' !== trim( $given ) ) {
			$given = json_decode( $given, true, 8 );
			if ( ! is_array( $given ) || ! array_is_list( $given ) ) {
				return __( 'The conditions are not a JSON list of groups.', 'pmq' );
			}
		}
		if ( ! is_array( $given ) ) {
			return array();
		}
		if ( count( $given ) > self::MAX_GROUPS ) {
			/* translators: %d: number of groups */
			return sprintf( __( 'At most %d groups of conditions can be combined.', 'pmq' ), self::MAX_GROUPS );
		}
		$groups = array();
		foreach ( array_values( $given ) as $group ) {
			$group = $this->group( $group );
			if ( is_string( $group ) ) {
				return $group;
			}
			$groups[] = $group;
		}
		return $groups;
	}

	/**
	 * Puts `none` in the place of the period that says the same.
	 *
	 * @param list<string> $slugs Slugs of periods.
	 * @return list<string>
	 */
	public static function periods( array $slugs ): array {
		return array_values( array_unique( array_map( static fn( string $slug ): string => Vocabulary::UNKNOWN_PERIOD === $slug ? Document::NONE : $slug, $slugs ) ) );
	}

	/**
	 * Reads a group.
	 *
	 * @param mixed $given Group.
	 * @return Group|string Group, or what is wrong.
	 */
	private function group( mixed $given ): Group|string {
		$match = is_array( $given ) ? $given['match'] ?? Group::ALL : null;
		$rules = is_array( $given ) ? $given['rules'] ?? null : null;
		if ( ! in_array( $match, array( Group::ANY, Group::ALL ), true ) || ! is_array( $rules ) || array() === $rules ) {
			return __( 'A group of conditions needs “match” (any or all) and “rules”.', 'pmq' );
		}
		if ( count( $rules ) > self::MAX_RULES ) {
			/* translators: %d: number of conditions */
			return sprintf( __( 'A group can have at most %d conditions.', 'pmq' ), self::MAX_RULES );
		}
		$read = array();
		foreach ( array_values( $rules ) as $rule ) {
			$rule = $this->rule( $rule );
			if ( is_string( $rule ) ) {
				return $rule;
			}
			$read[] = $rule;
		}
		return new Group( $match, $read );
	}

	/**
	 * Reads a rule.
	 *
	 * @param mixed $given Rule.
	 * @return Rule|string Rule, or what is wrong.
	 */
	private function rule( mixed $given ): Rule|string {
		$field  = is_array( $given ) && is_string( $given['field'] ?? null ) ? $given['field'] : '';
		$values = is_array( $given ) && is_array( $given['values'] ?? null ) ? array_values( $given['values'] ) : array();
		$is     = is_array( $given ) ? $given['is'] ?? true : true;
		if ( ! in_array( $field, self::FIELDS, true ) ) {
			/* translators: %s: what the request says */
			return sprintf( __( 'Unknown field of a condition: “%s”.', 'pmq' ), $field );
		}
		if ( array() === $values && 'photo' === $field ) {
			$values = array( '1' );
		}
		if ( array() === $values || count( $values ) > self::MAX_VALUES || count( $values ) !== count( array_filter( $values, 'is_scalar' ) ) || ! is_bool( $is ) ) {
			return __( 'A condition needs “values”, a list of 1 to 50 texts, and “is”, true or false.', 'pmq' );
		}
		$values = array_map( static fn( mixed $value ): string => mb_substr( trim( (string) $value ), 0, 200 ), $values );
		return Rule::YEARS === $field ? $this->years( $values, $is ) : $this->texts( $field, $values, $is );
	}

	/**
	 * Makes a rule on years.
	 *
	 * @param list<string> $values First and last year.
	 * @param bool         $is     False to turn it round.
	 * @return Rule|string Rule, or what is wrong.
	 */
	private function years( array $values, bool $is ): Rule|string {
		$whole = array_filter( $values, static fn( string $year ): bool => (bool) preg_match( '/^(-?[0-9]{1,9})?$/', $year ) );
		try {
			$rule = 2 === count( $whole ) ? new Rule( Rule::YEARS, $values, $is ) : null;
		} catch ( \InvalidArgumentException ) {
			$rule = null;
		}
		return $rule ?? __( 'A condition on years needs a first and a last year, the first not after the last; leave one empty for an open interval.', 'pmq' );
	}

	/**
	 * Makes a rule on words or a facet.
	 *
	 * @param string       $field  Field.
	 * @param list<string> $values Values.
	 * @param bool         $is     False to turn it round.
	 * @return Rule|string Rule, or what is wrong.
	 */
	private function texts( string $field, array $values, bool $is ): Rule|string {
		foreach ( $values as $value ) {
			if ( '' === $value ) {
				return __( 'A condition has an empty value.', 'pmq' );
			}
			$fault = Rule::SEARCH === $field ? null : ( $this->fault )( $field, $value );
			if ( null !== $fault ) {
				return $fault;
			}
		}
		return new Rule( $field, 'period' === $field ? self::periods( $values ) : $values, $is );
	}
}
