<?php
/**
 * How to reach an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Mail\Address;

/**
 * The contacts with what the actor allows. Never sent to a page as a whole.
 */
final class Contacts {

	/**
	 * Keeps the contacts.
	 *
	 * @param string       $mail             Mail address.
	 * @param string       $phone            Telephone.
	 * @param string       $postal           Postal address.
	 * @param string       $website          Web site.
	 * @param list<string> $shown            What everybody may use: some of ActorMeta::SHOWABLE.
	 * @param bool         $accepts_messages Whether the Pays may write.
	 */
	public function __construct(
		public readonly string $mail,
		public readonly string $phone,
		public readonly string $postal,
		public readonly string $website,
		public readonly array $shown,
		public readonly bool $accepts_messages,
	) {}

	/**
	 * Tells whether visitors may write by the form.
	 */
	public function can_be_written_to(): bool {
		return $this->allows( 'mail' ) && Address::is_deliverable( $this->mail );
	}

	/**
	 * Gives the telephone if everybody may ask for it.
	 */
	public function public_phone(): string {
		return $this->allows( 'phone' ) ? $this->phone : '';
	}

	/**
	 * Gives the postal address if everybody may read it.
	 */
	public function public_postal(): string {
		return $this->allows( 'postal' ) ? $this->postal : '';
	}

	/**
	 * Gives the web site if everybody may visit it.
	 */
	public function public_website(): string {
		return $this->allows( 'website' ) ? $this->website : '';
	}

	/**
	 * Tells whether the actor allows a contact.
	 *
	 * @param string $contact One of ActorMeta::SHOWABLE.
	 */
	private function allows( string $contact ): bool {
		return in_array( $contact, $this->shown, true );
	}
}
