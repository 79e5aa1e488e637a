<?php
/**
 * The form of an entry.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Actors\Content\ActorMeta;
use PaysMidiQuercy\Actors\Content\ActorTaxonomies;
use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Actors\Data\ActorFields;
use PaysMidiQuercy\Actors\Data\ActorRules;
use PaysMidiQuercy\Actors\Data\WaitingKeywords;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Territory\Commune;

/**
 * Prints the fields of an entry, for who edits or proposes one, and reads them.
 */
final class EntryForm {

	/** Links to news asked for. */
	private const NEWS = 3;

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Reads what was sent.
	 *
	 * @param Input $input Fields.
	 */
	public static function read( Input $input ): ActorFields {
		$news = array();
		for ( $index = 0; $index < self::NEWS; $index++ ) {
			$news[ $index ] = array(
				'label' => $input->text( 'news_label_' . $index ),
				'url'   => $input->text( 'news_url_' . $index ),
			);
		}
		return ActorFields::from(
			array(
				'name'             => $input->text( 'title' ),
				'kind'             => $input->text( 'kind' ),
				'person'           => $input->text( 'person' ),
				'association'      => $input->text( 'association' ),
				'domains'          => $input->list( 'domains' ),
				'activities'       => $input->list( 'activities' ),
				'keywords'         => $input->text( 'keywords' ),
				'commune'          => $input->text( 'commune' ),
				'scales'           => $input->list( 'scales' ),
				'position'         => $input->text( 'position' ),
				'presentation'     => $input->lines( 'presentation' ),
				'references'       => $input->lines( 'references' ),
				'news'             => $news,
				'mail'             => $input->text( 'mail' ),
				'phone'            => $input->text( 'phone' ),
				'postal'           => $input->lines( 'postal' ),
				'website'          => $input->text( 'website' ),
				'shown'            => array_values( array_filter( ActorMeta::SHOWABLE, static fn( string $contact ): bool => $input->ticked( 'show_' . $contact ) ) ),
				'accepts_messages' => $input->ticked( 'accepts' ),
			)
		);
	}

	/**
	 * Says what is wrong, by the names of the form's fields.
	 *
	 * @param Input      $input Fields.
	 * @param ActorRules $rules Rules.
	 * @return array<string, string>
	 */
	public static function errors( Input $input, ActorRules $rules ): array {
		$errors = $rules->errors( self::read( $input ) );
		// Empty links are left out before they are numbered.
		$given = array();
		for ( $index = 0; $index < self::NEWS; $index++ ) {
			if ( '' !== $input->text( 'news_label_' . $index ) . $input->text( 'news_url_' . $index ) ) {
				$given[] = $index;
			}
		}
		$named = array();
		foreach ( $errors as $field => $sentence ) {
			$index = str_starts_with( $field, 'news_url_' ) ? (int) substr( $field, 9 ) : null;
			$named[ null === $index ? $field : 'news_url_' . ( $given[ $index ] ?? 0 ) ] = $sentence;
		}
		return $named;
	}

	/**
	 * Gives the fields of an entry as it is.
	 *
	 * @param int $id Post.
	 */
	public function fields_of( int $id ): ActorFields {
		$actor    = $this->services->actors()->find( $id );
		$contacts = $this->services->actors()->contacts( $id );
		if ( null === $actor ) {
			return ActorFields::from( array() );
		}
		// What is hidden from everybody is not hidden here: the form would write back the words that stand in its place.
		return ActorFields::from(
			$this->services->actors()->texts( $id ) + array(
				'kind'             => $actor->kind->value,
				'domains'          => array_column( $actor->domains, 'slug' ),
				'activities'       => array_column( $actor->activities, 'slug' ),
				'keywords'         => array( ...array_column( $actor->keywords, 'name' ), ...WaitingKeywords::of( $id ) ),
				'commune'          => $actor->commune['name'] ?? '',
				'scales'           => array_column( $actor->scales, 'value' ),
				'position'         => null === $actor->location || $actor->location['approximate'] ? '' : $actor->location['lat'] . ', ' . $actor->location['lng'],
				'mail'             => $contacts->mail,
				'phone'            => $contacts->phone,
				'postal'           => $contacts->postal,
				'website'          => $contacts->website,
				'shown'            => $contacts->shown,
				'accepts_messages' => $contacts->accepts_messages,
			)
		);
	}

	/**
	 * Prints every field, in three parts.
	 *
	 * @param Html        $form   Form.
	 * @param ActorFields $fields What stands there at first.
	 * @return string HTML, escaped.
	 */
	public function html( Html $form, ActorFields $fields ): string {
		return self::part( __( 'Who you are', 'pmq' ), $this->identity( $form, $fields ) )
			. self::part( __( 'How to reach you', 'pmq' ), self::contacts( $form, $fields ) )
			. self::part( __( 'What you say of yourselves', 'pmq' ), self::texts( $form, $fields ) );
	}

	/**
	 * Prints a part of the form.
	 *
	 * @param string $title Title.
	 * @param string $html  Trusted markup.
	 */
	public static function part( string $title, string $html ): string {
		return '<section class="pmq-entry__part"><h2>' . esc_html( $title ) . '</h2>' . $html . '</section>';
	}

	/**
	 * Prints who it is, what it does, where.
	 *
	 * @param Html        $form   Form.
	 * @param ActorFields $fields Values.
	 */
	private function identity( Html $form, ActorFields $fields ): string {
		$communes = '';
		foreach ( $this->communes() as $commune ) {
			$communes .= sprintf( '<option value="%s">%s</option>', esc_attr( $commune->name ), esc_html( $commune->postal_codes[0] ?? '' ) );
		}
		$vocabulary = $this->services->vocabulary();
		return $form->choice( 'kind', __( 'You are', 'pmq' ), Kind::labels(), '' === $fields->kind ? Kind::Association->value : $fields->kind )
			. $form->field( 'title', __( 'Name of the entry', 'pmq' ), self::text( $fields->name, __( 'The name under which people look for you: first name and name, or the name of the association.', 'pmq' ), array( 'required' => 'required' ) ) )
			. $form->field( 'person', __( 'First name and name of the person', 'pmq' ), self::text( $fields->person, __( 'Yours, or of who speaks for the association.', 'pmq' ) ) )
			. $form->field( 'association', __( 'Association that you belong to', 'pmq' ), self::text( $fields->association, __( 'For a person: leave it empty if there is none.', 'pmq' ) ) )
			. $form->boxes( 'domains', __( 'Domains', 'pmq' ), $vocabulary->names( ActorTaxonomies::DOMAIN ), $fields->domains )
			. $form->boxes( 'activities', __( 'Activities', 'pmq' ), $vocabulary->names( ActorTaxonomies::ACTIVITY ), $fields->activities )
			. $form->field( 'keywords', __( 'Keywords', 'pmq' ), self::text( implode( ', ', $fields->keywords ), __( 'Separated by commas: dry stone, ball, Occitan …', 'pmq' ) ) )
			. $form->field( 'commune', __( 'Commune', 'pmq' ), self::text( $fields->commune, __( 'Name or postal code; a commune outside the Pays is welcome.', 'pmq' ), array( 'list' => 'pmq-communes', 'required' => 'required' ) ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One field.
			. '<datalist id="pmq-communes">' . $communes . '</datalist>'
			. $form->boxes( 'scales', __( 'You work for', 'pmq' ), Scale::labels(), $fields->scales )
			. $form->field( 'position', __( 'Exact place on the map', 'pmq' ), self::text( $fields->position, __( 'Latitude and longitude, such as 44.155, 1.690. Leave it empty and the map shows the centre of the commune.', 'pmq' ) ) );
	}

	/**
	 * Prints the contacts, each with who sees it.
	 *
	 * @param Html        $form   Form.
	 * @param ActorFields $fields Values.
	 */
	private static function contacts( Html $form, ActorFields $fields ): string {
		$box = static fn( string $contact, string $label ): string => $form->box( 'show_' . $contact, esc_html( $label ), in_array( $contact, $fields->shown, true ) );
		return $form->field( 'mail', __( 'Mail address', 'pmq' ), self::text( $fields->mail, __( 'Never shown. With it you change your entry.', 'pmq' ), array( 'type' => 'email', 'autocomplete' => 'email', 'required' => 'required' ) ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One field.
			. $box( 'mail', __( 'Visitors may write to me by a form', 'pmq' ) )
			. $form->field( 'phone', __( 'Telephone', 'pmq' ), self::text( $fields->phone, '', array( 'type' => 'tel', 'autocomplete' => 'tel' ) ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One field.
			. $box( 'phone', __( 'Show it, after a click', 'pmq' ) )
			. $form->lines( 'postal', __( 'Postal address', 'pmq' ), '', $fields->postal, 3, 300 )
			. $box( 'postal', __( 'Show it to everybody', 'pmq' ) )
			. $form->field( 'website', __( 'Web site', 'pmq' ), self::text( $fields->website, '', array( 'inputmode' => 'url' ) ) )
			. $box( 'website', __( 'Show the link to everybody', 'pmq' ) )
			. $form->box( 'accepts', esc_html__( 'The Pays may write to me about the life of the network (you can stop it in each mail)', 'pmq' ), $fields->accepts_messages );
	}

	/**
	 * Prints the texts and the links.
	 *
	 * @param Html        $form   Form.
	 * @param ActorFields $fields Values.
	 */
	private static function texts( Html $form, ActorFields $fields ): string {
		$news = '';
		for ( $index = 0; $index < self::NEWS; $index++ ) {
			$link  = $fields->news[ $index ] ?? array(
				'label' => '',
				'url'   => '',
			);
			$news .= '<div class="pmq-entry__pair">'
				/* translators: %d: number of the link */
				. $form->field( 'news_label_' . $index, sprintf( __( 'News %d: what it is', 'pmq' ), $index + 1 ), self::text( $link['label'], '' ) )
				/* translators: %d: number of the link */
				. $form->field( 'news_url_' . $index, sprintf( __( 'News %d: address', 'pmq' ), $index + 1 ), self::text( $link['url'], '', array( 'inputmode' => 'url' ) ) )
				. '</div>';
		}
		return $form->lines( 'presentation', __( 'Presentation', 'pmq' ), __( 'An empty line begins a new paragraph.', 'pmq' ), $fields->presentation, 8, 5000 )
			. $form->lines( 'references', __( 'References', 'pmq' ), __( 'Works, publications, partners: one a line.', 'pmq' ), $fields->references, 5, 3000 )
			. $news;
	}

	/**
	 * Gives the attributes of a field of one line.
	 *
	 * @param string                $value Value at first.
	 * @param string                $hint  Hint, empty for none.
	 * @param array<string, string> $more  More attributes.
	 * @return array<string, string>
	 */
	private static function text( string $value, string $hint, array $more = array() ): array {
		return $more + array(
			'value' => $value,
			'hint'  => $hint,
		);
	}

	/**
	 * Gives the communes by name.
	 *
	 * @return list<Commune>
	 */
	private function communes(): array {
		$communes = $this->services->network()->territory->communes();
		usort( $communes, static fn( Commune $a, Commune $b ): int => strnatcasecmp( remove_accents( $a->name ), remove_accents( $b->name ) ) );
		return $communes;
	}
}
