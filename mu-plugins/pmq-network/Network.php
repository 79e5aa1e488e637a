<?php
/**
 * The network's services and their hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Builds the services that every site shares and hooks them: the one place to read.
 */
final class Network {

	/**
	 * Who may do what.
	 */
	public readonly Access\Access $access;

	/**
	 * Communes, EPCI and boundaries.
	 */
	public readonly Territory\Territory $territory;

	/**
	 * SQL on our own tables.
	 */
	public readonly Database\Database $database;

	/**
	 * The search index.
	 */
	public readonly Search\Index $search;

	/**
	 * The queue of all mail.
	 */
	public readonly Mail\Mail $mail;

	/**
	 * Articles of the whole network.
	 */
	public readonly Articles\Articles $articles;

	/**
	 * Heritage records as the other sites show them.
	 */
	public readonly Records\PublicRecords $records;

	/**
	 * The search of all sites.
	 */
	public readonly Search\Everything\Everything $everything;

	/**
	 * Tags that mean the same.
	 */
	public readonly Articles\Thesaurus $thesaurus;

	/**
	 * Words that mean the same, for the search.
	 */
	public readonly Search\SynonymGroups $synonyms;

	/**
	 * Accounts of people.
	 */
	public readonly Accounts\Accounts $accounts;

	/**
	 * What staff hear of the directory of actors.
	 */
	public readonly Records\ActorNotices $actor_notices;

	/**
	 * Builds the services; each does its work only when asked.
	 */
	public function __construct() {
		$this->access        = new Access\Access();
		$this->territory     = new Territory\Territory();
		$this->database      = new Database\Database();
		$this->search        = new Search\Index( $this->database );
		$this->mail          = new Mail\Mail( $this->database );
		$this->records       = new Records\PublicRecords( $this->search );
		$this->thesaurus     = new Articles\Thesaurus();
		$this->synonyms      = new Search\SynonymGroups( $this->thesaurus );
		$this->everything    = new Search\Everything\Everything( $this->search, $this->thesaurus->expand( ... ) );
		$this->articles      = new Articles\Articles( $this->search, $this->territory, $this->thesaurus, $this->everything );
		$this->accounts      = new Accounts\Accounts( $this->database );
		$this->actor_notices = new Records\ActorNotices( $this->accounts->notifier );
	}

	/**
	 * Hooks every service.
	 */
	public function register(): void {
		$this->access->register();
		$this->territory->register();
		$this->database->register();
		$this->search->register_hooks();
		$this->synonyms->register();
		$this->mail->register();
		$this->everything->register();
		$this->articles->register();
		$this->accounts->register();
		$this->actor_notices->register();
		( new Records\ActorPersonalData() )->register();
		( new NetworkOptions() )->register();
		( new REST\InvalidParameters() )->register();
		( new I18n( dirname( __DIR__, 2 ) . '/languages/build' ) )->register();
		( new Provision\Provision() )->register();
		( new Media\Media() )->register();
		( new Chrome\Chrome() )->register();
		( new Social\Head() )->register();
		( new CLI\Commands() )->register();
	}
}
