/** What the routes of mail give and take. */

export type MailState =
	'queued' | 'claimed' | 'sending' | 'sent' | 'failed' | 'dead' | 'doubtful' | 'suppressed' | 'cancelled';

/** What a report that came back says. */
export type ReportClass = 'hard' | 'complaint' | 'blocked' | 'full' | 'soft' | 'auto' | 'notice' | 'unknown';

export interface Report {
	class: ReportClass;
	/** Status code of RFC 3463, empty for none. */
	status: string;
	detail: string;
	received_at: string;
}

export interface Mail {
	id: number;
	site_id: number;
	kind: string;
	priority: number;
	state: MailState;
	message_id: string;
	recipient: string;
	recipient_name: string;
	user_id: number;
	subject: string;
	attempts: number;
	relay_id: string;
	error: string;
	/** The gravest report that came back, empty for none. */
	report: ReportClass | '';
	due_at: string | null;
	created_at: string;
	sent_at: string | null;
}

export interface MailWithPreview extends Mail {
	preview: { headers: string; html: string; text: string };
	reports: Report[];
}

export interface QueueStatus {
	states: Record< MailState, number >;
	kinds: string[];
	/** Workers at work now. */
	workers: number;
	worker_seen: string | null;
	/** Host name of the relay, empty for none. */
	relay: string;
	/** Whether mails stay here because this is a developer's machine. */
	keeps_mail: boolean;
}

export interface Suppression {
	address: string;
	reason: 'bounce' | 'complaint' | 'unsubscribed' | 'manual';
	detail: string;
	created_at: string;
}

export interface MailSettings {
	host: string;
	port: string;
	encryption: string;
	user: string;
	from: string;
	bounce: string;
	verp_domain: string;
	dkim_domain: string;
	dkim_selector: string;
	relay_log: string;
	per_minute: string;
	per_domain_minute: string;
	/** Settings that a constant of wp-config.php decides. */
	fixed: string[];
	/** Secrets that are set. */
	set: string[];
}

/** A page of a list. */
export interface Page< Item > {
	items: Item[];
	total: number;
	pages: number;
}
