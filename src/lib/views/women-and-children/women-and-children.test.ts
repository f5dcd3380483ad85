import { describe, expect, it } from 'vitest';
import { majorityOf } from '$lib/analysis/demographics/age-groups';
import type { PartKind } from '$lib/analysis/demographics/types';
import type { Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { WomenAndChildren } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

const modelWith = (
	changes: Partial<SettingsFor<typeof spec>> = {},
	displaced: (row: Row) => Row = (row) => row
): WomenAndChildren =>
	buildModel({ ...results, displaced: results.displaced.map(displaced) }, settingsWith(changes), catalogue);

function groupIn({ groups }: WomenAndChildren, origin: string) {
	const found = groups.find((group) => group.origin === origin);
	if (!found) throw new Error(`There is no row of ${origin}.`);
	return found;
}
const peopleIn = (model: WomenAndChildren, origin: string, kind: PartKind) =>
	groupIn(model, origin).parts.find((part) => part.kind === kind)?.people;
const shareIn = (model: WomenAndChildren, origin: string, kind: PartKind) =>
	groupIn(model, origin).parts.find((part) => part.kind === kind)?.share;

describe('compared with the publishers’ figures', () => {
	// UNHCR, Ukrainians abroad at the end of 2025, female and male: 0–4 93,340 and 71,258; 5–11 236,612 and 202,595;
	// 12–17 209,838 and 214,814; 18–59 1,276,124 and 882,287; 60+ 232,389 and 97,927; age unknown 668,897 and 477,954;
	// sex unknown 584,706.
	it('adds up sexes and ages, and keeps the unrecorded apart', () => {
		const ukraine = groupIn(modelWith(), 'UKR');
		expect(ukraine.people).toBe(5_248_741);
		expect(ukraine.known).toBe(3_517_184);
		expect(ukraine.knownShare).toBeCloseTo(0.6701, 4);
		expect(peopleIn(modelWith(), 'UKR', 'children')).toBe(1_028_457);
		expect(peopleIn(modelWith(), 'UKR', 'women')).toBe(1_276_124 + 232_389);
		expect(shareIn(modelWith(), 'UKR', 'men')).toBeCloseTo(882_287 / 3_517_184, 9);
		expect(ukraine.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
	});

	it('bounds men by what the unrecorded could be', () => {
		// 882,287 at least; with 477,954 men of unknown age and 584,706 of unknown sex at most, of 5,248,741.
		const { men, majority } = groupIn(modelWith(), 'UKR');
		expect(men.low).toBeCloseTo(0.1681, 4);
		expect(men.high).toBeCloseTo(0.3706, 4);
		expect(majority).toBe('no');
		// 67,234 of 131,110 Pakistanis are 51.3%, within a twentieth of half.
		expect(shareIn(modelWith(), 'PAK', 'men')).toBeCloseTo(67_234 / 131_110, 9);
		expect(groupIn(modelWith(), 'PAK').majority).toBe('about half');
	});

	it('uses the age groups of U.S. and British figures', () => {
		// Syrians, 2002–2018: under 14 4,798 + 5,114; 14–20 1,107 + 1,485; men 21–50 1,031 + 1,741 + 1,142; all 21,233.
		const usa = modelWith({ who: 'usa' });
		expect(usa.period).toBe('2002–2018');
		expect(peopleIn(usa, 'SYR', 'children')).toBe(9912);
		expect(peopleIn(usa, 'SYR', 'youths')).toBe(2592);
		expect(peopleIn(usa, 'SYR', 'men')).toBe(3914);
		// At most those of 14–20 and of 51–64 too: 3,914 + 1,485 + 428.
		expect(groupIn(usa, 'SYR').men.high).toBeCloseTo(5827 / 21_233, 9);
		// Afghans to September 2024: 7,363 + 8,432 under 18; men 18–49 1,916 + 3,875; four of unknown sex.
		const uk = modelWith({ who: 'uk' });
		expect(uk.period).toBe('2010 to September 2024');
		expect(peopleIn(uk, 'AFG', 'children')).toBe(15_795);
		expect(peopleIn(uk, 'AFG', 'men')).toBe(5791);
		expect(groupIn(uk, 'AFG').people - groupIn(uk, 'AFG').known).toBe(4);
	});

	it('tells hosts apart', () => {
		// Afghans in Europe 549,233 known of 724,991; in Iran, Pakistan and the other neighbours 2,048,035 of 3,078,993.
		expect(groupIn(modelWith({ who: 'europe' }), 'AFG')).toMatchObject({ people: 724_991, known: 549_233 });
		expect(groupIn(modelWith({ who: 'neighbours' }), 'AFG')).toMatchObject({
			people: 3_078_993,
			known: 2_048_035
		});
		expect(modelWith({ who: 'neighbours' }).missing).toEqual(['PHL', 'OTH']);
	});
});

describe('the verdict', () => {
	it('is certain only where the unrecorded cannot change it', () => {
		expect(majorityOf(0.6, { low: 0.55, high: 0.7 })).toBe('yes');
		expect(majorityOf(0.6, { low: 0.4, high: 0.7 })).toBe('yes, by those known');
		expect(majorityOf(0.49, { low: 0.1, high: 0.9 })).toBe('about half');
		expect(majorityOf(0.3, { low: 0.1, high: 0.6 })).toBe('no, by those known');
		expect(majorityOf(0.3, { low: 0.2, high: 0.4 })).toBe('no');
	});

	it('is said in words that follow the figures', () => {
		const { headline, finding } = modelWith();
		expect(headline).toBe('72% of Ukrainians abroad are women or children, and 69% of Syrians');
		expect(finding.slice(0, 2)).toEqual([
			'Of those recorded, men 18–59 are about half of the Pakistanis and Yemenis and a minority in the other eight groups.',
			'“Mostly men of fighting age” fits none of these groups as counted here, but comes close for Pakistanis and Yemenis.'
		]);
		expect(modelWith({ who: 'europe' }).finding.slice(0, 2)).toEqual([
			'Of those recorded in Europe, men 18–59 are most of the Pakistanis and Yemenis and a minority in the other eight groups.',
			'“Mostly men of fighting age” fits Pakistanis and Yemenis, whoever the unrecorded are, and no other group.'
		]);
	});

	it('says the opposite for opposite figures', () => {
		const onlyMen = (row: Row): Row => ({
			...row,
			...Object.fromEntries(
				Object.keys(row)
					.filter((column) => /^(fe)?male_/.test(column))
					.map((column) => [column, column === 'male_18_59' ? (row.people ?? null) : 0])
			)
		});
		const model = modelWith({ origins: ['UKR', 'AFG'] }, onlyMen);
		expect(model.headline).toBe('0% of displaced Ukrainians abroad are women or children, 0% of Afghans');
		expect(model.finding.slice(0, 2)).toEqual([
			'Of those recorded, men 18–59 are most of the Ukrainians and Afghans.',
			'“Mostly men of fighting age” fits all of these groups as counted here.'
		]);
	});

	it('compares Europe with neighbouring countries', () => {
		// Libyans, 37.8% in Europe and 36.6% next door, are about equal.
		expect(modelWith().finding).toContain(
			'Men of that age are a larger part in Europe than next door in seven of eight groups; the gap is widest at 62% against 17% of Pakistanis.'
		);
	});

	it('does not read a missing figure as none', () => {
		const uk = modelWith({ who: 'uk' });
		expect(uk.missing).toEqual(['UKR', 'LBY']);
		expect(uk.finding).toContain(
			'No figures are held here for Ukrainians and Libyans, which does not mean none.'
		);
		expect(uk.finding).toContain('Too few known for shares: Yemenis (37) and Filipinos (1).');
	});

	it('prints a dash where nobody is counted', () => {
		// No Libyan man of 60 or older is counted next door, where 153 people are.
		const model = modelWith({ who: 'neighbours' });
		expect(peopleIn(model, 'LBY', 'older')).toBe(0);
		expect(wordsIn(seriesIn(chart(model, 'wide'), 'LBY'))).toContain('–');
		expect(model.altText).not.toContain('0% men 60+');
		const at = tables(model)[0]?.fields.findIndex(({ name }) => name === 'older') ?? -1;
		expect(tables(model)[0]?.rows.find(([name]) => name === 'Libya')?.[at]).toBeNull();
	});

	it('has a sentence for releases without the tables', () => {
		const none = buildModel({ displaced: [], resettled: [], periods: [] }, settingsWith(), catalogue);
		expect(none.empty).toMatch(/^Release \S+ holds no figures by sex and age\.$/);
	});
});

describe('the chart', () => {
	it('draws double the share at double the length, and the share known below it', () => {
		const model = modelWith();
		const rects = marksOf(seriesIn(chart(model, 'wide'), 'SYR'), 'rect');
		const tall = rects.filter(({ height }) => height === 20).map(({ width }) => width);
		const shares = groupIn(model, 'SYR').parts.map(({ share }) => share);
		const [children = NaN, women = NaN] = tall;
		// A gap of one pixel ends each part.
		expect((children + 1) / (women + 1)).toBeCloseTo((shares[0] ?? NaN) / (shares[1] ?? NaN), 6);
		const [track, known] = rects.filter(({ height }) => height === 5).map(({ width }) => width);
		expect((known ?? NaN) / (track ?? NaN)).toBeCloseTo(groupIn(model, 'SYR').knownShare, 9);
	});

	it.each(['wide', 'narrow'] as const)('prints the share known in the %s picture', (width) => {
		const words = wordsIn(chart(modelWith(), width));
		expect(words).toContain(width === 'wide' ? '67%' : '67% known');
	});

	it('draws no bar for too few', () => {
		const libyans = seriesIn(chart(modelWith({ who: 'usa' }), 'wide'), 'LBY');
		expect(marksOf(libyans, 'rect').filter(({ height }) => height === 20)).toEqual([]);
		expect(wordsIn(libyans)).toContain('13 known: too few for shares');
	});

	it('names counts and bounds at the cursor', () => {
		const tooltips = chart(modelWith(), 'wide').cursor.map(({ series, tooltip }) => `${series}: ${tooltip}`);
		expect(tooltips).toContain(
			'Ukraine: Men 18–59: 25% of those known (882,287 of 3,517,184); 17% to 37% of all, whatever the unrecorded are'
		);
		expect(tooltips).toContain('Ukraine: Sex and age known for 67%: 3,517,184 of 5,248,741 people');
	});
});

describe('table and file', () => {
	it('have the published groups with their source', () => {
		const model = modelWith();
		const [shares, ages] = tables(model);
		expect(shares?.rows[0]?.slice(0, 2)).toEqual(['Ukraine', 5_248_741]);
		expect(ages?.rows).toContainEqual(['Ukraine', 'male', '18–59', 882_287]);
		expect(ages?.rows).toContainEqual(['Ukraine', 'unknown', 'unknown', 584_706]);
		const { fields, rows } = exportTable(model);
		const at = fields.findIndex(({ name }) => name === 'source_ids');
		expect(new Set(rows.map((row) => row[at]))).toEqual(new Set(['unhcr-demographics']));
		expect(new Set(exportTable(modelWith({ who: 'usa' })).rows.map((row) => row[at]))).toEqual(
			new Set(['rpc-arrivals-by-sex-age'])
		);
	});
});
