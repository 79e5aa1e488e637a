<?php
/**
 * Where a record comes from.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * The sources of records. A fixed source is kept by its producer: its records change through an import only.
 */
enum Source: string {

	case Merimee      = 'merimee';
	case Palissy      = 'palissy';
	case Inventaire   = 'inventaire';
	case Joconde      = 'joconde';
	case Museofile    = 'museofile';
	case Datatourisme = 'datatourisme';
	case Spreadsheet  = 'spreadsheet';
	case Contribution = 'contribution';

	/**
	 * Tells whether records of this source are never edited here (requirement H2).
	 */
	public function is_fixed(): bool {
		return ! in_array( $this, array( self::Spreadsheet, self::Contribution ), true );
	}

	/**
	 * Gives the source's name to show.
	 */
	public function label(): string {
		return match ( $this ) {
			self::Merimee      => __( 'Mérimée (Ministry of Culture)', 'pmq' ),
			self::Palissy      => __( 'Palissy (Ministry of Culture)', 'pmq' ),
			self::Inventaire   => __( 'General inventory of heritage', 'pmq' ),
			self::Joconde      => __( 'Joconde (museum collections)', 'pmq' ),
			self::Museofile    => __( 'Muséofile (museums of France)', 'pmq' ),
			self::Datatourisme => __( 'DATAtourisme (Constellation)', 'pmq' ),
			self::Spreadsheet  => __( 'Inventory of the Pays Midi-Quercy', 'pmq' ),
			self::Contribution => __( 'Contribution', 'pmq' ),
		};
	}

	/**
	 * Lists the keys of all sources.
	 *
	 * @return list<string>
	 */
	public static function keys(): array {
		return array_map( static fn( self $source ): string => $source->value, self::cases() );
	}
}
