<?php
/**
 * Prints the form with which visitors suggest a correction of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Heritage\Corrections\Correction;
use PaysMidiQuercy\Heritage\Corrections\CorrectionDesk;
use PaysMidiQuercy\Heritage\Corrections\CorrectionPage;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

$pmq_record = heritage()->search()->record( (int) FavouritePages::argument( CorrectionPage::RECORD ) );
$pmq_form   = new Html( network()->accounts->forms, CorrectionDesk::FORM );
$pmq_about  = network()->accounts->forms->input( CorrectionDesk::FORM )->raw( 'about' );
$pmq_id     = 'pmq-' . CorrectionDesk::FORM . '-about';
$pmq_user   = wp_get_current_user();
?>
<div <?php echo get_block_wrapper_attributes( array( 'class' => 'pmq-accounts' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php if ( null === $pmq_record ) : ?>
		<p><?php esc_html_e( 'Open a record first: the button stands below its sources.', 'pmq' ); ?></p>
		<p><a class="wp-element-button is-outline" href="<?php echo esc_url( home_url( SearchView::PATH ) ); ?>"><?php esc_html_e( 'Look for records', 'pmq' ); ?></a></p>
	<?php elseif ( 'merci' === FavouritePages::argument( 'fait' ) ) : ?>
		<?php echo Html::done( Html::notice( __( 'Thank you! The team reads your correction; who left an address gets an answer.', 'pmq' ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?>
		<p><a class="wp-element-button is-outline" href="<?php echo esc_url( $pmq_record->link ); ?>"><?php esc_html_e( 'Back to the record', 'pmq' ); ?></a></p>
	<?php else : ?>
		<p class="wp-block-pmq-correction__record"><?php esc_html_e( 'The record:', 'pmq' ); ?> <a href="<?php echo esc_url( $pmq_record->link ); ?>"><?php echo esc_html( ( new RecordText( $pmq_record ) )->name() ); ?></a></p>
		<?php if ( $pmq_record->source->is_fixed() ) : ?>
			<?php /* translators: %s: name of a source. */ ?>
			<p class="pmq-note"><?php echo esc_html( sprintf( __( 'This record comes from %s, which alone can change it: the team forwards what you write.', 'pmq' ), $pmq_record->source->label() ) ); ?></p>
		<?php endif; ?>
		<?php
		// phpcs:disable WordPress.Security.EscapeOutput -- Escaped where it is written.
		echo $pmq_form->open( CorrectionPage::url( $pmq_record->id ), array( 'record' => (string) $pmq_record->id ) );
		echo '<div class="pmq-form__field"><label for="' . esc_attr( $pmq_id ) . '">' . esc_html__( 'What is it about?', 'pmq' ) . '</label><select id="' . esc_attr( $pmq_id ) . '" name="about">';
		foreach ( Correction::fields() as $pmq_key => $pmq_label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $pmq_key ), selected( $pmq_key, $pmq_about, false ), esc_html( $pmq_label ) );
		}
		echo '</select></div>';
		echo $pmq_form->lines( 'message', __( 'What should be corrected, and how do you know?', 'pmq' ), __( 'A book, a deed, a voice: say where you have it from, if you can.', 'pmq' ) );
		echo $pmq_form->field( 'person', __( 'Your name (not needed)', 'pmq' ), array( 'autocomplete' => 'name', 'value' => $pmq_user->exists() ? $pmq_user->display_name : '' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
		echo $pmq_form->field( 'mail', __( 'Your e-mail address (only for an answer)', 'pmq' ), array( 'type' => 'email', 'autocomplete' => 'email', 'value' => $pmq_user->exists() ? $pmq_user->user_email : '', 'hint' => __( 'It is never shown, and used for one answer.', 'pmq' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Four items.
		echo $pmq_form->close( __( 'Send the correction', 'pmq' ) );
		// phpcs:enable
		?>
	<?php endif; ?>
</div>
