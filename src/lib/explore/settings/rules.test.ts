import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseState, writeState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { readAddress } from './address';
import { askedOf } from './settings';
import { refusalOf, RULES } from './rules';
import { settle, whyNothing } from './normalize-settings';
import { openExplorer, type Bench } from '../testing';

let bench: Bench;
beforeAll(async () => {
	bench = await openExplorer();
});

/** A state in which each rule refuses a value, as an address. */
const REFUSED: Readonly<Record<string, readonly [value: string, search: string]>> = {
	'ukrainians-only': ['AFG', 'measure=protected'],
	'wars-only': ['MMR', 'measure=since-onset'],
	'rate-of-all': ['ALL', 'measure=rate'],
	'own-way-of-counting': ['ALL', 'measure=entries'],
	'no-entries': ['TUR', 'measure=entries'],
	'months-only-us': ['CAN', 'measure=since-onset'],
	'tps-only-us': ['DEU', 'measure=protected&protection=us_tps'],
	'residents-of-a-country': ['ALL', 'measure=per-resident'],
	'share-of-a-country': ['ALL', 'measure=protected-share'],
	'no-such-pathway': ['u4u', 'measure=entries&destinations=CAN'],
	'grants-are-no-entries': ['granted', 'measure=rate&destinations=USA'],
	'parity-of-tiers': ['usrap', 'measure=parity&destinations=USA'],
	'within-the-country': ['idp_idmc', 'destinations=DEU'],
	'within-by-destination': ['destination', 'status=idp_idmc'],
	'kinds-overlap': ['origin', 'status=refugee~stateless'],
	'kinds-differ': ['origin', 'measure=solutions&solution=naturalisation~returned_refugee'],
	'one-kind': ['kind', 'measure=applications'],
	'since-onset-by-origin': ['destination', 'measure=since-onset&destinations=USA'],
	'entries-not-added': ['origin', 'measure=entries&destinations=USA~CAN'],
	'parity-by-origin': ['destination', 'measure=rate&destinations=USA'],
	'register-by-country': ['origin', 'measure=protected&protection=unhcr_recorded'],
	'year-ends': ['month', ''],
	days: ['calendar', 'measure=protected'],
	'since-onset-clock': ['calendar', 'measure=since-onset&destinations=USA'],
	'rates-of-months': ['month', 'measure=rate&destinations=USA'],
	'rate-since-onset': ['event', 'measure=rate&destinations=USA'],
	'no-months': ['month', 'measure=entries&destinations=GBR'],
	'no-fiscal-years': ['fiscal', 'measure=entries&destinations=GBR'],
	'fiscal-only-us': ['fiscal', 'measure=entries&destinations=USA~CAN&by=destination'],
	'no-calendar-years': ['calendar', 'measure=entries&destinations=USA&tier=granted'],
	'event-needs-us': ['event', 'measure=entries&destinations=GBR'],
	'event-needs-wars': ['event', 'measure=entries&destinations=USA&origins=MMR'],
	'event-needs-entries': ['event', 'measure=entries&destinations=USA&tier=granted'],
	'event-denominator-in-years': ['newly-displaced', 'measure=rate&destinations=USA'],
	'years-denominator-since-onset': ['anywhere', 'measure=since-onset&destinations=USA&clock=event'],
	elsewhere: ['elsewhere', 'measure=rate&destinations=USA&tier=let-in'],
	'parity-has-no-bars': ['bar', 'measure=parity&destinations=USA'],
	'one-year-no-line': ['line', 'time=2020..2020'],
	'map-of-countries': ['map', 'origins=AFG~UKR'],
	'parity-is-no-map': ['map', 'measure=parity&destinations=USA']
};
/** Denominators and references that no control offers. */
const UNREACHABLE = ['ever-displaced', 'assessed-need', 'reference-2014'];

describe('the table of what does not go together', () => {
	it('has an example for each rule, and none besides', () => {
		const ids = RULES.map(({ id }) => id).filter((id) => !UNREACHABLE.includes(id));
		expect(Object.keys(REFUSED).sort()).toEqual([...ids].sort());
	});

	it.each(Object.entries(REFUSED))('%s refuses with a sentence', (id, [value, search]) => {
		const rule = RULES.find((one) => one.id === id);
		const asked = askedOf(bench.rawStateOf(search), bench.published);
		expect(rule?.refuses(value, asked, bench.published)).toBe(true);
		expect(rule?.reason).toMatch(/^[A-Z].*\.$/);
	});

	it('gives each default measure settings that go together', () => {
		for (const { value } of bench.controls[0]?.options ?? []) {
			const state = bench.stateOf(`measure=${value}`);
			expect(whyNothing(askedOf(state, bench.published), state, bench.controls, bench.published)).toBeNull();
		}
	});
});

const anyState = () =>
	fc.record(
		Object.fromEntries(
			bench.controls.map((control) => {
				if (control.kind === 'range')
					return [
						control.name,
						fc
							.tuple(fc.integer({ min: 1951, max: 2026 }), fc.integer({ min: 1951, max: 2026 }))
							.map((ends) => [...ends].sort((a, b) => a - b).join('..'))
					];
				const values: string[] = control.options.map(({ value }) => value);
				return [
					control.name,
					control.kind === 'choice'
						? fc.constantFrom(...values)
						: fc.subarray(values, { minLength: 1, maxLength: Math.min(12, values.length) })
				];
			})
		)
	) as fc.Arbitrary<ViewState>;

describe('addresses', () => {
	it('bring every settled state back, and settling twice changes nothing more', () => {
		fc.assert(
			fc.property(anyState(), (wanted) => {
				const parsed = parseState(new URLSearchParams(writeState(wanted, bench.controls)), bench.controls);
				expect(parsed.invalid).toEqual([]);
				const { state } = settle(parsed.state, bench.controls, bench.published);
				expect(settle(state, bench.controls, bench.published).state).toEqual(state);
				const search = writeState(state, bench.controls);
				expect(readAddress(new URLSearchParams(search), bench.controls, bench.published)).toEqual({
					state,
					invalid: expect.any(Array)
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('name what does not go together', () => {
		const { state, invalid } = readAddress(
			new URLSearchParams('clock=fiscal&origins=XXX~UKR&time=9..2'),
			bench.controls,
			bench.published
		);
		expect(state.clock).toBe('calendar');
		expect(state.origins).toEqual(['UKR']);
		expect(invalid.map(({ reason }) => reason).join(' ')).toMatch(/XXX.*9\.\.2.*fiscal/s);
	});

	it('survive any text', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom('measure', 'origins', 'time', 'by', 'chart'), fc.string()),
				(texts) => {
					const { state } = readAddress(new URLSearchParams(texts), bench.controls, bench.published);
					expect(
						refusalOf('measure', String(state.measure), askedOf(state, bench.published), bench.published)
					).toBeNull();
				}
			)
		);
	});
});

it('any settings give a chart or one sentence', async () => {
	const states = fc.sample(anyState(), { seed: 20261125, numRuns: 80 });
	for (const wanted of states) {
		const { state } = settle(wanted, bench.controls, bench.published);
		const search = writeState(state, bench.controls);
		const model = await bench.show(search.slice(1));
		expect(model.finding[0], search).toMatch(/\.$/);
		expect(JSON.stringify([model.finding, model.altText]), search).not.toMatch(/NaN|Infinity|undefined/);
	}
});
