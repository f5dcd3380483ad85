/** Names of the rules, for `--accept` and for `data/sources.json`. Those that explain most come first. */
export const ruleNames = [
	'older-edition',
	'period-missing',
	'future',
	'period-moved',
	'columns-swapped',
	'places-swapped',
	'empty-months',
	'cut-short',
	'total-moved',
	'places-moved',
	'cell-moved',
	'fewer-rows',
	'jump',
	'blank-column',
	'total-out-of-range',
	'as-of-differs'
] as const;
export type RuleName = (typeof ruleNames)[number];

/** A reason to doubt a table. */
export interface Finding {
	readonly rule: RuleName;
	/** Of the table below `data/`. */
	readonly path: string;
	/** Row of the file that was read, if the doubt rests on one row. */
	readonly row?: number | string | undefined;
	/** With figures. */
	readonly text: string;
}

/** So few cells are named first: they explain what moved a total. */
const fewCells = 3;

/** The finding that explains most first. */
export function ranked(findings: readonly Finding[]): Finding[] {
	const isCell = ({ rule, row }: Finding) =>
		rule === 'cell-moved' || (rule === 'fewer-rows' && row !== undefined);
	const few = findings.filter(isCell).length <= fewCells;
	const rank = (finding: Finding) =>
		few && isCell(finding) ? ruleNames.indexOf('empty-months') : ruleNames.indexOf(finding.rule);
	return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** As recorded in `data/sources.json` when a person accepts it. */
export function recordOf({ rule, path, text }: Finding): string {
	return `${rule}: data/${path}: ${text}`;
}

export function figure(value: number): string {
	return Math.round(value).toLocaleString('en-US');
}

/** The first names of a list, and how many follow. */
export function listed(names: readonly string[]): string {
	return names.length <= 4
		? names.join(', ')
		: `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
