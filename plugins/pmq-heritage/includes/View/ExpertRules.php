<?php
/**
 * The expert search, as the address says it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Groups of rules: all groups must hold, within a group all its rules or any of them (`g1=un`).
 *
 * @phpstan-type ExpertGroup array{any: bool, rules: list<ExpertRule>}
 */
final class ExpertRules {

	public const MAX_GROUPS = 5;
	public const MAX_RULES  = 8;

	/**
	 * Keeps the groups.
	 *
	 * @param list<array{any: bool, rules: list<ExpertRule>}> $groups Groups, each with a rule at least.
	 */
	public function __construct( public readonly array $groups = array() ) {}

	/**
	 * Reads an address. The button of a rule without script is named `sans`: that rule is left out. The one empty rule that a form
	 * always has is none.
	 *
	 * @param array<array-key, mixed> $query Query of the address.
	 */
	public static function from_query( array $query ): self {
		$removed = QueryReader::text( $query['sans'] ?? '' );
		$groups  = array();
		for ( $group = 1; $group <= self::MAX_GROUPS; $group++ ) {
			$rules = array();
			for ( $rule = 1; $rule <= self::MAX_RULES; $rule++ ) {
				$name = "g{$group}r{$rule}";
				$read = $name === $removed ? null : ExpertRule::from_query( $query, $name );
				if ( null !== $read ) {
					$rules[] = $read;
				}
			}
			if ( array() !== $rules ) {
				$groups[] = array(
					'any'   => 'un' === QueryReader::text( $query[ 'g' . $group ] ?? '' ),
					'rules' => $rules,
				);
			}
		}
		$is_blank = 1 === count( $groups ) && 1 === count( $groups[0]['rules'] ) && 'mots' === $groups[0]['rules'][0]->field && ! $groups[0]['rules'][0]->is_complete();
		return new self( $is_blank ? array() : $groups );
	}

	/**
	 * Gives the part of the address, in alphabetical order.
	 *
	 * @return array<string, string>
	 */
	public function to_query(): array {
		$query = array();
		foreach ( $this->groups as $index => $group ) {
			$name  = 'g' . ( $index + 1 );
			$query = array_merge( $query, array( $name => $group['any'] ? 'un' : '' ) );
			foreach ( $group['rules'] as $number => $rule ) {
				$query = array_merge( $query, $rule->to_query( $name . 'r' . ( $number + 1 ) ) );
			}
		}
		ksort( $query, SORT_STRING );
		return $query;
	}

	/**
	 * Gives the parameter `where` of the service: groups and rules that ask something.
	 *
	 * @return string JSON, '' when nothing is asked.
	 */
	public function to_where(): string {
		$where = array();
		foreach ( $this->groups as $group ) {
			$rules = array_values( array_filter( $group['rules'], static fn( ExpertRule $rule ): bool => $rule->is_complete() ) );
			if ( array() !== $rules ) {
				$where[] = array(
					'match' => $group['any'] ? 'any' : 'all',
					'rules' => array_map( static fn( ExpertRule $rule ): array => $rule->to_where(), $rules ),
				);
			}
		}
		return array() === $where ? '' : (string) wp_json_encode( $where, JSON_UNESCAPED_UNICODE );
	}

	/**
	 * Counts the rules that ask something.
	 */
	public function count(): int {
		$count = 0;
		foreach ( $this->groups as $group ) {
			$count += count( array_filter( $group['rules'], static fn( ExpertRule $rule ): bool => $rule->is_complete() ) );
		}
		return $count;
	}

	/**
	 * Gives the groups with at least one, so that a form has something to show.
	 *
	 * @return list<array{any: bool, rules: list<ExpertRule>}>
	 */
	public function for_form(): array {
		return array() === $this->groups ? array(
			array(
				'any'   => false,
				'rules' => array( new ExpertRule( 'mots' ) ),
			),
		) : $this->groups;
	}
}
