<?php
/**
 * Prints the field that leads to a commune's page: a form, a list of the names, no script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\CommuneLinks;

use function PaysMidiQuercy\network;

$pmq_id    = wp_unique_id( 'pmq-commune-finder-' );
$pmq_asked = isset( $_GET['commune'] ) && is_string( $_GET['commune'] ) && is_page( CommuneLinks::PARENT ) ? sanitize_text_field( wp_unslash( $_GET['commune'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A search.
?>
<form <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> action="<?php echo esc_url( CommuneLinks::index() ); ?>" method="get">
	<label for="<?php echo esc_attr( $pmq_id ); ?>"><?php esc_html_e( 'Your commune', 'pmq' ); ?></label>
	<div class="wp-block-pmq-commune-finder__row">
		<input id="<?php echo esc_attr( $pmq_id ); ?>" name="commune" list="<?php echo esc_attr( $pmq_id ); ?>-names" value="<?php echo esc_attr( $pmq_asked ); ?>" required autocomplete="off" enterkeyhint="go" placeholder="<?php esc_attr_e( 'Name or postal code', 'pmq' ); ?>"<?php echo '' === $pmq_asked ? '' : ' aria-describedby="' . esc_attr( $pmq_id ) . '-problem" aria-invalid="true"'; ?>>
		<button type="submit" class="wp-element-button"><?php esc_html_e( 'See my home', 'pmq' ); ?></button>
	</div>
	<?php if ( '' !== $pmq_asked ) : ?>
		<p class="pmq-error" id="<?php echo esc_attr( $pmq_id ); ?>-problem">
			<?php
			/* translators: %s: what was typed. */
			echo esc_html( sprintf( __( 'No commune of the Pays looks like “%s”. Choose it in the list below.', 'pmq' ), $pmq_asked ) );
			?>
		</p>
	<?php endif; ?>
	<datalist id="<?php echo esc_attr( $pmq_id ); ?>-names">
		<?php foreach ( network()->territory->communes() as $pmq_commune ) : ?>
			<option value="<?php echo esc_attr( $pmq_commune->name ); ?>">
		<?php endforeach; ?>
	</datalist>
</form>
