<?php
/**
 * The mail of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Mail\Bounces\BounceCommand;
use PaysMidiQuercy\Mail\Bounces\Reception;
use PaysMidiQuercy\Mail\Bounces\Reports;
use PaysMidiQuercy\Mail\Settings\Sender;
use PaysMidiQuercy\Mail\Settings\Settings;
use PaysMidiQuercy\Mail\Transport\Transports;
use PaysMidiQuercy\Mail\Worker\Dispatcher;
use PaysMidiQuercy\Mail\Worker\Fallback;
use PaysMidiQuercy\Mail\Worker\Pace;
use PaysMidiQuercy\Mail\Worker\Throttle;
use PaysMidiQuercy\Mail\Worker\Worker;
use PaysMidiQuercy\Mail\Worker\Workers;

/**
 * One queue for every mail of the network: what is queued is sent once, provably.
 */
final class Mail {

	/**
	 * Addresses that get no mail.
	 */
	public readonly Suppressions $suppressions;

	/**
	 * Relay, keys, addresses.
	 */
	public readonly Settings $settings;

	/**
	 * The queue as a worker sees it.
	 */
	public readonly Queue $queue;

	/**
	 * Who sends.
	 */
	public readonly Workers $workers;

	/**
	 * The queue as a person sees it.
	 */
	public readonly Log $log;

	/**
	 * Reads delivery reports and complaints.
	 */
	public readonly Reception $reception;

	/**
	 * Texts of mails.
	 */
	public readonly Contents $contents;

	/**
	 * Ways out.
	 */
	public readonly Transports $transports;

	/**
	 * Whom mails come from.
	 */
	public readonly Sender $sender;

	/**
	 * Writes into the queue.
	 */
	private readonly Enqueuer $enqueuer;

	/**
	 * Builds the parts; each does its work only when asked.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {
		$this->sender       = new Sender();
		$this->settings     = new Settings();
		$this->suppressions = new Suppressions( $database );
		$this->contents     = new Contents( $database );
		$this->queue        = new Queue( $database );
		$this->workers      = new Workers( $database, $this->queue );
		$reports            = new Reports( $database );
		$this->log          = new Log( $database, $reports );
		$this->reception    = new Reception( $database, $reports, $this->log, $this->suppressions );
		$this->transports   = new Transports( $this->settings );
		$this->enqueuer     = new Enqueuer( $database, $this->contents, $this->suppressions, $this->sender );
	}

	/**
	 * Hooks tables, bridge and fallback.
	 */
	public function register(): void {
		$this->database->add_schema( Tables::schema() );
		( new Bridge\WpMail( $this->enqueuer ) )->register();
		( new Fallback( $this->worker( ... ), fn(): Workers => $this->workers, $this->log->numbers( ... ) ) )->register();
		( new REST\Routes( $this ) )->register();
		( new MailScreen() )->register();
		( new Retention( $this->database ) )->register();
		$this->reception->register();
		( new PersonalData( $this->database ) )->register();
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'pmq mail', new MailCommand( $this ) );
			\WP_CLI::add_command( 'pmq mail bounce', new BounceCommand( $this->reception ) );
		}
	}

	/**
	 * Queues one message. Within a transaction of network()->database it becomes part of it.
	 *
	 * @param Message $message Message.
	 * @return int Number of the mail; of the first one when the key is known.
	 */
	public function enqueue( Message $message ): int {
		return $this->enqueuer->add( $message );
	}

	/**
	 * Queues messages.
	 *
	 * @param iterable<Message> $messages Messages; a generator need not hold them all.
	 * @return int How many were given; a known key adds no mail.
	 */
	public function enqueue_many( iterable $messages ): int {
		return $this->enqueuer->add_many( $messages );
	}

	/**
	 * Gives the templates, in the look of the current site.
	 */
	public function templates(): Templates\Templates {
		return new Templates\Templates( Templates\Look::of_current_site() );
	}

	/**
	 * Gives what makes messages.
	 */
	public function composer(): Mime\Composer {
		return new Mime\Composer( $this->sender, new Mime\Dkim( $this->settings ) );
	}

	/**
	 * Gives the return paths.
	 */
	public function verp(): Verp {
		return new Verp( $this->settings, $this->sender );
	}

	/**
	 * Gives the limits.
	 */
	public function throttle(): Throttle {
		return new Throttle( $this->settings, new Pace( $this->database, $this->queue ), $this->queue );
	}

	/**
	 * Gives a new worker, or null when no relay is set and mail has to wait.
	 */
	public function worker(): ?Worker {
		$transport = $this->transports->create();
		if ( null === $transport ) {
			return null;
		}
		$dispatcher = new Dispatcher( $this->queue, $this->contents, $this->suppressions, $this->composer(), $this->verp(), $transport );
		return new Worker( $this->queue, $this->workers, $dispatcher, $transport, $this->throttle() );
	}
}
