/** Finds the strings in a built script, so that the page carries only the French that the script needs. */
import ts from 'typescript';

const contextAt: Readonly< Record< string, number | undefined > > = { __: undefined, _n: undefined, _x: 1, _nx: 3 };

/**
 * Returns the catalogue keys of the strings of our text domain.
 *
 * @param source JavaScript as the bundler wrote it: `(0,i.__)("Text","pmq")`.
 */
export function keysOfScript( source: string ): Set< string > {
	const keys = new Set< string >();
	if ( ! /["'`]pmq["'`]/.test( source ) ) {
		return keys;
	}
	const visit = ( node: ts.Node ): void => {
		if ( ts.isCallExpression( node ) ) {
			const key = keyOfCall( node );
			if ( key !== undefined ) {
				keys.add( key );
			}
		}
		ts.forEachChild( node, visit );
	};
	visit( ts.createSourceFile( 'script.js', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS ) );
	return keys;
}

function keyOfCall( call: ts.CallExpression ): string | undefined {
	const name = calledName( call.expression );
	const texts = call.arguments.map( ( argument ) =>
		ts.isStringLiteralLike( argument ) ? argument.text : undefined
	);
	if ( name === undefined || ! ( name in contextAt ) || texts[ 0 ] === undefined || texts.at( -1 ) !== 'pmq' ) {
		return undefined;
	}
	const position = contextAt[ name ];
	const context = position === undefined ? undefined : texts[ position ];
	return context === undefined ? texts[ 0 ] : `${ context }\u0004${ texts[ 0 ] }`;
}

function calledName( expression: ts.Expression ): string | undefined {
	if ( ts.isParenthesizedExpression( expression ) ) {
		return calledName( expression.expression );
	}
	if ( ts.isBinaryExpression( expression ) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken ) {
		return calledName( expression.right );
	}
	if ( ts.isPropertyAccessExpression( expression ) ) {
		return expression.name.text;
	}
	return ts.isIdentifier( expression ) ? expression.text : undefined;
}
