<?php
/**
 * Saved searches on the account page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SavedSearches;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Kind;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\View\Links;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Values;

/**
 * Section "my searches": the form that keeps the search one comes with, and those kept, each to open, rename, change and remove.
 */
final class SavedSearchSection {

	public const SAVE   = 'saved_search_save';
	public const CHANGE = 'saved_search_change';
	public const REMOVE = 'saved_search_remove';

	/** Kind of notification. */
	public const KIND = 'saved_searches';

	private const SLUG     = 'searches';
	private const ARGUMENT = 'recherche';
	private const TITLE    = 'intitule';
	private const LONGEST  = 100;

	/**
	 * Keeps the searches.
	 *
	 * @param SavedSearches $searches Saved searches.
	 */
	public function __construct( private readonly SavedSearches $searches ) {}

	/**
	 * Hooks section, forms and kind of notification.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::SAVE, Forms::ACCOUNT, $this->save( ... ) );
		$forms->add( self::CHANGE, Forms::ACCOUNT, $this->change( ... ) );
		$forms->add( self::REMOVE, Forms::ACCOUNT, $this->remove( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				self::SLUG => array(
					'title' => __( 'My searches', 'pmq' ),
					'order' => 16,
					'html'  => $this->html( ... ),
				),
			)
		);
		$parts = new SavedSearchParts( $this->searches );
		add_filter(
			'pmq_notification_kinds',
			static fn ( array $kinds ): array => array( ...$kinds, new Kind( self::KIND, __( 'My searches', 'pmq' ), __( 'New records answer a search that you have kept; each search has its own rhythm.', 'pmq' ), Frequency::Now, parts: $parts ) )
		);
	}

	/**
	 * Gives the address at which a search is kept.
	 *
	 * @param string $query Query of the address of the search page.
	 * @param string $title Proposed name.
	 */
	public static function url( string $query, string $title = '' ): string {
		return Pages::url( Pages::ACCOUNT, array_filter( array( self::ARGUMENT => $query, self::TITLE => $title ) ) ) . '#pmq-' . self::SLUG;
	}

	/**
	 * Keeps a search.
	 *
	 * @param Input $input Fields: search (query), title, rhythm.
	 */
	public function save( Input $input ): Answer {
		$user   = get_current_user_id();
		$query  = SavedSearch::clean( $input->raw( 'search' ) );
		$title  = $input->text( 'title' );
		$rhythm = Rhythm::tryFrom( $input->raw( 'rhythm' ) );
		$errors = self::errors( $title, $rhythm, '' );
		if ( '' === $query ) {
			return Answer::error( __( 'There is no search to keep: begin on the search page.', 'pmq' ) );
		}
		if ( array() !== $errors || null === $rhythm ) {
			return Answer::errors( $errors );
		}
		if ( count( $this->searches->of( $user ) ) >= SavedSearches::MOST ) {
			/* translators: %d: number of searches */
			return Answer::error( sprintf( __( 'An account keeps %d searches. Remove one first.', 'pmq' ), SavedSearches::MOST ) );
		}
		$this->searches->add( $user, $title, $query, $rhythm );
		return Answer::to( Pages::done_url( 'garde', self::SLUG ) );
	}

	/**
	 * Renames a search and changes its rhythm.
	 *
	 * @param Input $input Fields: number, title_<number>, rhythm_<number>.
	 */
	public function change( Input $input ): Answer {
		$id     = Values::int( $input->raw( 'number' ) );
		$search = $this->searches->find( get_current_user_id(), $id );
		$title  = $input->text( "title_{$id}" );
		$rhythm = Rhythm::tryFrom( $input->raw( "rhythm_{$id}" ) );
		$errors = self::errors( $title, $rhythm, "_{$id}" );
		if ( null === $search ) {
			return Answer::error( __( 'This search is no longer there.', 'pmq' ) );
		}
		if ( array() !== $errors || null === $rhythm ) {
			return Answer::errors( $errors );
		}
		$this->searches->change( $search, $title, $rhythm );
		return Answer::to( Pages::done_url( 'garde', self::SLUG ) );
	}

	/**
	 * Removes a search.
	 *
	 * @param Input $input Field: number.
	 */
	public function remove( Input $input ): Answer {
		$this->searches->remove( get_current_user_id(), Values::int( $input->raw( 'number' ) ) );
		return Answer::to( Pages::done_url( 'garde', self::SLUG ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		$kept = '';
		foreach ( $this->searches->of( $user->ID ) as $search ) {
			$kept .= $this->entry( $forms, $search );
		}
		return $this->form( $forms ) . ( '' === $kept ? self::none() : '<ul class="pmq-account__list">' . $kept . '</ul>' );
	}

	/**
	 * Prints the form that keeps the search one comes with.
	 *
	 * @param Forms $forms Forms.
	 */
	private function form( Forms $forms ): string {
		$input = $forms->input( self::SAVE );
		$query = SavedSearch::clean( $input->has( 'search' ) ? $input->raw( 'search' ) : Pages::argument( self::ARGUMENT ) );
		if ( '' === $query ) {
			return '';
		}
		$form = new Html( $forms, self::SAVE );
		return '<h3>' . esc_html__( 'Keep this search', 'pmq' ) . '</h3>'
			. Links::paragraph( SiteLinks::url( 'patrimoine' ) . 'chercher/?' . $query, __( 'See its results', 'pmq' ) )
			. $form->open( Pages::url( Pages::ACCOUNT ), array( 'search' => $query ) )
			. $form->field( 'title', __( 'Name of the search', 'pmq' ), array( 'value' => mb_substr( Pages::argument( self::TITLE ), 0, self::LONGEST ), 'maxlength' => (string) self::LONGEST, 'required' => '' ) )
			. $form->choice( 'rhythm', __( 'Mail me new records', 'pmq' ), Rhythm::labels(), Rhythm::Weekly->value )
			. $form->close( __( 'Keep the search', 'pmq' ) );
	}

	/**
	 * Prints a search with what can be done with it.
	 *
	 * @param Forms       $forms  Forms.
	 * @param SavedSearch $search Search.
	 */
	private function entry( Forms $forms, SavedSearch $search ): string {
		$id     = (string) $search->id;
		$change = new Html( $forms, self::CHANGE );
		$remove = new Html( $forms, self::REMOVE );
		$wrong  = array() !== $forms->errors( self::CHANGE ) && $forms->input( self::CHANGE )->raw( 'number' ) === $id;
		return '<li><div><p>' . Links::link( $search->url(), $search->name ) . ' <span class="pmq-hint">' . esc_html( Rhythm::labels()[ $search->rhythm->value ] ) . '</span></p><details' . ( $wrong ? ' open' : '' ) . '><summary>'
			/* translators: %s: name of a search */
			. esc_html( sprintf( __( 'Change “%s”', 'pmq' ), $search->name ) ) . '</summary>'
			. $change->open( Pages::url( Pages::ACCOUNT ), array( 'number' => $id ) )
			. $change->field( "title_{$id}", __( 'Name of the search', 'pmq' ), array( 'value' => $search->name, 'maxlength' => (string) self::LONGEST, 'required' => '' ) )
			. $change->choice( "rhythm_{$id}", __( 'Mail me new records', 'pmq' ), Rhythm::labels(), $search->rhythm->value )
			. $change->close( __( 'Keep the changes', 'pmq' ), '', 'is-small' ) . '</details></div>'
			. $remove->open( Pages::url( Pages::ACCOUNT ), array( 'number' => $id ) )
			/* translators: %s: name of a search */
			. $remove->close( sprintf( __( 'Remove “%s”', 'pmq' ), $search->name ), '', 'is-text is-small' ) . '</li>';
	}

	/**
	 * Says how one gets searches.
	 */
	private static function none(): string {
		return '<p>' . esc_html__( 'None yet. On the search page of the heritage, “Save this search” keeps it here, and mails you new records if you like.', 'pmq' ) . '</p>' . Links::paragraph( SiteLinks::url( 'patrimoine' ) . 'chercher/', __( 'Look for records', 'pmq' ) );
	}

	/**
	 * Says what is wrong with name and rhythm.
	 *
	 * @param string  $title  Name.
	 * @param ?Rhythm $rhythm Rhythm.
	 * @param string  $suffix What the names of the fields end with.
	 * @return array<string, string>
	 */
	private static function errors( string $title, ?Rhythm $rhythm, string $suffix ): array {
		$errors = array();
		if ( '' === $title || mb_strlen( $title ) > self::LONGEST ) {
			/* translators: %d: number of characters */
			$errors[ 'title' . $suffix ] = sprintf( __( 'Give the search a name of at most %d characters.', 'pmq' ), self::LONGEST );
		}
		if ( null === $rhythm ) {
			$errors[ 'rhythm' . $suffix ] = __( 'Choose how often you want a mail.', 'pmq' );
		}
		return $errors;
	}
}
