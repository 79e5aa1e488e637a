<?php
/**
 * A record in a list.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\RecordPage;
use PaysMidiQuercy\Search\Highlighter;

/**
 * Prints the items of lists: wide in the results of a search, upright in a row of similar or latest records.
 *
 * @phpstan-import-type Reasons from RecordPage
 */
final class RecordCard {

	/**
	 * Prints an item of the results, tied to its pin on the map.
	 *
	 * @param Record      $record      Record.
	 * @param Highlighter $highlighter Words looked for.
	 * @param bool        $eager       Whether its picture is among the first on the screen.
	 * @param string      $distance    Words for its distance from the place asked for, '' for none.
	 * @param bool        $kept        Whether it is a favourite of the account.
	 * @param ?array      $reasons     Why it stands where it stands; null for who is not told.
	 *
	 * @phpstan-param ?Reasons $reasons
	 */
	public static function print_result( Record $record, Highlighter $highlighter, bool $eager, string $distance = '', bool $kept = false, ?array $reasons = null ): void {
		$text    = new RecordText( $record );
		$excerpt = $highlighter->cut( $text->description() );
		$context = array(
			'id'     => $record->id,
			'title'  => $text->name(),
			'url'    => $record->link,
			'isKept' => $kept,
			'fault'  => '',
		);
		?>
		<li class="pmq-record-result" data-wp-key="<?php echo esc_attr( (string) $record->id ); ?>" <?php echo wp_interactivity_data_wp_context( $context ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>
			data-wp-class--is-pointed="state.isPointed" data-wp-on--mouseenter="actions.point" data-wp-on--mouseleave="actions.unpoint" data-wp-on--focusin="actions.point" data-wp-on--focusout="actions.unpoint">
			<div class="pmq-record-result__picture"><?php echo ( new Picture( $record ) )->card( $eager ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
			<div class="pmq-record-result__text">
				<h3 class="pmq-record-result__name"><a href="<?php echo esc_url( $record->link ); ?>"><?php echo $highlighter->mark( $text->name() ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></a></h3>
				<?php $line = array_filter( array( ...$text->card_line(), $distance ) ); ?>
				<?php if ( array() !== $line ) : ?>
					<p class="pmq-record-result__line">
						<?php foreach ( $line as $part ) : ?>
							<span><?php echo esc_html( $part ); ?></span>
						<?php endforeach; ?>
					</p>
				<?php endif; ?>
				<?php if ( '' !== $excerpt ) : ?>
					<p class="pmq-record-result__excerpt"><?php echo $highlighter->mark( $excerpt ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></p>
				<?php endif; ?>
				<p class="pmq-record-result__source"><?php echo esc_html( $text->source_line() ); ?></p>
				<?php null === $reasons || ( new RankReasons( $reasons ) )->print(); ?>
			</div>
			<?php self::print_heart( $text->name(), $kept ); ?>
		</li>
		<?php
	}

	/**
	 * Prints the heart of a result; a script makes it work.
	 *
	 * @param string $name Name of the record.
	 * @param bool   $kept Whether it is a favourite of the account.
	 */
	private static function print_heart( string $name, bool $kept ): void {
		?>
		<button type="button" class="pmq-record-result__heart needs-script" aria-pressed="<?php echo $kept ? 'true' : 'false'; ?>" data-wp-bind--aria-pressed="context.isKept" data-wp-init="callbacks.readFavourite" data-wp-on--click="actions.toggleFavourite">
			<?php echo Icon::svg( 'heart' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?>
			<?php /* translators: %s: name of a record. */ ?>
			<span class="screen-reader-text"><?php echo esc_html( sprintf( __( 'Favourite: %s', 'pmq' ), $name ) ); ?></span>
		</button>
		<p class="pmq-record-result__fault" role="alert" hidden data-wp-bind--hidden="!context.fault" data-wp-text="context.fault"></p>
		<?php
	}

	/**
	 * Prints an upright card.
	 *
	 * @param Record $record Record.
	 * @param string $line   Line under the name, plain text.
	 * @param int    $level  Level of its heading.
	 * @param array  $why    Why it is there, plain text.
	 *
	 * @phpstan-param list<string> $why
	 */
	public static function print_upright( Record $record, string $line, int $level = 3, array $why = array() ): void {
		?>
		<li class="pmq-record-card">
			<div class="pmq-record-card__picture"><?php echo ( new Picture( $record ) )->card(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
			<<?php echo 'h' . absint( $level ); ?> class="pmq-record-card__name"><a href="<?php echo esc_url( $record->link ); ?>"><?php echo esc_html( ( new RecordText( $record ) )->name() ); ?></a></<?php echo 'h' . absint( $level ); ?>>
			<p class="pmq-record-card__line"><?php echo esc_html( $line ); ?></p>
			<?php if ( array() !== $why ) : ?>
				<p class="pmq-record-card__why"><?php echo esc_html( mb_strtoupper( mb_substr( $why[0], 0, 1 ) ) . mb_substr( implode( ' · ', $why ), 1 ) ); ?></p>
			<?php endif; ?>
		</li>
		<?php
	}
}
