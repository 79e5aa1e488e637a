<?php
/**
 * What staff are told.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors;

use PaysMidiQuercy\Accounts\Notifications\Notice;
use PaysMidiQuercy\Records\ActorNotices;

/**
 * Tells staff of entries that changed or are proposed.
 */
final class Staff {

	/**
	 * Takes what tells.
	 *
	 * @param ActorNotices $notices Notices.
	 */
	public function __construct( private readonly ActorNotices $notices ) {}

	/**
	 * Tells that an actor has changed its entry; several changes within an hour are one.
	 *
	 * @param int $actor Post.
	 */
	public function changed( int $actor ): void {
		$name = html_entity_decode( get_the_title( $actor ), ENT_QUOTES );
		$this->notices->tell(
			new Notice(
				/* translators: %s: name of an actor */
				sprintf( __( 'The entry “%s” has been changed', 'pmq' ), $name ),
				(string) get_permalink( $actor ),
				__( 'See the entry', 'pmq' ),
				array( __( 'The change is online. Its versions stand in the editor, under “Revisions”.', 'pmq' ) ),
			),
			sprintf( 'actor-changed-%d-%d-%s', get_current_blog_id(), $actor, gmdate( 'YmdH' ) ),
			get_current_user_id()
		);
	}

	/**
	 * Tells that an entry is proposed.
	 *
	 * @param int $actor Post.
	 */
	public function proposed( int $actor ): void {
		$name = html_entity_decode( get_the_title( $actor ), ENT_QUOTES );
		$this->notices->tell(
			new Notice(
				/* translators: %s: name of an actor */
				sprintf( __( 'An entry is proposed: “%s”', 'pmq' ), $name ),
				admin_url( 'post.php?action=edit&post=' . $actor ),
				__( 'Read and publish', 'pmq' ),
				array( __( 'It waits in the directory of actors until somebody publishes it; then a mail tells its author.', 'pmq' ) ),
			),
			sprintf( 'actor-proposed-%d-%d', get_current_blog_id(), $actor ),
			get_current_user_id()
		);
	}
}
