/** Several files that belong together: a folder, or what an archive holds. */
export interface FileSet {
	/** Paths with slashes, whatever the system. */
	readonly names: readonly string[];
	/**
	 * Reads some of the files.
	 *
	 * @param names Paths of `names`.
	 * @return Bytes by path; a file that cannot be read is left out.
	 */
	read: ( names: readonly string[] ) => Promise< ReadonlyMap< string, Uint8Array > >;
}

/**
 * Tells whether something that was chosen is a set of files.
 *
 * @param input What was chosen.
 */
export function isFileSet( input: object ): input is FileSet {
	return 'names' in input && 'read' in input;
}

/** Folders that archive programs add and hidden files: they are nobody's data. */
const LITTER = /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/i;

/**
 * Lists the files that may hold data, in a stable order.
 *
 * @param names Paths.
 */
export function dataFiles( names: readonly string[] ): string[] {
	return names.filter( ( name ) => ! name.endsWith( '/' ) && ! LITTER.test( name ) ).sort();
}
