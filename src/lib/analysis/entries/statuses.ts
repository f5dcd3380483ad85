import type { Interval } from '$lib/metrics/interval';
import { dayMonthYear, fiscalYearRange } from '$lib/text/dates';
import type { Asylum, InCountry } from './in-country';

/** People granted a status inside the country; never added to people let in. */
export interface GivenStatus {
	readonly kind: 'asylum' | 'tps';
	readonly people: Interval;
	/** "fiscal years 2021–2023", or the day of the count: "31 March 2024". */
	readonly when: string;
	readonly sourceIds: readonly string[];
}

/** "fiscal years 2021–2023": the years of the grants counted. */
export const grantYears = ({ years }: Pick<Asylum, 'years'>): string =>
	fiscalYearRange(years[0] ?? 0, years.at(-1) ?? 0);

/** The statuses published for the months. */
export const statusesOf = ({ asylum, tps }: InCountry): GivenStatus[] => [
	...(asylum
		? [
				{
					kind: 'asylum' as const,
					people: asylum.people,
					when: grantYears(asylum),
					sourceIds: [...new Set(asylum.parts.flatMap(({ sourceIds }) => sourceIds))]
				}
			]
		: []),
	...(tps
		? [{ kind: 'tps' as const, people: tps.people, when: dayMonthYear(tps.asOf), sourceIds: [tps.sourceId] }]
		: [])
];

/** A status, or one way of granting asylum. */
export interface StatusFigure extends Omit<GivenStatus, 'kind'> {
	readonly pathway: string;
	readonly label: string;
	/** As `when`, a day as an ISO date. */
	readonly period: string;
}

export const STATUS_NAMES: Readonly<Record<GivenStatus['kind'], string>> = {
	asylum: 'Asylum granted',
	tps: 'Temporary Protected Status held'
};

/** Every figure of the statuses granted, total asylum before its parts. */
export const statusFigures = (given: InCountry): StatusFigure[] =>
	statusesOf(given).flatMap(({ kind, ...status }) => {
		const { when } = status;
		const period = (kind === 'tps' && given.tps?.asOf) || when;
		const parts = kind === 'asylum' ? (given.asylum?.parts ?? []) : [];
		return [
			{ ...status, period, pathway: kind, label: STATUS_NAMES[kind] },
			...parts.map((part) => ({ ...part, when, period }))
		];
	});
