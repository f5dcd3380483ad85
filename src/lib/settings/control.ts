export interface Option {
	readonly value: string;
	readonly label: string;
	/** One sentence: what choosing it changes. */
	readonly hint?: string;
	/** Adjacent options of a group are drawn together (e.g. the onsets of one war). */
	readonly group?: string;
	/** Other names that match in a search. */
	readonly alias?: string;
	/** Stands for all options together. */
	readonly isTotal?: boolean;
}

/** Exactly one of the options. */
export interface ChoiceControl {
	readonly kind: 'choice';
	readonly name: string;
	readonly label: string;
	readonly options: readonly Option[];
	readonly initial: string;
	/** The initial value where it depends on another choice; `initial` belongs to the initial value of that choice. */
	readonly initialBy?: InitialBy;
}

/** Initial values by the values of another choice. */
interface InitialBy {
	readonly control: string;
	readonly values: Readonly<Record<string, string>>;
}

/** Any of the options, at least one, in the order of `options`. */
export interface SetControl {
	readonly kind: 'set';
	readonly name: string;
	readonly label: string;
	readonly options: readonly Option[];
	readonly initial: readonly string[];
	/** What the options are, where they are not countries: "programmes". */
	readonly noun?: string;
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

/** A range of whole numbers, both ends included; written `a..b`. An omitted end follows the data. */
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

/** One whole number between two bounds, set with a slider. */
export interface NumberControl {
	readonly kind: 'number';
	readonly name: string;
	readonly label: string;
	readonly min: number;
	readonly max: number;
	/** Distance between adjacent numbers, counted from `min`. */
	readonly step: number;
	/** Suffix without a space, e.g. "%". */
	readonly unit: string;
	/** One sentence: what the number changes. */
	readonly hint?: string;
	/** Always empty. */
	readonly options: readonly [];
	readonly initial: string;
}

/** Controls whose values come from a list of options. */
export type OptionControl = ChoiceControl | SetControl | MembersControl;

export type Control = OptionControl | RangeControl | NumberControl;

/** The reader's settings, keyed by control name; ranges and numbers are text as in addresses. */
export type ViewState = Readonly<Record<string, string | readonly string[]>>;

/** The setting of one control. Sets and lists have at least one value; ranges and numbers are text as in addresses. */
type SettingOf<One extends Control> = One extends ChoiceControl
	? One['options'][number]['value']
	: One extends SetControl
		? readonly One['options'][number]['value'][]
		: One extends MembersControl
			? readonly string[]
			: string;

/** Settings typed by their controls. */
export type SettingsOf<Controls extends readonly Control[]> = {
	readonly [One in Controls[number] as One['name']]: SettingOf<One>;
};
