import type { ComparedYear } from '$lib/analysis/years/compared-years';
import type { YearLine } from '$lib/analysis/years/year-lines';
import type { YearEnds } from '$lib/analysis/years/year-provenance';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

type Settings = SettingsFor<typeof spec>;

/** A year with the number of months counted from January; 0 if there are no figures. */
export type AxisYear = Pick<ComparedYear, 'year' | 'months'>;

export interface OverTime extends ViewModel, Pick<Settings, 'tier' | 'denominator'> {
	readonly lines: readonly YearLine[];
	/** Ukraine, drawn among the rates whether chosen or not. */
	readonly reference: YearLine;
	readonly years: readonly AxisYear[];
	/** `YYYY-MM` of the last month counted. */
	readonly lastMonth: string;
	/** Year-ends of Ukrainians for the first year; `null` if they are not counted. */
	readonly firstYearEnds: YearEnds | null;
}

export type OverTimeData = ChartData<OverTime>;
