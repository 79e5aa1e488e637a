/** What the routes of layers take and answer (plugins/pmq-map/includes/REST), and what PHP tells the app. */

export type FieldType = 'text' | 'number' | 'date' | 'boolean' | 'choice' | 'link' | 'email' | 'image';

export type Value = string | number | boolean | null;

/** A typed field (Field::json_schema()). */
export interface Field {
	key: string;
	label: string;
	type: FieldType;
	unit: string;
	options: string[];
	required: boolean;
	public: boolean;
}

/** A layer (Layer::json_schema()). */
export interface Layer {
	id: number;
	slug: string;
	label: string;
	icon: string;
	colour: string;
	fields: Field[];
	shown: boolean;
	count: number;
}

/** A place as administrators see it. */
export interface Place {
	id: number;
	reference: string;
	name: string;
	lat: number;
	lng: number;
	approximate: boolean;
	insee: string;
	commune: string;
	values: Record< string, Value >;
	/** Values as people read them; the address of an image. */
	texts: Record< string, string >;
	updated_at: string;
}

/** What a form or a file says of a place. */
export interface PlaceInput {
	reference?: string;
	name?: string;
	lat?: number | string | null;
	lng?: number | string | null;
	approximate?: boolean;
	commune?: string;
	values: Record< string, Value >;
}

/** A line of the history. */
export interface Batch {
	id: number;
	kind: 'import' | 'form' | 'delete';
	label: string;
	user: string;
	created: string;
	finished: boolean;
	added: number;
	changed: number;
	removed: number;
	undone: boolean;
}

export interface Fault {
	field: string;
	message: string;
}

/** What became of a row, or would. */
export interface RowResult {
	line: number;
	status: 'new' | 'changed' | 'unchanged' | 'error';
	point: number;
	changes: string[];
	errors: Fault[];
	warnings: Fault[];
}

/** LayersScreen::settings(). */
export interface Settings {
	icons: { name: string; label: string; path: string }[];
	colours: { name: string; label: string; colour: string }[];
	types: { value: FieldType; label: string }[];
}

/** What is said after something was done; it can be taken back. */
export interface Said {
	status: 'success' | 'error';
	text: string;
	undo?: () => Promise< unknown >;
}
