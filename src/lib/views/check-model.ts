import { rowDifferences, type RowDifference } from '$lib/query/compare-rows';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { Query, Row } from '$lib/query/port';
import type { Runner } from '$lib/query/runner';
import type { ViewState } from '$lib/settings/control';
import type { ExportTable, View, ViewModel } from './contract';

/** The first difference between a chart and what the published files give. */
export interface CheckDifference {
	/** Name of the query, or nothing where the rows of the chart's own table differ. */
	readonly query: string | undefined;
	/** Left is what the published files give, right what the chart uses. Rows count from 0. */
	readonly difference: RowDifference;
}

export interface CheckResult {
	readonly queries: number;
	/** Rows of all queries. */
	readonly rows: number;
	/** Rows of the chart's own table. */
	readonly tableRows: number;
	readonly milliseconds: number;
	/** Nothing when every row is the same. */
	readonly first: CheckDifference | undefined;
}

interface Checked {
	readonly view: View;
	readonly model: ViewModel;
	/** The settings of the model. */
	readonly settings: ViewState;
	readonly runner: Pick<Runner, 'run' | 'compute'>;
}

const rowsOf = ({ fields, rows }: ExportTable): Row[] =>
	rows.map((row) => Object.fromEntries(fields.map(({ name }, place) => [name, row[place] ?? null])));

const firstOf = (query: string | undefined, a: readonly Row[], b: readonly Row[]): CheckDifference[] => {
	const [difference] = rowDifferences(a, b);
	return difference ? [{ query, difference }] : [];
};

/**
 * Computes a chart again on the engine and compares: the rows of its queries with those that the page uses, and the
 * rows of its table with those on screen.
 * @throws {QueryError} when the engine cannot run, or the signal's reason.
 */
export async function checkModel(
	{ view, model, settings, runner }: Checked,
	signal: AbortSignal
): Promise<CheckResult> {
	const began = performance.now();
	const queries = Object.entries<Query>(view.spec.queries(settings));
	const compared = await Promise.all(
		queries.map(async ([name, query]) => {
			const [computed, used] = await Promise.all([runner.compute(query, signal), runner.run(query, signal)]);
			return { name, computed, used };
		})
	);
	const engine = { run: (query: Query) => runner.compute(query, signal) };
	const { release, dataAsOf } = model;
	const catalogue = await loadCatalogue(engine, { release, data_as_of: dataAsOf });
	const results = Object.fromEntries(compared.map(({ name, computed }) => [name, computed]));
	const again = rowsOf(view.exportTable(view.buildModel(results, settings, catalogue)));
	const shown = rowsOf(view.exportTable(model));
	const [first] = [
		...compared.flatMap(({ name, computed, used }) => firstOf(name, computed, used)),
		...firstOf(undefined, again, shown)
	];
	return {
		queries: queries.length,
		rows: compared.reduce((sum, { computed }) => sum + computed.length, 0),
		tableRows: again.length,
		milliseconds: performance.now() - began,
		first
	};
}
