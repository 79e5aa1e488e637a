/** A text encoding that exports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Counts what is and what is not UTF-8 in a file, chunk by chunk.
 *
 * A file with a few broken bytes among thousands of good sequences is still UTF-8: reading it as Windows-1252 would spoil
 * every accent. So the majority decides, over the whole file and not over its first lines, which are often plain ASCII.
 */
export class EncodingDetector {
	private expected = 0;
	private good = 0;
	private bad = 0;
	private byBom: Encoding | null = null;
	private started = false;

	/**
	 * Reads on.
	 *
	 * @param bytes Next part of the file.
	 */
	read( bytes: Uint8Array ): void {
		if ( ! this.started && bytes.length > 0 ) {
			this.started = true;
			this.byBom = markOf( bytes );
		}
		if ( this.byBom ) {
			return;
		}
		for ( const byte of bytes ) {
			this.step( byte );
		}
	}

	/** Names the encoding of what was read. */
	get encoding(): Encoding {
		if ( this.byBom ) {
			return this.byBom;
		}
		return this.bad > 0 && this.bad >= this.good ? 'windows-1252' : 'utf-8';
	}

	private step( byte: number ): void {
		if ( this.expected > 0 ) {
			if ( byte >= 0x80 && byte <= 0xbf ) {
				this.expected--;
				this.good += this.expected === 0 ? 1 : 0;
				return;
			}
			this.expected = 0;
			this.bad++;
		}
		if ( byte < 0x80 ) {
			return;
		}
		if ( byte >= 0xc2 && byte <= 0xdf ) {
			this.expected = 1;
		} else if ( byte >= 0xe0 && byte <= 0xef ) {
			this.expected = 2;
		} else if ( byte >= 0xf0 && byte <= 0xf4 ) {
			this.expected = 3;
		} else {
			this.bad++;
		}
	}
}

/** Reads the byte order mark, or guesses UTF-16 from the zero bytes of its Latin letters. */
function markOf( bytes: Uint8Array ): Encoding | null {
	const [ a, b, c, d ] = bytes;
	if ( a === 0xef && b === 0xbb && c === 0xbf ) {
		return 'utf-8';
	}
	if ( a === 0xff && b === 0xfe ) {
		return 'utf-16le';
	}
	if ( a === 0xfe && b === 0xff ) {
		return 'utf-16be';
	}
	if ( a && b === 0 && c && d === 0 ) {
		return 'utf-16le';
	}
	return a === 0 && b && c === 0 && d ? 'utf-16be' : null;
}
