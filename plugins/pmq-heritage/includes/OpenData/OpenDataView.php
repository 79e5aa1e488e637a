<?php
/**
 * The page of the open data.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\OpenData;

use PaysMidiQuercy\Heritage\Data\RecordQuery;
use PaysMidiQuercy\Heritage\Export\Format;

/**
 * Prints files, licences and routes, and tells search engines of data sets (schema.org Dataset).
 *
 * @phpstan-import-type Manifest from Dumps
 * @phpstan-import-type File from Dumps
 */
final class OpenDataView {

	/**
	 * Prints the page.
	 */
	public function print(): void {
		$manifest = Dumps::manifest();
		if ( null === $manifest ) {
			echo '<p class="pmq-note">' . esc_html__( 'The files are written once a day. The first ones are not there yet; the routes below answer now.', 'pmq' ) . '</p>';
		} else {
			$this->print_sets( $manifest );
		}
		$this->print_routes();
	}

	/**
	 * Gives name and description of each data set.
	 *
	 * @return array<string, array{string, string}>
	 */
	private static function sets(): array {
		return array(
			Dumps::CONTRIBUTIONS => array( __( 'Contributed records', 'pmq' ), __( 'What inhabitants, associations and the Pays have written on this platform, each record under the licence that its author has chosen.', 'pmq' ) ),
			Dumps::ALL           => array( __( 'Records of every source', 'pmq' ), __( 'The contributed records, and those of Mérimée, Palissy, Joconde, Muséofile, the general inventory and DATAtourisme, each with its source, its identifier there and its licence.', 'pmq' ) ),
		);
	}

	/**
	 * Prints the data sets.
	 *
	 * @param array<string, mixed> $manifest List of files.
	 *
	 * @phpstan-param Manifest $manifest
	 */
	private function print_sets( array $manifest ): void {
		$date = (string) wp_date( 'j F Y, G \h i', (int) strtotime( $manifest['date'] ) );
		/* translators: %s: date and time */
		echo '<p class="pmq-meta">' . esc_html( sprintf( __( 'Written on %s, anew each day.', 'pmq' ), $date ) ) . '</p>';
		foreach ( self::sets() as $set => list( $name, $description ) ) {
			$files = array_values( array_filter( $manifest['files'], static fn ( array $file ): bool => $set === $file['set'] ) );
			printf( '<h2>%s</h2><p>%s</p><ul class="wp-block-pmq-open-data__files">', esc_html( $name ), esc_html( $description ) );
			array_map( $this->print_file( ... ), $files );
			echo '</ul>';
			// phpcs:ignore WordPress.Security.EscapeOutput -- JSON whose signs < > & are escaped.
			echo '<script type="application/ld+json">' . wp_json_encode( self::linked_data( $name, $description, $manifest, $files ), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . '</script>';
		}
		echo '<h2>' . esc_html__( 'Licences', 'pmq' ) . '</h2><ul>';
		foreach ( $manifest['licences'] as $licence => $count ) {
			/* translators: 1: licence, 2: number of records. */
			echo '<li>' . esc_html( sprintf( _n( '%1$s: %2$s record', '%1$s: %2$s records', $count, 'pmq' ), $licence, number_format_i18n( $count ) ) ) . '</li>';
		}
		echo '</ul><p>' . esc_html__( 'Name the author or the source, and the Pays Midi-Quercy, when you use a record; its column “licence” says what else is asked. Records without a licence are not in these files.', 'pmq' ) . '</p>';
	}

	/**
	 * Prints a file.
	 *
	 * @param array<string, mixed> $file File.
	 *
	 * @phpstan-param File $file
	 */
	private function print_file( array $file ): void {
		printf(
			'<li><a class="wp-block-pmq-open-data__name" href="%s" download>%s</a><p class="pmq-meta">%s</p><details><summary>%s</summary><code>%s</code></details></li>',
			esc_url( Dumps::url( $file['name'] ) ),
			esc_html( Format::from( $file['format'] )->label() ),
			/* translators: 1: number of records, 2: size of a file */
			esc_html( sprintf( _n( '%1$s record, %2$s', '%1$s records, %2$s', $file['records'], 'pmq' ), number_format_i18n( $file['records'] ), (string) size_format( $file['bytes'], 1 ) ) ),
			esc_html__( 'Checksum (SHA-256)', 'pmq' ),
			esc_html( $file['sha256'] )
		);
	}

	/**
	 * Describes a data set with the vocabulary of schema.org.
	 *
	 * @param string               $name        Name.
	 * @param string               $description Description.
	 * @param array<string, mixed> $manifest    List of files.
	 * @param list<array<string, mixed>> $files       Files of the set.
	 * @return array<string, mixed>
	 *
	 * @phpstan-param Manifest   $manifest
	 * @phpstan-param list<File> $files
	 */
	private static function linked_data( string $name, string $description, array $manifest, array $files ): array {
		return array(
			'@context'            => 'https://schema.org',
			'@type'               => 'Dataset',
			'name'                => $name . ' – ' . get_bloginfo( 'name' ),
			'description'         => $description,
			'url'                 => (string) get_permalink(),
			'inLanguage'          => 'fr',
			'dateModified'        => $manifest['date'],
			'isAccessibleForFree' => true,
			'license'             => array_keys( $manifest['licences'] ),
			'spatialCoverage'     => 'Pays Midi-Quercy',
			'creator'             => array(
				'@type' => 'Organization',
				'name'  => 'Pays Midi-Quercy',
				'url'   => network_home_url( '/' ),
			),
			'distribution'        => array_map(
				static fn ( array $file ): array => array(
					'@type'          => 'DataDownload',
					'contentUrl'     => Dumps::url( $file['name'] ),
					'encodingFormat' => Format::from( $file['format'] )->media_type(),
					'contentSize'    => $file['bytes'] . ' B',
					'sha256'         => $file['sha256'],
				),
				$files
			),
		);
	}

	/**
	 * Prints the routes, with the parameters as the routes themselves describe them.
	 */
	private function print_routes(): void {
		$routes = array(
			'GET /records'              => __( 'A page of records; the total is in the header X-WP-Total. With facets=1 the counts of each filter come along.', 'pmq' ),
			'GET /records/{id}'         => __( 'One record with all its fields.', 'pmq' ),
			'GET /records/{id}/similar' => __( 'Records like it.', 'pmq' ),
			'GET /records/points'       => __( 'A search as points of a map, at most 5,000.', 'pmq' ),
			'GET /records/export'       => __( 'A whole search as a file: format=csv, xlsx, geojson or jsonld, at most 20,000 records.', 'pmq' ),
		);
		echo '<h2>' . esc_html__( 'For programs', 'pmq' ) . '</h2><p>' . esc_html__( 'The same search that the pages use answers programs, in JSON, without a key. Address of the routes:', 'pmq' ) . ' <code>' . esc_html( untrailingslashit( rest_url( 'pmq/v1' ) ) ) . '</code></p>';
		self::print_table( array( __( 'Route', 'pmq' ), __( 'Answer', 'pmq' ) ), $routes );
		echo '<h3>' . esc_html__( 'Parameters of a search', 'pmq' ) . '</h3>';
		$parameters = array();
		foreach ( RecordQuery::filters() + RecordQuery::paging() as $name => $schema ) {
			$parameters[ $name ] = (string) ( $schema['description'] ?? '' );
		}
		self::print_table( array( __( 'Parameter', 'pmq' ), __( 'Meaning', 'pmq' ) ), $parameters );
		printf(
			'<p>%s <a href="%s">%s</a></p>',
			esc_html__( 'Each route describes its parameters and its answer by itself (JSON Schema), on a request with the method OPTIONS.', 'pmq' ),
			esc_url( rest_url( 'pmq/v1' ) ),
			esc_html__( 'List of the routes (JSON)', 'pmq' )
		);
	}

	/**
	 * Prints a table of two columns.
	 *
	 * @param array{string, string}  $heads Heads.
	 * @param array<string, string>  $rows  Text by code.
	 */
	private static function print_table( array $heads, array $rows ): void {
		printf( '<div class="wp-block-pmq-open-data__scroll"><table><thead><tr><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>', esc_html( $heads[0] ), esc_html( $heads[1] ) );
		foreach ( $rows as $code => $text ) {
			printf( '<tr><td><code>%s</code></td><td>%s</td></tr>', esc_html( $code ), esc_html( $text ) );
		}
		echo '</tbody></table></div>';
	}
}
