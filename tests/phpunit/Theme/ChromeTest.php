<?php
/**
 * The frame of the sites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Theme;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\Illustration;
use PaysMidiQuercy\Chrome\Mark;
use PaysMidiQuercy\Chrome\ShareLinks;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Links between the sites, marks, engravings, sharing, core's French.
 */
final class ChromeTest extends TestCase {

	/**
	 * The bar lists the table's sites at their addresses and marks one.
	 */
	public function test_lists_the_sites_of_the_table(): void {
		$links = SiteLinks::all();
		self::assertSame( array_keys( PMQ_SITES ), array_column( $links, 'slug' ) );
		self::assertSame( array( 'Le Pays', 'Patrimoine', 'Énergies', 'Produits' ), array_column( $links, 'label' ) );
		self::assertSame( array( 'patrimoine' ), array_column( array_filter( $links, static fn ( array $link ): bool => $link['current'] ), 'slug' ) );
		self::assertSame( 'patrimoine', SiteLinks::current_slug() );
		foreach ( $links as $link ) {
			$site = get_site( (int) get_blog_id_from_url( (string) wp_parse_url( $link['url'], PHP_URL_HOST ) . self::port( $link['url'] ), (string) wp_parse_url( $link['url'], PHP_URL_PATH ) ) );
			self::assertInstanceOf( \WP_Site::class, $site, $link['url'] );
		}
	}

	/**
	 * The bar asks the database nothing.
	 */
	public function test_bar_costs_no_query(): void {
		do_blocks( '<!-- wp:pmq/network-bar /-->' );
		$before = $GLOBALS['wpdb']->num_queries;
		$html   = do_blocks( '<!-- wp:pmq/network-bar /-->' );
		self::assertSame( $before, $GLOBALS['wpdb']->num_queries );
		self::assertSame( 1, substr_count( $html, 'aria-current' ) );
		self::assertStringContainsString( 'Se connecter', $html );
	}

	/**
	 * A signed-in person finds name and way out; the name is only text.
	 */
	public function test_bar_greets_who_is_signed_in(): void {
		$user = wp_insert_user(
			array(
				'user_login'   => 'barre',
				'user_pass'    => wp_generate_password(),
				'user_email'   => 'barre@midi-quercy.example',
				'display_name' => 'Ève & <b>Adam</b>',
			)
		);
		self::assertIsInt( $user );
		wp_set_current_user( $user );
		$html = do_blocks( '<!-- wp:pmq/network-bar /-->' );
		self::assertStringContainsString( 'Se déconnecter', $html );
		self::assertStringContainsString( 'Ève &amp; ', $html );
		self::assertStringNotContainsString( '<b>Adam', $html );
	}

	/**
	 * Each site has a mark of its own; the footer always bears the Pays'.
	 */
	public function test_marks_differ(): void {
		$marks = array_map( Mark::svg( ... ), array_keys( PMQ_SITES ) );
		self::assertCount( 4, array_unique( $marks ) );
		foreach ( $marks as $mark ) {
			self::assertStringContainsString( 'aria-hidden="true"', $mark );
		}
		self::assertStringContainsString( Mark::svg( 'portail' ), do_blocks( '<!-- wp:pmq/brand {"place":"footer"} /-->' ) );
		self::assertStringContainsString( Mark::svg( 'patrimoine' ), do_blocks( '<!-- wp:pmq/brand /-->' ) );
	}

	/**
	 * Titles, types and themes with the engraving that they call for.
	 *
	 * @return list<array{string, list<string>, list<string>}>
	 */
	public static function records(): array {
		return array(
			array( 'Pigeonnier de Cas', array( 'patrimoine-religieux' ), array( 'pigeonnier', 'maison' ) ),
			array( 'Dolmens du causse', array(), array( 'dolmen' ) ),
			array( 'Église de Varen', array(), array( 'eglise', 'clocher', 'chevet', 'chapelle', 'abbaye' ) ),
			array( 'ÉGLISE DE VAREN', array(), array( 'eglise', 'clocher', 'chevet', 'chapelle', 'abbaye' ) ),
			array( 'Sans nom', array( 'patrimoine-militaire' ), array( 'chateau', 'forteresse', 'porte' ) ),
			array( 'Ancien château', array(), array( 'chateau', 'manoir', 'forteresse', 'perche' ) ),
			array( 'Ancien prieuré bénédictin', array(), array( 'abbaye', 'cloitre', 'chevet', 'eglise' ) ),
			array( 'Croix du Marché', array(), array( 'croix', 'carrefour' ) ),
			array( 'Maison du 14e siècle', array(), array( 'colombages', 'bastide', 'maison', 'halle', 'village' ) ),
			array( 'Moulin de Bellerive', array(), array( 'moulin', 'moulin-a-vent' ) ),
			array( 'Gare de Lexos', array( 'patrimoine-industriel' ), array( 'gare' ) ),
			array( 'Le chapeau de Caussade', array(), array( 'chapeau' ) ),
			array( 'La Mounière', array( 'contes-et-legendes' ), array( 'legende', 'recit' ) ),
		);
	}

	/**
	 * The title speaks before the slugs.
	 *
	 * @param string       $title Name of a record.
	 * @param list<string> $slugs Slugs of its terms.
	 * @param list<string> $names Engravings, one of which it gets.
	 */
	#[DataProvider( 'records' )]
	public function test_chooses_an_engraving( string $title, array $slugs, array $names ): void {
		$url = Illustration::for_record( $slugs, $title );
		self::assertContains( basename( $url, '.svg' ), $names );
		self::assertSame( $url, Illustration::for_record( $slugs, $title ) );
	}

	/**
	 * Where a country has thirty of a kind, they do not all look alike; every engraving that a word calls for exists.
	 */
	public function test_varies_within_a_kind(): void {
		foreach ( array( 'Église Saint-Pierre %d', 'Château %d', 'Maison %d', 'Ancienne abbaye %d', 'Ferme %d' ) as $kind ) {
			$urls = array_map( static fn ( int $number ): string => Illustration::for_record( array(), sprintf( $kind, $number ) ), range( 1, 30 ) );
			self::assertGreaterThanOrEqual( 3, count( array_unique( $urls ) ), $kind );
		}
		$same = array_map( static fn ( int $id ): string => Illustration::for_card( array(), 'Église', $id * 5 ), range( 1, 30 ) );
		foreach ( range( 0, 26 ) as $first ) {
			self::assertGreaterThan( 1, count( array_unique( array_slice( $same, $first, 4 ) ) ), 'Never four alike in a row.' );
		}
		$words = ( new \ReflectionClass( Illustration::class ) )->getConstant( 'WORDS' );
		foreach ( array_merge( ...array_values( (array) $words ) ) as $name ) {
			self::assertNotSame( '', Illustration::url( $name ), $name );
		}
	}

	/**
	 * What says nothing gets one of several engravings, always the same; an unknown name gets none.
	 */
	public function test_spreads_the_rest(): void {
		$urls = array_map( static fn ( int $number ): string => Illustration::for_record( array(), "Xyz $number" ), range( 1, 30 ) );
		self::assertGreaterThan( 2, count( array_unique( $urls ) ) );
		self::assertSame( $urls[0], Illustration::for_record( array(), 'Xyz 1' ) );
		self::assertNotContains( '', $urls );
		self::assertSame( '', Illustration::url( '../../style' ) );
	}

	/**
	 * Engravings are files of their own, light, without scripts, of the size that pages are told.
	 */
	public function test_engravings_are_light_and_harmless(): void {
		$files = (array) glob( get_template_directory() . '/assets/illustrations/*.svg' );
		self::assertGreaterThanOrEqual( 24, count( $files ) );
		foreach ( $files as $file ) {
			$svg = (string) file_get_contents( (string) $file ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the theme.
			self::assertLessThan( str_ends_with( (string) $file, '/gorges.svg' ) ? 53248 : 40960, strlen( $svg ), (string) $file );
			self::assertDoesNotMatchRegularExpression( '/<script|<foreignObject|\son\w+=|href=/i', $svg, (string) $file );
			$size = Illustration::size( Illustration::url( basename( (string) $file, '.svg' ) ) );
			self::assertNotNull( $size );
			self::assertStringContainsString( sprintf( 'width="%d" height="%d"', ...$size ), $svg, (string) $file );
		}
	}

	/**
	 * Icons are decorative; an unknown one prints nothing.
	 */
	public function test_icons(): void {
		foreach ( Icon::names() as $name ) {
			self::assertMatchesRegularExpression( '#^<svg [^>]*aria-hidden="true"[^>]*><path d="[Mm][-\d. a-zA-Z]+"/></svg>$#', Icon::svg( $name ), $name );
		}
		self::assertSame( '', Icon::svg( 'inconnu' ) );
	}

	/**
	 * Addresses and titles are encoded once, whatever stands in them.
	 */
	public function test_share_links_encode(): void {
		$links = ShareLinks::all( 'https://exemple.fr/?a=1&b=é', 'Pain &amp; vin : « ici » ?' );
		self::assertSame( 'mailto:?subject=' . rawurlencode( 'Pain & vin : « ici » ?' ) . '&body=' . rawurlencode( 'Pain & vin : « ici » ? https://exemple.fr/?a=1&b=é' ), $links['Par courriel'] );
		self::assertSame( 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexemple.fr%2F%3Fa%3D1%26b%3D%C3%A9', $links['Facebook'] );
		foreach ( array_slice( $links, 1 ) as $link ) {
			self::assertStringStartsWith( 'https://', $link );
		}
	}

	/**
	 * Core's own strings that visitors meet are French, also after another language was spoken for a while.
	 */
	public function test_core_speaks_french(): void {
		// phpcs:disable WordPress.WP.I18n -- Core's own domain is what is tested.
		self::assertSame( 'Aller au contenu', __( 'Skip to content' ) );
		switch_to_locale( 'en_US' );
		self::assertSame( 'Skip to content', __( 'Skip to content' ) );
		restore_previous_locale();
		self::assertSame( 'Aller au contenu', __( 'Skip to content' ) );
		self::assertSame( '%s réponses', _n( '%s response', '%s responses', 2 ) );
		self::assertSame( 'Répondre', _x( 'Reply', 'verb' ) );
		// phpcs:enable
	}

	/**
	 * Returns the port of an address with its colon, empty for none.
	 *
	 * @param string $url Address.
	 */
	private static function port( string $url ): string {
		$port = wp_parse_url( $url, PHP_URL_PORT );
		return is_int( $port ) ? ":$port" : '';
	}
}
