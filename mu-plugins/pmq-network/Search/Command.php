<?php
/**
 * Command `wp pmq index`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\CLI\EachSite;
use PaysMidiQuercy\Provision\Site;
use WP_CLI;

/**
 * Keeps the search index in order, on every site or, with --here, on the one given by --url.
 */
final class Command {

	/**
	 * Keeps the index.
	 *
	 * @param Index $index Index.
	 */
	public function __construct( private readonly Index $index ) {}

	/**
	 * Describes every post anew and builds the packs. An interrupted rebuild goes on where it was.
	 *
	 * ## OPTIONS
	 *
	 * [--here]
	 * : Only the site given by --url.
	 *
	 * ## EXAMPLES
	 *
	 *     wp pmq index rebuild
	 *
	 * @param list<string>         $args  None.
	 * @param array<string, mixed> $assoc Options.
	 */
	public function rebuild( array $args, array $assoc ): void {
		$this->everywhere(
			'rebuild',
			$assoc,
			function (): int {
				$posts = 0;
				foreach ( $this->index->collections() as $collection ) {
					$posts += $this->report( $collection->name, $this->index->rebuild( $collection->name, static fn( string $line ) => WP_CLI::log( $line ) ) );
				}
				return $posts;
			}
		);
	}

	/**
	 * Indexes what dead processes left behind and packs.
	 *
	 * ## OPTIONS
	 *
	 * [--here]
	 * : Only the site given by --url.
	 *
	 * [--age=<seconds>]
	 * : Marks younger than this belong to requests that are still running. 120 by default.
	 *
	 * @param list<string>         $args  None.
	 * @param array<string, mixed> $assoc Options.
	 */
	public function reconcile( array $args, array $assoc ): void {
		$age = max( 0, (int) ( $assoc['age'] ?? Reconciler::MARK_AGE ) );
		$this->everywhere( 'reconcile', $assoc, fn(): int => $this->report( 'reconcile', $this->index->reconcile( $age ) ), array( "--age={$age}" ) );
	}

	/**
	 * Recomputes a sample and reports differences; fails when there are any.
	 *
	 * ## OPTIONS
	 *
	 * [--here]
	 * : Only the site given by --url.
	 *
	 * [--sample=<posts>]
	 * : Posts to describe anew. 200 by default.
	 *
	 * [--queries=<number>]
	 * : Random queries to answer by reading every document. 20 by default.
	 *
	 * @param list<string>         $args  None.
	 * @param array<string, mixed> $assoc Options.
	 */
	public function verify( array $args, array $assoc ): void {
		$sample  = max( 0, (int) ( $assoc['sample'] ?? 200 ) );
		$queries = max( 0, (int) ( $assoc['queries'] ?? 20 ) );
		$this->everywhere(
			'verify',
			$assoc,
			function () use ( $sample, $queries ): int {
				$problems = array();
				foreach ( $this->index->collections() as $collection ) {
					$problems = array_merge( $problems, $this->index->verify( $collection->name, $sample, $queries ) );
				}
				array_map( static fn( string $problem ) => WP_CLI::warning( $problem ), $problems );
				if ( $problems ) {
					WP_CLI::error( sprintf( '%d differences: run "wp pmq index rebuild".', count( $problems ) ) );
				}
				return 0;
			},
			array( "--sample={$sample}", "--queries={$queries}" )
		);
	}

	/**
	 * Runs work here, or the same command in a process of its own for every site.
	 *
	 * @param string               $verb    Subcommand.
	 * @param array<string, mixed> $assoc   Options.
	 * @param callable(): int      $work    What to do here; returns how much was done.
	 * @param list<string>         $options Options to pass on.
	 */
	private function everywhere( string $verb, array $assoc, callable $work, array $options = array() ): void {
		if ( isset( $assoc['here'] ) ) {
			EachSite::report( $work() );
			return;
		}
		$done = 0;
		try {
			foreach ( Site::all() as $site ) {
				$id = $site->id();
				if ( null !== $id ) {
					$done += EachSite::run( $id, array( 'pmq', 'index', $verb, '--here', ...$options ) );
				}
			}
		} catch ( \RuntimeException $problem ) {
			WP_CLI::error( $problem->getMessage() );
		}
		WP_CLI::success( 'verify' === $verb ? 'The index is right.' : sprintf( '%d posts indexed.', $done ) );
	}

	/**
	 * Says what was done.
	 *
	 * @param string $what   Collection or verb.
	 * @param Report $report Numbers.
	 * @return int Posts.
	 */
	private function report( string $what, Report $report ): int {
		foreach ( $report->failed as $post => $reason ) {
			WP_CLI::warning( "Post {$post}: {$reason}" );
		}
		if ( ! $report->packed ) {
			WP_CLI::warning( "{$what}: another process is packing." );
		}
		return $report->posts;
	}
}
