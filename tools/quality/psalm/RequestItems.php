<?php
/**
 * Psalm follows `$request->get_param( 'x' )` by its stub, but not `$request['x']`: this plugin says it is input too.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Quality;

use PhpParser\Node\Expr\ArrayDimFetch;
use Psalm\CodeLocation;
use Psalm\Plugin\EventHandler\AfterExpressionAnalysisInterface;
use Psalm\Plugin\EventHandler\Event\AfterExpressionAnalysisEvent;
use Psalm\Type\TaintKindGroup;

/**
 * Marks items read from a REST request as tainted.
 */
final class RequestItems implements AfterExpressionAnalysisInterface {

	/**
	 * Looks at one expression.
	 *
	 * @param AfterExpressionAnalysisEvent $event The expression and where it stands.
	 */
	public static function afterExpressionAnalysis( AfterExpressionAnalysisEvent $event ): ?bool {
		$fetch = $event->getExpr();
		if ( ! $fetch instanceof ArrayDimFetch ) {
			return null;
		}
		$source = $event->getStatementsSource();
		$types  = $source->getNodeTypeProvider();
		$type   = $types->getType( $fetch->var );
		if ( null === $type || ! str_contains( $type->getId(), 'WP_REST_Request' ) ) {
			return null;
		}
		$id    = 'request-' . $source->getFileName() . ':' . $fetch->getStartFilePos();
		$value = $event->getCodebase()->addTaintSource( $types->getType( $fetch ) ?? \Psalm\Type::getMixed(), $id, TaintKindGroup::ALL_INPUT, new CodeLocation( $source, $fetch ) );
		if ( $value ) {
			$types->setType( $fetch, $value );
		}
		return null;
	}
}
