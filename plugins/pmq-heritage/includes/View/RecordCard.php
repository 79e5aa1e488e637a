<?php
/**
 * A record in a list.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Search\Highlighter;

/**
 * Prints the items of lists: wide in the results of a search, upright in a row of similar or latest records.
 */
final class RecordCard {

	/**
	 * Prints an item of the results, tied to its pin on the map.
	 *
	 * @param Record      $record      Record.
	 * @param Highlighter $highlighter Words looked for.
	 * @param bool        $eager       Whether its picture is among the first on the screen.
	 * @param string      $distance    Words for its distance from the place asked for, '' for none.
	 */
	public static function print_result( Record $record, Highlighter $highlighter, bool $eager, string $distance = '' ): void {
		$text    = new RecordText( $record );
		$excerpt = $highlighter->cut( $text->description() );
		?>
		<li class="pmq-record-result" data-wp-key="<?php echo esc_attr( (string) $record->id ); ?>" <?php echo wp_interactivity_data_wp_context( array( 'id' => $record->id ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>
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
			</div>
		</li>
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
