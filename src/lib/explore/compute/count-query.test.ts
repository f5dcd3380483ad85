import { afterAll, expect, it } from 'vitest';
import { compareRows } from '$lib/query/compare-rows';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { Row } from '$lib/query/port';
import { keyOf } from '$lib/query/query-key';
import { rollUp } from '$lib/query/roll-up';
import { COUNTS, type CountField } from '../settings/fields';
import { DISPLACED_ABROAD } from '../settings/kinds';
import { ALL, EIGHT, NINE } from '../settings/places';
import { countQuery, storedCubes, type Slice } from './count-query';

const engine = nativeEngine();
afterAll(() => engine.close());

const kinds: Readonly<Record<string, readonly string[]>> = {
	status: DISPLACED_ABROAD,
	fled: ['refugee', 'oip'],
	solution: ['resettlement_arrival']
};
const members = {
	origins: [[ALL], NINE, EIGHT, ['UKR'], ['MMR', 'SSD', 'UKR']],
	destinations: [[ALL], ['USA'], ['DEU', 'POL', 'TUR', 'IRN']]
};

const slices: Slice[] = members.origins.flatMap((origins) =>
	members.destinations.flatMap((destinations) =>
		(['origin', 'destination', 'kind'] as const).flatMap((by) =>
			[true, false].map((asOne) => ({ origins, destinations, by, asOne, kinds: [] }))
		)
	)
);

const wide = new Map<string, Promise<readonly Row[]>>();

it.each(Object.entries(COUNTS))(
	'cubes of %s add up to what the query gives',
	async (_name, field: CountField) => {
		let compared = 0;
		for (const slice of slices) {
			const query = countQuery(field, {
				...slice,
				kinds: field.kind ? (kinds[field.kind.control] ?? []) : []
			});
			const own = query.rollUps?.length ? await engine.run(query) : [];
			for (const one of query.rollUps ?? []) {
				const key = keyOf(one.from);
				wide.set(key, wide.get(key) ?? engine.run(one.from));
				const rows = rollUp((await wide.get(key)) ?? [], one);
				expect(compareRows(rows, own), JSON.stringify(slice)).toEqual([]);
				expect(rows.length, JSON.stringify(slice)).toBe(own.length);
				compared++;
			}
		}
		expect(compared).toBeGreaterThan(30);
	}
);

it('holds no series that a cube cannot tell apart, and no origin that it lacks', () => {
	const field = COUNTS.displaced;
	const slice: Slice = { by: 'kind', origins: ['UKR'], destinations: [ALL], kinds: DISPLACED_ABROAD };
	expect(countQuery(field, slice).rollUps).toEqual([]);
	expect(
		countQuery(field, { ...slice, by: 'origin', origins: ['MMR'], destinations: ['USA'] }).rollUps
	).toEqual([]);
});

it('a cube of other statuses is another statement', () => {
	const [cube] = storedCubes(() => DISPLACED_ABROAD);
	const [other] = storedCubes(() => ['refugee']);
	expect(cube && other && keyOf(cube) === keyOf(other)).toBe(false);
});
