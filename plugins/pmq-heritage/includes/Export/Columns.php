<?php
/**
 * The columns of an export.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

use PaysMidiQuercy\Heritage\Data\Record;

/**
 * Lays a record out in columns. Their names are part of the open data: they are French, without accents, and never translated.
 */
final class Columns {

	/**
	 * Gives the cells of a record by column.
	 *
	 * @param Record $record Record.
	 * @return array<string, string|int|float|null>
	 */
	public static function of( Record $record ): array {
		$names = static fn( array $terms ): string => implode( ' | ', array_column( $terms, 'name' ) );
		return array(
			'id'                  => $record->id,
			'nom'                 => $record->name,
			'types'               => $names( $record->types ),
			'themes'              => $names( $record->themes ),
			'periodes'            => $names( $record->periods ),
			'annee'               => $record->year,
			'mots_cles'           => $names( $record->keywords ),
			'commune'             => $record->commune['name'] ?? '',
			'code_insee'          => $record->commune['insee'] ?? '',
			'code_postal'         => $record->commune['postal_code'] ?? '',
			'epci'                => $record->epci['name'] ?? '',
			'latitude'            => $record->location['lat'] ?? null,
			'longitude'           => $record->location['lng'] ?? null,
			'position_approchee'  => null === $record->location ? '' : ( $record->location['approximate'] ? 'oui' : 'non' ),
			'description'         => $record->text(),
			'detenteur'           => $record->holder,
			'auteur'              => $record->author,
			'auteur_du_support'   => $record->medium_author,
			'conditions_d_acces'  => $record->access,
			'protection'          => $record->protection,
			'source'              => $record->source->label(),
			'identifiant_source'  => $record->source_id,
			'adresse_source'      => $record->source_url,
			'licence'             => $record->licence,
			'adresse'             => $record->link,
			'modifie_le'          => $record->modified,
		);
	}
}
