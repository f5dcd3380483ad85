import { formatCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { worldBankPopulationReader } from '../worldbank/population.js';
import { DamagedResponse } from './http-client.js';
import { isObject, type LiveSource } from './live-source.js';
import { fetchPages, type PageInfo, type PagedQuery } from './pages.js';

type Item = Readonly<Record<string, unknown>>;

const firstYear = 1990;
const rowsPerPage = 5000;
/** A World Bank economy without an ISO 3166-1 code; the reader leaves out Kosovo. */
const channelIslands = 'CHI';

const indicators = { population: 'SP.POP.TOTL', gdp: 'NY.GDP.MKTP.CD' } as const;

/** Population and product of all countries, as the comma-separated table that its reader expects. */
export const worldBankLive: LiveSource = {
	reader: worldBankPopulationReader,
	address: 'https://api.worldbank.org/v2/',
	async fetch({ address, today, ...tools }) {
		const date = `${firstYear}:${today.slice(0, 4)}`;
		const fetchRows = async (name: string, path: string, check: (row: Item) => boolean) =>
			(await fetchPages(queryFor(name, address, path, check), tools)).flatMap(rowsOf);

		const economies = await fetchRows('economies', 'country?', (row) => /^\w{3}$/.test(String(row['id'])));
		const groups = new Set(
			economies
				.filter(({ region }) => isObject(region) && String(region['value']).trim() === 'Aggregates')
				.map(({ id }) => String(id))
		);
		if (groups.size === 0) {
			throw new DataFailure('economies', null, 'no sums over countries are marked', 'The format changed');
		}
		const values = async (indicator: string) => {
			const path = `country/all/indicator/${indicator}?date=${date}&`;
			const rows = await fetchRows(indicator, path, (row) => isRequested(row, indicator, today));
			return new Map(
				rows
					.filter(({ countryiso3code, value }) => countryiso3code !== '' && value !== null)
					.map(({ countryiso3code, date: year, value }) => [
						`${String(countryiso3code)} ${String(year)}`,
						value
					])
			);
		};
		const population = await values(indicators.population);
		const gdp = await values(indicators.gdp);
		const records = [...population].flatMap(([place, people]) => {
			const [iso3 = '', year = ''] = place.split(' ');
			if (groups.has(iso3) || iso3 === channelIslands) return [];
			return [{ iso3, year, population: String(people), gdp_usd: String(gdp.get(place) ?? '') }];
		});
		return tools.cache.write('answer.csv', formatCsv(['iso3', 'year', 'population', 'gdp_usd'], records));
	}
};

function isRequested(row: Item, indicator: string, today: string): boolean {
	const year = Number(row['date']);
	return (
		isObject(row['indicator']) &&
		row['indicator']['id'] === indicator &&
		typeof row['countryiso3code'] === 'string' &&
		(row['value'] === null || typeof row['value'] === 'number') &&
		year >= firstYear &&
		year <= Number(today.slice(0, 4))
	);
}

/** A page is a pair of metadata and rows. */
function queryFor(name: string, address: string, path: string, isRight: (row: Item) => boolean): PagedQuery {
	return {
		name,
		address: (page) => new URL(`${path}format=json&per_page=${rowsPerPage}&page=${page}`, address).href,
		verify(page, number): PageInfo {
			const [about] = Array.isArray(page) ? (page as readonly unknown[]) : [];
			if (!isObject(about)) throw new DamagedResponse('the answer is no pair of description and rows');
			if (about['message'] !== undefined) {
				throw new DataFailure(
					`${name}, page ${number}`,
					null,
					`the World Bank answered ${JSON.stringify(about['message'])}`,
					'Look in the documentation of the interface for renamed parameters'
				);
			}
			const rows = rowsOf(page);
			const [pages, all] = [Number(about['pages']), Number(about['total'])];
			if (Number(about['page']) !== number || !(pages >= number)) {
				throw new DamagedResponse(`page ${String(about['page'])} of ${String(about['pages'])} came`);
			}
			const expected = number < pages ? rowsPerPage : all - (pages - 1) * rowsPerPage;
			if (rows.length === 0 || rows.length !== expected) {
				throw new DamagedResponse(`${rows.length} rows came on page ${number} of ${pages}, not ${expected}`);
			}
			const wrong = rows.findIndex((row) => !isRight(row));
			if (wrong >= 0) {
				throw new DataFailure(
					`${name}, page ${number}, row ${wrong + 1}`,
					null,
					`this was not requested: ${JSON.stringify(rows[wrong]).slice(0, 160)}`,
					'Look in the documentation of the interface for renamed parameters'
				);
			}
			return { pages, edition: `${all} rows of ${String(about['lastupdated'])}` };
		}
	};
}

function rowsOf(page: unknown): readonly Item[] {
	const rows = Array.isArray(page) ? (page as readonly unknown[])[1] : undefined;
	return Array.isArray(rows) ? rows.filter(isObject) : [];
}
