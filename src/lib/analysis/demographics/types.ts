/** Parts of a population, in order; `youths` are an age group of U.S. figures that straddles 18. */
export const PART_KINDS = ['children', 'youths', 'women', 'older', 'men'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** People of one sex and age group as published; `unknown` where it is not recorded. */
export interface Cell {
	readonly sex: string;
	readonly age: string;
	readonly people: number;
}

export interface Part {
	readonly kind: PartKind;
	readonly people: number;
	/** Of the people whose sex and age are known, 0–1. */
	readonly share: number;
}

/**
 * Whether more than half are men of the ages shown. `by those known`: what is not recorded could change it.
 */
export type Majority = 'yes' | 'yes, by those known' | 'about half' | 'no, by those known' | 'no';

/** One nationality in one place. */
export interface Group {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	readonly cells: readonly Cell[];
	readonly people: number;
	/** People whose sex and age are both recorded. */
	readonly known: number;
	/** 0–1. */
	readonly knownShare: number;
	/** Empty where too few are known for shares. */
	readonly parts: readonly Part[];
	/** Men of the ages shown as a share of everybody, whatever the others are; 0–1. */
	readonly men: { readonly low: number; readonly high: number };
	readonly majority: Majority | null;
	readonly sourceId: string;
}

/** The same nationality in Europe and in neighbouring countries: shares of men, 0–1. */
export interface Hosts {
	readonly origin: string;
	readonly europe: number;
	readonly neighbours: number;
}

export type Who = 'abroad' | 'europe' | 'neighbours' | 'usa' | 'uk';
