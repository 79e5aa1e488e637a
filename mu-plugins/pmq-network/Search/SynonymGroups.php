<?php
/**
 * Words that mean the same, as staff writes them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Articles\Thesaurus;

/**
 * Keeps the groups of the network with their former versions, so that every change can be undone. The tags of articles that mean the same
 * (Thesaurus) count too: whatever changes is written for the search at once.
 *
 * @phpstan-type Version array{time: int, user: int, groups: list<list<string>>}
 */
final class SynonymGroups {

	/**
	 * Network option: groups, and former versions, the youngest first.
	 */
	private const OPTION = 'pmq_synonyms';

	/**
	 * Former versions that are kept.
	 */
	private const VERSIONS = 20;

	/**
	 * Most groups, expressions of one, words and characters of an expression.
	 */
	private const MOST_GROUPS      = 500;
	private const MOST_EXPRESSIONS = 15;
	private const MOST_WORDS       = 5;
	private const MOST_CHARACTERS  = 60;

	/**
	 * Keeps the tags.
	 *
	 * @param Thesaurus $thesaurus Tags that mean the same.
	 */
	public function __construct( private readonly Thesaurus $thesaurus ) {}

	/**
	 * Hooks what changes the words.
	 */
	public function register(): void {
		foreach ( array( 'add_option_', 'update_option_' ) as $hook ) {
			add_action( $hook . Thesaurus::OPTION, $this->write( ... ), 10, 0 );
		}
		add_action( 'pmq_provision_site', $this->begin( ... ), 80, 0 );
	}

	/**
	 * Returns the groups.
	 *
	 * @return list<list<string>>
	 */
	public function all(): array {
		return $this->stored()['groups'];
	}

	/**
	 * Returns former versions, the youngest first.
	 *
	 * @return list<Version>
	 */
	public function versions(): array {
		return $this->stored()['versions'];
	}

	/**
	 * Reads groups as they are typed: one a line, expressions separated by commas.
	 *
	 * @param string $text Text.
	 * @return array{list<list<string>>, list<string>} Groups, and what is wrong, one sentence each.
	 */
	public static function parse( string $text ): array {
		$groups = array();
		$faults = array();
		$known  = array();
		foreach ( (array) preg_split( '/\R/u', $text ) as $index => $line ) {
			$number = $index + 1;
			$group  = array_values( array_filter( array_map( static fn( string $one ): string => sanitize_text_field( $one ), explode( ',', (string) $line ) ), static fn( string $one ): bool => '' !== $one ) );
			if ( ! $group ) {
				continue;
			}
			$faults = array_merge( $faults, self::faults_of( $group, $number ) );
			foreach ( $group as $expression ) {
				$key = self::key( $expression );
				if ( isset( $known[ $key ] ) ) {
					/* translators: 1: a word, 2: number of a line, 3: number of another line. */
					$faults[] = sprintf( __( '“%1$s” stands in lines %2$d and %3$d: join the two, or take it out of one.', 'pmq' ), $expression, $known[ $key ], $number );
				}
				$known[ $key ] = $number;
			}
			$groups[] = $group;
		}
		if ( count( $groups ) > self::MOST_GROUPS ) {
			/* translators: %d: a number. */
			$faults[] = sprintf( __( 'There can be %d groups at most.', 'pmq' ), self::MOST_GROUPS );
		}
		return array( $groups, $faults );
	}

	/**
	 * Returns what tells whether the groups were changed meanwhile.
	 */
	public function state(): string {
		return md5( (string) wp_json_encode( $this->all() ) );
	}

	/**
	 * Stores groups; the former ones become a version.
	 *
	 * @param list<list<string>> $groups Groups without faults.
	 * @param int                $user   Who changes them.
	 * @param string             $read   State that the person saw, '' when that does not matter.
	 * @return bool False when somebody else has changed them since: nothing is stored.
	 */
	public function save( array $groups, int $user, string $read = '' ): bool {
		$stored = $this->stored();
		if ( $groups === $stored['groups'] ) {
			return true;
		}
		if ( '' !== $read && $read !== $this->state() ) {
			return false;
		}
		array_unshift(
			$stored['versions'],
			array(
				'time'   => time(),
				'user'   => $user,
				'groups' => $stored['groups'],
			)
		);
		update_network_option(
			null,
			self::OPTION,
			array(
				'groups'   => $groups,
				'versions' => array_slice( $stored['versions'], 0, self::VERSIONS ),
			)
		);
		$this->write();
		return true;
	}

	/**
	 * Writes everything for the search.
	 */
	public function write(): void {
		StoredSynonyms::write( array_merge( $this->all(), $this->thesaurus->expressions() ) );
	}

	/**
	 * Writes everything for the search when that was never done.
	 */
	public function begin(): void {
		if ( false === get_network_option( null, StoredSynonyms::OPTION, false ) ) {
			$this->write();
		}
	}

	/**
	 * Says what is wrong with a group.
	 *
	 * @param list<string> $group  Expressions.
	 * @param int          $number Line.
	 * @return list<string>
	 */
	private static function faults_of( array $group, int $number ): array {
		$faults = array();
		if ( count( array_unique( array_map( self::key( ... ), $group ), SORT_STRING ) ) < 2 ) {
			/* translators: 1: number of a line, 2: a word. */
			$faults[] = sprintf( __( 'Line %1$d: “%2$s” needs another word that means the same, after a comma.', 'pmq' ), $number, $group[0] );
		}
		if ( count( $group ) > self::MOST_EXPRESSIONS ) {
			/* translators: 1: number of a line, 2: a number. */
			$faults[] = sprintf( __( 'Line %1$d: a group can have %2$d words at most.', 'pmq' ), $number, self::MOST_EXPRESSIONS );
		}
		foreach ( $group as $expression ) {
			$words = count( Text::words( $expression ) );
			if ( 0 === $words || $words > self::MOST_WORDS || mb_strlen( $expression, 'UTF-8' ) > self::MOST_CHARACTERS ) {
				/* translators: 1: number of a line, 2: an expression, 3: a number. */
				$faults[] = sprintf( __( 'Line %1$d: “%2$s” must be one to %3$d words that say something.', 'pmq' ), $number, mb_substr( $expression, 0, self::MOST_CHARACTERS, 'UTF-8' ), self::MOST_WORDS );
			}
		}
		return $faults;
	}

	/**
	 * Returns what tells two expressions apart.
	 *
	 * @param string $expression Expression.
	 */
	private static function key( string $expression ): string {
		return implode( ' ', array_map( Stem::of( ... ), Text::words( $expression ) ) );
	}

	/**
	 * Reads the option; without one, the groups that a network begins with.
	 *
	 * @return array{groups: list<list<string>>, versions: list<Version>}
	 */
	private function stored(): array {
		$stored = get_network_option( null, self::OPTION, false );
		if ( is_array( $stored ) && isset( $stored['groups'], $stored['versions'] ) ) {
			/** As save() stores it. @var array{groups: list<list<string>>, versions: list<Version>} */
			return $stored;
		}
		/** Groups of expressions. @var list<list<string>> $groups */
		$groups = require __DIR__ . '/data/synonyms.php';
		return array(
			'groups'   => $groups,
			'versions' => array(),
		);
	}
}
