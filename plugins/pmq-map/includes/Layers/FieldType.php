<?php
/**
 * Kinds of fields.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

/**
 * What a field of a layer holds. Stored values are JSON: text, number, `Y`, `Y-m` or `Y-m-d` for dates, true or false, the number of an image.
 */
enum FieldType: string {
	case Text   = 'text';
	case Number = 'number';
	case Date   = 'date';
	case YesNo  = 'boolean';
	case Choice = 'choice';
	case Link   = 'link';
	case Email  = 'email';
	case Image  = 'image';

	/**
	 * Returns the name that administrators read.
	 */
	public function label(): string {
		return match ( $this ) {
			self::Text   => __( 'Text', 'pmq' ),
			self::Number => __( 'Number', 'pmq' ),
			self::Date   => __( 'Date', 'pmq' ),
			self::YesNo  => __( 'Yes or no', 'pmq' ),
			self::Choice => __( 'Choice from a list', 'pmq' ),
			self::Link   => __( 'Link', 'pmq' ),
			self::Email  => __( 'E-mail address (never shown)', 'pmq' ),
			self::Image  => __( 'Image', 'pmq' ),
		};
	}
}
