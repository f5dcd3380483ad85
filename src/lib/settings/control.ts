export interface Option {
	readonly value: string;
	readonly label: string;
	/** One sentence: what choosing it changes. */
	readonly hint?: string;
	/** Adjacent options of one group are drawn together (e.g. the onsets of one war). */
	readonly group?: string;
	/** Other names that a search finds. */
	readonly alias?: string;
}

/** Exactly one of the options. */
export interface ChoiceControl {
	readonly kind: 'choice';
	readonly name: string;
	readonly label: string;
	readonly options: readonly Option[];
	readonly initial: string;
}

/** Any of the options, at least one, in the order of `options`. */
export interface SetControl {
	readonly kind: 'set';
	readonly name: string;
	readonly label: string;
	readonly options: readonly Option[];
	readonly initial: readonly string[];
}

/** A named part of a long list; addresses use its name in place of its members. */
export interface Preset {
	readonly value: string;
	readonly label: string;
	readonly members: readonly string[];
}

/** Any members of a long list, at least one, in the order of `options`. */
export interface MembersControl {
	readonly kind: 'members';
	readonly name: string;
	readonly label: string;
	readonly options: readonly Option[];
	readonly presets: readonly Preset[];
	readonly initial: readonly string[];
}

/** From one whole number to another, both included; written `a..b`. An end that is left out follows the data. */
export interface RangeControl {
	readonly kind: 'range';
	readonly name: string;
	readonly label: string;
	readonly min: number;
	readonly max: number;
	/** Always empty. */
	readonly options: readonly [];
	/** `2001..` is everything from 2001. */
	readonly initial: string;
}

/** One whole number between two others, set by sliding. */
export interface NumberControl {
	readonly kind: 'number';
	readonly name: string;
	readonly label: string;
	readonly min: number;
	readonly max: number;
	/** From one number to the next; every number is a multiple of it away from `min`. */
	readonly step: number;
	/** Follows the number without a space, e.g. "%". */
	readonly unit: string;
	/** One sentence: what the number changes. */
	readonly hint?: string;
	/** Always empty. */
	readonly options: readonly [];
	readonly initial: string;
}

/** Controls whose values are one of a list of options. */
export type OptionControl = ChoiceControl | SetControl | MembersControl;

export type Control = OptionControl | RangeControl | NumberControl;

/** The reader's settings, keyed by control name; ranges and numbers are text as in addresses. */
export type ViewState = Readonly<Record<string, string | readonly string[]>>;

/** What one control can be set to. Sets and lists have at least one value; ranges and numbers are text as in addresses. */
type SettingOf<One extends Control> = One extends ChoiceControl
	? One['options'][number]['value']
	: One extends SetControl
		? readonly One['options'][number]['value'][]
		: One extends MembersControl
			? readonly string[]
			: string;

/** Settings typed by the controls that they belong to. */
export type SettingsOf<Controls extends readonly Control[]> = {
	readonly [One in Controls[number] as One['name']]: SettingOf<One>;
};
