<?php
/**
 * The pages with forms of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Services;

/**
 * Each form stands on a page of its own, a step of the entry's address (`?etape=ecrire`): the entry itself sets no cookie and may be
 * cached. The theme's template `actor-step` prints it.
 */
final class Steps {

	public const WRITE   = 'ecrire';
	public const PHONE   = 'telephone';
	public const CLAIM   = 'ma-fiche';
	public const EDIT    = 'modifier';
	public const STOP    = 'plus-de-messages';
	public const PROPOSE = 'proposer';

	private const ALL = array( self::WRITE, self::PHONE, self::CLAIM, self::EDIT, self::STOP );

	/**
	 * The forms by step.
	 *
	 * @var array<string, Step>
	 */
	private array $steps;

	/**
	 * Builds the steps.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {
		$access      = new EditAccess();
		$this->steps = array(
			self::WRITE   => new WriteStep( $services ),
			self::PHONE   => new PhoneStep( $services ),
			self::CLAIM   => new ClaimStep( $services ),
			self::EDIT    => new EditStep( $services, $access ),
			self::STOP    => new StopStep( $services ),
			self::PROPOSE => new ProposeStep( $services ),
		);
	}

	/**
	 * Hooks forms, template and head.
	 */
	public function register(): void {
		$forms = $this->services->forms();
		foreach ( $this->steps as $step ) {
			$step->register( $forms );
		}
		$forms->accept_on( static fn(): bool => '' !== self::current() );
		add_filter( 'single_template_hierarchy', array( $this, 'template' ) );
		add_filter( 'wp_robots', static fn( array $robots ): array => in_array( self::current(), self::ALL, true ) ? array( 'noindex' => true ) + $robots : $robots );
		// Before the sentence that says that something is wrong.
		add_filter( 'document_title_parts', array( $this, 'title' ), 5 );
	}

	/**
	 * Tells which step this request shows, empty for none.
	 */
	public static function current(): string {
		if ( is_singular( ActorPostType::NAME ) ) {
			return in_array( Pages::step(), self::ALL, true ) ? Pages::step() : '';
		}
		return is_page() && has_block( 'pmq/actor-step', get_queried_object_id() ) ? self::PROPOSE : '';
	}

	/**
	 * Returns the address of a step of an actor.
	 *
	 * @param int                   $actor Post.
	 * @param string                $step  Constant of this class.
	 * @param array<string, string> $args  More query arguments.
	 */
	public static function url( int $actor, string $step, array $args = array() ): string {
		return add_query_arg( array_map( 'rawurlencode', array( Pages::STEP => $step ) + $args ), (string) get_permalink( $actor ) );
	}

	/**
	 * Returns the address of the proposal of a new entry.
	 *
	 * @param array<string, string> $args Query arguments.
	 */
	public static function propose_url( array $args = array() ): string {
		$url = is_page() ? (string) get_permalink( get_queried_object_id() ) : home_url( ActorPostType::DIRECTORY . self::PROPOSE . '/' );
		return array() === $args ? $url : add_query_arg( array_map( 'rawurlencode', $args ), $url );
	}

	/**
	 * Puts the template of steps before the entry's own.
	 *
	 * @param list<string> $templates Names.
	 * @return list<string>
	 */
	public function template( array $templates ): array {
		return in_array( self::current(), self::ALL, true ) ? array( 'actor-step.php', ...$templates ) : $templates;
	}

	/**
	 * Puts what the step is about before the name.
	 *
	 * @param array<string, string> $parts Parts of the title.
	 * @return array<string, string>
	 */
	public function title( array $parts ): array {
		if ( in_array( self::current(), self::ALL, true ) ) {
			$parts['title'] = $this->steps[ self::current() ]->title() . ' – ' . ( $parts['title'] ?? '' );
		}
		return $parts;
	}

	/**
	 * Prints the step of this request.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string {
		$step = $this->steps[ self::current() ] ?? null;
		if ( null === $step ) {
			return '';
		}
		return self::PROPOSE === self::current()
			? $step->html()
			: '<h1>' . esc_html( $step->title() ) . '</h1>' . $step->html();
	}

	/**
	 * Returns the actor of this page.
	 */
	public static function actor(): int {
		return is_singular( ActorPostType::NAME ) ? get_queried_object_id() : 0;
	}
}
