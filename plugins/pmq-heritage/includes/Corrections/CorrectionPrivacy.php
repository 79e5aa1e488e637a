<?php
/**
 * What corrections know of a person.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Corrections;

/**
 * Gives WordPress's privacy tools the suggestions that were sent with an address.
 */
final class CorrectionPrivacy {

	private const NAME = 'pmq-corrections';

	/**
	 * Keeps the suggestions.
	 *
	 * @param Corrections $corrections Suggestions.
	 */
	public function __construct( private readonly Corrections $corrections ) {}

	/**
	 * Hooks exporter and eraser.
	 */
	public function register(): void {
		add_filter(
			'wp_privacy_personal_data_exporters',
			fn ( array $exporters ): array => $exporters + array(
				self::NAME => array(
					'exporter_friendly_name' => __( 'Suggested corrections', 'pmq' ),
					'callback'               => $this->export( ... ),
				),
			)
		);
		add_filter(
			'wp_privacy_personal_data_erasers',
			fn ( array $erasers ): array => $erasers + array(
				self::NAME => array(
					'eraser_friendly_name' => __( 'Suggested corrections', 'pmq' ),
					'callback'             => $this->erase( ... ),
				),
			)
		);
	}

	/**
	 * Gives everything at once: it is little.
	 *
	 * @param string $address Address.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public function export( string $address ): array {
		$data = array();
		foreach ( $this->corrections->of( $address ) as $correction ) {
			$words  = array(
				__( 'Record', 'pmq' ) => html_entity_decode( get_the_title( $correction->record ), ENT_QUOTES ),
				__( 'On', 'pmq' )     => (string) wp_date( 'j F Y, H:i', $correction->created ),
				__( 'Text', 'pmq' )   => $correction->text,
				__( 'Name', 'pmq' )   => $correction->name,
				__( 'State', 'pmq' )  => $correction->state_label(),
				__( 'Answer', 'pmq' ) => $correction->answer,
			);
			$data[] = array(
				'group_id'    => self::NAME,
				'group_label' => __( 'Suggested corrections', 'pmq' ),
				'item_id'     => 'correction-' . $correction->id,
				'data'        => array_map(
					static fn ( string $name, string $value ): array => array(
						'name'  => $name,
						'value' => $value,
					),
					array_keys( $words ),
					$words
				),
			);
		}
		return array(
			'data' => $data,
			'done' => true,
		);
	}

	/**
	 * Takes name and address off; the suggestion stays, it is about the record.
	 *
	 * @param string $address Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public function erase( string $address ): array {
		$has = array() !== $this->corrections->of( $address );
		$this->corrections->forget( $address );
		return array(
			'items_removed'  => $has,
			'items_retained' => false,
			'messages'       => array(),
			'done'           => true,
		);
	}
}
