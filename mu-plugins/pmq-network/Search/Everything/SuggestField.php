<?php
/**
 * A field that proposes while one types.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

/**
 * Says to `blocks/pmq-network/site-search/view.ts` where to ask and what to say; costs no query.
 */
final class SuggestField {

	/**
	 * Returns the attributes of a search field.
	 *
	 * @return string Escaped.
	 */
	public static function attributes(): string {
		$texts = array(
			'list' => __( 'Suggestions', 'pmq' ),
			'none' => __( 'No suggestion', 'pmq' ),
			'one'  => __( 'One suggestion: down arrow to reach it.', 'pmq' ),
			/* translators: %d: a number, at least 2. */
			'many' => __( '%d suggestions: arrows to go through them.', 'pmq' ),
		);
		return sprintf(
			'data-pmq-suggest="%s" data-pmq-texts="%s"',
			esc_url( rest_url( 'pmq/v1/search/suggestions' ) ),
			esc_attr( (string) wp_json_encode( $texts, JSON_UNESCAPED_UNICODE ) )
		);
	}
}
