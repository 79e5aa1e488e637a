<?php
/**
 * Facts of an actor, its references and news, its place: a drawn map that needs neither tiles nor script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Steps\Steps;
use PaysMidiQuercy\Territory\TerritorySketch;

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
$pmq_root  = 'wp-block-pmq-actor-facts';
$pmq_base  = home_url( ActorPostType::DIRECTORY );
$pmq_facts = ( new ActorFacts( $pmq_actor, $pmq_base ) )->all();
$pmq_svg   = '';
if ( null !== $pmq_actor->location ) {
	$pmq_sketch = new TerritorySketch( network()->territory );
	$pmq_mark   = $pmq_sketch->mark( $pmq_actor->location['lat'], $pmq_actor->location['lng'], $pmq_actor->location['approximate'] );
	$pmq_place  = $pmq_actor->commune['name'] ?? '';
	/* translators: %s: the name of a commune. */
	$pmq_svg = '' === $pmq_mark ? '' : $pmq_sketch->svg( sprintf( __( '%s in the Pays Midi-Quercy', 'pmq' ), $pmq_place ), $pmq_actor->commune['insee'] ?? '', $pmq_mark );
}
?>
<section <?php echo get_block_wrapper_attributes( array( 'aria-label' => __( 'In brief', 'pmq' ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<dl>
		<?php foreach ( $pmq_facts as $pmq_label => $pmq_html ) : ?>
			<div>
				<dt><?php echo esc_html( $pmq_label ); ?></dt>
				<dd><?php echo $pmq_html; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by ActorFacts. ?></dd>
			</div>
		<?php endforeach; ?>
	</dl>
	<?php if ( '' !== $pmq_svg ) : ?>
		<figure>
			<?php echo $pmq_svg; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?>
			<figcaption>
				<?php echo esc_html( $pmq_sketch->attribution() ); ?>
				<a href="<?php echo esc_url( $pmq_base . '#carte' ); ?>"><?php esc_html_e( 'All actors on the map', 'pmq' ); ?></a>
			</figcaption>
		</figure>
	<?php endif; ?>
	<p class="<?php echo esc_attr( $pmq_root ); ?>__own"><a rel="nofollow" href="<?php echo esc_url( Steps::url( $pmq_actor->id, Steps::CLAIM ) ); ?>"><?php esc_html_e( 'This is my entry', 'pmq' ); ?></a></p>
</section>
