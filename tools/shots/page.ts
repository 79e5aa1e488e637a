/** The page of the documentation that shows the pictures. */
import { templates } from '../lib/templates.ts';

/** Writes docs/shots.md. */
export function index(): string {
	const parts = templates.map( ( { name, title, path } ) => {
		const picture = ( width: number, light: string ): string =>
			`<img src="shots/${ name }-${ width }-${ light }.webp" height="320" alt="${ title }, ${ width } px, ${ light }" loading="lazy">`;
		return `## ${ title }\n\n\`${ path }\`\n\n<p>\n${ [ 'jour', 'nuit' ]
			.flatMap( ( light ) => [ 1280, 768, 360 ].map( ( width ) => picture( width, light ) ) )
			.join( '\n' ) }\n</p>\n`;
	} );
	return `# How it looks\n\nEvery template with the demo content, at 1,280, 768 and 360 px, by day and by night. Written by \`npm run shots\`; one template: \`npm run shots -- carte\`.\n\n${ parts.join( '\n' ) }`;
}
