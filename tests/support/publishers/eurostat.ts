import { snapshotRows } from './table';

/** Eurostat's codes of the hosts in the snapshot. */
const codes: Readonly<Record<string, string>> = Object.fromEntries(
	'AUT-AT BEL-BE BGR-BG CHE-CH CYP-CY CZE-CZ DEU-DE DNK-DK EST-EE GRC-EL ESP-ES FIN-FI FRA-FR HRV-HR HUN-HU IRL-IE ISL-IS ITA-IT LIE-LI LTU-LT LUX-LU LVA-LV MLT-MT NLD-NL NOR-NO POL-PL PRT-PT ROU-RO SWE-SE SVN-SI SVK-SK'
		.split(' ')
		.map((pair) => pair.split('-'))
);

/** Last month that the extracts hold for nearly every host. */
const lastMonth = '2025-03';

export interface Host {
	readonly geo: string;
	/** Month (YYYY-MM) → people. */
	readonly months: Readonly<Record<string, string>>;
}

/** Ukrainians under temporary protection by host and month, to March 2025. */
export function protectionRows(): Host[] {
	const hosts = new Map<string, Record<string, string>>();
	for (const { host = '', as_of: asOf = '', value = '' } of snapshotRows(
		'eurostat/temporary_protection.csv'
	)) {
		const month = asOf.slice(0, 7);
		if (month > lastMonth) continue;
		hosts.set(host, { ...hosts.get(host), [month]: value });
	}
	return [...hosts].map(([host, months]) => ({ geo: codes[host] ?? host, months }));
}

export function monthsOf(hosts: readonly Host[]): string[] {
	return [...new Set(hosts.flatMap(({ months }) => Object.keys(months)))].sort();
}

/** A table of the bulk download (TSV): the dimensions in the first column, a column per month. */
export function protectionTsv(
	hosts: readonly Host[],
	months = monthsOf(hosts),
	citizen = 'UA',
	sex = 'T'
): string {
	return [
		`freq,unit,citizen,sex,age,geo\\TIME_PERIOD\t${months.map((month) => `${month} `).join('\t')}`,
		...hosts.map(
			({ geo, months: figures }) =>
				`M,PER,${citizen},${sex},TOTAL,${geo}\t${months.map((month) => `${figures[month] ?? ':'} `).join('\t')}`
		),
		''
	].join('\n');
}

/** The data browser's CSV with labels: a row per figure. */
export function protectionBrowserCsv(hosts: readonly Host[]): string {
	const header =
		'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,unit,Unit of measure,citizen,Country of citizenship,sex,Sex,age,Age class,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure,CONF_STATUS,Confidentiality status (flag)';
	const rows = hosts.flatMap(({ geo, months }) =>
		Object.entries(months).map(
			([month, value]) =>
				`dataflow,ESTAT:MIGR_ASYTPSM(1.0),"A title, with a comma",M,Monthly,PER,Person,UA,Ukraine,T,Total,TOTAL,Total,${geo},Name,${month},,${value},,,,,`
		)
	);
	return [header, ...rows, ''].join('\n');
}

/** JSON-stat 2.0 of the statistics service. */
export function protectionJsonStat(hosts: readonly Host[]): string {
	const months = monthsOf(hosts);
	const index = (list: readonly string[]) => ({
		category: { index: Object.fromEntries(list.map((code, at) => [code, at])) }
	});
	const value = Object.fromEntries(
		hosts.flatMap(({ months: figures }, host) =>
			months.flatMap((month, at): [string, number][] =>
				figures[month] === undefined ? [] : [[String(host * months.length + at), Number(figures[month])]]
			)
		)
	);
	return JSON.stringify({
		class: 'dataset',
		updated: '2025-05-12T11:00:00+0200',
		id: ['freq', 'citizen', 'sex', 'unit', 'age', 'geo', 'time'],
		size: [1, 1, 1, 1, 1, hosts.length, months.length],
		dimension: {
			freq: index(['M']),
			citizen: index(['UA']),
			sex: index(['T']),
			unit: index(['PER']),
			age: index(['TOTAL']),
			geo: index(hosts.map(({ geo }) => geo)),
			time: index(months)
		},
		value
	});
}
