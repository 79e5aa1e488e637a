<?php
/**
 * Services of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Territory\Territory;

/**
 * Builds what keeps layers and their places; each does its work only when asked.
 */
final class Services {

	/** Descriptions of layers. */
	public readonly LayerRepository $layers;

	/** Places. */
	public readonly PointRepository $points;

	/** Compact answers. */
	public readonly Packs $packs;

	/** History. */
	public readonly Journal $journal;

	/** Reads places from forms and files. */
	public readonly PointReader $reader;

	/** Writes rows of files. */
	public readonly Importer $importer;

	/**
	 * Takes what the network shares.
	 *
	 * @param Database  $database  SQL helper.
	 * @param Territory $territory Territory.
	 */
	public function __construct( Database $database, public readonly Territory $territory ) {
		$this->layers   = new LayerRepository();
		$this->points   = new PointRepository( $database );
		$this->packs    = new Packs( $database, $this->points );
		$this->journal  = new Journal( $database, $this->points, $this->packs );
		$this->reader   = new PointReader( new CommuneFinder( $territory ) );
		$this->importer = new Importer( $this->reader, $this->points, $this->journal );
	}
}
