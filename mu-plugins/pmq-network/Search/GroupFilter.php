<?php
/**
 * Groups of conditions, applied.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Looks the words of all rules up once; then answers for all packed documents at once or for one document.
 */
final class GroupFilter {

	/**
	 * Meanings of the texts of each rule on words, by group and rule.
	 *
	 * @var array<int, array<int, list<FoundWords>>>
	 */
	private array $words = array();

	/**
	 * Looks the words up.
	 *
	 * @param list<Group> $groups Groups.
	 * @param WordSearch  $finder Finds words.
	 */
	public function __construct( private readonly array $groups, WordSearch $finder ) {
		foreach ( $groups as $number => $group ) {
			foreach ( $group->rules as $index => $rule ) {
				if ( Rule::SEARCH === $rule->field ) {
					$this->words[ $number ][ $index ] = array_map( $finder->find_all( ... ), $rule->values );
				}
			}
		}
	}

	/**
	 * Returns the packed documents that meet all groups.
	 *
	 * @param Snapshot $snapshot Packs.
	 * @param string   $base     Packed documents that count.
	 * @return string Some of them.
	 */
	public function mask( Snapshot $snapshot, string $base ): string {
		foreach ( $this->groups as $number => $group ) {
			$any = '';
			foreach ( $group->rules as $index => $rule ) {
				$met = Mask::fit( $this->rule_mask( $snapshot, $base, $rule, $this->words[ $number ][ $index ] ?? array() ), strlen( $base ) );
				$met = $rule->is ? $met : ~$met;
				if ( Group::ALL === $group->match ) {
					$base &= $met;
				} else {
					$any |= $met;
				}
			}
			$base = Group::ALL === $group->match ? $base : $base & $any;
		}
		return $base;
	}

	/**
	 * Says whether a document meets all groups.
	 *
	 * @param StoredDocument $document Document.
	 */
	public function holds( StoredDocument $document ): bool {
		foreach ( $this->groups as $number => $group ) {
			$met = 0;
			foreach ( $group->rules as $index => $rule ) {
				$met += self::meets( $document, $rule, $this->words[ $number ][ $index ] ?? array() ) === $rule->is ? 1 : 0;
			}
			if ( $met < ( Group::ALL === $group->match ? count( $group->rules ) : 1 ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Returns the packed documents that meet a rule, were it not turned round.
	 *
	 * @param Snapshot         $snapshot Packs.
	 * @param string           $base     Packed documents that count.
	 * @param Rule             $rule     Rule.
	 * @param list<FoundWords> $texts    Its words.
	 */
	private function rule_mask( Snapshot $snapshot, string $base, Rule $rule, array $texts ): string {
		if ( Rule::YEARS === $rule->field ) {
			return $snapshot->in_years( ...$rule->years() );
		}
		if ( Rule::SEARCH !== $rule->field ) {
			return $snapshot->with_values( $rule->field, $rule->values );
		}
		$any = '';
		foreach ( $texts as $words ) {
			$any |= $words->mask( $base );
		}
		return $any;
	}

	/**
	 * Says whether a document meets a rule, were it not turned round.
	 *
	 * @param StoredDocument   $document Document.
	 * @param Rule             $rule     Rule.
	 * @param list<FoundWords> $texts    Its words.
	 */
	private static function meets( StoredDocument $document, Rule $rule, array $texts ): bool {
		if ( Rule::YEARS === $rule->field ) {
			return $document->touches( ...$rule->years() );
		}
		if ( Rule::SEARCH !== $rule->field ) {
			return (bool) array_intersect( $rule->values, $document->facets[ $rule->field ] ?? array() );
		}
		foreach ( $texts as $words ) {
			if ( $words->admits( $document ) ) {
				return true;
			}
		}
		return false;
	}
}
