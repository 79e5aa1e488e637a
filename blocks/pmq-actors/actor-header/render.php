<?php
/**
 * Head of an actor: picture, kind, name, commune, domains, ways to reach it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Steps\Steps;
use PaysMidiQuercy\Chrome\Icon;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_actor = CurrentActor::of( $block );
if ( null === $pmq_actor ) {
	return;
}
$pmq_text    = new ActorText( $pmq_actor );
$pmq_picture = new Picture( $pmq_actor );
$pmq_root    = 'wp-block-pmq-actor-header';
$pmq_phone   = array(
	'url'    => rest_url( 'pmq/v1/actors/' . $pmq_actor->id . '/phone' ),
	// Null, not an empty text: that would hide the link which asks for the number.
	'phone'  => null,
	'dial'   => '',
	'error'  => '',
	'failed' => __( 'The number could not be shown. Try again in a moment.', 'pmq' ),
);
?>
<header <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<div class="<?php echo esc_attr( $pmq_root ); ?>__picture"><?php echo $pmq_picture->large(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
	<div class="<?php echo esc_attr( $pmq_root ); ?>__text">
		<p class="<?php echo esc_attr( $pmq_root ); ?>__eyebrow"><?php echo esc_html( $pmq_actor->kind->label() ); ?></p>
		<h1><?php echo esc_html( $pmq_text->name() ); ?></h1>
		<?php if ( '' !== $pmq_text->place() ) : ?>
			<p class="<?php echo esc_attr( $pmq_root ); ?>__lead"><?php echo esc_html( $pmq_text->place() ); ?></p>
		<?php endif; ?>
		<ul class="<?php echo esc_attr( $pmq_root ); ?>__domains">
			<?php foreach ( $pmq_actor->domains as $pmq_domain ) : ?>
				<li><a class="pmq-chip" href="<?php echo esc_url( ( new DirectoryRequest( facets: array( 'domain' => array( $pmq_domain['slug'] ) ) ) )->url( home_url( ActorPostType::DIRECTORY ) ) ); ?>"><?php echo esc_html( $pmq_domain['name'] ); ?></a></li>
			<?php endforeach; ?>
		</ul>
		<div class="<?php echo esc_attr( $pmq_root ); ?>__ways" data-wp-interactive="pmq/actor-header" <?php echo wp_interactivity_data_wp_context( $pmq_phone ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
			<?php if ( $pmq_actor->has_form ) : ?>
				<a class="wp-element-button" rel="nofollow" href="<?php echo esc_url( Steps::url( $pmq_actor->id, Steps::WRITE ) ); ?>"><?php echo Icon::svg( 'letter' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'Write', 'pmq' ); ?></a>
			<?php endif; ?>
			<?php if ( $pmq_actor->has_phone ) : ?>
				<a class="wp-element-button is-outline" rel="nofollow" href="<?php echo esc_url( Steps::url( $pmq_actor->id, Steps::PHONE ) ); ?>" data-wp-on--click="actions.showPhone" data-wp-bind--hidden="context.phone"><?php esc_html_e( 'Show the number', 'pmq' ); ?></a>
				<span role="status"><a class="wp-element-button is-outline" href="#" hidden data-wp-bind--hidden="!context.phone" data-wp-bind--href="context.dial" data-wp-text="context.phone"></a><span class="pmq-error" hidden data-wp-bind--hidden="!context.error" data-wp-text="context.error"></span></span>
			<?php endif; ?>
			<?php if ( '' !== $pmq_actor->website ) : ?>
				<a class="wp-element-button is-outline" href="<?php echo esc_url( $pmq_actor->website ); ?>" rel="noopener"><?php echo Icon::svg( 'link' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'Web site', 'pmq' ); ?></a>
			<?php endif; ?>
		</div>
		<p class="<?php echo esc_attr( $pmq_root ); ?>__credit"><?php echo esc_html( $pmq_picture->credit() ); ?></p>
	</div>
</header>
