import type { FindingInput } from './series-names';
import { lowerFirst, subjectOf } from './subject';
import { figureInSentence } from './words';

const CHARTS: Readonly<Record<string, string>> = {
	line: 'Lines',
	bar: 'Bars',
	dot: 'Dots with ranges',
	multiples: 'Small charts side by side',
	map: 'Map',
	table: 'Table'
};
const MOST_NAMED = 12;

/** Alternative text of the chart. */
export function altTextOf({ series, scale, settings, catalogue }: FindingInput): string {
	const values = series
		.slice(0, MOST_NAMED)
		.map(
			({ label, overall }) =>
				`${label}: ${overall.result ? figureInSentence(overall.result.value, settings) : 'no figure'}`
		);
	const more = series.length > MOST_NAMED ? `; ${series.length - MOST_NAMED} more in the table` : '';
	return `${CHARTS[settings.chart] ?? ''}: ${lowerFirst(subjectOf(settings, catalogue))}, ${scale.unit}${values.length > 0 ? `, ${scale.overallPeriod}. ${values.join('; ')}${more}` : ': no figures'}.`;
}
