/** What is used of wp-env's own configuration code, which ships no types. */
declare module '@wordpress/env/lib/config' {
	interface Source {
		readonly type: string;
		readonly path: string;
	}

	interface Environment {
		readonly multisite: boolean;
		readonly phpVersion: string;
		readonly mappings: Readonly< Record< string, Source > >;
		readonly config: Readonly< Record< string, string | number | boolean > >;
		readonly pluginSources: readonly Source[];
		readonly themeSources: readonly Source[];
	}

	export function loadConfig( directory: string ): Promise< { readonly env: { readonly development: Environment } } >;
}
