<?php
/**
 * Title: Agenda and news
 * Slug: pmq/agenda-news
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\CommuneLinks;
use PaysMidiQuercy\Territory\CommuneSign;

use function PaysMidiQuercy\network;

// Days from the next Saturday, INSEE code, title, hour and place. Made up, and labelled so, until the agenda is there.
$pmq_dates = array(
	array( 0, '82037', __( 'Saturday market under the hall', 'pmq' ), __( 'From 8 a.m. · free', 'pmq' ) ),
	array( 4, '82179', __( 'Can my roof produce? Solar evening', 'pmq' ), __( '8:30 p.m. · village hall', 'pmq' ) ),
	array( 8, '82119', __( 'Walk: the stone huts of the causse', 'pmq' ), __( '2 p.m. · 6 km, sturdy shoes', 'pmq' ) ),
	array( 14, '82155', __( 'Evening: the words of dry stone', 'pmq' ), __( '6 p.m. · media library', 'pmq' ) ),
	array( 20, '82134', __( 'Swap of seeds and saplings', 'pmq' ), __( '10 a.m. · hall', 'pmq' ) ),
);
$pmq_sign  = new CommuneSign( network()->territory );
$pmq_first = new DateTimeImmutable( 'next saturday', wp_timezone() );

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:columns {"className":"pmq-agenda-news"} -->
<div class="wp-block-columns pmq-agenda-news"><!-- wp:column {"width":"57%"} -->
<div class="wp-block-column" style="flex-basis:57%"><!-- wp:group {"className":"pmq-section-head","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-section-head"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'In the diary', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph {"className":"pmq-example"} -->
<p class="pmq-example"><?php esc_html_e( 'Made-up examples', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:html -->
<ol class="pmq-agenda">
<?php
foreach ( $pmq_dates as $pmq_date ) :
	$pmq_commune = network()->territory->commune( $pmq_date[1] );
	$pmq_day     = $pmq_first->modify( "+{$pmq_date[0]} days" );
	if ( null === $pmq_commune ) {
		continue;
	}
	?>
<li><time class="pmq-agenda__date" datetime="<?php echo esc_attr( $pmq_day->format( 'Y-m-d' ) ); ?>"><strong><?php echo esc_html( (string) wp_date( 'j', $pmq_day->getTimestamp() ) ); ?></strong> <span><?php echo esc_html( (string) wp_date( 'F', $pmq_day->getTimestamp() ) ); ?></span></time>
<div class="pmq-agenda__what"><h3><?php echo esc_html( $pmq_date[2] ); ?></h3>
<p class="pmq-meta"><a href="<?php echo esc_url( CommuneLinks::url( $pmq_commune ) ); ?>"><?php echo esc_html( $pmq_commune->name ); ?></a> <span><?php echo esc_html( $pmq_date[3] ); ?></span></p></div>
	<?php echo $pmq_sign->svg( $pmq_commune->insee ); // phpcs:ignore WordPress.Security.EscapeOutput -- Drawn and escaped by us. ?></li>
<?php endforeach; ?>
</ol>
<!-- /wp:html --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:group {"className":"pmq-section-head","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-section-head"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'What is moving', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><a href="<?php echo esc_url( (string) get_post_type_archive_link( 'post' ) ); ?>"><?php esc_html_e( 'All the news', 'pmq' ); ?></a></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:pmq/news /--></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></section>
<!-- /wp:group -->
