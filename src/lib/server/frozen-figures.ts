import { load, type CheerioAPI } from 'cheerio';
import { cellText, exactText } from '$lib/ui/cell';
import type { DataTable, ViewModel, ViewSpec } from '$lib/views/contract';

/** A chart as stored with a release. */
export interface StoredChart {
	/** The headline; in releases that stored a question, the view's title. */
	readonly title: string;
	/** Empty in later releases. */
	readonly question: string;
	readonly finding: readonly string[];
	readonly tables: readonly StoredTable[];
}
interface StoredTable {
	readonly caption: string;
	readonly head: readonly string[];
	/** Cells with all digits, and as displayed. */
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

/** @param html As stored: an article of title, question (in earlier releases), first sentence, chart, tables, further sentences and footer. */
export function readStoredChart(html: string): StoredChart {
	const $ = load(html);
	$('footer, section, fieldset').remove();
	const texts = (selector: string): string[] =>
		$(selector)
			.toArray()
			.map((p) => tidy($(p).text()));
	// The explorer has a name and a question of its own above the headline of its state.
	const headline = tidy($('header + h2').text());
	const lead = texts(headline ? 'article > p' : 'header p, article > p');
	const [question = '', first = ''] = lead.length > 1 ? lead : ['', ...lead];
	const further = texts('article > div p').filter(Boolean);
	return {
		title: headline || tidy($('h1').text()),
		question,
		finding: [first, ...further],
		tables: tablesIn($)
	};
}

/** Blank cells and dashes both mean that there is no value. */
const plain = (text: string): string => (tidy(text) === '–' ? '' : tidy(text));

interface DrawnChart {
	readonly spec: Pick<ViewSpec, 'title' | 'question'>;
	readonly model: Pick<ViewModel, 'headline' | 'finding'>;
	readonly tables: readonly DataTable[];
}

/** Whether the current code's model of a release's tables has the same title, sentences and cells as the stored chart. */
export function matchesStored(stored: StoredChart, { spec, model, tables }: DrawnChart): boolean {
	const now = tables.map(({ fields, rows }) =>
		rows.map((row) =>
			fields.map((field, column) => {
				const value = row[column] ?? null;
				return plain(value === null ? cellText(value, field) : exactText(value));
			})
		)
	);
	const then = stored.tables.map(({ rows }) => rows.map((row) => row.map(({ exact }) => plain(exact))));
	const words = stored.question
		? [spec.title, spec.question, ...model.finding]
		: [model.headline, '', ...model.finding];
	return (
		JSON.stringify(words.map(tidy)) === JSON.stringify([stored.title, stored.question, ...stored.finding]) &&
		JSON.stringify(now) === JSON.stringify(then)
	);
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
