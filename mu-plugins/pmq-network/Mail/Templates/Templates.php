<?php
/**
 * The templates of the network's mails.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Templates;

use PaysMidiQuercy\Values;

/**
 * Turns what a part of the network wants to say into subject, HTML and text, in the look of the current site.
 *
 * `notice` says one thing and asks for at most one act:
 * `subject`, `preheader` (what a list of mails shows beside the subject), `heading`, `paragraphs` (list of plain texts), `facts` (label
 * => value), `quote` (words of somebody), `button` (`label`, `url`), `after` (list of plain texts below the button), `reason` (why the
 * person gets this mail), `links` (label => address, at the very end, such as "Change my notifications").
 *
 * `digest` lists what is new: the same, and `sections` (list of `title` and `items`, each `title`, `url`, `text`, `meta`).
 *
 * All values are plain text; `{{name}}` in them is filled when the mail is sent (see Message). Addresses must be http or https.
 */
final class Templates {

	/** One thing. */
	public const NOTICE = 'notice';

	/** A list of what is new. */
	public const DIGEST = 'digest';

	/**
	 * Takes the look.
	 *
	 * @param Look $look Look of the site.
	 */
	public function __construct( private readonly Look $look ) {}

	/**
	 * Fills a template.
	 *
	 * @param string               $name NOTICE or DIGEST.
	 * @param array<string, mixed> $data See above.
	 * @throws \InvalidArgumentException When there is no such template, or subject or heading are missing.
	 */
	public function render( string $name, array $data ): Rendered {
		if ( ! in_array( $name, array( self::NOTICE, self::DIGEST ), true ) ) {
			throw new \InvalidArgumentException( "There is no template “{$name}”." );
		}
		$subject = Values::text( $data['subject'] ?? '' );
		$heading = Values::text( $data['heading'] ?? '' );
		if ( '' === $subject || '' === $heading ) {
			throw new \InvalidArgumentException( 'A mail has a subject and a heading.' );
		}
		$letter = Letter::from( $data );
		return new Rendered( $subject, ( new HtmlLayout( $this->look ) )->render( $letter ), ( new TextLayout( $this->look ) )->render( $letter ) );
	}
}
