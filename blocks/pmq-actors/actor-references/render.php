<?php
/**
 * References and news of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_actor = CurrentActor::of( $block );
if ( null === $pmq_actor || '' === $pmq_actor->references && array() === $pmq_actor->news ) {
	return;
}
$pmq_lines = array_filter( array_map( 'trim', explode( "\n", $pmq_actor->references ) ) );
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php if ( array() !== $pmq_lines ) : ?>
		<h2><?php esc_html_e( 'References', 'pmq' ); ?></h2>
		<ul>
			<?php foreach ( $pmq_lines as $pmq_line ) : ?>
				<li><?php echo esc_html( ActorText::spaced( $pmq_line ) ); ?></li>
			<?php endforeach; ?>
		</ul>
	<?php endif; ?>
	<?php if ( array() !== $pmq_actor->news ) : ?>
		<h2><?php esc_html_e( 'News', 'pmq' ); ?></h2>
		<ul>
			<?php foreach ( $pmq_actor->news as $pmq_link ) : ?>
				<li><a href="<?php echo esc_url( $pmq_link['url'] ); ?>" rel="noopener"><?php echo esc_html( '' === $pmq_link['label'] ? (string) wp_parse_url( $pmq_link['url'], PHP_URL_HOST ) : ActorText::spaced( $pmq_link['label'] ) ); ?></a></li>
			<?php endforeach; ?>
		</ul>
	<?php endif; ?>
</div>
