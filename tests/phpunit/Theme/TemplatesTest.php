<?php
/**
 * Templates, parts and patterns of the five themes.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Theme;

use PaysMidiQuercy\Tests\TestCase;

/**
 * What templates name exists, for the site that these tests boot and for each child.
 */
final class TemplatesTest extends TestCase {

	/**
	 * Every template has header, footer and one main with the target of the skip link; its breadcrumb stands on all but home.
	 */
	public function test_templates_have_the_frame(): void {
		foreach ( self::files( 'templates/*.html' ) as $file => $content ) {
			self::assertStringContainsString( '"slug":"header"', $content, $file );
			self::assertStringContainsString( '"slug":"footer"', $content, $file );
			self::assertSame( 1, substr_count( $content, '<main id="contenu"' ), $file );
			self::assertSame( str_ends_with( $file, 'front-page.html' ) ? 0 : 1, substr_count( $content, 'wp:breadcrumbs' ), $file );
		}
	}

	/**
	 * Blocks in templates, parts and patterns open and close in pairs, and their attributes are JSON.
	 */
	public function test_blocks_are_well_formed(): void {
		foreach ( self::files( 'templates/*.html' ) + self::files( 'parts/*.html' ) + self::rendered_patterns() as $file => $content ) {
			self::assertSame( array(), self::faults( parse_blocks( $content ) ), $file );
			preg_match_all( '/<!-- wp:([a-z\/-]+)(?![^>]*\/-->)/', $content, $open );
			preg_match_all( '/<!-- \/wp:([a-z\/-]+)/', $content, $close );
			sort( $open[1] );
			sort( $close[1] );
			self::assertSame( $open[1], $close[1], $file );
		}
	}

	/**
	 * Every pattern that a template or a pattern places is there, in its own theme or in the parent.
	 */
	public function test_placed_patterns_exist(): void {
		foreach ( self::files( 'templates/*.html' ) + self::files( 'parts/*.html' ) + self::files( 'patterns/*.php' ) as $file => $content ) {
			preg_match_all( '/wp:pattern \{"slug":"pmq\/([a-z-]+)"\}/', $content, $match );
			foreach ( $match[1] as $slug ) {
				self::assertTrue( is_readable( dirname( $file, 2 ) . "/patterns/$slug.php" ) || is_readable( get_template_directory() . "/patterns/$slug.php" ), "$slug in $file" );
			}
		}
	}

	/**
	 * A child's menu replaces the parent's.
	 */
	public function test_child_brings_its_menu(): void {
		$html = do_blocks( '<!-- wp:pattern {"slug":"pmq/menu"} /-->' );
		self::assertStringContainsString( home_url( '/chercher/' ), $html );
		self::assertStringContainsString( 'aria-label="Menu principal"', $html );
	}

	/**
	 * The entry of the page, or of a page above it, is marked; home is not, for every page lies below it.
	 */
	public function test_marks_the_current_entry(): void {
		$html = static function ( string $uri, string $path ): string {
			$_SERVER['REQUEST_URI'] = (string) wp_parse_url( home_url( $uri ), PHP_URL_PATH );
			return do_blocks( get_comment_delimited_block_content( 'core/navigation', array(), get_comment_delimited_block_content( 'core/navigation-link', array( 'label' => 'X', 'url' => home_url( $path ) ), '' ) ) ); // phpcs:ignore WordPress.Arrays -- One line reads better.
		};
		self::assertStringContainsString( 'aria-current="page"', $html( '/chercher/', '/chercher/' ) );
		self::assertStringContainsString( 'aria-current="true"', $html( '/chercher/deux/', '/chercher/' ) );
		self::assertStringNotContainsString( 'aria-current', $html( '/chercher-ailleurs/', '/chercher/' ) );
		self::assertStringNotContainsString( 'aria-current', $html( '/chercher/', '/' ) );
	}

	/**
	 * An article without picture shows an engraving where the template asks for one, and only there.
	 */
	public function test_placeholder_stands_for_a_missing_picture(): void {
		$post    = self::article( array( 'post_title' => 'Un dolmen' ) );
		$context = array(
			'postId'   => $post,
			'postType' => 'post',
		);
		$render  = static fn ( string $class_name ): string => ( new \WP_Block(
			array(
				'blockName' => 'core/post-featured-image',
				'attrs'     => array( 'className' => $class_name ),
			),
			$context
		) )->render();
		self::assertStringContainsString( '/dolmen.svg', $render( 'has-placeholder' ) );
		self::assertSame( '', $render( 'other' ) );
	}

	/**
	 * A page head shows the lead that somebody wrote, never the first words again.
	 */
	public function test_only_written_leads_are_shown(): void {
		$render = static fn ( int $post ): string => ( new \WP_Block(
			array(
				'blockName' => 'core/post-excerpt',
				'attrs'     => array( 'className' => 'only-written' ),
			),
			array( 'postId' => $post )
		) )->render();
		self::assertSame( '', $render( self::article( array( 'post_content' => 'Le texte seul.' ) ) ) );
		self::assertStringContainsString( 'Un chapeau', $render( self::article( array( 'post_excerpt' => 'Un chapeau' ) ) ) );
	}

	/**
	 * Publishes an article.
	 *
	 * @param array<string, string> $fields Fields that matter to the test.
	 */
	private static function article( array $fields ): int {
		$fields += array(
			'post_title'   => 'Article',
			'post_content' => 'Texte.',
			'post_status'  => 'publish',
		);
		$post    = wp_insert_post( $fields, true );
		self::assertIsInt( $post );
		return $post;
	}

	/**
	 * Returns files of all five themes by path.
	 *
	 * @param string $pattern Path within a theme, with wildcards.
	 * @return array<string, string>
	 */
	private static function files( string $pattern ): array {
		$files = array();
		foreach ( (array) glob( dirname( get_template_directory() ) . '/pmq*/' . $pattern ) as $file ) {
			$files[ (string) $file ] = (string) file_get_contents( (string) $file ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the theme.
		}
		self::assertNotEmpty( $files, $pattern );
		return $files;
	}

	/**
	 * Returns what each pattern prints, by path.
	 *
	 * @return array<string, string>
	 */
	private static function rendered_patterns(): array {
		$printed = array();
		foreach ( array_keys( self::files( 'patterns/*.php' ) ) as $file ) {
			ob_start();
			( static function () use ( $file ): void {
				require $file;
			} )();
			$printed[ $file ] = (string) ob_get_clean();
		}
		return $printed;
	}

	/**
	 * Returns what the parser could not take as a block: comments that stay in the HTML.
	 *
	 * @param array<int, array<string, mixed>> $blocks Parsed blocks.
	 * @return list<string>
	 */
	private static function faults( array $blocks ): array {
		$faults = array();
		foreach ( $blocks as $block ) {
			if ( preg_match( '/<!-- \/?wp:.{0,60}/', implode( '', array_filter( $block['innerContent'] ) ), $match ) ) {
				$faults[] = $match[0];
			}
			$faults = array_merge( $faults, self::faults( $block['innerBlocks'] ) );
		}
		return $faults;
	}
}
