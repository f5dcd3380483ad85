const abroad = (origin: string, year: number) =>
	`select sum(value) from published.displaced_stock where origin = '${origin}' and asylum <> origin and year = ${year}
	and status in ('refugee', 'asylum_seeker', 'oip')`;
const stock = (status: string, where: string) =>
	`select sum(value) from published.displaced_stock where status = '${status}' and ${where}`;
const protectedIn = (host: string, day: string) =>
	`select value from published.protection_stock where status = 'eu_tp' and host = '${host}' and as_of = date '${day}'
	and source_id like 'eurostat-t%'`;
const recordedIn = (host: string, day: string) =>
	`select arg_max(value, as_of) from published.protection_stock
	where status = 'unhcr_recorded' and host = '${host}' and as_of <= date '${day}' and source_id = 'unhcr-ukraine-recorded'`;
const ceiling = (year: number, document: string) =>
	`select value from published.ceilings where fiscal_year = ${year} and region = 'all' and document like '${document}'`;
const letIn = (pathway: string, from: string, to: string) =>
	`select sum(value) from published.admissions where pathway = '${pathway}' and origin = 'UKR'
	and period_start >= date '${from}' and period_end <= date '${to}'`;
const parole = (measure: string, value: number) =>
	`select distinct value from us_published.parole_figures where measure = '${measure}' and value = ${value}`;
const approvals = `from published.pipeline where programme = 'afghan_i131' and stage = 'approved' and as_of >= date '2022-01-01'`;

/** Every figure quoted in a note, with its rounding unit and the SQL of its value. */
export const quoted: readonly [note: string, printed: string, unit: number, sql: string][] = [
	['10-afg-2022-estimates', '2.98', 1e4, abroad('AFG', 2021)],
	['10-afg-2022-estimates', '5.96', 1e4, abroad('AFG', 2022)],
	[
		'10-ukr-2024-russia',
		'1,227,554',
		1,
		stock('refugee', `origin = 'UKR' and asylum = 'RUS' and year = 2023`)
	],
	['10-ukr-2024-russia', '6,894', 1, stock('refugee', `origin = 'UKR' and asylum = 'RUS' and year = 2024`)],
	['10-irq-2006', '296,740', 1, abroad('IRQ', 2005)],
	['10-irq-2006', '1,498,202', 1, abroad('IRQ', 2006)],
	['10-irq-2006', '24,874', 1, stock('refugee', `origin = 'IRQ' and asylum = 'SYR' and year = 2005`)],
	['10-irq-2006', '700,000', 1, stock('refugee', `origin = 'IRQ' and asylum = 'SYR' and year = 2006`)],
	['10-irq-2006', '754', 1, stock('refugee', `origin = 'IRQ' and asylum = 'JOR' and year = 2005`)],
	['10-irq-2006', '500,000', 1, stock('refugee', `origin = 'IRQ' and asylum = 'JOR' and year = 2006`)],
	[
		'12-oaw-not-in-border-counts',
		'73,566',
		1,
		`select sum(value) from published.admissions where pathway = 'oaw' and is_default_series`
	],
	[
		'12-oaw-not-in-border-counts',
		'70,000',
		1,
		`select max(total_low) from published.admissions where pathway = 'oaw' and period_end = date '2021-11-17'`
	],
	[
		'12-oaw-not-in-border-counts',
		'3,566',
		1,
		`select max(total_high) - max(total_low) filter (where period_end < date '2022-01-01')
		from published.admissions where pathway = 'oaw'`
	],
	['13-u4u-proxy', '170,000', 1, `select max(total_low) from published.admissions where pathway = 'u4u'`],
	['14-chnv-proxy', '531,680', 1, `select sum(value) from published.admissions where pathway = 'chnv'`],
	['18-siv-before-2017', '38,640', 1, visasBefore2017('AFG')],
	['18-siv-before-2017', '21,068', 1, visasBefore2017('IRQ')],
	[
		'14-u4u-others',
		'156,000',
		1,
		`select (${parole('ukrainians_arrived_all_means', 271000)}) - (${parole('u4u_arrivals_cumulative', 115000)})`
	],
	[
		'15-afg-2025-returns',
		'1.95',
		1e4,
		`select sum(value) from published.solutions where kind = 'returned_refugee' and origin = 'AFG' and year = 2025`
	],
	['15-afg-2025-returns', '879,500', 1, stock('oip', `origin = 'AFG' and asylum = 'IRN' and year = 2025`)],
	[
		'16-usa-without-parolees',
		'3,302',
		1,
		stock('refugee', `origin = 'UKR' and asylum = 'USA' and year = 2025`)
	],
	['19-border-2022', '23,392', 1, letIn('port_of_entry_parole', '2022-03-01', '2022-04-30')],
	['19-border-2022', '22,000', 1, parole('ukrainians_admitted_sw_border', 22000)],
	['20-irq-before-2003', '450,000', 1e4, abroad('IRQ', 2002)],
	['21-som-before-2002', '440,000', 1e4, stock('refugee', `origin = 'SOM' and year = 2001`)],
	[
		'24-unknown-2025',
		'1,437,190',
		1,
		stock('asylum_seeker', `origin = 'UNK' and asylum = 'USA' and year = 2025`)
	],
	[
		'24-unknown-2025',
		'10,494',
		1,
		stock('asylum_seeker', `origin = 'UNK' and asylum = 'USA' and year = 2024`)
	],
	['24-unknown-origin', '1.71', 1e4, unknownAbroad(2025)],
	['24-unknown-origin', '0.14', 1e4, unknownAbroad(2024)],
	['28-idmc-not-unhcr', '4.19', 1e4, stock('idp_idmc', `origin = 'AFG' and year = 2024`)],
	['28-idmc-not-unhcr', '3.20', 1e4, stock('idp_unhcr', `origin = 'AFG' and year = 2024`)],
	['31-ceiling-2017', '110,000', 1, ceiling(2017, 'PD %')],
	['31-ceiling-2017', '50,000', 1, ceiling(2017, 'Executive Order%')],
	['32-ceiling-changed', '15,000', 1, ceiling(2021, 'PD 2021-02')],
	['32-ceiling-changed', '62,500', 1, ceiling(2021, 'PD 2021-06')],
	['32-ceiling-changed', '7,500', 1, ceiling(2026, 'PD dated%')],
	['32-ceiling-changed', '17,500', 1, ceiling(2026, 'Emergency PD')],
	['38-uk-afghan-programmes', '15,418', 1, afghansInBritain(2021)],
	['38-uk-afghan-programmes', '3,692', 1, afghansInBritain(2023)],
	['38-uk-afghan-programmes', '16,445', 1, britishProgrammes(2021)],
	['38-uk-afghan-programmes', '3,695', 1, britishProgrammes(2023)],
	['41-poland-2023', '1.58', 1e4, recordedIn('POL', '2023-04-30')],
	['41-poland-2023', '0.96', 1e4, recordedIn('POL', '2023-12-31')],
	['42-germany-2024', '1,306,505', 1, protectedIn('DEU', '2024-06-30')],
	['42-germany-2024', '1,075,225', 1, protectedIn('DEU', '2024-07-31')],
	['43-bulgaria-2024', '171,555', 1, protectedIn('BGR', '2024-01-31')],
	['43-bulgaria-2024', '45,425', 1, protectedIn('BGR', '2024-02-29')],
	['44-lithuania-2024', '80,715', 1, protectedIn('LTU', '2024-09-30')],
	['44-lithuania-2024', '47,410', 1, protectedIn('LTU', '2024-10-31')],
	['45-italy-2026', '164,415', 1, protectedIn('ITA', '2025-03-31')],
	['45-italy-2026', '50,810', 1, protectedIn('ITA', '2026-06-30')],
	[
		'51-russia-temporary-asylum',
		'97,591',
		1,
		`select sum(convention + complementary) from published.decisions
		where origin = 'UKR' and asylum = 'RUS' and year = 2022 and level_code = 'TA'`
	],
	[
		'54-unknown-applications-2025',
		'365,569',
		1,
		`select max(people) from (select sum(value) as people from published.applications where year = 2025 group by origin)`
	],
	['54-unknown-applications-2025', '13,509', 1, unknownApplications('persons')],
	['54-unknown-applications-2025', '352,060', 1, unknownApplications('cases')],
	[
		'61-siv-caps-principals',
		'38,500',
		1,
		`select sum(value) from us_published.siv_figures where measure in
		('siv_principal_numbers_used_cumulative', 'siv_principal_numbers_remaining') and period_end = date '2023-03-31'`
	],
	['62-afghan-parole-sources', '114', 1, `select min(value) ${approvals}`],
	['62-afghan-parole-sources', '297', 1, `select max(value) ${approvals}`]
];

/** Figures quoted in the rules of the register, as above. */
export const ruled: typeof quoted = [
	[
		'u4u-2022-12',
		'95,800',
		100,
		`select (${letIn('u4u', '2022-05-01', '2022-11-30')}) + (${letIn('u4u', '2022-12-01', '2022-12-31')}) * 13 / 31`
	]
];

/** Computable figures of the register, by conflict and the start of the source id. */
export const registered: readonly [conflict: string, source: string, sql: string, asOf?: string][] = [
	...(['IRQ', ''] as const).flatMap((origin): [string, string, string][] => {
		const [id, year] = origin === 'IRQ' ? ['refugees-iraq-2014', 2014] : ['refugees-all-2016', 2016];
		const all = origin === '' ? 'true' : `origin = '${origin}'`;
		return [
			[
				id,
				'rpc-admissions',
				`select sum(value) from rpc.admissions_monthly where fiscal_year = ${year} and ${all}`
			],
			[
				id,
				'ohss-yearbook-refugees',
				`select value from ohss.refugee_arrivals where fiscal_year = ${year} and coalesce(origin, '') = '${origin}'`
			],
			[
				id,
				'unhcr-solutions',
				`select sum(value) from published.solutions where kind = 'resettlement_arrival' and asylum = 'USA'
				and year = ${year} and ${all}`
			]
		];
	}),
	['siv-2019', 'state-', visas('2018-10-01', '2019-09-30')],
	['siv-2017', 'state-', visas('2016-10-01', '2017-09-30')],
	['ceiling-2017', 'ceiling-', ceiling(2017, 'Executive Order%')],
	['ceiling-2017', 'rpc-', ceiling(2017, 'Refugee Admissions Report%')],
	['ceiling-2021', 'rpc-', ceiling(2021, 'Refugee Admissions Report%')],
	['ceiling-2026', 'rpc-', ceiling(2026, 'Refugee Admissions Report%')],
	['u4u-2022-12', 'cbp-', letIn('u4u', '2022-05-01', '2022-11-30'), '2022-11-30'],
	['u4u-2022-12', 'cbp-', letIn('u4u', '2022-05-01', '2022-12-31'), '2022-12-31'],
	['u4u-2023-02', 'cbp-', letIn('u4u', '2022-05-01', '2023-02-28')],
	['u4u-2023-09', 'cbp-', letIn('u4u', '2022-05-01', '2023-09-30')],
	['u4u-2024-02', 'cbp-', letIn('u4u', '2022-05-01', '2024-02-29')],
	['border-april-2022', 'cbp-', letIn('port_of_entry_parole', '2022-04-01', '2022-04-30')],
	[
		'ukrainians-germany-2024',
		'unhcr-population',
		stock('refugee', `origin = 'UKR' and asylum = 'DEU' and year = 2024`)
	],
	['ukrainians-germany-2024', 'eurostat-', protectedIn('DEU', '2024-12-31')],
	['ukrainians-germany-2024', 'unhcr-ukraine-recorded', recordedIn('DEU', '2024-12-31')],
	...(['AFG', 'SOM'] as const).flatMap((origin): [string, string, string][] => {
		const id = `internally-displaced-${origin === 'AFG' ? 'afghanistan' : 'somalia'}-2024`;
		return [
			[id, 'unhcr-idmc', stock('idp_idmc', `origin = '${origin}' and year = 2024`)],
			[id, 'unhcr-population', stock('idp_unhcr', `origin = '${origin}' and year = 2024`)]
		];
	})
];

/** People without a recorded origin in the countries that have many. */
function unknownAbroad(year: number): string {
	return `select sum(unknown) from displaced_stock_parts.origin_not_recorded where year = ${year}`;
}

function visas(from: string, to: string): string {
	return `select sum(value) from published.admissions where pathway = 'siv' and origin = 'AFG' and frequency = 'month'
		and period_start >= date '${from}' and period_end <= date '${to}'`;
}

function visasBefore2017(origin: string): string {
	return `select value from published.admissions where source_id = 'derived-siv-before-march-2017' and origin = '${origin}'`;
}

function afghansInBritain(year: number): string {
	return `select sum(value) from published.admissions where pathway = 'uk_resettlement' and origin = 'AFG'
		and year(period_start) = ${year}`;
}

function britishProgrammes(year: number): string {
	return `select value from homeoffice.humanitarian_routes where route = 'afghan_resettlement_arrivals' and year = ${year}`;
}

function unknownApplications(unit: string): string {
	return `select sum(value) from published.applications where origin = 'UNK' and year = 2025 and unit = '${unit}'`;
}
