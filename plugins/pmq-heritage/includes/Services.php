<?php
/**
 * The plugin's services.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Network;

/**
 * Builds the objects that belong together, each when it is first asked for.
 */
final class Services {

	/**
	 * Objects built so far.
	 *
	 * @var array<class-string, object>
	 */
	private array $built = array();

	/**
	 * Takes the network's services.
	 *
	 * @param Network $network   Services of the network.
	 * @param string  $directory Absolute path of the plugin, without trailing slash.
	 */
	public function __construct(
		private readonly Network $network,
		private readonly string $directory,
	) {}

	/**
	 * Gives the search of records: what blocks ask.
	 */
	public function search(): Data\RecordSearch {
		return $this->once(
			Data\RecordSearch::class,
			fn(): Data\RecordSearch => new Data\RecordSearch( $this->network->search, $this->query(), $this->records(), $this->facets(), new Data\RecordPoints( $this->database() ) )
		);
	}

	/**
	 * Gives what may be meant while someone types.
	 */
	public function suggestions(): View\Suggestions {
		return $this->once(
			View\Suggestions::class,
			fn(): View\Suggestions => new View\Suggestions( $this->network->territory, $this->vocabulary(), $this->network->search, $this->records(), home_url( View\SearchView::PATH ) )
		);
	}

	/**
	 * Gives the finder of typed places.
	 */
	public function places(): View\PlaceFinder {
		return new View\PlaceFinder( $this->network->territory, $this->search() );
	}

	/**
	 * Gives the repository of records: what the demo content fills.
	 */
	public function records(): Data\RecordRepository {
		return $this->once(
			Data\RecordRepository::class,
			fn(): Data\RecordRepository => new Data\RecordRepository( $this->network->territory, $this->vocabulary(), fn(): Data\RecordWriter => $this->writer() )
		);
	}

	/**
	 * Gives the vocabularies.
	 */
	public function vocabulary(): Content\Vocabulary {
		return $this->once( Content\Vocabulary::class, static fn(): Content\Vocabulary => new Content\Vocabulary() );
	}

	/**
	 * Gives the provisioner of the vocabularies.
	 */
	public function provisioner(): Content\VocabularyProvisioner {
		return new Content\VocabularyProvisioner( $this->directory . '/data/vocabularies.php' );
	}

	/**
	 * Gives the keywords.
	 */
	public function keywords(): Content\Keywords {
		return $this->once( Content\Keywords::class, static fn(): Content\Keywords => new Content\Keywords() );
	}

	/**
	 * Gives the locator.
	 */
	public function locator(): Content\Locator {
		return $this->once( Content\Locator::class, fn(): Content\Locator => new Content\Locator( $this->network->territory ) );
	}

	/**
	 * Gives the identities of sources.
	 */
	public function identities(): Data\IdentityRepository {
		return $this->once( Data\IdentityRepository::class, fn(): Data\IdentityRepository => new Data\IdentityRepository( $this->database() ) );
	}

	/**
	 * Gives the imports.
	 */
	public function imports(): Data\ImportRepository {
		return $this->once( Data\ImportRepository::class, fn(): Data\ImportRepository => new Data\ImportRepository( $this->database() ) );
	}

	/**
	 * Gives the rows of imports.
	 */
	public function import_rows(): Data\ImportRowRepository {
		return $this->once( Data\ImportRowRepository::class, fn(): Data\ImportRowRepository => new Data\ImportRowRepository( $this->database() ) );
	}

	/**
	 * Gives the sources that are imported by themselves.
	 */
	public function import_sources(): Data\ImportSourceRepository {
		return $this->once( Data\ImportSourceRepository::class, fn(): Data\ImportSourceRepository => new Data\ImportSourceRepository( $this->database() ) );
	}

	/**
	 * Gives the staff's tables of terms.
	 */
	public function source_terms(): Import\SourceTerms {
		return new Import\SourceTerms( $this->vocabulary() );
	}

	/**
	 * Gives the importer.
	 */
	public function importer(): Import\Importer {
		return new Import\Importer( $this->imports(), $this->import_rows(), $this->records() );
	}

	/**
	 * Gives the description of records to the index.
	 */
	public function document(): Data\RecordDocument {
		return $this->once( Data\RecordDocument::class, fn(): Data\RecordDocument => new Data\RecordDocument( $this->records(), $this->vocabulary(), fn( Data\Record $record ): string => $this->ready()->item( $record ) ) );
	}

	/**
	 * Gives the records ready-made.
	 */
	public function ready(): Data\ReadyRecords {
		return $this->once( Data\ReadyRecords::class, fn(): Data\ReadyRecords => new Data\ReadyRecords( $this->network->search, $this->facets(), $this->vocabulary() ) );
	}

	/**
	 * Gives the SQL helper.
	 */
	public function database(): Database {
		return $this->network->database;
	}

	/**
	 * Gives the parameters of a search.
	 */
	private function query(): Data\RecordQuery {
		return new Data\RecordQuery( fn(): Data\RecordCatalogue => $this->facets()->catalogue() );
	}

	/**
	 * Gives the labels of facets.
	 */
	private function facets(): Data\RecordFacets {
		return new Data\RecordFacets( $this->vocabulary(), $this->network->territory, $this->outside() );
	}

	/**
	 * Gives the names of communes outside the territory.
	 */
	private function outside(): Content\OutsideCommunes {
		return $this->once( Content\OutsideCommunes::class, static fn(): Content\OutsideCommunes => new Content\OutsideCommunes() );
	}

	/**
	 * Gives the writer of import rows.
	 */
	private function writer(): Data\RecordWriter {
		$posts = new Data\RecordPost( $this->vocabulary(), $this->keywords(), $this->locator(), $this->network->territory, $this->database() );
		return $this->once(
			Data\RecordWriter::class,
			fn(): Data\RecordWriter => new Data\RecordWriter(
				new Import\RowReader( $this->vocabulary(), new Import\CommuneResolver( $this->network->territory ), new Import\PlaceCheck( $this->network->territory ) ),
				$this->identities(),
				new Data\RecordClaims( $this->identities(), $posts ),
				$posts,
				$this->outside()
			)
		);
	}

	/**
	 * Builds an object once.
	 *
	 * @template T of object
	 * @param class-string<T> $name  Class.
	 * @param \Closure(): T   $build Builds it.
	 * @return T
	 */
	private function once( string $name, \Closure $build ): object {
		$object = $this->built[ $name ] ??= $build();
		assert( $object instanceof $name );
		return $object;
	}
}
