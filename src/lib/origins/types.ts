import type { Interval } from '$lib/metrics/interval';
import type { CalendarYears } from '$lib/metrics/years';

/** One year of one origin. Displaced people at its end; people resettled during it. */
export interface OriginYear {
	readonly year: number;
	readonly refugees: number;
	readonly asylumSeekers: number;
	/** Other people in need of international protection. */
	readonly others: number;
	/** Displaced by conflict inside the country; `null` where no figure is published. */
	readonly inside: number | null;
	readonly resettledInUs: number;
	readonly resettledElsewhere: number;
}

export interface CountedPlace {
	readonly iso3: string;
	readonly name: string;
	readonly people: number;
}

/** First decisions of one country, or of all together, in persons. */
export interface OriginDecisions {
	readonly name: string;
	readonly decisions: number;
	/** Per cent of decisions that granted protection; `null` under 100 decisions. */
	readonly protectedShare: number | null;
}

/** A rate per 1,000 people displaced abroad a year. */
export interface RateIn {
	readonly rate: number;
	readonly years: CalendarYears;
	/** More people came than are known. */
	readonly isMinimum: boolean;
}

/** Everything known of one origin. Plain data. */
export interface OriginFigures {
	readonly iso3: string;
	readonly name: string;
	/** UN region; '' where there is none. */
	readonly region: string;
	/** Every year since 2001, the last one first published in full. */
	readonly years: readonly OriginYear[];
	/** Displaced abroad at the last year-end. */
	readonly abroad: Interval;
	/** Hosts at the last year-end, the largest first. */
	readonly hosts: readonly CountedPlace[];
	/** Resettled in the United States in `WINDOW`. */
	readonly resettled: number;
	/** Per 1,000 displaced abroad a year in `WINDOW`; `null` where too few are displaced. */
	readonly rate: number | null;
	/** The same of Ukrainians. */
	readonly ukrainianRate: number;
	/** Resettled in the United States in the months after the last full year. */
	readonly newest: { readonly from: string; readonly to: string; readonly people: number } | null;
	/** Pathways of resettlement to the United States with people, beside refugee admissions. */
	readonly hasVisas: boolean;
	/** First and last month of visas by nationality, YYYY-MM. */
	readonly visaMonths: readonly [first: string, last: string];
	/** Resettled in other countries in `WINDOW`, the largest first. */
	readonly elsewhere: readonly CountedPlace[];
	/** Everyone let in to the United States; `null` where that is not known. */
	readonly letIn: RateIn | null;
	readonly ukrainianLetIn: RateIn | null;
	readonly decisionYears: CalendarYears;
	/** The country with the most decisions first. */
	readonly decisions: readonly OriginDecisions[];
	readonly allDecisions: OriginDecisions;
	/** Asylum granted inside the United States, by fiscal years. */
	readonly granted: { readonly people: number; readonly years: CalendarYears };
	readonly sourceIds: readonly string[];
}
