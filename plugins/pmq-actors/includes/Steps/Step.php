<?php
/**
 * A page with a form.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Form\Forms;

/**
 * One step: its form and what it prints.
 */
interface Step {

	/**
	 * Makes its forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void;

	/**
	 * Gives the title of the page.
	 */
	public function title(): string;

	/**
	 * Prints what follows the title.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string;
}
