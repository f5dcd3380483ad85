import { duckdbScript } from '$lib/query/duckdb-script';
import type { View, ViewModel, ViewState } from '$lib/views/contract';
import { fileName } from './files';
import { stateWords } from './file-words';
import { ratesSql } from './formulas';

interface Drawn {
	readonly view: View;
	readonly model: ViewModel;
	/** The settings of `model`. */
	readonly settings: ViewState;
}

/** The name of a chart and its settings, as files are named. */
export const fileSubject = ({ spec }: View, settings: ViewState): string =>
	[spec.slug, stateWords(settings, spec.controls)].filter(Boolean).join('_');

/**
 * A DuckDB script for the drawn state: the rows behind it from the published files, and its rates from the rows as saved.
 * @param addressOf Of a table’s file.
 */
export function reproduceScript(
	{ view, model, settings }: Drawn,
	addressOf: (table: string) => string
): string {
	const file = fileName(fileSubject(view, settings), model.release, 'displayed', 'csv');
	const rates = ratesSql(view.exportTable(model), file);
	return [
		duckdbScript(view.spec.queries(settings), addressOf),
		...(rates ? [`-- The rates, from the displayed rows saved as CSV beside this script\n${rates}`] : [])
	].join('\n\n');
}
