<?php
/**
 * The page "my favourites".
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\FavouriteList;
use PaysMidiQuercy\Accounts\Favourites\FavouriteLists;
use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Accounts\Favourites\ListForms;
use PaysMidiQuercy\Accounts\Favourites\ListRefused;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Heritage\Pdf\Downloads;

use function PaysMidiQuercy\network;

/**
 * Prints the lists of who is signed in: one of them with its pages, and what can be done with it. Every button is that of a plain form.
 *
 * @phpstan-import-type Line from ListContent
 */
final class FavouritesView {

	/** Pages of a list on one page: PHP takes a thousand fields. */
	private const PER_PART = 50;

	/**
	 * The list that is shown.
	 */
	private readonly FavouriteList $list;

	/**
	 * All lists.
	 *
	 * @var non-empty-list<FavouriteList>
	 */
	private readonly array $lists;

	/**
	 * Reads the lists.
	 *
	 * @param Forms $forms Forms of accounts.
	 * @param int   $user  Account.
	 */
	public function __construct( private readonly Forms $forms, int $user ) {
		$this->lists = network()->accounts->lists->all( $user );
		$asked       = (int) FavouritePages::argument( FavouritePages::LIST );
		try {
			$this->list = 0 === $asked ? $this->lists[0] : network()->accounts->lists->get( $user, $asked );
		} catch ( ListRefused ) {
			$this->list = $this->lists[0];
		}
	}

	/**
	 * Prints the page.
	 */
	public function html(): string {
		$content = ListContent::of_list( $this->list, $this->here() );
		return Html::done( $this->done() )
			. '<div class="wp-block-pmq-favourites__columns">' . $this->menu()
			. '<section aria-labelledby="liste-titre"><h2 id="liste-titre">' . esc_html( $this->list->title() ) . '</h2>'
			. $this->ways( $content ) . ( array() === $content->lines ? self::nothing() : $this->entries( $content ) ) . $this->settings() . '</section></div>';
	}

	/**
	 * Returns the address of the list.
	 *
	 * @param array<string, string|int> $args More arguments.
	 */
	private function here( array $args = array() ): string {
		return FavouritePages::own_url( array( FavouritePages::LIST => $this->list->id ) + $args );
	}

	/**
	 * Prints the lists, and the form of a new one.
	 */
	private function menu(): string {
		$html = '<nav class="wp-block-pmq-favourites__lists" aria-label="' . esc_attr__( 'My lists', 'pmq' ) . '"><ul>';
		foreach ( $this->lists as $list ) {
			$html .= sprintf(
				'<li><a href="%s"%s>%s <span class="wp-block-pmq-favourites__count">%s</span></a></li>',
				esc_url( FavouritePages::own_url( array( FavouritePages::LIST => $list->id ) ) ),
				$list->id === $this->list->id ? ' aria-current="page"' : '',
				esc_html( $list->title() ),
				esc_html( number_format_i18n( $list->count ) )
			);
		}
		$form = new Html( $this->forms, ListForms::CREATE );
		$open = array() === $this->forms->errors( ListForms::CREATE ) ? '' : ' open';
		return $html . '</ul><details' . $open . '><summary>' . esc_html__( 'New list', 'pmq' ) . '</summary>' . $form->open( $this->here() )
			. $form->field( 'title', __( 'Name of the list', 'pmq' ), array( 'maxlength' => (string) FavouriteLists::MOST_NAME, 'autocomplete' => 'off' ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
			. $form->close( __( 'Make the list', 'pmq' ), '', 'is-small' ) . '</details></nav>';
	}

	/**
	 * Prints what can be made of the list: share, PDF, print.
	 *
	 * @param ListContent $content What it shows.
	 */
	private function ways( ListContent $content ): string {
		if ( array() === $content->lines ) {
			return '';
		}
		$share = new Html( $this->forms, ListForms::SHARE );
		$field = array( 'number' => (string) $this->list->id );
		$html  = '<ul class="wp-block-pmq-favourites__ways"><li><a class="wp-element-button is-outline is-small" href="' . esc_url( Downloads::url( $this->here(), Downloads::PDF ) ) . '">' . esc_html__( 'PDF of the list', 'pmq' ) . '</a></li>'
			. '<li class="needs-script"><button type="button" class="wp-element-button is-outline is-small" data-wp-on--click="actions.print">' . esc_html__( 'Print', 'pmq' ) . '</button></li>';
		if ( '' === $this->list->token ) {
			return $html . '<li>' . $share->open( $this->here(), $field + array( 'choice' => 'share' ) ) . $share->close( __( 'Share by a link', 'pmq' ), '', 'is-small' ) . '</li></ul>';
		}
		$url = FavouritePages::shared_url( $this->list->token );
		return $html . '</ul><div class="wp-block-pmq-favourites__shared"><label for="lien-partage">' . esc_html__( 'Who has this link sees the list with its notes, and your name nowhere:', 'pmq' ) . '</label>'
			. '<input id="lien-partage" type="url" readonly value="' . esc_attr( $url ) . '"><ul class="wp-block-pmq-favourites__ways">'
			. '<li class="needs-script" ' . wp_interactivity_data_wp_context( array( 'text' => $url, 'message' => '', 'copied' => __( 'Link copied', 'pmq' ), 'notCopied' => __( 'The link could not be copied: take it from the field.', 'pmq' ) ) ) . '><button type="button" class="wp-element-button is-outline is-small" data-wp-on--click="actions.copy">' . esc_html__( 'Copy the link', 'pmq' ) . '</button><span role="status" data-wp-text="context.message"></span></li>' // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- A short context.
			. '<li><a href="' . esc_url( $url ) . '">' . esc_html__( 'See what others see', 'pmq' ) . '</a></li>'
			. '<li>' . $share->open( $this->here(), $field + array( 'choice' => 'withdraw' ) ) . $share->close( __( 'Withdraw the link', 'pmq' ), '', 'is-text is-small' ) . '</li></ul></div>';
	}

	/**
	 * Prints the pages of the list in one form.
	 *
	 * @param ListContent $content What it shows.
	 */
	private function entries( ListContent $content ): string {
		$parts = (int) ceil( count( $content->lines ) / self::PER_PART );
		$part  = min( $parts, max( 1, (int) FavouritePages::argument( FavouritePages::PART ) ) );
		$form  = new Html( $this->forms, ListForms::ENTRIES );
		$html  = $form->open(
			$this->here( 1 < $part ? array( FavouritePages::PART => $part ) : array() ),
			array(
				'number' => (string) $this->list->id,
				'part'   => (string) $part,
			)
		)
			// What the key Enter presses in a field: the first button of a form.
			. '<button type="submit" class="screen-reader-text" name="choice" value="copy" tabindex="-1" aria-hidden="true">' . esc_html__( 'Put into the list', 'pmq' ) . '</button>'
			. '<ul class="wp-block-pmq-favourites__entries">';
		$last = count( $content->lines ) - 1;
		foreach ( array_slice( $content->lines, ( $part - 1 ) * self::PER_PART, self::PER_PART, true ) as $index => $line ) {
			$html .= $this->entry( $line, 0 === $index, $last === $index );
		}
		return $html . '</ul>' . $this->put( $form ) . $form->close( __( 'Keep the notes', 'pmq' ), '', 'is-outline is-small' ) . $this->parts( $part, $parts );
	}

	/**
	 * Prints a page of the list.
	 *
	 * @param array $line    Page.
	 * @param bool  $is_first Whether it heads the list.
	 * @param bool  $is_last  Whether it ends it.
	 *
	 * @phpstan-param Line $line
	 */
	private function entry( array $line, bool $is_first, bool $is_last ): string {
		$key    = ListForms::key( $line );
		$sent   = $this->forms->input( ListForms::ENTRIES );
		$move   = static fn ( string $way, string $label, string $sign ): string => sprintf( '<button type="submit" class="pmq-icon-button" name="choice" value="%s" aria-label="%s">%s</button>', esc_attr( $way . ':' . $key ), esc_attr( $label ), $sign );
		$about  = ListContent::about( $line );
		$note   = $sent->map( 'notes' )[ $key ] ?? $line['note'];
		$picked = in_array( $key, $sent->map( 'picked' ), true );
		return '<li id="' . esc_attr( ListForms::anchor( $line ) ) . '" tabindex="-1" class="wp-block-pmq-favourites__entry">'
			/* translators: %s: title of a page. */
			. sprintf( '<input type="checkbox" name="picked[]" value="%s" aria-label="%s"%s>', esc_attr( $key ), esc_attr( sprintf( __( 'Choose “%s”', 'pmq' ), $line['title'] ) ), checked( $picked, true, false ) )
			. '<div class="wp-block-pmq-favourites__picture">' . ( null === $line['record'] ? '' : ( new Picture( $line['record'] ) )->card() ) . '</div>'
			. '<div class="wp-block-pmq-favourites__text"><h3><a href="' . esc_url( $line['url'] ) . '">' . esc_html( $line['title'] ) . '</a></h3><p class="pmq-meta">' . esc_html( $about ) . '</p>'
			. '<details' . ( '' === $note ? '' : ' open' ) . '><summary>' . esc_html__( 'Note', 'pmq' ) . '</summary>'
			/* translators: %s: title of a page. */
			. sprintf( '<textarea name="notes[%s]" rows="2" maxlength="%d" aria-label="%s">%s</textarea></details></div>', esc_attr( $key ), FavouriteLists::MOST_NOTE, esc_attr( sprintf( __( 'Note about “%s”', 'pmq' ), $line['title'] ) ), esc_textarea( $note ) )
			. '<div class="wp-block-pmq-favourites__order">'
			/* translators: %s: title of a page. */
			. ( $is_first ? '' : $move( 'up', sprintf( __( 'Move “%s” up', 'pmq' ), $line['title'] ), '↑' ) )
			/* translators: %s: title of a page. */
			. ( $is_last ? '' : $move( 'down', sprintf( __( 'Move “%s” down', 'pmq' ), $line['title'] ), '↓' ) )
			. '</div></li>';
	}

	/**
	 * Prints what can be done with the pages that are ticked.
	 *
	 * @param Html $form Form.
	 */
	private function put( Html $form ): string {
		$sent    = $this->forms->input( ListForms::ENTRIES );
		$errors  = $this->forms->errors( ListForms::ENTRIES );
		$id      = 'pmq-' . ListForms::ENTRIES . '-';
		$options = '';
		foreach ( $this->lists as $list ) {
			if ( $list->id !== $this->list->id ) {
				$options .= sprintf( '<option value="%d"%s>%s</option>', $list->id, selected( (string) $list->id, $sent->raw( 'target' ), false ), esc_html( $list->title() ) );
			}
		}
		return '<fieldset class="wp-block-pmq-favourites__put"><legend id="' . esc_attr( $id ) . 'picked" tabindex="-1">' . esc_html__( 'With what is ticked', 'pmq' ) . '</legend>'
			. ( isset( $errors['picked'] ) ? '<p class="pmq-error">' . esc_html( $errors['picked'] ) . '</p>' : '' )
			. '<div class="pmq-form__field"><label for="' . esc_attr( $id ) . 'target">' . esc_html__( 'List', 'pmq' ) . '</label><select id="' . esc_attr( $id ) . 'target" name="target"><option value="' . esc_attr( ListForms::NEW_LIST ) . '">' . esc_html__( 'A new list…', 'pmq' ) . '</option>' . $options . '</select></div>'
			. $form->field( 'title', __( 'Name of the new list', 'pmq' ), array( 'maxlength' => (string) FavouriteLists::MOST_NAME, 'autocomplete' => 'off' ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
			. '<p class="wp-block-pmq-favourites__buttons">'
			. '<button type="submit" class="wp-element-button is-small" name="choice" value="copy">' . esc_html__( 'Put into the list', 'pmq' ) . '</button>'
			. '<button type="submit" class="wp-element-button is-outline is-small" name="choice" value="move">' . esc_html__( 'Move to the list', 'pmq' ) . '</button>'
			. '<button type="submit" class="wp-element-button is-text is-small" name="choice" value="remove">' . esc_html__( 'Remove from this list', 'pmq' ) . '</button></p></fieldset>';
	}

	/**
	 * Prints renaming and deleting; the list of hearts has neither.
	 */
	private function settings(): string {
		if ( $this->list->is_default ) {
			return '';
		}
		$number = array( 'number' => (string) $this->list->id );
		$rename = new Html( $this->forms, ListForms::RENAME );
		$delete = new Html( $this->forms, ListForms::DELETE );
		$open   = array() === $this->forms->errors( ListForms::RENAME ) ? '' : ' open';
		return '<details class="wp-block-pmq-favourites__settings"' . $open . '><summary>' . esc_html__( 'Rename or delete the list', 'pmq' ) . '</summary>'
			. $rename->open( $this->here(), $number ) . $rename->field( 'title', __( 'Name of the list', 'pmq' ), array( 'value' => $this->list->name, 'maxlength' => (string) FavouriteLists::MOST_NAME ) ) . $rename->close( __( 'Rename', 'pmq' ), '', 'is-small' ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
			. $delete->open( $this->here(), $number ) . '<p class="pmq-hint">' . esc_html__( 'You can bring it back for a day. Your favourites stay.', 'pmq' ) . '</p>' . $delete->close( __( 'Delete the list', 'pmq' ), '', 'is-outline is-small' ) . '</details>';
	}

	/**
	 * Prints links to the parts of a long list.
	 *
	 * @param int $part  Part shown.
	 * @param int $parts How many there are.
	 */
	private function parts( int $part, int $parts ): string {
		$links = array();
		for ( $number = 1; 1 < $parts && $number <= $parts; $number++ ) {
			$links[] = sprintf( '<a class="wp-element-button is-outline is-small" href="%s"%s>%d</a>', esc_url( $this->here( array( FavouritePages::PART => $number ) ) ), $number === $part ? ' aria-current="page"' : '', $number );
		}
		return array() === $links ? '' : '<nav class="wp-block-pmq-favourites__ways" aria-label="' . esc_attr__( 'Parts of the list', 'pmq' ) . '">' . implode( '', $links ) . '</nav>';
	}

	/**
	 * Says what has been done just before, with the way back.
	 */
	private function done(): string {
		$undo  = FavouritePages::argument( 'retirer' );
		$words = match ( FavouritePages::argument( 'fait' ) ) {
			'liste-creee'     => __( 'The list is made.', 'pmq' ),
			'liste-renommee'  => __( 'The list has its new name.', 'pmq' ),
			'liste-supprimee' => __( 'The list is deleted.', 'pmq' ),
			'liste-retablie'  => __( 'The list is back.', 'pmq' ),
			'lien'            => __( 'The list has a link now: copy it below.', 'pmq' ),
			'lien-retire'     => __( 'The link is withdrawn: it leads nowhere any more.', 'pmq' ),
			'range'           => __( 'What you ticked is in this list.', 'pmq' ),
			'retire'          => __( 'Removed from the list.', 'pmq' ),
			'remis'           => __( 'Back in the list.', 'pmq' ),
			'notes'           => __( 'The notes are kept.', 'pmq' ),
			default           => '',
		};
		$back = '';
		if ( 'liste-supprimee' === FavouritePages::argument( 'fait' ) && ctype_digit( $undo ) ) {
			$form = new Html( $this->forms, ListForms::RESTORE );
			$back = $form->open( FavouritePages::own_url(), array( 'number' => $undo ) ) . $form->close( __( 'Bring the list back', 'pmq' ), '', 'is-outline is-small' );
		} elseif ( 'retire' === FavouritePages::argument( 'fait' ) && 1 === preg_match( '/^[a-z0-9,-]{1,2000}$/', $undo ) ) {
			$form   = new Html( $this->forms, ListForms::ENTRIES );
			$fields = array(
				'number' => (string) $this->list->id,
				'choice' => 'back',
			);
			foreach ( explode( ',', $undo ) as $index => $key ) {
				$fields[ "picked[$index]" ] = $key;
			}
			$back = $form->open( $this->here(), $fields ) . $form->close( __( 'Undo', 'pmq' ), '', 'is-outline is-small' );
		}
		return '' === $words ? '' : Html::notice( $words ) . $back;
	}

	/**
	 * Says how pages get into a list.
	 */
	private static function nothing(): string {
		return '<p>' . esc_html__( 'Nothing here yet. The heart below a record keeps it among your favourites; from there you put it into lists.', 'pmq' ) . '</p><p><a class="wp-element-button is-outline" href="' . esc_url( home_url( SearchView::PATH ) ) . '">' . esc_html__( 'Look for records', 'pmq' ) . '</a></p>';
	}
}
