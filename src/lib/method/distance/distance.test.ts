import { beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '$lib/analysis/evidence/evidence';
import { distanceRows } from '$lib/server/distance';
import { publishedEvidence } from '$lib/server/published-evidence';
import { faultsOf, numbersOf, sentencesOf, wordsOf } from '../../../../tests/writing/rules';
import { distanceSection, type DistanceSection } from './section';
import { distanceDataOf, type DistanceData } from './data';

let distances: DistanceData;
let section: DistanceSection;
let sources: ReadonlyMap<string, unknown>;
beforeAll(async () => {
	const { rows, catalogue } = await publishedEvidence();
	distances = distanceDataOf(await distanceRows(), evidenceOf(rows, catalogue));
	section = distanceSection(distances, catalogue);
	sources = catalogue.sources;
});

const paragraphs = ({ intro, pictures, hosts, limits }: DistanceSection): string[] => [
	...intro,
	...pictures.flatMap(({ text }) => text),
	...hosts.text,
	...limits
];

describe('the section on distance', () => {
	// UNHCR, end of 2024: 4,754,083 of 5,120,036 Ukrainian refugees in the 32 countries, or of 6,340,696 with those in Russia.
	it('places Ukraine next to the nearest capital, Vilnius', () => {
		const ukraine = distances.europe.origins.find(({ origin }) => origin === 'UKR');
		expect(ukraine?.rate).toBeCloseTo((1000 * 4_754_083) / 5_120_036, 6);
		expect(distances.withRussia).toBeCloseTo((1000 * 4_754_083) / 6_340_696, 6);
		// Kyiv 50.45° N 30.52° E, Vilnius 54.69° N 25.28° E: cos d = 0.77107 × 0.81606 + 0.63676 × 0.57797 × 0.99582
		// = 0.99573, d = 5.30°.
		expect(ukraine?.kilometres).toBeCloseTo(589, -1);
		expect(ukraine).toMatchObject({ isNeighbour: true, isVisaFree: true });
	});

	it('draws the line through all origins with enough people, the nine too', () => {
		// By the normal equations in common logarithms, over the 38 printed pairs: slope −0.727, R² 0.156.
		expect(distances.europe.line.slope).toBeCloseTo(-0.727, 3);
		expect(distances.europe.line.r2).toBeCloseTo(0.156, 3);
		// Residuals of least squares add up to nothing.
		for (const { origins } of [distances.europe, distances.usa])
			expect(origins.reduce((sum, { timesLine }) => sum + Math.log(timesLine), 0)).toBeCloseTo(0, 9);
		expect(distances.europe.origins).toHaveLength(38);
		expect(distances.usa.origins).toHaveLength(32);
		expect(distances.europe.omitted).toEqual(['ESH']);
	});

	it('says where the nine lie, and which countries border Europe or need no visa', () => {
		const [europe, usa] = section.pictures.map(({ text }) => text.join('\n'));
		expect(europe).toContain(
			'Pakistanis 5.1 times, Iraqis 2.9 times, Ukrainians 2.4 times and Somalis 1.3 times.'
		);
		expect(europe).toContain('Below it: Afghans 0.95 times and Syrians 0.33 times.');
		expect(europe).toContain(
			'twice the distance goes with a share 40% lower. It covers 16% of the spread of the 38 countries'
		);
		expect(europe).toContain('the 32 other countries alone, Ukrainians are at 2.8 times.');
		expect(europe).toContain('Türkiye (81%), Ukraine (93%) and Russia (85%) border Europe by land.');
		expect(usa).toContain('Below it: Ukrainians 0.32 times.');
	});

	it('divides hosts by their residents and output', () => {
		// UNHCR and World Bank, 2024: 279,000 let in among 340.1 million residents of the United States.
		const rows = new Map(section.hosts.table.rows.map((row) => [row[0], row]));
		expect(rows.get('Ukrainians')?.[1]).toBe('Poland');
		expect(rows.get('Ukrainians')?.[6]).toBeCloseTo(279_000 / 340_100, 2);
		expect(rows.get('Afghans')?.[1]).toBe('Iran');
		expect(rows.get('Filipinos')?.[2]).toBeNull();
		expect(section.hosts.text.join(' ')).toContain('for six of the nine nationalities');
	});

	it('writes plainly, names known sources, and claims no cause', () => {
		for (const text of [...paragraphs(section), ...section.pictures.map(({ altText }) => altText)]) {
			expect(faultsOf(text), text).toEqual([]);
			expect(text).not.toMatch(
				/NaN|Infinity|undefined|\bcaus|\bbecause of\b|\bdue to\b|\bexplains?\b|\beffect\b|\bdriv/i
			);
		}
		for (const sentence of paragraphs(section).flatMap(sentencesOf)) {
			expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(30);
			expect(numbersOf(sentence).length, sentence).toBeLessThanOrEqual(5);
		}
		for (const id of section.sourceIds) expect(sources.has(id), id).toBe(true);
	});
});
