export interface Option {
	readonly value: string;
	readonly label: string;
	/** One sentence that says what choosing it changes. */
	readonly hint?: string;
	/** Options of one group stand together (e.g. the beginnings of one war). */
	readonly group?: string;
}

/** Exactly one of the options. */
export interface ChoiceControl {
	readonly kind: 'choice';
	readonly name: string;
	readonly label: string;
	readonly options: readonly Option[];
	readonly initial: string;
}

/** Any of the options, at least one; kept in the order of `options`. */
export interface SetControl {
	readonly kind: 'set';
	readonly name: string;
	readonly label: string;
	readonly options: readonly Option[];
	readonly initial: readonly string[];
}

export type Control = ChoiceControl | SetControl;

/** The reader's settings, keyed by control name. */
export type ViewState = Readonly<Record<string, string | readonly string[]>>;
