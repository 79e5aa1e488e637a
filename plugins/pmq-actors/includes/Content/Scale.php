<?php
/**
 * How far an actor works.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Content;

/**
 * The scales of annex 4, from the commune to the neighbouring region.
 */
enum Scale: string {
	case Commune     = 'commune';
	case Epci        = 'epci';
	case Pays        = 'pays';
	case Departement = 'departement';
	case Occitanie   = 'occitanie';
	case Aquitaine   = 'nouvelle-aquitaine';

	/**
	 * Gives its name to show.
	 */
	public function label(): string {
		return match ( $this ) {
			self::Commune     => __( 'The commune', 'pmq' ),
			self::Epci        => __( 'The intercommunality', 'pmq' ),
			self::Pays        => __( 'The whole Pays Midi-Quercy', 'pmq' ),
			self::Departement => __( 'The neighbouring départements', 'pmq' ),
			self::Occitanie   => __( 'The region Occitanie', 'pmq' ),
			self::Aquitaine   => __( 'The region Nouvelle-Aquitaine', 'pmq' ),
		};
	}

	/**
	 * Gives every name by value.
	 *
	 * @return array<string, string>
	 */
	public static function labels(): array {
		$labels = array();
		foreach ( self::cases() as $scale ) {
			$labels[ $scale->value ] = $scale->label();
		}
		return $labels;
	}
}
