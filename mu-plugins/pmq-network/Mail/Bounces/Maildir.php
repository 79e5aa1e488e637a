<?php
/**
 * A mailbox of reports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Reads a Maildir. What was understood is marked as read, or removed; what was not stays unread, for a person. Messages are renamed
 * after they were received: an interruption repeats one, which changes nothing.
 */
final class Maildir {

	/**
	 * Takes the folder.
	 *
	 * @param string    $folder    Folder that holds `new` and `cur`.
	 * @param Reception $reception Receives reports.
	 */
	public function __construct( private readonly string $folder, private readonly Reception $reception ) {}

	/**
	 * Says whether the folder is a Maildir that can be worked on.
	 */
	public function is_usable(): bool {
		return is_dir( "{$this->folder}/new" ) && is_writable( "{$this->folder}/new" ) && is_dir( "{$this->folder}/cur" ) && is_writable( "{$this->folder}/cur" );
	}

	/**
	 * Reads what is new.
	 *
	 * @param bool $delete Whether to remove what was understood.
	 * @return array<string, int> Class => messages.
	 */
	public function read( bool $delete ): array {
		$counts = array();
		foreach ( (array) scandir( "{$this->folder}/new" ) as $name ) {
			$file = "{$this->folder}/new/{$name}";
			if ( str_starts_with( (string) $name, '.' ) || ! is_file( $file ) ) {
				continue;
			}
			$class                   = $this->reception->receive( (string) file_get_contents( $file ) )->finding->class;
			$counts[ $class->value ] = ( $counts[ $class->value ] ?? 0 ) + 1;
			$understood              = ReportClass::Unknown !== $class;
			if ( $understood && $delete ) {
				unlink( $file );
			} else {
				rename( $file, "{$this->folder}/cur/" . explode( ':', (string) $name )[0] . ( $understood ? ':2,S' : ':2,' ) );
			}
		}
		return $counts;
	}
}
