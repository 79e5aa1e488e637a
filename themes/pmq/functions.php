<?php
/**
 * What a block theme cannot say in JSON: the stylesheet, the preloaded fonts, the block styles.
 *
 * Everything else is in theme.json, templates/, parts/ and patterns/; the children add a lead colour and a menu.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Theme;

use PaysMidiQuercy\Chrome\Illustration;

add_action( 'after_setup_theme', __NAMESPACE__ . '\\set_up' );
add_action( 'init', __NAMESPACE__ . '\\register_styles' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\enqueue_stylesheet' );
add_action( 'wp_head', __NAMESPACE__ . '\\preload_fonts', 1 );
add_action( 'wp_head', __NAMESPACE__ . '\\print_icon' );
add_action( 'do_faviconico', __NAMESPACE__ . '\\send_icon', 1 );
add_filter( 'styles_inline_size_limit', __NAMESPACE__ . '\\limit_inline_styles' );
add_filter( 'wp_omit_loading_attr_threshold', __NAMESPACE__ . '\\count_eager_images' );

/**
 * Gives the editor the front's stylesheet; drops what the theme does better or does not need.
 */
function set_up(): void {
	add_editor_style( 'assets/css/theme.css' );
	remove_theme_support( 'core-block-patterns' );
	remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
	remove_action( 'wp_print_styles', 'print_emoji_styles' );
	remove_action( 'wp_enqueue_scripts', 'wp_enqueue_emoji_styles' );
}

/**
 * Enqueues the one stylesheet, and its night for those who ask for it.
 */
function enqueue_stylesheet(): void {
	$file = get_template_directory() . '/assets/css/theme.css';
	wp_enqueue_style( 'pmq-theme', get_template_directory_uri() . '/assets/css/theme.css', array(), (string) filemtime( $file ) );
	$dark = get_template_directory() . '/assets/css/dark.css';
	wp_enqueue_style( 'pmq-dark', get_template_directory_uri() . '/assets/css/dark.css', array( 'pmq-theme' ), (string) filemtime( $dark ), 'screen and (prefers-color-scheme: dark)' );
}

/**
 * Prints the leaf as icon of the site, unless an administrator chose one.
 */
function print_icon(): void {
	if ( ! has_site_icon() ) {
		printf( '<link rel="icon" type="image/svg+xml" href="%s">' . "\n", esc_url( icon_url() ) );
	}
}

/**
 * Leads browsers that ask for /favicon.ico to the leaf instead of WordPress's own mark.
 */
function send_icon(): void {
	if ( ! has_site_icon() ) {
		wp_safe_redirect( icon_url() );
		exit;
	}
}

/**
 * Returns the address of the leaf.
 */
function icon_url(): string {
	return get_template_directory_uri() . '/assets/icon.svg';
}

/**
 * Lets the styles of the blocks of a page stand in it: on a phone three small files cost more (0.6 s until the first words) than
 * 10 KB more of page.
 *
 * @return int Bytes, all blocks of a page together.
 */
function limit_inline_styles(): int {
	return 100_000;
}

/**
 * Tells WordPress how many images of a page are not to wait: on a front page none, its first picture is ours and says so itself.
 *
 * @param int $threshold Images that load at once.
 */
function count_eager_images( int $threshold ): int {
	return is_front_page() ? 0 : $threshold;
}

/**
 * Asks for the two upright fonts at once: every page shows both above the fold.
 */
function preload_fonts(): void {
	foreach ( array( 'newsreader-title', 'source-sans-3-latin-wght-normal' ) as $font ) {
		printf(
			'<link rel="preload" as="font" type="font/woff2" href="%s" crossorigin>' . "\n",
			esc_url( get_template_directory_uri() . "/assets/fonts/$font.woff2" )
		);
	}
}

/**
 * Registers the block styles that theme.css draws, and the category of the patterns.
 */
function register_styles(): void {
	$styles = array(
		'core/button'     => array( 'text' => __( 'Text', 'pmq' ) ),
		'core/separator'  => array( 'gouge' => __( 'Gouge line', 'pmq' ) ),
		'core/list'       => array(
			'doors'    => __( 'Doors (links with an arrow)', 'pmq' ),
			'figures'  => __( 'Key figures', 'pmq' ),
			'season'   => __( 'Products in large letters', 'pmq' ),
			'partners' => __( 'Names in a row', 'pmq' ),
		),
		'core/group'      => array(
			'paper' => __( 'Sheet of paper', 'pmq' ),
			'water' => __( 'Dark water', 'pmq' ),
		),
		'core/paragraph'  => array( 'lead' => __( 'Lead paragraph', 'pmq' ) ),
		'core/post-terms' => array( 'chips' => __( 'Chips', 'pmq' ) ),
	);
	foreach ( $styles as $block => $block_styles ) {
		foreach ( $block_styles as $name => $label ) {
			register_block_style(
				$block,
				array(
					'name'  => $name,
					'label' => $label,
				)
			);
		}
	}
	register_block_pattern_category( 'pmq', array( 'label' => __( 'Pays Midi-Quercy', 'pmq' ) ) );
}

/**
 * Prints one entry of a menu as a block, for the patterns that hold a menu.
 *
 * @param string $label Words of the entry.
 * @param string $path  Path on the current site, such as `/agenda/`.
 */
function print_menu_entry( string $label, string $path ): void {
	// phpcs:ignore WordPress.Security.EscapeOutput -- A block comment: its attributes are escaped by the serializer, its output by the block.
	echo get_comment_delimited_block_content(
		'core/navigation-link',
		array(
			'label' => $label,
			'url'   => home_url( $path ),
			'kind'  => 'custom',
		),
		''
	);
}

add_filter( 'render_block_core/navigation-link', __NAMESPACE__ . '\\mark_current_entry', 10, 2 );

/**
 * Marks the menu entry whose address is the page's, or a page above it: core does it only for entries bound to a post.
 *
 * @param string                                $html  The entry.
 * @param array{attrs?: array<string, mixed>}   $block Parsed block.
 */
function mark_current_entry( string $html, array $block ): string {
	$url = (string) ( $block['attrs']['url'] ?? '' );
	if ( '' === $url || str_contains( $html, 'aria-current' ) ) {
		return $html;
	}
	$entry = trailingslashit( (string) wp_parse_url( $url, PHP_URL_PATH ) );
	$page  = trailingslashit( (string) wp_parse_url( (string) add_query_arg( array() ), PHP_URL_PATH ) );
	$home  = trailingslashit( (string) wp_parse_url( home_url( '/' ), PHP_URL_PATH ) );
	if ( $entry === $home || ! str_starts_with( $page, $entry ) ) {
		return $html;
	}
	$tags = new \WP_HTML_Tag_Processor( $html );
	if ( $tags->next_tag( 'a' ) ) {
		$tags->set_attribute( 'aria-current', $page === $entry ? 'page' : 'true' );
	}
	return $tags->get_updated_html();
}

add_filter( 'render_block_core/post-featured-image', __NAMESPACE__ . '\\print_placeholder', 10, 3 );

/**
 * Gives a post without picture one of our engravings, where the template asks for it with the class `has-placeholder`.
 *
 * @param string                              $html     The picture, empty when the post has none.
 * @param array{attrs?: array<string, mixed>} $block    Parsed block.
 * @param \WP_Block                           $instance The block with its context.
 */
function print_placeholder( string $html, array $block, \WP_Block $instance ): string {
	$classes = (string) ( $block['attrs']['className'] ?? '' );
	if ( '' !== trim( $html ) || ! str_contains( $classes, 'has-placeholder' ) ) {
		return $html;
	}
	$post_id = (int) ( $instance->context['postId'] ?? 0 );
	$terms   = get_the_category( $post_id );
	$url     = Illustration::for_record( array_column( $terms, 'slug' ), get_the_title( $post_id ) );
	if ( '' === $url ) {
		return '';
	}
	return sprintf(
		'<figure class="wp-block-post-featured-image is-engraving%s" style="aspect-ratio:%s"><img src="%s" alt="" width="600" height="600" loading="%s" decoding="async"></figure>',
		str_contains( $classes, 'pmq-lead-image' ) ? ' alignwide pmq-lead-image' : '',
		esc_attr( (string) ( $block['attrs']['aspectRatio'] ?? '1' ) ),
		esc_url( $url ),
		str_contains( $classes, 'pmq-lead-image' ) ? 'eager' : 'lazy'
	);
}

add_filter( 'render_block_core/post-excerpt', __NAMESPACE__ . '\\keep_written_excerpt', 10, 3 );

/**
 * Leaves out an excerpt that WordPress cut from the text, where the template asks for the written one only.
 *
 * @param string                              $html     The excerpt.
 * @param array{attrs?: array<string, mixed>} $block    Parsed block.
 * @param \WP_Block                           $instance The block with its context.
 */
function keep_written_excerpt( string $html, array $block, \WP_Block $instance ): string {
	$wanted = str_contains( (string) ( $block['attrs']['className'] ?? '' ), 'only-written' );
	return $wanted && ! has_excerpt( (int) ( $instance->context['postId'] ?? 0 ) ) ? '' : $html;
}

add_filter( 'query_loop_block_query_vars', __NAMESPACE__ . '\\leave_out_current' );

/**
 * Leaves the article being read out of the lists below it.
 *
 * @param array<string, mixed> $query Query of a list that is not the page's own.
 * @return array<string, mixed>
 */
function leave_out_current( array $query ): array {
	if ( is_singular( 'post' ) ) {
		$query['post__not_in'] = array_merge( (array) ( $query['post__not_in'] ?? array() ), array( get_queried_object_id() ) );
	}
	return $query;
}

add_filter( 'render_block_core/image', __NAMESPACE__ . '\\give_size' );

/**
 * Gives our engravings their size, so that nothing jumps, and lets all but the first of the page load late.
 *
 * @param string $html An image block.
 */
function give_size( string $html ): string {
	$tags = new \WP_HTML_Tag_Processor( $html );
	if ( ! $tags->next_tag( 'img' ) || null !== $tags->get_attribute( 'width' ) ) {
		return $html;
	}
	$size = Illustration::size( (string) $tags->get_attribute( 'src' ) );
	if ( null === $size ) {
		return $html;
	}
	$tags->set_attribute( 'width', (string) $size[0] );
	$tags->set_attribute( 'height', (string) $size[1] );
	if ( str_contains( $html, 'pmq-hero__image' ) ) {
		$tags->set_attribute( 'fetchpriority', 'high' );
	} else {
		$tags->set_attribute( 'loading', 'lazy' );
		$tags->set_attribute( 'decoding', 'async' );
	}
	return $tags->get_updated_html();
}
