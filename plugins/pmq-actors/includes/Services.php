<?php
/**
 * The plugin's services.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors;

use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Network;

/**
 * Builds the objects that belong together, each when it is first asked for.
 */
final class Services {

	/**
	 * Objects built so far.
	 *
	 * @var array<class-string, object>
	 */
	private array $built = array();

	/**
	 * Takes the network's services.
	 *
	 * @param Network $network Services of the network.
	 */
	public function __construct( private readonly Network $network ) {}

	/**
	 * Gives the search of actors: what blocks ask.
	 */
	public function search(): Data\ActorSearch {
		return $this->once(
			Data\ActorSearch::class,
			fn(): Data\ActorSearch => new Data\ActorSearch( $this->network->search, new Data\ActorQuery( $this->vocabulary(), $this->network->territory ), $this->actors(), new Data\ActorFacets( $this->vocabulary(), $this->network->territory ) )
		);
	}

	/**
	 * Gives the actors.
	 */
	public function actors(): Data\ActorRepository {
		return $this->once( Data\ActorRepository::class, fn(): Data\ActorRepository => new Data\ActorRepository( $this->network->territory ) );
	}

	/**
	 * Gives domains and activities.
	 */
	public function vocabulary(): Content\Vocabulary {
		return $this->once( Content\Vocabulary::class, static fn(): Content\Vocabulary => new Content\Vocabulary() );
	}

	/**
	 * Gives the description of actors to the index.
	 */
	public function document(): Data\ActorDocument {
		return $this->once( Data\ActorDocument::class, fn(): Data\ActorDocument => new Data\ActorDocument( $this->actors() ) );
	}

	/**
	 * Gives the rules of entries.
	 */
	public function rules(): Data\ActorRules {
		return $this->once( Data\ActorRules::class, fn(): Data\ActorRules => new Data\ActorRules( $this->vocabulary(), $this->network->territory ) );
	}

	/**
	 * Gives the writer of entries.
	 */
	public function writer(): Data\ActorWriter {
		return new Data\ActorWriter( $this->rules(), $this->actors() );
	}

	/**
	 * Gives what tells staff.
	 */
	public function staff(): Staff {
		return new Staff( $this->network->actor_notices );
	}

	/**
	 * Gives the pages with forms.
	 */
	public function steps(): Steps\Steps {
		return $this->once( Steps\Steps::class, fn(): Steps\Steps => new Steps\Steps( $this ) );
	}

	/**
	 * Gives the rate limits.
	 */
	public function limits(): Limits {
		return $this->network->accounts->limits;
	}

	/**
	 * Gives the forms.
	 */
	public function forms(): Forms {
		return $this->network->accounts->forms;
	}

	/**
	 * Gives the network's services.
	 */
	public function network(): Network {
		return $this->network;
	}

	/**
	 * Builds an object once.
	 *
	 * @template T of object
	 * @param class-string<T> $name  Class.
	 * @param \Closure(): T   $build Builds it.
	 * @return T
	 */
	private function once( string $name, \Closure $build ): object {
		$object = $this->built[ $name ] ??= $build();
		assert( $object instanceof $name );
		return $object;
	}
}
