import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseState, writeState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { readAddress } from './address';
import { settingsOf } from './settings';
import { refusalOf, RULES } from './rules';
import { normalizeSettings, emptyReason } from './normalize-settings';
import { openExplorer, type ExplorerFixture } from '../testing';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

/** For each rule, an address of a state in which it rejects a value. */
const REFUSED: Readonly<Record<string, readonly [value: string, search: string]>> = {
	'ukrainians-only': ['AFG', 'measure=protected'],
	'wars-only': ['MMR', 'measure=since-onset'],
	'no-origin': ['UNK', 'measure=protection-rate'],
	'rate-of-all': ['ALL', 'measure=rate'],
	'own-way-of-counting': ['ALL', 'measure=entries'],
	'no-entries': ['TUR', 'measure=entries'],
	'months-only-us': ['CAN', 'measure=since-onset'],
	'tps-only-us': ['DEU', 'measure=protected&protection=us_tps'],
	'residents-of-a-country': ['ALL', 'measure=per-resident'],
	'share-of-a-country': ['ALL', 'measure=protected-share'],
	'complete-entries': ['let-in', 'measure=entries&destinations=USA&origins=HTI'],
	'chnv-alone': ['resettled-chnv', 'measure=entries&destinations=USA&origins=AFG~HTI'],
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
	'fiscal-year-ends': ['abroad-mean', 'measure=rate&destinations=USA&clock=fiscal'],
	elsewhere: ['elsewhere', 'measure=rate&destinations=USA&tier=let-in'],
	'parity-has-no-bars': ['bar', 'measure=parity&destinations=USA'],
	'one-year-no-line': ['line', 'time=2020..2020'],
	'map-of-countries': ['map', 'origins=AFG~UKR'],
	'parity-is-no-map': ['map', 'measure=parity&destinations=USA']
};
/** Rules on denominators and references that are not in any control. */
const UNREACHABLE = ['ever-displaced', 'assessed-need', 'reference-2014'];

describe('the table of incompatible settings', () => {
	it('has exactly one example for each rule', () => {
		const ids = RULES.map(({ id }) => id).filter((id) => !UNREACHABLE.includes(id));
		expect(Object.keys(REFUSED).sort()).toEqual([...ids].sort());
	});

	it.each(Object.entries(REFUSED))('%s rejects with a sentence', (id, [value, search]) => {
		const rule = RULES.find((one) => one.id === id);
		const settings = settingsOf(explorer.rawStateOf(search), explorer.published);
		expect(rule?.refuses(value, settings, explorer.published)).toBe(true);
		expect(rule?.reason).toMatch(/^[A-Z].*\.$/);
	});

	it('gives each default measure compatible settings', () => {
		for (const { value } of explorer.controls[0]?.options ?? []) {
			const state = explorer.stateOf(`measure=${value}`);
			expect(
				emptyReason(settingsOf(state, explorer.published), state, explorer.controls, explorer.published)
			).toBeNull();
		}
	});
});

const anyState = () =>
	fc.record(
		Object.fromEntries(
			explorer.controls.map((control) => {
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
	it('restore every normalised state, and normalising is idempotent', () => {
		fc.assert(
			fc.property(anyState(), (wanted) => {
				const parsed = parseState(
					new URLSearchParams(writeState(wanted, explorer.controls)),
					explorer.controls
				);
				expect(parsed.invalid).toEqual([]);
				const { state } = normalizeSettings(parsed.state, explorer.controls, explorer.published);
				expect(normalizeSettings(state, explorer.controls, explorer.published).state).toEqual(state);
				const search = writeState(state, explorer.controls);
				expect(readAddress(new URLSearchParams(search), explorer.controls, explorer.published)).toEqual({
					state,
					invalid: expect.any(Array)
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('report incompatible parameters', () => {
		const { state, invalid } = readAddress(
			new URLSearchParams('clock=fiscal&origins=XXX~UKR&time=9..2'),
			explorer.controls,
			explorer.published
		);
		expect(state.clock).toBe('calendar');
		expect(state.origins).toEqual(['UKR']);
		expect(invalid.map(({ reason }) => reason).join(' ')).toMatch(/XXX.*9\.\.2.*fiscal/s);
	});

	it('accept any text', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom('measure', 'origins', 'time', 'by', 'chart'), fc.string()),
				(texts) => {
					const { state } = readAddress(new URLSearchParams(texts), explorer.controls, explorer.published);
					expect(
						refusalOf(
							'measure',
							String(state.measure),
							settingsOf(state, explorer.published),
							explorer.published
						)
					).toBeNull();
				}
			)
		);
	});
});

it('any settings result in a chart or one sentence', async () => {
	const states = fc.sample(anyState(), { seed: 20261125, numRuns: 80 });
	for (const wanted of states) {
		const { state } = normalizeSettings(wanted, explorer.controls, explorer.published);
		const search = writeState(state, explorer.controls);
		const model = await explorer.modelOf(search.slice(1));
		expect(model.finding[0], search).toMatch(/\.$/);
		expect(JSON.stringify([model.finding, model.altText]), search).not.toMatch(/NaN|Infinity|undefined/);
	}
});
