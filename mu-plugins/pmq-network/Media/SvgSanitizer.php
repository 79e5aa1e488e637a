<?php
/**
 * Makes an uploaded SVG safe.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * Writes a new drawing from an uploaded one, with what {@see SvgRules} allows. What an editor's program adds (metadata,
 * its own namespaces, comments) is dropped; whatever could run, load or link makes the file refused: on doubt, no.
 */
final class SvgSanitizer {

	private const SVG   = 'http://www.w3.org/2000/svg';
	private const XLINK = 'http://www.w3.org/1999/xlink';
	private const XML   = 'http://www.w3.org/XML/1998/namespace';

	/**
	 * Nodes copied so far.
	 */
	private int $nodes = 0;

	/**
	 * Returns a safe drawing.
	 *
	 * @param string $bytes Uploaded file.
	 * @throws UnsafeFile With a sentence for the person who uploads.
	 */
	public function sanitize( string $bytes ): string {
		$source = $this->parse( $bytes );
		$root   = $source->documentElement;
		if ( null === $root || 'svg' !== $root->localName || self::SVG !== $root->namespaceURI ) {
			throw new UnsafeFile( __( 'This file is not an SVG drawing.', 'pmq' ) );
		}
		$this->nodes = 0;
		$clean       = new \DOMDocument( '1.0', 'UTF-8' );
		$copy        = $this->copy( $root, $clean, 0 );
		if ( null !== $copy ) {
			$clean->appendChild( $copy );
		}
		$this->check_uses( $clean );
		return (string) $clean->saveXML( $clean->documentElement );
	}

	/**
	 * Reads the file without loading anything and without declarations of its own.
	 *
	 * @param string $bytes File.
	 * @throws UnsafeFile When it cannot be read safely.
	 */
	private function parse( string $bytes ): \DOMDocument {
		if ( strlen( $bytes ) > SvgRules::MAX_BYTES ) {
			throw new UnsafeFile( __( 'This drawing is heavier than 1 MB: simplify it, or export it as an image.', 'pmq' ) );
		}
		$encoding = preg_match( '/^\s*<\?xml[^>]*\sencoding\s*=\s*["\']([^"\']*)/', substr( $bytes, 0, 200 ), $found ) ? strtolower( $found[1] ) : 'utf-8';
		if ( ! in_array( $encoding, array( 'utf-8', 'us-ascii' ), true ) || str_contains( $bytes, "\0" ) || ! mb_check_encoding( $bytes, 'UTF-8' ) ) {
			throw new UnsafeFile( __( 'This drawing is not written in UTF-8: export it again.', 'pmq' ) );
		}
		// Any entity is refused before the parser sees it; a plain DOCTYPE, which older programs write, is only dropped.
		if ( 1 === preg_match( '/<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i', $bytes ) ) {
			throw new UnsafeFile( __( 'This drawing declares entities or style sheets of its own: export it again as “plain SVG”.', 'pmq' ) );
		}
		$document = new \DOMDocument();
		$before   = libxml_use_internal_errors( true );
		$read     = '' !== $bytes && $document->loadXML( $bytes, LIBXML_NONET | LIBXML_COMPACT );
		libxml_clear_errors();
		libxml_use_internal_errors( $before );
		if ( ! $read ) {
			throw new UnsafeFile( __( 'This file is not an SVG drawing.', 'pmq' ) );
		}
		return $document;
	}

	/**
	 * Copies an element and what is in it.
	 *
	 * @param \DOMElement  $element Element of the uploaded file.
	 * @param \DOMDocument $clean   Document that is written.
	 * @param int          $depth   How deep the element is.
	 * @return \DOMElement|null Null for what is dropped.
	 * @throws UnsafeFile When something is not allowed.
	 */
	private function copy( \DOMElement $element, \DOMDocument $clean, int $depth ): ?\DOMElement {
		$name = (string) $element->localName;
		if ( self::SVG === $element->namespaceURI && in_array( $name, SvgRules::DROPPED, true ) ) {
			return null;
		}
		if ( self::SVG !== $element->namespaceURI || ! in_array( $name, SvgRules::ELEMENTS, true ) ) {
			$this->check_foreign( $element );
			return null;
		}
		if ( ++$this->nodes > SvgRules::MAX_NODES || $depth > SvgRules::MAX_DEPTH ) {
			throw new UnsafeFile( __( 'This drawing is too complicated: simplify it, or export it as an image.', 'pmq' ) );
		}
		$copy = $clean->createElementNS( self::SVG, $name );
		foreach ( $element->attributes ?? array() as $attribute ) {
			$this->copy_attribute( $attribute, $copy );
		}
		$this->copy_children( $element, $copy, $clean, $depth );
		return $copy;
	}

	/**
	 * Lets an element of a drawing program's own namespace be dropped; refuses everything else that is unknown.
	 *
	 * @param \DOMElement $element Element.
	 * @throws UnsafeFile When it is not such a program's.
	 */
	private function check_foreign( \DOMElement $element ): void {
		$programs = '#^(http://www\.inkscape\.org/|http://sodipodi\.sourceforge\.net/|http://ns\.adobe\.com/|http://www\.bohemiancoding\.com/|http://www\.serif\.com/|https?://vectornator\.io)#';
		if ( 1 !== preg_match( $programs, (string) $element->namespaceURI ) ) {
			throw self::forbidden( '<' . $element->nodeName . '>' );
		}
	}

	/**
	 * Copies what is inside an element.
	 *
	 * @param \DOMElement  $element Element of the uploaded file.
	 * @param \DOMElement  $copy    Its copy.
	 * @param \DOMDocument $clean   Document that is written.
	 * @param int          $depth   How deep the element is.
	 * @throws UnsafeFile When something is not allowed.
	 */
	private function copy_children( \DOMElement $element, \DOMElement $copy, \DOMDocument $clean, int $depth ): void {
		if ( 'style' === $element->localName ) {
			if ( ! SvgRules::is_safe_sheet( $element->textContent ) || 0 < $element->childElementCount ) {
				throw self::forbidden( '<style>' );
			}
			$copy->appendChild( $clean->createTextNode( $element->textContent ) );
			return;
		}
		foreach ( $element->childNodes as $child ) {
			if ( $child instanceof \DOMElement ) {
				$inner = $this->copy( $child, $clean, $depth + 1 );
				if ( null !== $inner ) {
					$copy->appendChild( $inner );
				}
			} elseif ( $child instanceof \DOMText ) {
				$copy->appendChild( $clean->createTextNode( $child->data ) );
			} elseif ( ! $child instanceof \DOMComment ) {
				throw self::forbidden( $child->nodeName );
			}
		}
	}

	/**
	 * Copies an attribute whose name and value are allowed.
	 *
	 * @param \DOMAttr    $attribute Attribute of the uploaded file.
	 * @param \DOMElement $copy      Element it goes to.
	 * @throws UnsafeFile When its value is not allowed, or it runs something.
	 */
	private function copy_attribute( \DOMAttr $attribute, \DOMElement $copy ): void {
		$name  = (string) $attribute->localName;
		$value = $attribute->value;
		$local = in_array( $attribute->namespaceURI, array( null, '', self::XLINK, self::XML ), true );
		if ( 1 === preg_match( '/^on/i', $name ) || ( 'base' === $name && self::XML === $attribute->namespaceURI ) ) {
			throw self::forbidden( $name );
		}
		if ( ! $local || ( ! in_array( $name, SvgRules::ATTRIBUTES, true ) && ! in_array( $name, SvgRules::PROPERTIES, true ) ) ) {
			return;
		}
		if ( 'href' === $name ) {
			$safe = 1 === preg_match( '/^#[A-Za-z_][\w.:-]*$/', $value );
		} elseif ( 'style' === $name ) {
			$safe = SvgRules::is_safe_style( $value );
		} elseif ( in_array( $name, array( 'id', 'class', 'aria-label' ), true ) ) {
			$safe = true;
		} else {
			$safe = SvgRules::is_safe_value( $value );
		}
		if ( ! $safe ) {
			throw self::forbidden( $name . '="' . mb_substr( $value, 0, 60 ) . '"' );
		}
		if ( self::XML === $attribute->namespaceURI ) {
			$copy->setAttributeNS( self::XML, 'xml:' . $name, $value );
			return;
		}
		$copy->setAttribute( $name, $value );
	}

	/**
	 * Refuses copies of copies, by which a small file draws for ever.
	 *
	 * @param \DOMDocument $clean Copied document.
	 * @throws UnsafeFile When there are too many, or one copies another.
	 */
	private function check_uses( \DOMDocument $clean ): void {
		$xpath = new \DOMXPath( $clean );
		$uses  = $clean->getElementsByTagNameNS( self::SVG, 'use' );
		if ( $uses->length > SvgRules::MAX_USES ) {
			throw self::forbidden( '<use>' );
		}
		$copying = array();
		foreach ( $xpath->query( '//*[@id][descendant-or-self::*[local-name()="use"]]' ) ?: array() as $element ) { // phpcs:ignore WordPress.PHP.DisallowShortTernary.Found -- False only for a broken expression.
			$copying[] = $element instanceof \DOMElement ? '#' . $element->getAttribute( 'id' ) : '';
		}
		foreach ( $uses as $use ) {
			if ( in_array( $use->getAttribute( 'href' ), $copying, true ) ) {
				throw self::forbidden( '<use>' );
			}
		}
	}

	/**
	 * Makes the refusal that names what was found.
	 *
	 * @param string $what Element or attribute.
	 */
	private static function forbidden( string $what ): UnsafeFile {
		/* translators: %s: an element or attribute found in the file. */
		return new UnsafeFile( sprintf( __( 'This drawing contains %s, which could run or load something: it is refused. Export it again as “plain SVG”, without script, link or embedded image.', 'pmq' ), $what ) );
	}
}
