<?php
/**
 * The short lines that tell of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Chrome\FrenchSpacing;

/**
 * Words an actor for lists and pages: plain text, to be escaped where it is printed.
 */
final class ActorText {

	/**
	 * Keeps the actor.
	 *
	 * @param Actor $actor Actor.
	 */
	public function __construct( private readonly Actor $actor ) {}

	/**
	 * Gives the name with the spaces of French typography.
	 */
	public function name(): string {
		return self::spaced( $this->actor->name );
	}

	/**
	 * Gives the beginning of the presentation.
	 */
	public function excerpt(): string {
		return self::spaced( $this->actor->excerpt() );
	}

	/**
	 * Gives the line under the name on a card: kind, commune.
	 *
	 * @return list<string>
	 */
	public function card_line(): array {
		return array_values( array_filter( array( $this->actor->kind->label(), $this->place() ) ) );
	}

	/**
	 * Gives the commune; one outside the territory as well.
	 */
	public function place(): string {
		return $this->actor->commune['name'] ?? '';
	}

	/**
	 * Gives the domains.
	 */
	public function domains(): string {
		return implode( ' · ', array_column( $this->actor->domains, 'name' ) );
	}

	/**
	 * Names a scale for this actor: its own EPCI instead of "the intercommunality".
	 *
	 * @param Scale $scale Scale.
	 */
	public function scale( Scale $scale ): string {
		return match ( true ) {
			Scale::Commune === $scale && '' !== $this->place()    => $this->place(),
			Scale::Epci === $scale && null !== $this->actor->epci => $this->actor->epci['name'],
			default                                               => $scale->label(),
		};
	}

	/**
	 * Puts the spaces of French typography into a plain text.
	 *
	 * @param string $text Plain text.
	 */
	public static function spaced( string $text ): string {
		$spaced = ( new FrenchSpacing() )->apply( $text );
		return is_string( $spaced ) ? $spaced : $text;
	}
}
