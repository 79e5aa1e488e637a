/** Works through a list with a few workers. */

/** Calls `work` for every item, at most `workers` at a time, beginning in the order of the list. */
export async function inParallel< T >(
	items: readonly T[],
	workers: number,
	work: ( item: T ) => Promise< void >
): Promise< void > {
	const queue = [ ...items ];
	const worker = async (): Promise< void > => {
		for ( let item = queue.shift(); item !== undefined; item = queue.shift() ) {
			await work( item );
		}
	};
	await Promise.all( Array.from( { length: workers }, worker ) );
}
