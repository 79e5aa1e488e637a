/** A small SMTP server that takes everything and remembers which message came how often: fast enough never to be what is measured. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const endOfMessage = Buffer.from( '\r\n.\r\n' );

/** What the sink has taken. */
export class Sink {
	/** Message-ID => how often it was taken. */
	public readonly messages = new Map< string, number >();
	public bytes = 0;
	public firstAt = 0;
	public lastAt = 0;
	/** Called after each message. */
	public onMessage: ( () => void ) | undefined;
	private server: Server | undefined;

	/** Begins to listen on a free port of the loopback and returns it. */
	public listen(): Promise< number > {
		const server = createServer( { noDelay: true }, ( socket ) => new Conversation( socket, this ) );
		this.server = server;
		return new Promise( ( resolve, reject ) => {
			server.once( 'error', reject );
			server.listen( 0, '127.0.0.1', () => resolve( ( server.address() as AddressInfo ).port ) );
		} );
	}

	/** Forgets what was taken. */
	public reset(): void {
		this.messages.clear();
		this.bytes = 0;
		this.firstAt = 0;
		this.lastAt = 0;
	}

	/** Messages a second, from the first to the last. */
	public rate(): number {
		const seconds = ( this.lastAt - this.firstAt ) / 1000;
		return seconds > 0 ? ( this.messages.size - 1 ) / seconds : 0;
	}

	public close(): void {
		this.server?.close();
	}

	public take( message: Buffer ): void {
		const now = performance.now();
		this.firstAt ||= now;
		this.lastAt = now;
		this.bytes += message.length;
		const head = message.toString( 'latin1', 0, 4096 );
		const id = /^message-id:\s*(<[^>]+>)/im.exec( head )?.[ 1 ] ?? '';
		this.messages.set( id, ( this.messages.get( id ) ?? 0 ) + 1 );
		this.onMessage?.();
	}
}

class Conversation {
	private readonly chunks: Buffer[] = [];
	private inMessage = false;

	public constructor(
		private readonly socket: Socket,
		private readonly sink: Sink
	) {
		socket.on( 'data', ( chunk ) => this.read( chunk ) );
		// A worker that is killed resets its connection.
		socket.on( 'error', () => socket.destroy() );
		socket.write( '220 sink ESMTP\r\n' );
	}

	private read( chunk: Buffer ): void {
		this.chunks.push( chunk );
		// Most chunks of a message do not end it: look only then.
		if ( this.inMessage && ! chunk.subarray( -5 ).includes( 0x0a ) ) {
			return;
		}
		let data = Buffer.concat( this.chunks.splice( 0 ) );
		let answer = '';
		while ( data.length > 0 ) {
			const end = data.indexOf( this.inMessage ? endOfMessage : '\r\n' );
			if ( end < 0 ) {
				break;
			}
			const mark = this.inMessage ? endOfMessage.length : 2;
			answer += this.inMessage
				? this.endMessage( data.subarray( 0, end ) )
				: this.command( data.toString( 'latin1', 0, end ) );
			data = data.subarray( end + mark );
		}
		this.chunks.push( data );
		if ( answer ) {
			this.socket.write( answer );
		}
	}

	private endMessage( message: Buffer ): string {
		this.inMessage = false;
		this.sink.take( message );
		return `250 2.0.0 Ok: queued as ${ this.sink.messages.size.toString( 36 ).toUpperCase() }\r\n`;
	}

	private command( line: string ): string {
		switch ( line.slice( 0, 4 ).toUpperCase() ) {
			case 'EHLO':
				return '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
			case 'DATA':
				this.inMessage = true;
				return '354 End with .\r\n';
			case 'QUIT':
				this.socket.end( '221 Bye\r\n' );
				return '';
			default:
				return '250 Ok\r\n';
		}
	}
}
