import { workbook, type SheetLines } from '../../../pipelines/testing/workbook';
import { snapshotRows } from './table';

const monthNames = ['OCT', 'NOV', 'DEC', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP'];

/** Nationalities as the Refugee Processing Center spells them; others are left out. */
const nationalities: Readonly<Record<string, string>> = {
	AFG: 'Afghanistan',
	COD: 'Dem. Rep. Congo',
	COL: 'Colombia',
	ERI: 'Eritrea',
	GTM: 'Guatemala',
	IRQ: 'Iraq',
	MMR: 'Burma',
	SOM: 'Somalia',
	SYR: 'Syria',
	UKR: 'Ukraine',
	VEN: 'Venezuela',
	ZAF: 'South Africa'
};

export interface FiscalYear {
	readonly year: string;
	/** Nationality → people from October to September. */
	readonly rows: Readonly<Record<string, readonly number[]>>;
}

/** Admissions of twelve nationalities in the fiscal years from 2022. */
export function admissionYears(): FiscalYear[] {
	const years = new Map<string, Record<string, number[]>>();
	for (const row of snapshotRows('rpc/admissions_monthly.csv')) {
		const { fiscal_year: year = '', origin = '', period_start: start = '', value = '' } = row;
		const name = nationalities[origin];
		if (year < '2022' || name === undefined) continue;
		const rows = years.get(year) ?? {};
		const months = rows[name] ?? Array.from({ length: 12 }, () => 0);
		months[(Number(start.slice(5, 7)) + 2) % 12] = Number(value);
		years.set(year, { ...rows, [name]: months });
	}
	return [...years].map(([year, rows]) => ({ year, rows }));
}

interface AdmissionsEdition {
	/** "31-July-2026". */
	readonly asOf: string;
	readonly title: string;
	/** Added to the grand total of every October. */
	readonly misprint: number;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The workbook "Refugee Admissions Report", a sheet per fiscal year with one region. */
export function admissionsWorkbook(
	years: readonly FiscalYear[],
	edition: Partial<AdmissionsEdition> = {}
): Uint8Array {
	const { asOf, title, misprint } = {
		asOf: '31-July-2026',
		title: 'Department of Test Data\r\nSummary of Refugee Admissions',
		misprint: 0,
		...edition
	};
	const sheets = years.map(({ year, rows }): [string, SheetLines] => {
		const names = Object.keys(rows);
		const total = monthNames.map((_, month) => sum(names.map((name) => rows[name]?.[month] ?? 0)));
		const line = (name: string, months: readonly number[]) => [null, name, null, sum(months), ...months];
		const printed = total.map((value, month) => value + (month === 0 ? misprint : 0));
		return [
			year,
			[
				[null],
				[title],
				[`as of ${asOf}`],
				[null],
				[null, null, 'Refugee', 'FY Total'],
				['Country of Chargeability', null, 'Ceiling', 'to the U.S.', ...monthNames],
				['All regions', null, '1,000'],
				...names.map((name) => line(name, rows[name] ?? [])),
				line('Total All regions', total),
				line('Grand Totals', printed)
			]
		];
	});
	return workbook({ 'Cumulative Summary': [['not read']], ...Object.fromEntries(sheets) });
}

const stateHeader =
	'Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,Encounter Count';

/** CBP's state file from October 2021 to May 2025: Ukrainians as the snapshot has them, in two lines per region, and others. */
export function stateFile(): string {
	const lines = snapshotRows('cbp/ukrainian_encounters.csv').flatMap((row) => {
		const { period_start: start = '' } = row;
		const month = Number(start.slice(5, 7));
		const year = Number(start.slice(0, 4)) + (month >= 10 ? 1 : 0);
		const label = year === 2025 ? '2025 (FYTD)' : String(year);
		const line = (region: string, state: string, citizenship: string, count: number) =>
			`${label},FYTD,${monthNames[(month + 2) % 12]},${region},${state},Single Adults,${citizenship},Title 8,${count}`;
		const ukrainians = (region: string, count: number) =>
			[Math.min(count, 2), Math.max(count - 2, 0)]
				.filter((part) => part > 0)
				.map((part, index) => line(region, ['NY', 'TX'][index] ?? '', 'UKRAINE', part));
		return [
			...ukrainians('Other', Number(row['other_region'])),
			...ukrainians('Southwest Land Border', Number(row['southwest'])),
			...ukrainians('Northern Land Border', Number(row['northern'])),
			line('Other', 'NY', 'OTHER', 1000),
			line('Southwest Land Border', 'TX', '"CHINA, PEOPLES REPUBLIC OF"', 1000)
		];
	});
	return [stateHeader, ...lines, ''].join('\n');
}
