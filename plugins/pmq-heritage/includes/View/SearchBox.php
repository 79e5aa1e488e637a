<?php
/**
 * The box of the search page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Prints the field for words with the list of suggestions that the script fills: a combobox as WAI-ARIA's authoring practices describe
 * it ("editable combobox with list autocomplete"); without script a plain field.
 */
final class SearchBox {

	/**
	 * Keeps what it prints.
	 *
	 * @param SearchPage $page Answer.
	 * @param string     $form Id of the search form.
	 */
	public function __construct( private readonly SearchPage $page, private readonly string $form ) {}

	/**
	 * Prints the field and the list.
	 */
	public function print(): void {
		$id   = $this->form . '-q';
		$list = $this->form . '-suggestions';
		?>
		<div class="wp-block-pmq-record-search__box-field" data-wp-on--focusout="actions.leaveBox">
			<label class="screen-reader-text" for="<?php echo esc_attr( $id ); ?>"><?php esc_html_e( 'What are you looking for?', 'pmq' ); ?></label>
			<input id="<?php echo esc_attr( $id ); ?>" type="text" inputmode="search" name="q" value="<?php echo esc_attr( $this->page->request->text ); ?>" maxlength="200" placeholder="<?php esc_attr_e( 'A place, a word, a name…', 'pmq' ); ?>" enterkeyhint="search" autocomplete="off" autocapitalize="none" spellcheck="false"
				role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="<?php echo esc_attr( $list ); ?>"
				data-wp-bind--value="state.typed" data-wp-bind--aria-expanded="state.isOpen" data-wp-bind--aria-activedescendant="state.activeId" data-wp-on--input="actions.suggest" data-wp-on--keydown="actions.moveInSuggestions">
			<div class="wp-block-pmq-record-search__suggestions" id="<?php echo esc_attr( $list ); ?>" role="listbox" aria-label="<?php esc_attr_e( 'Suggestions', 'pmq' ); ?>" hidden data-wp-bind--hidden="!state.isOpen">
				<template data-wp-each--group="state.suggested" data-wp-each-key="context.group.kind">
					<div role="group" data-wp-bind--aria-labelledby="context.group.id">
						<span class="wp-block-pmq-record-search__suggestions-title" role="presentation" data-wp-bind--id="context.group.id" data-wp-text="context.group.label"></span>
							<template data-wp-each--item="context.group.items" data-wp-each-key="context.item.id">
								<div role="option" data-wp-bind--id="context.item.id" data-wp-bind--aria-selected="state.isActive" data-wp-on--pointerdown="actions.keepFocus" data-wp-on--click="actions.choose">
									<span class="wp-block-pmq-record-search__suggestion" data-wp-text="context.item.label"></span>
									<span class="wp-block-pmq-record-search__suggestion-detail" data-wp-text="context.item.detail"></span>
								</div>
							</template>
					</div>
				</template>
			</div>
			<span class="screen-reader-text" role="status" data-wp-text="state.suggestNews"></span>
		</div>
		<?php
	}
}
