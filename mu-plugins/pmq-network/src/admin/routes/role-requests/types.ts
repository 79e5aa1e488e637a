export type RequestState = 'open' | 'approved' | 'refused';

/** A request as `pmq/v1/role-requests` gives it. */
export interface RoleRequest {
	readonly id: number;
	readonly person: string;
	readonly email: string;
	readonly role: 'pmq_contributor' | 'pmq_committee';
	readonly reason: string;
	readonly state: RequestState;
	/** Times in ISO 8601, UTC. */
	readonly created_at: string;
	readonly decided_at: string | null;
	readonly decided_by: string;
	readonly answer: string;
}

export interface Decision {
	readonly approved: boolean;
	readonly message: string;
}
