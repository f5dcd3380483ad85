import { group } from 'd3-array';
import { textIn, type Evidence } from '$lib/analysis/evidence/evidence';
import { formatExact } from '$lib/text/numbers';

/** A figure that a reader could see before and that is different now. */
export interface FigureChange {
	readonly subject: string;
	readonly measure: string;
	readonly before: string;
	readonly now: string;
	readonly unit: string;
	readonly reason: string;
}

export interface ChangedFigures {
	/** The first release with the new values. */
	readonly release: string;
	readonly changes: readonly FigureChange[];
}

/** A whole number with its thousands separated; other values are words already. */
const readable = (value: string): string => (/^\d{4,}$/.test(value) ? formatExact(Number(value)) : value);

/** Changed figures by release, the newest first. */
export const changelog = ({ rows }: Evidence): ChangedFigures[] =>
	[...group(rows.figureChanges, (row) => textIn(row, 'release'))].map(([release, own]) => ({
		release,
		changes: own.map((row) => ({
			subject: textIn(row, 'subject'),
			measure: textIn(row, 'measure'),
			before: readable(textIn(row, 'old_value')),
			now: readable(textIn(row, 'new_value')),
			unit: typeof row.unit === 'string' ? row.unit : '',
			reason: textIn(row, 'reason')
		}))
	}));
