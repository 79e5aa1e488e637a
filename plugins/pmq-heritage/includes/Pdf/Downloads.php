<?php
/**
 * A record in other forms.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Pdf;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Services;
use PaysMidiQuercy\Heritage\View\Citation;
use PaysMidiQuercy\Pdf\Download;
use PaysMidiQuercy\Pdf\Store;
use PaysMidiQuercy\Values;

/**
 * Answers `/fiche/<slug>/?format=pdf|affiche|bibtex|ris`: document, poster, citation of a published record. Anything else is not
 * found, for those too who may read a draft: what is kept is for everybody.
 */
final class Downloads {

	public const PDF    = 'pdf';
	public const POSTER = 'affiche';
	public const BIBTEX = 'bibtex';
	public const RIS    = 'ris';

	private const ARGUMENT = 'format';

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the answer, and the tidying of what was kept.
	 */
	public function register(): void {
		// Before the redirect to the canonical address, which would drop nothing but costs a request.
		add_action( 'template_redirect', array( $this, 'take' ), 8 );
		add_action( 'save_post_' . RecordPostType::NAME, array( self::class, 'forget' ) );
		add_action( 'trashed_post', array( self::class, 'forget' ) );
		add_action( 'deleted_post', array( self::class, 'forget' ) );
		add_action( 'pmq_documents_purge', static fn () => Store::purge( time() ) );
		add_action( 'init', array( $this, 'schedule' ) );
	}

	/**
	 * Has old documents removed each day.
	 */
	public function schedule(): void {
		if ( ! wp_next_scheduled( 'pmq_documents_purge' ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', 'pmq_documents_purge' );
		}
	}

	/**
	 * Returns the address of a form.
	 *
	 * @param string $link   Address of the record's page.
	 * @param string $format Constant of this class.
	 */
	public static function url( string $link, string $format ): string {
		return add_query_arg( self::ARGUMENT, $format, $link );
	}

	/**
	 * Sends the form that is asked for.
	 */
	public function take(): void {
		// phpcs:ignore WordPress.Security -- Chooses between constants, changes nothing.
		$format = sanitize_key( Values::text( wp_unslash( $_GET[ self::ARGUMENT ] ?? '' ) ) );
		if ( '' === $format || ! is_singular( RecordPostType::NAME ) ) {
			return;
		}
		$answer = $this->answer( (int) get_queried_object_id(), $format );
		if ( null !== $answer ) {
			$answer->send();
		}
		$GLOBALS['wp_query']->set_404();
		status_header( 404 );
		nocache_headers();
	}

	/**
	 * Gives a form of a record.
	 *
	 * @param int    $id     Record.
	 * @param string $format Form.
	 * @return ?Download Null when the record is not published or there is no such form.
	 */
	public function answer( int $id, string $format ): ?Download {
		$record = $this->services->search()->record( $id );
		return null === $record ? null : match ( $format ) {
			self::PDF, self::POSTER => self::document( $record, $format ),
			self::BIBTEX            => new Download( 200, 'application/x-bibtex; charset=UTF-8', Download::file_name( $record->slug ) . '.bib', ( new Citation( $record ) )->bibtex( time() ), $record->link ),
			self::RIS               => new Download( 200, 'application/x-research-info-systems; charset=UTF-8', Download::file_name( $record->slug ) . '.ris', ( new Citation( $record ) )->ris( time() ), $record->link ),
			default                 => null,
		};
	}

	/**
	 * Removes the documents of a record that has changed.
	 *
	 * @param int $id Post.
	 */
	public static function forget( int $id ): void {
		Store::forget( self::PDF . '-' . $id );
		Store::forget( self::POSTER . '-' . $id );
	}

	/**
	 * Gives document or poster.
	 *
	 * @param Record $record Record.
	 * @param string $format Form.
	 */
	private static function document( Record $record, string $format ): Download {
		$paper = new RecordPdf( $record );
		$name  = self::POSTER === $format ? 'affiche-' . $record->slug : $record->slug;
		return Download::document( $name, $record->link, $format . '-' . $record->id, $paper->content(), self::POSTER === $format ? $paper->poster( ... ) : $paper->document( ... ) );
	}
}
