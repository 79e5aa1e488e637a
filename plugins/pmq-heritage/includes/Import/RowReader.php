<?php
/**
 * Checks and resolves import rows.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Content\RecordMeta;
use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Data\ImportRow;
use PaysMidiQuercy\Heritage\Data\Source;

/**
 * Makes a valid row of what a connector sent, or tells every fault of it: nothing is dropped silently.
 */
final class RowReader {

	private const TEXTS = array(
		'holder'        => 1000,
		'author'        => 1000,
		'medium_author' => 300,
		'access'        => 1000,
		'licence'       => 300,
		'protection'    => 1000,
	);

	/**
	 * Takes what it resolves with.
	 *
	 * @param Vocabulary      $vocabulary Types, themes and periods.
	 * @param CommuneResolver $communes   Communes.
	 * @param PlaceCheck      $places     Compares place and commune.
	 */
	public function __construct(
		private readonly Vocabulary $vocabulary,
		private readonly CommuneResolver $communes,
		private readonly PlaceCheck $places,
	) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, mixed> $raw    Row as sent.
	 * @param RowErrors            $errors Takes the faults.
	 * @return ?ImportRow Null when there is a fault.
	 */
	public function read( array $raw, RowErrors $errors ): ?ImportRow {
		$cells     = new RowCells( $raw, $errors );
		$source    = $this->source( $cells, $errors );
		$source_id = $cells->text( 'source_id', 190 );
		if ( '' === $source_id ) {
			$errors->add( 'source_id', __( 'The identifier in the source is missing.', 'pmq' ) );
		}
		$name = $cells->text( 'name', 300 );
		if ( '' === $name ) {
			$errors->add( 'name', __( 'The name is missing.', 'pmq' ) );
		}
		$year  = $this->year( $cells, $errors );
		$point = $this->point( $cells, $errors );
		$types = $this->terms( $cells, 'types', RecordTaxonomies::TYPE, $errors );
		$code  = $cells->text( 'commune', 100 );
		$town  = $cells->text( 'commune_name', 190 );

		list( $commune, $commune_name ) = $this->communes->resolve( $code, $town, $point, $errors );

		$notices = $this->misplaced( $commune, $point );
		$point   = array() === $notices ? $point : null;

		$row = array(
			'source_id'    => $source_id,
			'line'         => $cells->line(),
			'name'         => $name,
			'types'        => $types,
			'themes'       => $this->terms( $cells, 'themes', RecordTaxonomies::THEME, $errors ),
			'periods'      => $this->periods( $cells, $year, $errors ),
			'year'         => $year,
			'commune'      => $commune,
			'commune_name' => $commune_name,
			'commune_unknown' => CommuneResolver::says_unknown( $code, $town ),
			'lat'          => $point['lat'] ?? null,
			'lng'          => $point['lng'] ?? null,
			'approximate'  => null !== $point && $cells->flag( 'approximate' ),
			'description'  => $cells->long_text( 'description' ),
			'keywords'     => $this->keywords( $cells, $errors ),
			'media'        => $this->media( $cells, $errors ),
			'links'        => $this->links( $cells, $errors ),
			'texts'        => $this->texts( $cells ),
			'given'        => $this->given( $raw ),
			'notices'      => $notices,
		);
		return null === $source || array() !== $errors->all() ? null : new ImportRow( $source, ...$row );
	}

	/**
	 * Notices that coordinates do not lie in the commune of the row: the record then goes to the commune's centre.
	 *
	 * @param string                         $commune INSEE code.
	 * @param ?array{lat: float, lng: float} $point   Coordinates.
	 * @return list<array{field: string, message: string}>
	 */
	private function misplaced( string $commune, ?array $point ): array {
		if ( null === $point || $this->places->lies_in( $commune, $point['lat'], $point['lng'] ) ) {
			return array();
		}
		/* translators: 1: latitude, 2: longitude */
		$message = sprintf( __( 'The coordinates %1$s, %2$s lie outside the commune: the record is placed at the centre of the commune, marked approximate.', 'pmq' ), (string) round( $point['lat'], 5 ), (string) round( $point['lng'], 5 ) );
		return array(
			array(
				'field'   => 'lat',
				'message' => $message,
			),
		);
	}

	/**
	 * Refuses a row that would make a record without type or place.
	 *
	 * @param ImportRow $row Row.
	 * @throws RowRefused When something is missing.
	 */
	public function require_for_new( ImportRow $row ): void {
		$errors = new RowErrors();
		if ( array() === $row->types ) {
			$errors->add( 'types', __( 'The type is missing.', 'pmq' ) );
		}
		if ( ! $row->is_placed() ) {
			$errors->add( 'commune', __( 'The commune is missing: give its INSEE code or its name, or coordinates.', 'pmq' ) );
		}
		if ( array() !== $errors->all() ) {
			throw new RowRefused( $errors );
		}
	}

	/**
	 * Lists the fields that the file has: an absent key is no statement about the record.
	 *
	 * @param array<string, mixed> $raw Row as sent.
	 * @return list<string>
	 */
	private function given( array $raw ): array {
		$given = array_keys( $raw );
		if ( isset( $raw['lat'] ) || isset( $raw['lng'] ) || array_key_exists( 'lat', $raw ) ) {
			$given[] = 'location';
		}
		if ( array_key_exists( 'commune_name', $raw ) ) {
			$given[] = 'commune';
		}
		return array_values( array_unique( $given ) );
	}

	/**
	 * Reads the source.
	 *
	 * @param RowCells  $cells  Cells.
	 * @param RowErrors $errors Takes the fault.
	 */
	private function source( RowCells $cells, RowErrors $errors ): ?Source {
		$key    = $cells->text( 'source', 32 );
		$source = Source::tryFrom( $key );
		if ( null === $source ) {
			/* translators: %s: what the row says */
			$errors->add( 'source', sprintf( __( 'Unknown source: “%s”.', 'pmq' ), $key ) );
		}
		return $source;
	}

	/**
	 * Reads the year.
	 *
	 * @param RowCells  $cells  Cells.
	 * @param RowErrors $errors Takes the fault.
	 */
	private function year( RowCells $cells, RowErrors $errors ): ?int {
		$text = $cells->text( 'year', 20 );
		if ( '' === $text ) {
			return null;
		}
		if ( 1 !== preg_match( '/^-?\d{1,7}$/', $text ) || 0 === (int) $text ) {
			/* translators: %s: what the row says */
			$errors->add( 'year', sprintf( __( 'This is not a year: “%s”. Give a whole number, negative before our era.', 'pmq' ), $text ) );
			return null;
		}
		$year = (int) $text;
		if ( $year < RecordMeta::YEAR_MIN || RecordMeta::year_max() < $year ) {
			/* translators: 1: what the row says, 2: first year, 3: last year */
			$errors->add( 'year', sprintf( __( 'The year %1$d does not lie between %2$d and %3$d.', 'pmq' ), $year, RecordMeta::YEAR_MIN, RecordMeta::year_max() ) );
			return null;
		}
		return $year;
	}

	/**
	 * Reads the coordinates: both or none.
	 *
	 * @param RowCells  $cells  Cells.
	 * @param RowErrors $errors Takes the fault.
	 * @return ?array{lat: float, lng: float}
	 */
	private function point( RowCells $cells, RowErrors $errors ): ?array {
		$lat = $cells->number( 'lat' );
		$lng = $cells->number( 'lng' );
		if ( null === $lat && null === $lng ) {
			return null;
		}
		if ( null === $lat || null === $lng ) {
			$errors->add( null === $lat ? 'lat' : 'lng', __( 'Latitude and longitude go together: one of them is missing.', 'pmq' ) );
			return null;
		}
		if ( 90 < abs( $lat ) || 180 < abs( $lng ) || ( 0.0 === $lat && 0.0 === $lng ) ) {
			/* translators: 1: latitude, 2: longitude */
			$errors->add( 'lat', sprintf( __( 'These are not coordinates in degrees (WGS 84): %1$s, %2$s.', 'pmq' ), (string) $lat, (string) $lng ) );
			return null;
		}
		return array(
			'lat' => $lat,
			'lng' => $lng,
		);
	}

	/**
	 * Resolves labels or slugs of a vocabulary.
	 *
	 * @param RowCells  $cells    Cells.
	 * @param string    $field    Field.
	 * @param string    $taxonomy Taxonomy.
	 * @param RowErrors $errors   Takes the faults.
	 * @return list<string> Slugs, each once, in the order of the vocabulary.
	 */
	private function terms( RowCells $cells, string $field, string $taxonomy, RowErrors $errors ): array {
		$slugs = array();
		foreach ( $cells->labels( $field ) as $label ) {
			$term = $this->vocabulary->resolve( $taxonomy, $label );
			if ( null === $term ) {
				$errors->add( $field, sprintf( $this->unknown_term( $taxonomy ), $label ) );
				continue;
			}
			$slugs[ $term->slug ] = true;
		}
		return array_keys( array_intersect_key( $this->vocabulary->terms( $taxonomy ), $slugs ) );
	}

	/**
	 * Gives the sentence for a label that a vocabulary does not hold.
	 *
	 * @param string $taxonomy Taxonomy.
	 */
	private function unknown_term( string $taxonomy ): string {
		return match ( $taxonomy ) {
			/* translators: %s: what the row says */
			RecordTaxonomies::TYPE  => __( 'Unknown type: “%s”.', 'pmq' ),
			/* translators: %s: what the row says */
			RecordTaxonomies::THEME => __( 'Unknown theme: “%s”.', 'pmq' ),
			/* translators: %s: what the row says */
			default                 => __( 'Unknown period: “%s”.', 'pmq' ),
		};
	}

	/**
	 * Reads the periods; without any, that of the year, else "Non renseigné".
	 *
	 * @param RowCells  $cells  Cells.
	 * @param ?int      $year   Year.
	 * @param RowErrors $errors Takes the faults.
	 * @return list<string>
	 */
	private function periods( RowCells $cells, ?int $year, RowErrors $errors ): array {
		$periods = $this->terms( $cells, 'periods', RecordTaxonomies::PERIOD, $errors );
		if ( array() !== $periods ) {
			return $periods;
		}
		$of_year = null === $year ? null : $this->vocabulary->period_of( $year );
		return array( $of_year->slug ?? Vocabulary::UNKNOWN_PERIOD );
	}

	/**
	 * Reads the keywords.
	 *
	 * @param RowCells  $cells  Cells.
	 * @param RowErrors $errors Takes the faults.
	 * @return list<array{kind: string, name: string}>
	 */
	private function keywords( RowCells $cells, RowErrors $errors ): array {
		$keywords = array();
		foreach ( $cells->objects( 'keywords' ) as $keyword ) {
			$kind = $keyword->text( 'kind', 20 );
			$name = $keyword->text( 'name', 190 );
			if ( ! in_array( $kind, RecordTaxonomies::KEYWORD_KINDS, true ) ) {
				/* translators: %s: what the row says */
				$errors->add( 'keywords', sprintf( __( 'Unknown kind of keyword: “%s”.', 'pmq' ), $kind ) );
			} elseif ( '' !== $name && '' === Vocabulary::fold( $name ) ) {
				/* translators: %s: what the row says */
				$errors->add( 'keywords', sprintf( __( 'This keyword has neither letter nor digit: “%s”.', 'pmq' ), $name ) );
			} elseif ( '' !== $name ) {
				$keywords[ $kind . ':' . Vocabulary::fold( $name ) ] = array(
					'kind' => $kind,
					'name' => $name,
				);
			}
		}
		return array_values( $keywords );
	}

	/**
	 * Reads the media.
	 *
	 * @param RowCells  $cells  Cells.
	 * @param RowErrors $errors Takes the faults.
	 * @return list<array<string, mixed>>
	 */
	private function media( RowCells $cells, RowErrors $errors ): array {
		$media = array();
		foreach ( $cells->objects( 'media' ) as $medium ) {
			$type = $medium->text( 'type', 20 );
			$id   = (int) $medium->number( 'id' );
			$url  = $medium->url( 'url' );
			if ( ! in_array( $type, RecordMeta::MEDIA_TYPES, true ) ) {
				/* translators: %s: what the row says */
				$errors->add( 'media', sprintf( __( 'Unknown kind of medium: “%s”.', 'pmq' ), $type ) );
			} elseif ( '' === $url && 0 >= $id ) {
				$errors->add( 'media', __( 'A medium has neither address nor file.', 'pmq' ) );
			} else {
				$media[] = array(
					'type'    => $type,
					'id'      => $id,
					'url'     => $url,
					'caption' => $medium->text( 'caption', 1000 ),
					'credit'  => $medium->text( 'credit', 300 ),
					'licence' => $medium->text( 'licence', 300 ),
				) + array_filter( array( 'transcript' => mb_substr( $medium->long_text( 'transcript' ), 0, 20000 ) ) );
			}
		}
		return $media;
	}

	/**
	 * Reads the links.
	 *
	 * @param RowCells  $cells  Cells.
	 * @param RowErrors $errors Takes the faults.
	 * @return list<array<string, string>>
	 */
	private function links( RowCells $cells, RowErrors $errors ): array {
		$links = array();
		foreach ( $cells->objects( 'links' ) as $link ) {
			$url = $link->url( 'url' );
			if ( '' === $url ) {
				$errors->add( 'links', __( 'A link has no address.', 'pmq' ) );
				continue;
			}
			$links[] = array(
				'label' => $link->text( 'label', 300 ),
				'url'   => $url,
			);
		}
		return $links;
	}

	/**
	 * Reads the plain texts.
	 *
	 * @param RowCells $cells Cells.
	 * @return array<string, string>
	 */
	private function texts( RowCells $cells ): array {
		$texts = array( 'source_url' => $cells->url( 'source_url' ) );
		foreach ( self::TEXTS as $field => $length ) {
			$texts[ $field ] = $cells->text( $field, $length );
		}
		return $texts;
	}
}
