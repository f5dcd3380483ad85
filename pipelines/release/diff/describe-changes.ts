import { isUnchanged, type RowChange, type TableChange, type Total } from './compare-tables.js';

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${whole(Math.abs(value))}`;
const signs: Readonly<Record<RowChange['kind'], string>> = { added: '+', removed: '−', changed: '~' };

/** The changes of all tables as text, most changed rows first. */
export function describeChanges(since: string, changes: readonly TableChange[]): string {
	const size = ({ added, removed, changed }: TableChange) => added + removed + changed;
	const touched = changes.filter((change) => !isUnchanged(change));
	if (touched.length === 0) return `Nothing changed since ${since}.\n`;
	const texts = [...touched].sort((a, b) => size(b) - size(a)).map(describeTable);
	return `Changes since ${since}\n\n${texts.join('\n')}`;
}

function headline(change: TableChange): string[] {
	const { isNew, isGone, newColumns, lostColumns } = change;
	return [
		...(isNew ? ['a new table'] : []),
		...(isGone ? ['the table is gone'] : []),
		...(newColumns.length > 0 && !isNew ? [`new columns ${newColumns.join(', ')}`] : []),
		...(lostColumns.length > 0 && !isGone ? [`lost columns ${lostColumns.join(', ')}`] : [])
	];
}

function describeTable(change: TableChange): string {
	const counts = (['added', 'removed', 'changed'] as const)
		.filter((kind) => change[kind] > 0)
		.map((kind) => `${whole(change[kind])} ${change[kind] === 1 ? 'row' : 'rows'} ${kind}`);
	const lines = [
		`${change.name}: ${[...headline(change), ...counts].join(', ')}`,
		...change.totals.map(
			({ figure, group, before, after }) =>
				`  total ${figure}${group === null ? '' : ` ${group}`}: ${whole(before)} → ${whole(after)} (${signed(after - before)})`
		),
		...groups('by origin', change.byOrigin),
		...groups('by year', change.byYear),
		...change.rows.map((row) => `  ${describeRow(row)}`)
	];
	return `${lines.join('\n')}\n`;
}

function groups(title: string, totals: readonly Total[]): string[] {
	if (totals.length === 0) return [];
	const isOneFigure = new Set(totals.map(({ figure }) => figure)).size === 1;
	const parts = totals.map(
		({ figure, group, before, after }) =>
			`${group ?? 'none'}${isOneFigure ? '' : ` ${figure}`} ${signed(after - before)}`
	);
	return [`  ${title}: ${parts.join(' · ')}`];
}

function describeRow({ kind, key, figures }: RowChange): string {
	const format = (value: number | null) => (value === null ? 'blank' : whole(value));
	const parts = figures.map(({ name, before, after }) => {
		if (kind === 'added') return `${name} ${format(after)}`;
		if (kind === 'removed') return `${name} ${format(before)}`;
		return `${name} ${format(before)} → ${format(after)}`;
	});
	if (kind === 'changed' && parts.length === 0) parts.push('other cells');
	const text = parts.length > 0 ? `: ${parts.join(', ')}` : '';
	return `${signs[kind]} ${key.filter((cell) => cell !== '').join(' ')}${text}`;
}
