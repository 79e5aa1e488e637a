<?php
/**
 * Brings the packs up to date.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Derives the packs from the documents: patches them with what changed, or builds them anew. It works in many short transactions
 * and may be killed between any two: searches trust packs only up to the revision that the last one stores, and a
 * repetition writes the same. One process at a time does it, see Lease.
 */
final class Packer {

	/**
	 * Documents that may wait for a search to look at them one by one: so many, and one in this many of the collection.
	 */
	private const FEW       = 100;
	private const ONE_OF    = 500;
	private const PATCHABLE = 2000;

	/**
	 * Collections from this size on are packed in the background, unless so many times more documents wait than may.
	 */
	private const LARGE    = 5000;
	private const PATIENCE = 4;

	/**
	 * Keeps the stores.
	 *
	 * @param Documents   $documents Table of documents.
	 * @param PackWriter  $writer    Writes the derived tables.
	 * @param TermPacker  $terms     Packs words.
	 * @param OrderPacker $orders    Packs orders.
	 */
	public function __construct(
		private readonly Documents $documents,
		private readonly PackWriter $writer,
		private readonly TermPacker $terms,
		private readonly OrderPacker $orders,
	) {}

	/**
	 * Packs a collection when enough has changed. Packing a large one takes longer than a person should wait for what they save: it is left to
	 * the background for a while.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Name.
	 * @return bool Whether the background is to pack.
	 */
	public function pack_when_due( int $site, string $collection ): bool {
		$state   = $this->documents->state( $site, $collection );
		$changed = $state && $state->revision > $state->packed ? $this->writer->count_changed( $state ) : 0;
		$due     = $state ? self::FEW + intdiv( $state->count, self::ONE_OF ) : 0;
		if ( ! $state || $changed <= $due ) {
			return false;
		}
		if ( $state->count > self::LARGE && $changed <= self::PATIENCE * $due ) {
			return true;
		}
		$this->pack( $site, $collection );
		return false;
	}

	/**
	 * Packs every change of a collection.
	 *
	 * @param int                          $site       Site.
	 * @param string                       $collection Name.
	 * @param bool                         $anew       Build all packs from the documents instead of patching them.
	 * @param callable( string ): void|null $progress   Told what is done.
	 * @return bool Whether the packs hold every change that was there at the beginning; false when another process is packing.
	 */
	public function pack( int $site, string $collection, bool $anew = false, ?callable $progress = null ): bool {
		$lease = $this->writer->take_lease( $site, $collection );
		if ( ! $lease ) {
			return null === $this->documents->state( $site, $collection );
		}
		try {
			$state = $this->documents->state( $site, $collection );
			if ( ! $state || ( $state->revision === $state->packed && ! $anew ) ) {
				return true;
			}
			$changed = $this->writer->count_changed( $state );
			if ( $anew || 0 === $state->packed || $changed > max( self::PATCHABLE, intdiv( $state->count, 4 ) ) ) {
				$this->build( $state, $lease, $progress );
			} elseif ( $changed ) {
				$this->patch( $state, $lease );
			}
			$this->writer->finish( $state, $lease );
			return true;
		} catch ( Overtaken ) {
			return false;
		} finally {
			$this->writer->give_back( $site, $collection, $lease );
		}
	}

	/**
	 * Builds all packs, segment by segment.
	 *
	 * @param State                        $state    Collection.
	 * @param string                       $lease    Token of the lease.
	 * @param callable( string ): void|null $progress Told what is done.
	 */
	private function build( State $state, string $lease, ?callable $progress ): void {
		$this->terms->begin();
		for ( $segment = 0; $segment * $state->segment < $state->count; $segment++ ) {
			$columns = new ColumnBuilder( min( $state->segment, $state->count - $segment * $state->segment ), array() );
			$this->terms->begin_segment();
			$end = min( $state->count, ( $segment + 1 ) * $state->segment );
			for ( $from = $segment * $state->segment; $from < $end; $from += 2000 ) {
				foreach ( $this->documents->range( $state, $from, min( $from + 2000, $end ) ) as $document ) {
					$columns->add( $document->ordinal % $state->segment, $document );
					$this->terms->add( $document->ordinal % $state->segment, $document );
				}
			}
			$this->writer->write_packs( $state, $lease, $segment, $columns->packs() );
			$this->terms->write_segment( $state, $lease, $segment );
			if ( $progress ) {
				$progress( sprintf( 'Packed %d of %d documents.', $end, $state->count ) );
			}
		}
		$this->orders->build( $state, $lease );
		$this->terms->write_grams( $state, $lease );
		$this->writer->remove_older( $state, $lease );
	}

	/**
	 * Patches the packs with the documents that changed.
	 *
	 * @param State  $state Collection.
	 * @param string $lease Token of the lease.
	 */
	private function patch( State $state, string $lease ): void {
		$changed  = $this->documents->changed( $state, $state->packed, $state->revision );
		$stale    = $this->documents->stale( $state, $state->packed, $state->revision );
		$segments = array();
		foreach ( $changed as $document ) {
			$segments[ intdiv( $document->ordinal, $state->segment ) ][] = $document;
		}
		foreach ( $segments as $segment => $documents ) {
			$columns = new ColumnBuilder( min( $state->segment, $state->count - $segment * $state->segment ), $this->writer->read_segment( $state, $segment ) );
			foreach ( $documents as $document ) {
				$columns->add( $document->ordinal % $state->segment, $document );
			}
			$this->writer->write_packs( $state, $lease, $segment, $columns->packs() );
			$this->terms->patch( $state, $lease, $segment, $documents, $stale );
		}
		$this->orders->patch( $state, $lease, $changed );
	}
}
