import type { Scalar } from '$lib/query/port';
import { formatExact, formatFixed } from '$lib/text/numbers';
import { countOf } from '$lib/text/words';
import type { CheckDifference, CheckResult } from '$lib/views/check-model';

const rows = (n: number): string => countOf(formatExact(n), 'row', 'rows');

const valueText = (value: Scalar): string => {
	if (value === null) return 'nothing';
	return typeof value === 'number' ? formatExact(value) : `“${value}”`;
};

/** Rows count from 1, as readers count. */
function differenceText({ query, difference }: CheckDifference): string {
	const where = query === undefined ? 'the table of this chart' : `the query “${query}”`;
	const { kind, left, right } = difference;
	if (kind === 'count')
		return `${rows(left)} in ${where} from the published files, ${rows(right)} on this page.`;
	const row = `In row ${difference.row + 1} of ${where}`;
	if (kind === 'columns')
		return `${row}: the columns ${left} from the published files, ${right} on this page.`;
	return `${row}, ${difference.column}: ${valueText(left)} from the published files, ${valueText(right)} on this page.`;
}

/** What a check found, in sentences. */
export function checkText(result: CheckResult): string {
	const seconds = `${formatFixed(result.milliseconds / 1000, 1)} seconds`;
	if (result.first) return `Something differs. ${differenceText(result.first)} The check took ${seconds}.`;
	const { queries, tableRows } = result;
	const table = tableRows === 1 ? 'the one row' : `all ${rows(tableRows)}`;
	return `Everything matches: ${rows(result.rows)} from ${countOf(`${queries}`, 'query', 'queries')}, and ${table} of the chart’s table. The check took ${seconds}.`;
}
