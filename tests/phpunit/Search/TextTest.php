<?php
/**
 * Folding of French text.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Stem;
use PaysMidiQuercy\Search\Text;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * What is written differently and means the same is found together; what is different stays apart.
 */
final class TextTest extends TestCase {

	/**
	 * Gives texts and what is expected of them.
	 *
	 * @return array<string, array{string, list<string>}>
	 */
	public static function texts(): array {
		return array(
			'accents and case'             => array( 'ÉGLISE Éloïse çà Noël', array( 'eglise', 'eloise', 'ca', 'noel' ) ),
			'decomposed accents'           => array( "e\u{301}glise", array( 'eglise' ) ),
			'ligatures'                    => array( 'Cœur, ŒUVRE, ex æquo', array( 'coeur', 'oeuvre', 'ex', 'aequo' ) ),
			'elision, both apostrophes'    => array( 'l’Aveyron d\'Autéjac L\'Honor qu’Albert jusqu’ici', array( 'aveyron', 'autejac', 'honor', 'albert', 'ici' ) ),
			'no elision inside a word'     => array( 'aujourd’hui O’Connor', array( 'aujourdhui', 'connor' ) ),
			'hyphens'                      => array( 'Saint-Antonin-Noble-Val', array( 'saint', 'antonin', 'noble', 'val' ) ),
			'abbreviated saints'           => array( 'St-Cirq, Ste Foy', array( 'saint', 'cirq', 'sainte', 'foy' ) ),
			'common words and lone letters' => array( 'le pont de la ville à x', array( 'pont', 'ville' ) ),
			'figures stay'                 => array( 'en 1850, 3 tours', array( '1850', '3', 'tours' ) ),
			'compatibility forms'          => array( 'nº ﬁn', array( 'no', 'fin' ) ),
			'other scripts'                => array( 'Ελλάδα', array( 'ελλαδα' ) ),
			'broken bytes'                 => array( "pont\xff neuf", array( 'pont', 'neuf' ) ),
			'Notre-Dame, shortened'        => array( 'N.-D. de la Garde, ND des Neiges, N-D', array( 'notre', 'dame', 'garde', 'notre', 'dame', 'neiges', 'notre', 'dame' ) ),
			'a saint of one letter'        => array( 'S. Martin, Sts Pierre et Paul', array( 'saint', 'martin', 'saint', 'pierre', 'paul' ) ),
			'a century is no saint'        => array( 'XVe s. église', array( '15e', 'eglise' ) ),
			'numerals and ordinals'        => array( 'Louis XIV, XIIe, 12ème, Ier, 2nd, vie, six', array( 'louis', '14', '12e', '12e', 'premier', '2e', 'vie', 'six' ) ),
			'nothing'                      => array( ' – … ', array() ),
		);
	}

	/**
	 * Words of a text.
	 *
	 * @param string       $text  Text.
	 * @param list<string> $words Its words.
	 */
	#[DataProvider( 'texts' )]
	public function test_words( string $text, array $words ): void {
		self::assertSame( $words, Text::words( $text ) );
	}

	/**
	 * A search of common words only keeps the last.
	 */
	public function test_a_search_of_common_words_only_keeps_the_last(): void {
		self::assertSame( array( 'la' ), Text::search_words( 'de la' ) );
		self::assertSame( array( 'pont' ), Text::search_words( 'le pont de la' ) );
		self::assertSame( array( '1850', 'pont' ), Text::search_words( '1850 pont 1850' ) );
	}

	/**
	 * Long words and titles are cut.
	 */
	public function test_long_words_and_titles_are_cut(): void {
		self::assertSame( array( str_repeat( 'a', Text::WORD_LENGTH ) ), Text::words( str_repeat( 'A', 100 ) ) );
		self::assertSame( Text::KEY_LENGTH, strlen( Text::key( str_repeat( 'é', 300 ) ) ) );
	}

	/**
	 * Gives forms of words.
	 *
	 * @return array<int, array{list<string>}>
	 */
	public static function families(): array {
		return array_map(
			static fn( string $words ): array => array( explode( ' ', $words ) ),
			array(
				'eglise eglises',
				'chateau chateaux',
				'cheval chevaux',
				'vitrail vitraux',
				'travail travaux',
				'medieval medievale medievaux medievales',
				'roman romans romane romanes',
				'ancien anciens ancienne anciennes',
				'chapelle chapelles',
				'premier premiere premiers premieres',
				'heureux heureuse heureuses',
				'neuf neuve neuves',
				'natif native natifs',
				'restaure restauree restaures restaurees',
				'constructeur constructrice constructrices',
				'long longue longues',
				'croix',
				'lieu lieux',
				'beau beaux',
				'gallo',
				'vieux vieille vieilles',
				'beau belle beaux belles',
				'nouveau nouvelle nouveaux',
				'blanc blanche blanches',
			)
		);
	}

	/**
	 * Forms of a word share a stem.
	 *
	 * @param list<string> $words Forms of one word.
	 */
	#[DataProvider( 'families' )]
	public function test_forms_of_a_word_share_a_stem( array $words ): void {
		self::assertCount( 1, array_unique( array_map( Stem::of( ... ), $words ) ), implode( ', ', array_map( Stem::of( ... ), $words ) ) );
	}

	/**
	 * Different words stay apart.
	 */
	public function test_different_words_stay_apart(): void {
		$words = array( 'pont', 'porte', 'port', 'poste', 'vent', 'vente', 'mur', 'tour', 'toit', 'moulin', 'maison', 'chai', 'roche', 'roc', 'ville', 'val', '1850', '1851', 'xiie', 'xiiie', 'xixe', 'xxe' );
		self::assertSame( $words, array_values( array_combine( array_map( Stem::of( ... ), $words ), $words ) ) );
	}

	/**
	 * Short words and figures are their own stem.
	 */
	public function test_short_words_and_figures_are_their_own_stem(): void {
		foreach ( array( 'bas', 'des', 'xve', '1789', 'a10s' ) as $word ) {
			self::assertSame( $word, Stem::of( $word ) );
		}
	}
}
