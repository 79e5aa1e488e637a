/** Writes TypeScript from the JSON schemas that this project's REST routes use (draft 4, `required` at the property). */

export interface Schema {
	type: string | string[];
	enum?: string[];
	items?: Schema;
	properties?: Record< string, Schema & { required?: boolean } >;
}

const SCALARS: Record< string, string > = {
	string: 'string',
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
	null: 'null',
};

/** Returns the interface of a schema, with its comment. */
export function toInterface( name: string, comment: string, schema: Schema ): string {
	return `/** ${ comment } */\nexport interface ${ name } ${ toType( schema ) }\n`;
}

/** Returns the type of a schema, indented as the linter wants it. */
export function toType( schema: Schema, indent = '' ): string {
	if ( Array.isArray( schema.type ) ) {
		return schema.type.map( ( type ) => toType( { ...schema, type }, indent ) ).join( ' | ' );
	}
	if ( schema.enum ) {
		return schema.enum.map( ( value ) => `'${ value }'` ).join( ' | ' );
	}
	if ( schema.type === 'array' ) {
		const item = schema.items ? toType( schema.items, indent ) : 'unknown';
		return item.includes( ' | ' ) && ! item.startsWith( '{' ) ? `( ${ item } )[]` : `${ item }[]`;
	}
	if ( schema.type === 'object' ) {
		const lines = Object.entries( schema.properties ?? {} ).map(
			( [ key, property ] ) =>
				`${ indent }\t${ key }${ property.required ? '' : '?' }: ${ toType( property, indent + '\t' ) };\n`
		);
		return `{\n${ lines.join( '' ) }${ indent }}`;
	}
	const scalar = SCALARS[ schema.type ];
	if ( ! scalar ) {
		throw new Error( `The schema uses a type that has no counterpart: ${ schema.type }` );
	}
	return scalar;
}
