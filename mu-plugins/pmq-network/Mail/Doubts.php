<?php
/**
 * Mails of which nobody knows whether the relay took them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Looks doubtful mails up in the log of Postfix. Their Message-ID is known since they were queued: `cleanup` writes it with the number
 * that Postfix gave the message, and `qmgr` writes that number again once the message is safely in Postfix's own queue.
 */
final class Doubts {

	/**
	 * Takes the log of mails.
	 *
	 * @param Log $log Log.
	 */
	public function __construct( private readonly Log $log ) {}

	/**
	 * Settles what the relay's log shows as taken.
	 *
	 * @param string $file Log of the relay.
	 * @return array<int, string> Number of the mail => what the relay calls it, empty when its log does not show it.
	 */
	public function settle( string $file ): array {
		$doubtful = array();
		foreach ( $this->log->list( new LogQuery( states: array( State::Doubtful->value ), per_page: 1000 ) ) as $mail ) {
			$doubtful[ trim( $mail->message_id(), '<>' ) ] = $mail->id();
		}
		$taken = array() === $doubtful ? array() : self::taken( $file, $doubtful );
		$found = array();
		foreach ( $doubtful as $message_id => $id ) {
			$found[ $id ] = $taken[ $message_id ] ?? '';
			if ( '' !== $found[ $id ] ) {
				$this->log->confirm( $id, $found[ $id ] );
			}
		}
		return $found;
	}

	/**
	 * Reads the relay's log line by line.
	 *
	 * @param string             $file   Log of the relay.
	 * @param array<string, int> $wanted Message-ID without brackets => number of the mail.
	 * @return array<string, string> Message-ID => number in the relay's queue.
	 */
	private static function taken( string $file, array $wanted ): array {
		$seen   = array();
		$taken  = array();
		$handle = fopen( $file, 'r' ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_read_fopen -- A log may be large: it is read line by line.
		while ( is_resource( $handle ) ) {
			$line = fgets( $handle );
			if ( false === $line ) {
				break;
			}
			if ( 1 === preg_match( '#/cleanup\[\d+\]: (\w+): message-id=<([^>]+)>#', $line, $parts ) && isset( $wanted[ $parts[2] ] ) ) {
				$seen[ $parts[1] ] = $parts[2];
			} elseif ( 1 === preg_match( '#/qmgr\[\d+\]: (\w+): from=<.*queue active#', $line, $parts ) && isset( $seen[ $parts[1] ] ) ) {
				$taken[ $seen[ $parts[1] ] ] = $parts[1];
			}
		}
		return $taken;
	}
}
