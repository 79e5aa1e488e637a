<?php
/**
 * An actor in a list.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Data\Actor;

/**
 * Prints the items of lists: wide in the directory, upright in a row of similar actors.
 */
final class ActorCard {

	/**
	 * Prints an item of the results, tied to its pin on the map.
	 *
	 * @param Actor $actor Actor.
	 * @param bool  $eager Whether its picture is among the first on the screen.
	 */
	public static function print_result( Actor $actor, bool $eager ): void {
		$text = new ActorText( $actor );
		?>
		<li class="pmq-actor-result" data-wp-key="<?php echo esc_attr( (string) $actor->id ); ?>" <?php echo wp_interactivity_data_wp_context( array( 'id' => $actor->id ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>
			data-wp-class--is-pointed="state.isPointed" data-wp-on--mouseenter="actions.point" data-wp-on--mouseleave="actions.unpoint" data-wp-on--focusin="actions.point" data-wp-on--focusout="actions.unpoint">
			<div class="pmq-actor-result__picture"><?php echo ( new Picture( $actor ) )->card( $eager ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
			<div class="pmq-actor-result__text">
				<h3 class="pmq-actor-result__name"><a href="<?php echo esc_url( $actor->link ); ?>"><?php echo esc_html( $text->name() ); ?></a></h3>
				<p class="pmq-actor-result__line">
					<?php foreach ( $text->card_line() as $part ) : ?>
						<span><?php echo esc_html( $part ); ?></span>
					<?php endforeach; ?>
				</p>
				<p class="pmq-actor-result__excerpt"><?php echo esc_html( $text->excerpt() ); ?></p>
				<p class="pmq-actor-result__source"><?php echo esc_html( $text->domains() ); ?></p>
			</div>
		</li>
		<?php
	}

	/**
	 * Prints an upright card.
	 *
	 * @param Actor $actor Actor.
	 */
	public static function print_upright( Actor $actor ): void {
		$text = new ActorText( $actor );
		?>
		<li class="pmq-actor-card">
			<div class="pmq-actor-card__picture"><?php echo ( new Picture( $actor ) )->card(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
			<h3 class="pmq-actor-card__name"><a href="<?php echo esc_url( $actor->link ); ?>"><?php echo esc_html( $text->name() ); ?></a></h3>
			<p class="pmq-actor-card__line"><?php echo esc_html( implode( ' · ', $text->card_line() ) ); ?></p>
		</li>
		<?php
	}
}
