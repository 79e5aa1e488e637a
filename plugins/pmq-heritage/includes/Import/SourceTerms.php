<?php
/**
 * The staff's tables of terms.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Content\PlainText;
use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;

/**
 * Keeps for each connector how the staff sorts the terms of a source into the vocabularies: it goes before what the connector knows
 * by itself, from the next import on.
 *
 * @phpstan-type TermMapping array{term: string, types: list<string>, themes: list<string>, periods: list<string>, keywords: list<string>, left_out: bool}
 */
final class SourceTerms {

	private const OPTION = 'pmq_source_terms';

	/** Most lines of a table. */
	public const MOST = 2000;

	private const VOCABULARIES = array(
		'types'   => RecordTaxonomies::TYPE,
		'themes'  => RecordTaxonomies::THEME,
		'periods' => RecordTaxonomies::PERIOD,
	);

	/**
	 * Takes the vocabularies.
	 *
	 * @param Vocabulary $vocabulary Types, themes and periods.
	 */
	public function __construct( private readonly Vocabulary $vocabulary ) {}

	/**
	 * Gives the table of a connector.
	 *
	 * @param string $connector Key of the connector.
	 * @return list<TermMapping>
	 */
	public function get( string $connector ): array {
		$tables = get_option( self::OPTION, array() );
		$table  = is_array( $tables ) ? ( $tables[ $connector ] ?? array() ) : array();
		return is_array( $table ) ? array_values( $table ) : array();
	}

	/**
	 * Replaces the table of a connector, whole or not at all.
	 *
	 * @param string                     $connector Key of the connector.
	 * @param list<array<string, mixed>> $lines     Lines.
	 * @return list<TermMapping>|\WP_Error The error's data tells `errors: list<{line, field, message}>`, the first line being 0.
	 */
	public function replace( string $connector, array $lines ): array|\WP_Error {
		$table  = array();
		$errors = array();
		foreach ( array_values( $lines ) as $number => $line ) {
			$faults = new RowErrors();
			$entry  = $this->read( $line, $faults );
			$key    = Vocabulary::fold( $entry['term'] );
			if ( isset( $table[ $key ] ) ) {
				/* translators: %s: term of a source */
				$faults->add( 'term', sprintf( __( '“%s” stands twice in the table.', 'pmq' ), $entry['term'] ) );
			}
			$table[ $key ] = $entry;
			foreach ( $faults->all() as $fault ) {
				$errors[] = array( 'line' => $number ) + $fault;
			}
		}
		if ( array() !== $errors ) {
			return new \WP_Error(
				'pmq_source_terms_invalid',
				$errors[0]['message'],
				array(
					'status' => 400,
					'errors' => $errors,
				)
			);
		}
		$tables               = get_option( self::OPTION, array() );
		$tables               = is_array( $tables ) ? $tables : array();
		$tables[ $connector ] = array_values( $table );
		update_option( self::OPTION, array_filter( $tables ), false );
		return $this->get( $connector );
	}

	/**
	 * Reads a line.
	 *
	 * @param array<string, mixed> $line   Line as sent.
	 * @param RowErrors            $errors Takes the faults.
	 * @return TermMapping
	 */
	private function read( array $line, RowErrors $errors ): array {
		$cells = new RowCells( $line, $errors );
		$term  = $cells->text( 'term', 190 );
		if ( '' === Vocabulary::fold( $term ) ) {
			$errors->add( 'term', __( 'The term of the source is missing.', 'pmq' ) );
		}
		$entry = array(
			'term'     => $term,
			'keywords' => array_slice( array_map( static fn( string $name ): string => mb_substr( PlainText::line( $name ), 0, 190 ), $cells->labels( 'keywords' ) ), 0, 20 ),
			'left_out' => $cells->flag( 'left_out' ),
		);
		foreach ( self::VOCABULARIES as $field => $taxonomy ) {
			$entry[ $field ] = array();
			foreach ( $cells->labels( $field ) as $label ) {
				$known = $this->vocabulary->resolve( $taxonomy, $label );
				if ( null === $known ) {
					/* translators: %s: what was chosen */
					$errors->add( $field, sprintf( __( '“%s” is not in the vocabulary.', 'pmq' ), $label ) );
				} else {
					$entry[ $field ][] = $known->name;
				}
			}
		}
		return $entry;
	}
}
