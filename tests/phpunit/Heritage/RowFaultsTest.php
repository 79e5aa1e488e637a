<?php
/**
 * Faults of import rows.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\UpsertStatus;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Every fault of a row is told with its field and a French sentence; what is doubtful is never guessed.
 */
final class RowFaultsTest extends HeritageTestCase {

	/**
	 * Gives faulty fields and what is told of them.
	 *
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public static function faults(): array {
		$nowhere = array( 'lat' => null, 'lng' => null );
		return array(
			'unknown source'      => array( array( 'source' => 'wikipedia' ), 'source', 'Source inconnue' ),
			'no identifier'       => array( array( 'source_id' => ' ' ), 'source_id', 'L’identifiant dans la source manque' ),
			'no name'             => array( array( 'name' => '<b></b>' ), 'name', 'Le nom manque' ),
			'long name'           => array( array( 'name' => str_repeat( 'é', 301 ) ), 'name', 'Le texte est trop long : 301' ),
			'name of a list'      => array( array( 'name' => array( 'x' ) ), 'name', 'Un texte est attendu' ),
			'no type'             => array( array( 'types' => array() ), 'types', 'Le type manque' ),
			'unknown type'        => array( array( 'types' => array( 'Tous' ) ), 'types', 'Type inconnu : « Tous »' ),
			'unknown theme'       => array( array( 'themes' => array( 'Patrimoine religieux', 'Bastide' ) ), 'themes', 'Thème inconnu : « Bastide »' ),
			'unknown period'      => array( array( 'periods' => array( 'XIIe siècle' ) ), 'periods', 'Période inconnue' ),
			'words for a year'    => array( array( 'year' => 'vers 1850' ), 'year', 'Ce n’est pas une année : « vers 1850 »' ),
			'year 0'              => array( array( 'year' => 0 ), 'year', 'Ce n’est pas une année' ),
			'far year'            => array( array( 'year' => 9999 ), 'year', 'L’année 9999 n’est pas comprise' ),
			'north of the pole'   => array( array( 'lat' => 95 ), 'lat', 'Ce ne sont pas des coordonnées' ),
			'Null Island'         => array( array( 'lat' => 0, 'lng' => 0 ), 'lat', 'Ce ne sont pas des coordonnées' ),
			'half a place'        => array( array( 'lng' => null ), 'lng', 'La latitude et la longitude vont ensemble' ),
			'words for a place'   => array( array( 'lat' => '44,05' ), 'lat', 'Ce n’est pas un nombre : « 44,05 »' ),
			'nowhere'             => array( array( 'commune' => '' ) + $nowhere, 'commune', 'La commune manque' ),
			'misspelt commune'    => array( array( 'commune' => 'Brunikel' ) + $nowhere, 'commune', 'Vouliez-vous dire Bruniquel (INSEE 82026)' ),
			'misspelt, placed'    => array( array( 'commune' => '', 'commune_name' => 'Bruniqel' ), 'commune', 'Vouliez-vous dire Bruniquel' ),
			'INSEE alone outside' => array( array( 'commune' => '46042' ), 'commune', 'Commune inconnue : « 46042 »' ),
			'outside, unplaced'   => array( array( 'commune' => '46042', 'commune_name' => 'Cahors' ) + $nowhere, 'commune', '« Cahors » n’est pas une commune du Pays' ),
			'kind of keyword'     => array( array( 'keywords' => array( array( 'kind' => 'couleur', 'name' => 'rouge' ) ) ), 'keywords', 'Genre de mot clé inconnu' ),
			'keyword of signs'    => array( array( 'keywords' => array( array( 'kind' => 'subject', 'name' => '***' ) ) ), 'keywords', 'Ce mot clé n’a ni lettre ni chiffre' ),
			'kind of medium'      => array( array( 'media' => array( array( 'type' => 'film', 'url' => 'https://example.org/f' ) ) ), 'media', 'Genre de média inconnu' ),
			'empty medium'        => array( array( 'media' => array( array( 'type' => 'photo' ) ) ), 'media', 'Un média n’a ni adresse ni fichier' ),
			'script in a medium'  => array( array( 'media' => array( array( 'type' => 'photo', 'url' => 'javascript:alert(1)' ) ) ), 'media', 'Ce n’est pas une adresse web' ),
			'empty link'          => array( array( 'links' => array( array( 'label' => 'x' ) ) ), 'links', 'Un lien n’a pas d’adresse' ),
			'link of text'        => array( array( 'links' => array( 'gallica' ) ), 'links', 'Une liste d’objets est attendue' ),
			'source address'      => array( array( 'source_url' => 'pop.culture.gouv.fr' ), 'source_url', 'Ce n’est pas une adresse web' ),
		);
	}

	/**
	 * A fault is told, and nothing is written.
	 *
	 * @param array<string, mixed> $fields  Faulty fields.
	 * @param string               $field   Field that is told.
	 * @param string               $message Beginning of the sentence or part of it.
	 */
	#[DataProvider( 'faults' )]
	public function test_a_fault_is_told_with_its_field( array $fields, string $field, string $message ): void {
		$result = $this->upsert( $this->row( 'bad', $fields ) );
		self::assertSame( UpsertStatus::Error, $result->status );
		self::assertContains( $field, array_column( $result->errors, 'field' ) );
		$told = str_replace( "\u{202F}", ' ', implode( "\n", array_column( $result->errors, 'message' ) ) );
		self::assertStringContainsString( $message, $told );
		self::assertSame( 0, $this->count_records() );
		self::assertSame( UpsertStatus::Error, $this->upsert( $this->row( 'bad', $fields ), false )->status, 'The preview tells the same.' );
	}

	/**
	 * All faults of a row are told at once.
	 */
	public function test_all_faults_are_told_at_once(): void {
		$result = $this->upsert( $this->row( 'bad', array( 'name' => '', 'types' => array( 'x' ), 'year' => 'y', 'lat' => 99, 'commune' => 'Nulle-Part' ) ) );
		self::assertEqualsCanonicalizing( array( 'name', 'types', 'year', 'lat', 'commune' ), array_unique( array_column( $result->errors, 'field' ) ) );
	}

	/**
	 * Gives ways to say Bruniquel or another commune.
	 *
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public static function communes(): array {
		$nowhere = array( 'lat' => null, 'lng' => null );
		return array(
			'INSEE'              => array( array( 'commune' => '82026' ), '82026', 'Bruniquel' ),
			'name'               => array( array( 'commune' => 'BRUNIQUEL' ) + $nowhere, '82026', 'Bruniquel' ),
			'name and postal'    => array( array( 'commune' => 'Bruniquel (82800)' ) + $nowhere, '82026', 'Bruniquel' ),
			'postal and name'    => array( array( 'commune' => '82800', 'commune_name' => 'bruniquel' ) + $nowhere, '82026', 'Bruniquel' ),
			'St for Saint'       => array( array( 'commune' => '', 'commune_name' => 'St Antonin Noble Val' ) + $nowhere, '82155', 'Saint-Antonin-Noble-Val' ),
			'outside'            => array( array( 'commune' => '46042', 'commune_name' => 'Cahors', 'lat' => 44.44, 'lng' => 1.43 ), '46042', 'Cahors' ),
			'homonym far away'   => array( array( 'commune' => '', 'commune_name' => 'Caussade', 'lat' => 43.51, 'lng' => 0.15 ), '', 'Caussade' ),
			'same name near'     => array( array( 'commune' => '', 'commune_name' => 'Caussade', 'lat' => 44.16, 'lng' => 1.53 ), '82037', 'Caussade' ),
		);
	}

	/**
	 * A commune is found by what tables say; a homonym elsewhere is not taken for it.
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @param string               $insee  INSEE code.
	 * @param string               $name   Name.
	 */
	#[DataProvider( 'communes' )]
	public function test_a_commune_is_found( array $fields, string $insee, string $name ): void {
		$record = $this->record( $this->row( 'a', $fields ) );
		self::assertSame( array( $insee, $name ), array( $record->commune['insee'] ?? null, $record->commune['name'] ?? null ) );
		self::assertNotNull( $record->location );
	}

	/**
	 * A commune that is said to be unknown is no fault.
	 */
	public function test_an_unknown_commune_may_be_said(): void {
		$record = $this->record( $this->row( 'a', array( 'commune' => '', 'commune_name' => 'Non renseigné', 'lat' => null, 'lng' => null ) ) );
		self::assertSame( array( null, null ), array( $record->commune, $record->location ) );
	}

	/**
	 * Texts lose tags and keep everything else, percent signs included; scripts are taken out of descriptions.
	 */
	public function test_texts_are_cleaned_but_kept(): void {
		$record = $this->record( $this->row( 'a', array( 'name' => "Fonds  5%20bis <b>d'art</b> & d’histoire", 'description' => '<p>Voir <a href="https://example.org/" onclick="x()">ici</a></p><script>alert(1)</script>', 'holder' => 'a < b' ) ) );
		self::assertSame( "Fonds 5%20bis d'art & d’histoire", $record->name );
		self::assertSame( '<p>Voir <a href="https://example.org/">ici</a></p>', $record->content_html() );
		self::assertStringContainsString( 'a', $record->holder );
		self::assertStringContainsString( 'b', $record->holder );
	}
}
