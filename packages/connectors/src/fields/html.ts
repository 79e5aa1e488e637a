const ENTITIES: Record< string, string > = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	eacute: 'é',
	egrave: 'è',
	ecirc: 'ê',
	agrave: 'à',
	acirc: 'â',
	ccedil: 'ç',
	ocirc: 'ô',
	icirc: 'î',
	ugrave: 'ù',
	ucirc: 'û',
	rsquo: '’',
	lsquo: '‘',
	laquo: '«',
	raquo: '»',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	oelig: 'œ',
};

/**
 * Takes the tags off a text that a tourist office has written in an editor of its own; paragraphs stay.
 *
 * The server escapes what it shows: this is about reading, not about safety.
 *
 * @param html Text, perhaps with tags and entities.
 */
export function plainText( html: string ): string {
	return html
		.replace( /\r\n?/g, '\n' )
		.replace( /<(?:br|\/p|\/li|\/div|\/h\d)\b[^>]*>/gi, '\n' )
		.replace( /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub|small)\b[^>]*>/gi, '' )
		.replace( /<\/?[a-z][^>]*>/gi, ' ' )
		.replace( /&#(\d+);/g, ( _, code: string ) => fromCode( Number( code ) ) )
		.replace( /&#x([0-9a-f]+);/gi, ( _, code: string ) => fromCode( parseInt( code, 16 ) ) )
		.replace( /&([a-z]+);/gi, ( entity, name: string ) => ENTITIES[ name.toLowerCase() ] ?? entity )
		.replace( /[ \t\u00a0]+/g, ' ' )
		.replace( / ?\n ?/g, '\n' )
		.replace( /\n{2,}|\n/g, '\n\n' )
		.trim();
}

function fromCode( code: number ): string {
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint( code ) : '';
}
