<?php
/**
 * A relay for tests that refuses one command: `php refusing-relay.php <command> <answer> [pipelining]`. It writes the port that it listens
 * on, serves one connection and ends.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

list( , $refused, $answer ) = $argv;
$server                     = stream_socket_server( 'tcp://127.0.0.1:0' );
echo substr( (string) strrchr( stream_socket_get_name( $server, false ), ':' ), 1 ), "\n";
$client = stream_socket_accept( $server, 20 );
fwrite( $client, "220 relais.test ESMTP\r\n" );
$sender = false;
while ( true ) {
	$line = fgets( $client );
	if ( false === $line ) {
		break;
	}
	$command = strtoupper( substr( $line, 0, 4 ) );
	$reply   = match ( $command ) {
		'EHLO'  => isset( $argv[3] ) ? "250-relais.test\r\n250 PIPELINING" : '250 relais.test',
		'RCPT'  => $sender ? '250 ok' : '503 5.5.1 need MAIL command',
		'DATA'  => '354 go on',
		default => '250 ok',
	};
	if ( $command === $refused ) {
		$reply = $answer;
	}
	$sender = 'MAIL' === $command ? $command !== $refused : $sender;
	fwrite( $client, $reply . "\r\n" );
	if ( str_starts_with( $reply, '354' ) ) {
		do {
			$line = fgets( $client );
		} while ( false !== $line && ".\r\n" !== $line );
		fwrite( $client, ( 'DOT' === $refused ? $answer : '250 ok' ) . "\r\n" );
	}
}
