import { load, type CheerioAPI } from 'cheerio';
import { cellText, exactText } from '$lib/ui/cell';
import type { DataTable, ViewModel } from '$lib/views/contract';

/** A chart as stored with a release. */
export interface StoredChart {
	readonly title: string;
	readonly question: string;
	readonly finding: readonly string[];
	readonly tables: readonly StoredTable[];
}
interface StoredTable {
	readonly caption: string;
	readonly head: readonly string[];
	/** Cells with every digit, and as displayed. */
	readonly rows: readonly (readonly { readonly exact: string; readonly displayed: string }[])[];
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function tablesIn($: CheerioAPI): StoredTable[] {
	return $('table')
		.toArray()
		.map((table) => ({
			caption: tidy($(table).find('caption').text()),
			head: $(table)
				.find('thead th')
				.toArray()
				.map((cell) => tidy($(cell).clone().children('span').remove().end().text())),
			rows: $(table)
				.find('tbody tr')
				.toArray()
				.map((row) =>
					$(row)
						.children()
						.toArray()
						.map((cell) => {
							const displayed = tidy($(cell).text());
							return { exact: $(cell).attr('title') ?? displayed, displayed };
						})
				)
		}));
}

/** @param html As stored: an article of title, question, first sentence, chart, tables, further sentences and footer. */
export function readStoredChart(html: string): StoredChart {
	const $ = load(html);
	$('footer, section, fieldset').remove();
	const [question = '', first = ''] = $('header p, article > p')
		.toArray()
		.map((p) => tidy($(p).text()));
	const further = $('article > div p')
		.toArray()
		.map((p) => tidy($(p).text()))
		.filter(Boolean);
	return { title: tidy($('h1').text()), question, finding: [first, ...further], tables: tablesIn($) };
}

/** Blank cells and dashes both mean no value. */
const plain = (text: string): string => (tidy(text) === '–' ? '' : tidy(text));

/** Whether today's model of a release's tables has the first sentence and every cell of the stored chart. */
export function matchesStored(stored: StoredChart, model: ViewModel, tables: readonly DataTable[]): boolean {
	const now = tables.map(({ fields, rows }) =>
		rows.map((row) =>
			fields.map((field, column) => {
				const value = row[column] ?? null;
				return plain(value === null ? cellText(value, field) : exactText(value));
			})
		)
	);
	const then = stored.tables.map(({ rows }) => rows.map((row) => row.map(({ exact }) => plain(exact))));
	return tidy(model.finding[0] ?? '') === stored.finding[0] && JSON.stringify(now) === JSON.stringify(then);
}

/** The tables with their displayed cells. */
export const displayedTables = (stored: StoredChart): DataTable[] =>
	stored.tables.map(({ caption, head, rows }, index) => ({
		name: `table-${index}`,
		caption,
		fields: head.map((label, column) => ({
			name: `column-${column}`,
			label,
			type: 'string' as const,
			description: label
		})),
		rows: rows.map((row) => row.map(({ displayed }) => displayed))
	}));
