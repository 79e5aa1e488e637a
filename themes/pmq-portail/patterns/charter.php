<?php
/**
 * Title: Graphic charter
 * Slug: pmq/charter
 * Categories: pmq
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Mark;

$pmq_marks  = array(
	'pays'        => __( 'Pays Midi-Quercy', 'pmq' ),
	'patrimoines' => __( 'Heritage', 'pmq' ),
	'energies'    => __( 'Energies', 'pmq' ),
	'produits'    => __( 'Produce', 'pmq' ),
	'scic'        => __( 'Solar cooperative', 'pmq' ),
	'plie'        => __( 'Employment plan', 'pmq' ),
	'plan-climat' => __( 'Climate plan', 'pmq' ),
);
$pmq_colors = array(
	array( __( 'Oak', 'pmq' ), '377', '#7A9A01', '#4A6000' ),
	array( __( 'Brick', 'pmq' ), '1805', '#AF272F', '#9E2028' ),
	array( __( 'Sun', 'pmq' ), '138', '#DE7C00', '#944C00' ),
	array( __( 'Ochre', 'pmq' ), '124', '#EAAA00', '#765200' ),
	array( __( 'Plum', 'pmq' ), '7432', '#B0567A', '#87375B' ),
	array( __( 'Water', 'pmq' ), '640', '#0098BE', '#005F7D' ),
);
$pmq_rules  = array(
	__( 'Leave around the mark the width of the wave.', 'pmq' ) => __( 'Do not stretch, tilt or frame it.', 'pmq' ),
	__( 'Put it on stone, on white or on the dark ground of its site.', 'pmq' ) => __( 'Do not put it on a photograph without a quiet part.', 'pmq' ),
	__( 'One colour of the charter leads a page.', 'pmq' ) => __( 'Do not write in ochre or sun on a light ground: use the text tone.', 'pmq' ),
	__( 'Titles in Newsreader, fields and buttons in Source Sans 3.', 'pmq' ) => __( 'Do not write whole sentences in capitals.', 'pmq' ),
);
$pmq_files  = get_theme_file_uri( 'assets/charter/' );

?>
<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'The mark and its family', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'An oak leaf on the wave of the Aveyron. Each capability has its declension; the wave never changes.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"className":"pmq-charter-links"} -->
<p class="pmq-charter-links"><a href="<?php echo esc_url( $pmq_files . 'charte-graphique.pdf' ); ?>" download><?php esc_html_e( 'The whole charter, PDF', 'pmq' ); ?></a></p>
<!-- /wp:paragraph -->

<!-- wp:html -->
<ul class="pmq-charter-marks alignwide">
<?php foreach ( $pmq_marks as $pmq_file => $pmq_name ) : ?>
<li><?php echo Mark::file( $pmq_file ); // phpcs:ignore WordPress.Security.EscapeOutput -- A file of the theme. ?>
<h3><?php echo esc_html( $pmq_name ); ?></h3>
<p><a href="<?php echo esc_url( "$pmq_files$pmq_file.svg" ); ?>" download><?php /* translators: %s: name of a logo. */ echo esc_html( sprintf( __( '%s, SVG', 'pmq' ), $pmq_name ) ); ?></a><br>
<a href="<?php echo esc_url( "$pmq_files$pmq_file.png" ); ?>" download><?php /* translators: %s: name of a logo. */ echo esc_html( sprintf( __( '%s, PNG', 'pmq' ), $pmq_name ) ); ?></a><br>
<a href="<?php echo esc_url( "$pmq_files$pmq_file-encre.png" ); ?>" download><?php /* translators: %s: name of a logo. */ echo esc_html( sprintf( __( '%s, one colour', 'pmq' ), $pmq_name ) ); ?></a></p></li>
<?php endforeach; ?>
</ul>
<!-- /wp:html -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Stone, ink, six colours', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:html -->
<ul class="pmq-charter-colors alignwide">
<?php foreach ( $pmq_colors as $pmq_color ) : ?>
<li><span style="background:<?php echo esc_attr( $pmq_color[2] ); ?>"></span><strong><?php echo esc_html( $pmq_color[0] ); ?></strong><br>Pantone <?php echo esc_html( $pmq_color[1] ); ?><br><?php echo esc_html( $pmq_color[2] ); ?><br><?php /* translators: %s: a colour such as #4A6000. */ echo esc_html( sprintf( __( 'text %s', 'pmq' ), $pmq_color[3] ) ); ?></li>
<?php endforeach; ?>
</ul>
<!-- /wp:html -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Two voices', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:html -->
<div class="pmq-charter-type">
<p class="is-serif">Gorges de l’Aveyron</p>
<p><?php esc_html_e( 'Newsreader, for titles and stories: figures 1889 and 1144 hang, lines hold 60 to 75 signs.', 'pmq' ); ?></p>
<p class="is-sans"><?php esc_html_e( 'Source Sans 3, for acting: fields, lists, buttons.', 'pmq' ); ?></p>
<p><?php esc_html_e( 'Both are free (SIL Open Font Licence) and served by the sites themselves.', 'pmq' ); ?></p>
</div>
<!-- /wp:html -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Do and do not', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:table {"className":"pmq-charter-rules"} -->
<figure class="wp-block-table pmq-charter-rules"><table><thead><tr><th><?php esc_html_e( 'Do', 'pmq' ); ?></th><th><?php esc_html_e( 'Do not', 'pmq' ); ?></th></tr></thead><tbody>
<?php foreach ( $pmq_rules as $pmq_do => $pmq_not ) : ?>
<tr><td><?php echo esc_html( $pmq_do ); ?></td><td><?php echo esc_html( $pmq_not ); ?></td></tr>
<?php endforeach; ?>
</tbody></table></figure>
<!-- /wp:table -->
