/** A private Postfix: own configuration, queue and log; TLS and sign-in required; takes everything and lets nothing leave. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../lib/failure.ts';
import { mustRun } from '../../lib/run.ts';

const folder = '/tmp/pmq-bench-postfix';

export const relay = {
	port: 2587,
	user: 'pmq@localhost',
	password: 'essai-de-postfix',
	certificate: join( folder, 'certificate.pem' ),
	log: join( folder, 'mail.log' ),
} as const;

const main = `compatibility_level = 3.6
queue_directory = ${ folder }/queue
data_directory = ${ folder }/data
maillog_file = ${ relay.log }
maillog_file_prefixes = ${ folder }
myhostname = localhost
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
default_transport = discard:
relay_transport = discard:
alias_maps =
local_recipient_maps =
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_loglevel = 1
smtpd_tls_cert_file = ${ relay.certificate }
smtpd_tls_key_file = ${ folder }/key.pem
smtpd_sasl_auth_enable = yes
smtpd_sasl_local_domain = localhost
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_client_connection_rate_limit = 0
`;

const master = `${ relay.port } inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
anvil unix - - n - 1 anvil
discard unix - - n - - discard
error unix - - n - - error
tlsmgr unix - - n 1000? 1 tlsmgr
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
`;

/** Starts it; root is needed, as Postfix always does. */
export async function startPostfix(): Promise< void > {
	if ( process.getuid?.() !== 0 ) {
		throw new Failure( 'Postfix starts as root only.', 'sudo npm run bench -- mail-postfix' );
	}
	await stopPostfix();
	for ( const name of [ 'queue', 'data', 'etc/sasl' ] ) {
		mkdirSync( join( folder, name ), { recursive: true } );
	}
	chmodSync( folder, 0o755 );
	writeFileSync( join( folder, 'etc/main.cf' ), main );
	writeFileSync( join( folder, 'etc/master.cf' ), master );
	writeFileSync(
		join( folder, 'etc/sasl/smtpd.conf' ),
		`pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\nsasldb_path: ${ folder }/etc/sasl/sasldb2\n`
	);
	const remedy = 'apt-get install postfix sasl2-bin libsasl2-modules openssl';
	await mustRun( 'chown', [ 'postfix', join( folder, 'data' ) ], remedy );
	await mustRun(
		'openssl',
		[
			'req',
			'-x509',
			'-newkey',
			'rsa:2048',
			'-nodes',
			'-days',
			'2',
			'-subj',
			'/CN=localhost',
			'-addext',
			'subjectAltName=DNS:localhost',
			'-keyout',
			join( folder, 'key.pem' ),
			'-out',
			relay.certificate,
		],
		remedy
	);
	const database = join( folder, 'etc/sasl/sasldb2' );
	await mustRun( 'saslpasswd2', [ '-p', '-c', '-f', database, '-u', 'localhost', 'pmq' ], remedy, {
		input: relay.password,
	} );
	await mustRun( 'chown', [ 'postfix', database ], remedy );
	await mustRun( 'postfix', [ '-c', join( folder, 'etc' ), 'start' ], `Read ${ relay.log }.` );
}

/** Ends it and removes what it left. */
export async function stopPostfix(): Promise< void > {
	if ( existsSync( join( folder, 'etc/main.cf' ) ) ) {
		spawnSync( 'postfix', [ '-c', join( folder, 'etc' ), 'stop' ], { stdio: 'ignore' } );
	}
	rmSync( folder, { recursive: true, force: true } );
}

/** How many connections were encrypted, and how many mails came from a client that had signed in. */
export function connectionsOfPostfix(): { encrypted: number; signedIn: number } {
	const log = readFileSync( relay.log, 'utf8' );
	return {
		encrypted: log.match( /TLS connection established from/g )?.length ?? 0,
		signedIn: log.match( /\/smtpd\[\d+\]: \w+: client=.*sasl_username=/g )?.length ?? 0,
	};
}

/** Message-ID => how often Postfix took a message with it into its queue for good. */
export function takenByPostfix(): Map< string, number > {
	const messages = new Map< string, string >();
	const taken = new Map< string, number >();
	for ( const line of readFileSync( relay.log, 'utf8' ).split( '\n' ) ) {
		const cleanup = /\/cleanup\[\d+\]: (\w+): message-id=(<[^>]+>)/.exec( line );
		const queued = /\/qmgr\[\d+\]: (\w+): from=<.*queue active/.exec( line );
		if ( cleanup?.[ 1 ] && cleanup[ 2 ] ) {
			messages.set( cleanup[ 1 ], cleanup[ 2 ] );
		} else if ( queued?.[ 1 ] ) {
			const id = messages.get( queued[ 1 ] );
			if ( id ) {
				taken.set( id, ( taken.get( id ) ?? 0 ) + 1 );
			}
		}
	}
	return taken;
}
