import type { Catalogue } from '$lib/catalogue/catalogue';
import type { FarOrigin } from '$lib/analysis/controls/distance';
import type { Scene } from '$lib/plot/scene';
import { formatNumber, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import * as column from '$lib/views/columns';
import type { DataTable } from '$lib/views/contract';
import type { HostLoad, Load } from './hosts';
import { scatter } from './scatter';
import type { DistanceData } from './data';
import * as words from './text';

interface Picture {
	readonly title: string;
	readonly scene: Pick<Scene, 'width' | 'height' | 'marks'>;
	readonly altText: string;
	readonly text: readonly string[];
	readonly table: DataTable;
}

/** The section "Could distance explain it?" of the page Method. */
export interface DistanceSection {
	readonly title: string;
	readonly intro: readonly string[];
	readonly pictures: readonly Picture[];
	readonly hosts: { readonly text: readonly string[]; readonly table: DataTable };
	readonly limits: readonly string[];
	readonly sourceIds: readonly string[];
}

const SOURCES = [
	'unhcr-population',
	'rpc-admissions',
	'state-siv-issued-monthly',
	'capitals-geonames',
	'borders-natural-earth',
	'visas-regulation-2018-1806',
	'worldbank-population-gdp',
	'worldbank-population-gdp-2026-08'
];

const share = (rate: number): string => formatPercent(rate / 1000);
const perThousand = (rate: number): string => formatNumber(rate);

export function distanceSection(distances: DistanceData, catalogue: Catalogue): DistanceSection {
	const nameOf = (country: string) => catalogue.countries.get(country)?.name ?? country;
	const europe = `Share of refugees who are in Europe, end of ${distances.year}`;
	const usa = `Resettled in the U.S. per 1,000 displaced a year, ${words.periodOf}`;
	return {
		title: words.TITLE,
		intro: words.INTRO,
		pictures: [
			{
				title: 'Europe',
				scene: scatter(distances.europe, {
					title: `Refugees in Europe, end of ${distances.year}`,
					below: 'km to the nearest European capital',
					kilometres: [500, 1000, 2000, 5000],
					rates: [1, 10, 100, 1000],
					rateText: share
				}),
				altText: words.altText(distances.europe, europe, share),
				text: words.europeText(distances),
				table: originTable('europe-by-distance', europe, distances.europe.origins, {
					label: 'In Europe',
					unit: 'per 1,000',
					withBorder: true
				})
			},
			{
				title: 'The United States',
				scene: scatter(distances.usa, {
					title: `Resettled per 1,000 a year, ${words.periodOf}`,
					below: 'km to Washington',
					kilometres: [2000, 5000, 10000],
					rates: [0.01, 0.1, 1, 10],
					rateText: perThousand
				}),
				altText: words.altText(distances.usa, usa, perThousand),
				text: words.usaText(distances),
				table: originTable('usa-by-distance', usa, distances.usa.origins, {
					label: 'Resettled',
					unit: 'per 1,000 a year',
					withBorder: false
				})
			}
		],
		hosts: { text: words.hostText(distances, nameOf), table: hostTable(distances, catalogue) },
		limits: words.limitText(distances, nameOf),
		sourceIds: SOURCES
	};
}

function originTable(
	name: string,
	caption: string,
	origins: readonly FarOrigin[],
	{ label, unit, withBorder }: { readonly label: string; readonly unit: string; readonly withBorder: boolean }
): DataTable {
	const rounded = (value: number, figures: number) => Number(value.toPrecision(figures));
	return column.dataTable<FarOrigin>({
		name,
		caption: `${caption}, by distance`,
		rows: origins,
		columns: [
			column.text('origin', 'People from', 'Country of origin', (row) => row.name),
			column.integer('kilometres', 'Kilometres', 'Between capitals', (row) => Math.round(row.kilometres)),
			column.number('rate', label, unit, caption, (row) => rounded(row.rate, 4)),
			column.number(
				'times_line',
				'Times the line',
				'×',
				'The figure over that of the line at this distance',
				(row) => rounded(row.timesLine, 3),
				2
			),
			...(withBorder
				? [
						column.flag<FarOrigin>(
							'is_neighbour',
							'Land border',
							'With one of the 32',
							(row) => row.isNeighbour
						),
						column.flag<FarOrigin>('is_visa_free', 'Visa-free', 'For short stays', (row) => row.isVisaFree)
					]
				: [])
		]
	});
}

function hostTable({ hosts, year }: DistanceData, { countries }: Catalogue): DataTable {
	const rounded = (value: number | null | undefined) => (value ? Number(value.toPrecision(4)) : null);
	const of = (id: string, label: string, load: (row: HostLoad) => Load | null) => [
		column.number<HostLoad>(
			`${id}_per_resident`,
			label,
			'per 1,000 residents',
			`People per 1,000 residents: ${label}`,
			(row) => rounded(load(row)?.perResident),
			2
		),
		column.number<HostLoad>(
			`${id}_per_gdp`,
			label,
			'per billion US$ of GDP',
			`People per billion US dollars of output: ${label}`,
			(row) => rounded(load(row)?.perGdp),
			2
		)
	];
	return column.dataTable<HostLoad>({
		name: 'hosts-by-size',
		caption: `Hosts by their size: refugees at the end of ${year}, and people let in to the U.S. in 2021–2024`,
		rows: hosts,
		columns: [
			column.text('origin', 'People', 'Nationality', (row) => peopleFrom(row.origin)),
			column.text('neighbour', 'Next door', 'The neighbour by land with the most of them', (row) =>
				row.nextDoor ? (countries.get(row.nextDoor.country)?.name ?? row.nextDoor.country) : null
			),
			...of('next_door', 'Next door', (row) => row.nextDoor),
			...of('europe', 'Europe', (row) => row.europe),
			...of('usa', 'United States', (row) => row.usa)
		]
	});
}
