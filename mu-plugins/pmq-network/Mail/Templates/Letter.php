<?php
/**
 * What a mail says.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Templates;

use PaysMidiQuercy\Values;

/**
 * The data of a template, typed.
 */
final class Letter {

	/**
	 * Keeps the data.
	 *
	 * @param string                                                                                                     $subject    Subject.
	 * @param string                                                                                                     $preheader  What a list of mails shows beside the subject.
	 * @param string                                                                                                     $heading    Heading.
	 * @param list<string>                                                                                               $paragraphs Texts.
	 * @param array<string, string>                                                                                      $facts      Label => value.
	 * @param string                                                                                                     $quote      Words of somebody.
	 * @param array{label: string, url: string}|null                                                                     $button     What to do.
	 * @param list<array{title: string, items: list<array{title: string, url: string, text: string, meta: string}>}> $sections   Lists of what is new.
	 * @param list<string>                                                                                               $after      Texts below the button.
	 * @param string                                                                                                     $reason     Why the person gets this mail.
	 * @param array<string, string>                                                                                      $links      Label => address.
	 */
	private function __construct(
		public readonly string $subject,
		public readonly string $preheader,
		public readonly string $heading,
		public readonly array $paragraphs,
		public readonly array $facts,
		public readonly string $quote,
		public readonly ?array $button,
		public readonly array $sections,
		public readonly array $after,
		public readonly string $reason,
		public readonly array $links,
	) {}

	/**
	 * Reads the data of a template.
	 *
	 * @param array<string, mixed> $data See Templates.
	 */
	public static function from( array $data ): self {
		$button = Values::map( $data['button'] ?? null );
		$label  = Values::text( $button['label'] ?? '' );
		$url    = Values::text( $button['url'] ?? '' );
		return new self(
			Values::text( $data['subject'] ?? '' ),
			Values::text( $data['preheader'] ?? '' ),
			Values::text( $data['heading'] ?? '' ),
			Values::texts( $data['paragraphs'] ?? null ),
			array_map( Values::text( ... ), Values::map( $data['facts'] ?? null ) ),
			Values::text( $data['quote'] ?? '' ),
			'' === $label || '' === $url ? null : array(
				'label' => $label,
				'url'   => $url,
			),
			array_map( self::section( ... ), array_values( Values::map( $data['sections'] ?? null ) ) ),
			Values::texts( $data['after'] ?? null ),
			Values::text( $data['reason'] ?? '' ),
			array_map( Values::text( ... ), Values::map( $data['links'] ?? null ) ),
		);
	}

	/**
	 * Reads one list.
	 *
	 * @param mixed $section Title and items.
	 * @return array{title: string, items: list<array{title: string, url: string, text: string, meta: string}>}
	 */
	private static function section( mixed $section ): array {
		$section = Values::map( $section );
		$items   = array();
		foreach ( Values::map( $section['items'] ?? null ) as $item ) {
			$item    = Values::map( $item );
			$items[] = array(
				'title' => Values::text( $item['title'] ?? '' ),
				'url'   => Values::text( $item['url'] ?? '' ),
				'text'  => Values::text( $item['text'] ?? '' ),
				'meta'  => Values::text( $item['meta'] ?? '' ),
			);
		}
		return array(
			'title' => Values::text( $section['title'] ?? '' ),
			'items' => $items,
		);
	}
}
