<?php
/**
 * What an uploaded SVG may contain.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * The allow-lists of {@see SvgSanitizer}: drawing, and nothing that runs, loads or links.
 *
 * Left out on purpose: `script`, `foreignObject`, `a`, `image`, `iframe`, `audio`, `video`, and animation (`set` and
 * `animate` can write an address into `href`).
 */
final class SvgRules {

	/**
	 * Elements that draw.
	 */
	public const ELEMENTS = array(
		'svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'switch',
		'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'textPath',
		'linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker',
		'filter', 'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feFlood', 'feFuncA', 'feFuncB',
		'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'feTurbulence',
	);

	/**
	 * Elements that say something about the drawing: dropped without a word.
	 */
	public const DROPPED = array( 'metadata' );

	/**
	 * Attributes, on any element. Values are checked as well.
	 */
	public const ATTRIBUTES = array(
		'id', 'class', 'style', 'href', 'viewBox', 'preserveAspectRatio', 'version', 'width', 'height', 'x', 'y', 'x1',
		'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr', 'd', 'points', 'pathLength', 'transform', 'dx', 'dy',
		'rotate', 'textLength', 'lengthAdjust', 'startOffset', 'offset', 'gradientUnits', 'gradientTransform',
		'spreadMethod', 'patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits',
		'maskContentUnits', 'markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'filterUnits',
		'primitiveUnits', 'in', 'in2', 'result', 'mode', 'type', 'values', 'stdDeviation', 'operator', 'k1', 'k2', 'k3',
		'k4', 'radius', 'baseFrequency', 'numOctaves', 'seed', 'stitchTiles', 'tableValues', 'slope', 'intercept',
		'amplitude', 'exponent', 'lang', 'role', 'tabindex', 'focusable', 'aria-label', 'aria-labelledby',
		'aria-describedby', 'aria-hidden', 'requiredFeatures', 'systemLanguage', 'space',
	);

	/**
	 * Properties of drawing, as attributes or in a style.
	 */
	public const PROPERTIES = array(
		'alignment-baseline', 'baseline-shift', 'clip-path', 'clip-rule', 'color', 'color-interpolation',
		'color-interpolation-filters', 'direction', 'display', 'dominant-baseline', 'enable-background', 'fill', 'fill-opacity',
		'fill-rule', 'filter', 'flood-color', 'flood-opacity', 'font-family', 'font-size', 'font-style', 'font-variant',
		'font-weight', 'font-stretch', 'isolation', 'letter-spacing', 'marker-end', 'marker-mid', 'marker-start', 'mask',
		'mask-type', 'mix-blend-mode', 'opacity', 'overflow', 'paint-order', 'pointer-events', 'shape-rendering',
		'stop-color', 'stop-opacity', 'stroke', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap',
		'stroke-linejoin', 'stroke-miterlimit', 'stroke-opacity', 'stroke-width', 'text-anchor', 'text-decoration',
		'text-rendering', 'transform', 'transform-origin', 'transform-box', 'vector-effect', 'visibility', 'word-spacing',
		'writing-mode',
	);

	public const MAX_BYTES = 1048576;
	public const MAX_NODES = 20000;
	public const MAX_DEPTH = 64;

	/**
	 * Copies by `use`: few, and never of something that copies itself, or a small file draws for ever.
	 */
	public const MAX_USES = 200;

	/**
	 * Tells whether a value of an attribute or property draws only: it may point at the file's own parts, nowhere else.
	 *
	 * @param string $value Value.
	 */
	public static function is_safe_value( string $value ): bool {
		$own = preg_replace( '/url\(\s*(["\']?)#[A-Za-z_][\w.:-]*\1\s*\)/', '', $value );
		// PCRE gives null where it gives up: what could not be read is not safe.
		return null !== $own && 0 === preg_match( '/url|[\\\\@<>{}]|\/\*|expression|import|image-set|javascript:|data:|var\(/i', $own );
	}

	/**
	 * Tells whether every declaration of a style is a property of drawing with a safe value.
	 *
	 * @param string $style Such as `fill:#fff;stroke:none`.
	 */
	public static function is_safe_style( string $style ): bool {
		foreach ( explode( ';', $style ) as $declaration ) {
			if ( '' === trim( $declaration ) ) {
				continue;
			}
			$parts    = explode( ':', $declaration, 2 );
			$property = strtolower( trim( $parts[0] ) );
			$known    = in_array( $property, self::PROPERTIES, true ) || 1 === preg_match( '/^-inkscape-[a-z-]+$/', $property );
			if ( ! isset( $parts[1] ) || ! $known || ! self::is_safe_value( $parts[1] ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Tells whether a style sheet has plain rules only: `.a, #b path { fill: red }`.
	 *
	 * @param string $css Text of a `style` element.
	 */
	public static function is_safe_sheet( string $css ): bool {
		$rest = preg_replace_callback(
			'/[\w\s.#,*>:-]+\{([^{}]*)\}/',
			static fn ( array $rule ): string => self::is_safe_style( $rule[1] ) ? '' : '!',
			$css
		);
		return is_string( $rest ) && '' === trim( $rest );
	}
}
