/** An actor as `pmq/v1/actor-contacts` gives it. */
export interface Contact {
	readonly id: number;
	readonly name: string;
	readonly link: string;
	readonly kind: string;
	readonly person: string;
	readonly commune: string;
	readonly domains: readonly string[];
	readonly mail: string;
	readonly phone: string;
	/** Has an address and has not stopped the messages of the Pays. */
	readonly accepts_messages: boolean;
}

/** A message as `pmq/v1/actor-messages` gives it. */
export interface Message {
	readonly id: number;
	readonly uid: string;
	readonly author: string;
	readonly subject: string;
	readonly text: string;
	/** ISO 8601, UTC. */
	readonly created_at: string;
	readonly recipients: number;
}

export interface MessageWithRecipients extends Message {
	/** State of each mail in the queue; empty when the log no longer keeps it. */
	readonly to: readonly { readonly actor: number; readonly name: string; readonly state: string }[];
}

export interface Sent extends Message {
	readonly sent: number;
	readonly skipped: readonly { readonly actor: number; readonly name: string; readonly reason: string }[];
}

export interface Draft {
	/** Made once for a message: sent again, it goes to nobody twice. */
	readonly uid: string;
	readonly subject: string;
	readonly text: string;
}

/** Values of the filters. */
export type Lists = Readonly<
	Record<
		'domain' | 'activity' | 'kind' | 'scale' | 'commune',
		readonly { readonly value: string; readonly label: string }[]
	>
>;
