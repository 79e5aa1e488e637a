<?php
/**
 * What an actor leads to: references and news of its own, records with the same keywords, actors like it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use function PaysMidiQuercy\Actors\actors;
use function PaysMidiQuercy\network;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_actor = CurrentActor::of( $block );
if ( null === $pmq_actor ) {
	return;
}
$pmq_root    = 'wp-block-pmq-actor-near';
$pmq_similar = actors()->search()->similar( $pmq_actor->id, 4 );
$pmq_records = network()->records->of_keywords( array_column( $pmq_actor->keywords, 'slug' ), 4 );
if ( array() === $pmq_similar && array() === $pmq_records ) {
	return;
}
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php if ( array() !== $pmq_records ) : ?>
		<section aria-labelledby="memes-sujets">
			<h2 id="memes-sujets"><?php esc_html_e( 'Records on the same subjects', 'pmq' ); ?></h2>
			<ul class="pmq-actor-cards">
				<?php foreach ( $pmq_records as $pmq_record ) : ?>
					<li class="pmq-actor-card">
						<div class="pmq-actor-card__picture"><?php echo wp_kses_post( $pmq_record->image ); ?></div>
						<h3 class="pmq-actor-card__name"><a href="<?php echo esc_url( $pmq_record->link ); ?>"><?php echo esc_html( ActorText::spaced( $pmq_record->title ) ); ?></a></h3>
					</li>
				<?php endforeach; ?>
			</ul>
		</section>
	<?php endif; ?>
	<?php if ( array() !== $pmq_similar ) : ?>
		<section aria-labelledby="acteurs-proches">
			<h2 id="acteurs-proches"><?php esc_html_e( 'Actors near this one', 'pmq' ); ?></h2>
			<ul class="pmq-actor-cards">
				<?php array_map( ActorCard::print_upright( ... ), $pmq_similar ); ?>
			</ul>
		</section>
	<?php endif; ?>
</div>
