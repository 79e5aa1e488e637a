<?php
/**
 * Types of WordPress's global variables.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Quality;

use PhpParser\Node\Expr;
use PHPStan\Analyser\Scope;
use PHPStan\Type\ExpressionTypeResolverExtension;
use PHPStan\Type\ObjectType;
use PHPStan\Type\Type;

/**
 * Tells PHPStan what `global $wpdb` is, so that no file must repeat it.
 */
final class GlobalTypes implements ExpressionTypeResolverExtension {

	private const CLASSES = array(
		'wpdb'        => 'wpdb',
		'wp_query'    => 'WP_Query',
		'wp_rewrite'  => 'WP_Rewrite',
		'wp_filesystem' => 'WP_Filesystem_Base',
	);

	/**
	 * Answers the type of a variable that carries the name of a global one.
	 *
	 * @param Expr  $expr  Expression.
	 * @param Scope $scope Where it stands.
	 */
	public function getType( Expr $expr, Scope $scope ): ?Type {
		if ( ! $expr instanceof Expr\Variable || ! is_string( $expr->name ) || ! isset( self::CLASSES[ $expr->name ] ) ) {
			return null;
		}
		return new ObjectType( self::CLASSES[ $expr->name ] );
	}
}
