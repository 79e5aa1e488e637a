<?php
/**
 * Tasks of the benches of mail: prints one JSON object on its last line.
 *
 * `php run.php enqueue <port> <mails> [settings as JSON]`, `wp-mail <port> <mails>`, `verify {"file": …}` with the environment of tests/phpunit/bootstrap.php;
 * tools/bench/mail.ts and mail-kill.ts call it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Mail;

use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\State;
use function PaysMidiQuercy\network;

require dirname( __DIR__, 2 ) . '/phpunit/bootstrap.php';

/**
 * Makes a newsletter of 25 KB.
 */
function newsletter(): string {
	$html = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le Mot de liaison</title></head><body><h1>Bonjour {{prenom}}</h1>';
	for ( $number = 1; strlen( $html ) < 24_400; $number++ ) {
		$html .= "<h2>Nouvelle n° {$number}, près de {{commune}}</h2><p>À Septfonds, l’école rénovée accueille ses élèves ; le marché de producteurs s’installe place de la Mairie chaque été.</p><p><a href=\"https://example.org/actualites/{$number}?lecteur={{cle}}\">Lire la suite</a></p>";
	}
	return $html . '<p><a href="https://example.org/fin?cle={{cle}}">Ne plus recevoir cette lettre</a></p></body></html>';
}

/**
 * Makes the mails.
 *
 * @param int $count How many.
 * @return \Generator<Message>
 */
function mails( int $count ): \Generator {
	$html = newsletter();
	for ( $number = 0; $number < $count; $number++ ) {
		$variables = array( 'prenom' => "Éloïse {$number}", 'commune' => 'Saint-Antonin-Noble-Val', 'cle' => md5( (string) $number ) );
		yield new Message( "lecteur{$number}@example.org", 'Le Mot de liaison de {{prenom}}', $html, "Bonjour {{prenom}}\n\nLisez la lettre : https://example.org/lettre?cle={{cle}}\n", 'newsletter', Priority::Bulk, "bench:{$number}", array(), "Éloïse {$number}", null, 'https://example.org/fin?cle=' . md5( (string) $number ), $variables );
	}
}

/**
 * Empties the queue, sets the relay and queues mails.
 *
 * @param int $port  Port of the sink.
 * @param int $count Mails.
 * @param array<string, string> $settings Other settings.
 * @return array<string, int|float>
 */
function enqueue( int $port, int $count, array $settings ): array {
	$database = network()->database;
	$database->install();
	foreach ( array( 'mail', 'mail_content', 'mail_worker', 'mail_suppression', 'mail_report' ) as $table ) {
		$database->write( 'DELETE FROM ' . $database->table( $table ) );
	}
	network()->mail->settings->save( $settings + array( 'host' => '127.0.0.1', 'port' => (string) $port, 'encryption' => 'none', 'user' => '', 'password' => '' ) );
	$begin = microtime( true );
	network()->mail->enqueue_many( mails( $count ) );
	return array( 'queued' => network()->mail->log->counts()['queued'], 'seconds' => round( microtime( true ) - $begin, 2 ) );
}

/**
 * Measures core's own way: PHPMailer over SMTP, one connection a mail.
 *
 * @param int $port  Port of the sink.
 * @param int $count Mails.
 * @return array<string, float>
 */
function wp_mail_rate( int $port, int $count ): array {
	remove_all_filters( 'pre_wp_mail' );
	add_action(
		'phpmailer_init',
		static function ( \PHPMailer\PHPMailer\PHPMailer $mailer ) use ( $port ): void {
			$mailer->isSMTP();
			$mailer->Host        = '127.0.0.1';
			$mailer->Port        = $port;
			$mailer->SMTPAutoTLS = false;
		}
	);
	$html  = newsletter();
	$begin = microtime( true );
	for ( $number = 0; $number < $count; $number++ ) {
		$personal = strtr( $html, array( '{{prenom}}' => "Éloïse {$number}", '{{commune}}' => 'Caylus', '{{cle}}' => md5( (string) $number ) ) );
		if ( ! wp_mail( "lecteur{$number}@example.org", "Le Mot de liaison d’Éloïse {$number}", $personal, array( 'Content-Type: text/html; charset=UTF-8' ) ) ) {
			throw new \RuntimeException( 'wp_mail() failed.' );
		}
	}
	return array( 'per_s' => round( $count / ( microtime( true ) - $begin ), 1 ) );
}

/**
 * Compares what the sink saw with what the queue says.
 *
 * @param string $file JSON list of the Message-IDs that came.
 * @return array<string, int>
 */
function verify( string $file ): array {
	$database = network()->database;
	$seen     = array_flip( (array) json_decode( (string) file_get_contents( $file ), true ) );
	$verdict  = array( 'lost' => 0, 'doubtful' => 0, 'waiting' => 0, 'unknown' => count( $seen ) );
	foreach ( $database->rows( 'SELECT message_id, state FROM ' . $database->table( 'mail' ) ) as $row ) {
		$came  = isset( $seen[ (string) $row['message_id'] ] );
		$state = State::from( (string) $row['state'] );
		$verdict['unknown']  -= $came ? 1 : 0;
		$verdict['doubtful'] += State::Doubtful === $state ? 1 : 0;
		$verdict['lost']     += ! $came && in_array( $state, array( State::Sent, State::Failed, State::Dead ), true ) ? 1 : 0;
		$verdict['waiting']  += in_array( $state, array( State::Queued, State::Claimed, State::Sending ), true ) ? 1 : 0;
	}
	return $verdict;
}

list( , $pmq_task, $pmq_first ) = $argv;

echo wp_json_encode(
	match ( $pmq_task ) {
		'enqueue' => enqueue( (int) $pmq_first, (int) $argv[3], (array) json_decode( $argv[4] ?? '{}', true ) ),
		'wp-mail' => wp_mail_rate( (int) $pmq_first, (int) $argv[3] ),
		'verify'  => verify( (string) json_decode( $pmq_first, true )['file'] ),
		default   => throw new \InvalidArgumentException( "No task {$pmq_task}." ),
	}
) . "\n";
