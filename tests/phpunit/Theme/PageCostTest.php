<?php
/**
 * What a page costs before its own content.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Theme;

use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Chrome\StyleVariations;
use PaysMidiQuercy\NetworkOptions;
use PaysMidiQuercy\Territory\MapBackground;
use PaysMidiQuercy\Tests\TestCase;

/**
 * Network options read at once, theme.json merged once for all block styles, the news in one query.
 */
final class PageCostTest extends TestCase {

	/**
	 * Options of every page are in the cache after one query, those that do not exist too.
	 */
	public function test_network_options_are_read_in_one_query(): void {
		get_stylesheet_directory();
		get_template_directory();
		$before = $GLOBALS['wpdb']->num_queries;
		( new NetworkOptions() )->prime();
		self::assertSame( $before + 1, $GLOBALS['wpdb']->num_queries );
		get_network_option( null, Pages::OPTION );
		get_site_option( MapBackground::OPTION );
		get_site_transient( 'wp_theme_files_patterns-' . md5( get_stylesheet_directory() ) );
		get_site_transient( 'wp_theme_files_patterns-' . md5( get_template_directory() ) );
		self::assertSame( $before + 1, $GLOBALS['wpdb']->num_queries );
	}

	/**
	 * The key is the one that WordPress keeps the list of pattern files under: else the reading would serve nobody.
	 */
	public function test_key_of_pattern_files_is_wordpress_own(): void {
		wp_get_theme()->get_block_patterns();
		self::assertIsArray( get_site_transient( 'wp_theme_files_patterns-' . md5( get_stylesheet_directory() ) ) );
	}

	/**
	 * A style that is only a class stays a class; theme.json is merged once, however many blocks wear one.
	 */
	public function test_class_styles_do_not_merge_theme_json(): void {
		$merges = 0;
		add_filter(
			'wp_theme_json_data_user',
			static function ( $data ) use ( &$merges ) {
				++$merges;
				return $data;
			}
		);
		$styles = new StyleVariations();
		$block  = self::block( 'core/list', 'is-style-doors' );
		\WP_Theme_JSON_Resolver::clean_cached_data();
		self::assertSame( $block, $styles->render( $block ) );
		$first = $merges;
		self::assertSame( $block, $styles->render( $block ) );
		self::assertSame( self::block( 'core/group', 'pmq-section' ), $styles->render( self::block( 'core/group', 'pmq-section' ) ) );
		self::assertSame( $first, $merges );
	}

	/**
	 * A style with data, given by the theme or by the editors, is drawn by WordPress as before.
	 */
	public function test_style_with_data_is_drawn_by_wordpress(): void {
		add_filter(
			'wp_theme_json_data_theme',
			static fn ( \WP_Theme_JSON_Data $data ): \WP_Theme_JSON_Data => $data->update_with(
				array(
					'version' => \WP_Theme_JSON::LATEST_SCHEMA,
					'styles'  => array( 'blocks' => array( 'core/button' => array( 'variations' => array( 'outline' => array( 'color' => array( 'text' => '#123456' ) ) ) ) ) ),
				)
			)
		);
		\WP_Theme_JSON_Resolver::clean_cached_data();
		$drawn = ( new StyleVariations() )->render( self::block( 'core/button', 'is-style-outline' ) );
		\WP_Theme_JSON_Resolver::clean_cached_data();
		$attributes = $drawn['attrs'];
		self::assertIsArray( $attributes );
		self::assertMatchesRegularExpression( '/^is-style-outline is-style-outline--\d+$/', (string) $attributes['className'] );
	}

	/**
	 * The first of the news with its excerpt, the others as a list with their category; none is said.
	 */
	public function test_news_prints_the_newest_first(): void {
		foreach ( array( 'Une hêtraie' => '2100-01-02', 'Un four à chaux' => '2100-01-01' ) as $title => $date ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Two of them.
			wp_insert_post(
				array(
					'post_title'   => $title,
					'post_excerpt' => "À propos : $title",
					'post_status'  => 'publish',
					'post_date'    => "$date 10:00:00",
					'edit_date'    => true,
				)
			);
		}
		$GLOBALS['wpdb']->query( "UPDATE {$GLOBALS['wpdb']->posts} SET post_status = 'publish' WHERE post_status = 'future'" ); // phpcs:ignore WordPress.DB -- Articles of the year 2100 must come first and be out.
		wp_cache_flush();
		$html = do_blocks( '<!-- wp:pmq/news {"count":2} /-->' );
		self::assertStringContainsString( 'À propos : Une hêtraie', $html );
		self::assertStringNotContainsString( 'À propos : Un four à chaux', $html );
		self::assertMatchesRegularExpression( '/__more.*Un four à chaux/s', $html );
		self::assertSame( 2, substr_count( $html, '<h3>' ) );
	}

	/**
	 * A site without articles says so.
	 */
	public function test_news_of_an_empty_site(): void {
		add_filter( 'posts_pre_query', static fn (): array => array() );
		add_action( 'pre_get_posts', static fn ( \WP_Query $query ) => $query->set( 'suppress_filters', false ) );
		self::assertStringContainsString( 'Aucun article n’est encore publié.', do_blocks( '<!-- wp:pmq/news /-->' ) );
	}

	/**
	 * Makes a parsed block.
	 *
	 * @param string $name  Name.
	 * @param string $class Classes.
	 * @return array<string, mixed>
	 */
	private static function block( string $name, string $class ): array {
		return array(
			'blockName'    => $name,
			'attrs'        => array( 'className' => $class ),
			'innerBlocks'  => array(),
			'innerHTML'    => '',
			'innerContent' => array(),
		);
	}
}
