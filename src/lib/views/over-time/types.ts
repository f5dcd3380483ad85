import type { ComparedYear } from '$lib/analysis/years/compared-years';
import type { YearLine } from '$lib/analysis/years/year-lines';
import type { YearEnds } from '$lib/analysis/years/year-provenance';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

type Settings = SettingsFor<typeof spec>;

/** With the months counted, from January; 0 where there are no figures. */
export type AxisYear = Pick<ComparedYear, 'year' | 'months'>;

export interface OverTime extends ViewModel, Pick<Settings, 'tier' | 'denominator' | 'evacuation'> {
	readonly lines: readonly YearLine[];
	/** Ukraine, drawn in the lower panel whether chosen or not. */
	readonly reference: YearLine;
	readonly years: readonly AxisYear[];
	/** `YYYY-MM` of the last month counted. */
	readonly lastMonth: string;
	/** Of Ukrainians; `null` where they are not counted. */
	readonly firstYearEnds: YearEnds | null;
	/** What a total that straddles two years is called. */
	readonly evacuationName: string;
}

export type OverTimeData = ChartData<OverTime>;
