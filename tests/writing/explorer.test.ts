import { beforeAll, expect, it } from 'vitest';
import { openExplorer, type ExplorerFixture } from '../../src/lib/explore/testing';
import type { Control } from '../../src/lib/settings/control';
import { randomFrom, type Random } from '../support/explorer-walk';
import { faultsOf, findingFaults, headlineFaults, noteFaults } from './rules';

/** Addresses drawn beside the first address of every figure. */
const ADDRESSES = Number(process.env['EXPLORER_ADDRESSES'] ?? 300);
const SEED = 7;

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

function valueOf(control: Control, random: Random): string {
	if (control.kind === 'number') return String(control.initial);
	if (control.kind === 'range') {
		const from = control.min + random(control.max - control.min);
		return `${from}..${from + random(control.max - from)}`;
	}
	const any = () => control.options[random(control.options.length)]?.value ?? '';
	if (control.kind === 'choice') return any();
	const presets = control.kind === 'members' ? control.presets : [];
	if (presets.length > 0 && random(2) === 0)
		return (presets[random(presets.length)]?.members ?? []).join('~');
	return [...new Set(Array.from({ length: 1 + random(4) }, any))].join('~');
}

/** An address in which each control is changed or not. */
const addressFrom = (random: Random): string =>
	explorer.controls
		.filter(({ name }) => name === 'measure' || random(2) === 0)
		.map((control) => `${control.name}=${valueOf(control, random)}`)
		.join('&');

async function faultsAt(search: string): Promise<string[]> {
	const model = await explorer.modelOf(search);
	const named = (role: string, text: string, faults: readonly string[]) =>
		faults.map((fault) => `${role} ${fault}: ${text} (${search})`);
	const computed = model.notes.filter(({ id }) => id.startsWith('explore-'));
	return [
		...named('headline', model.headline, headlineFaults(model.headline)),
		...(model.empty ? [] : model.finding).flatMap((sentence, i) =>
			named('finding', sentence, findingFaults(sentence, i === 0))
		),
		...computed.flatMap(({ text }) => named('note', text, noteFaults(text))),
		...[model.altText, model.unit, model.period].flatMap((text) => named('text', text, faultsOf(text)))
	];
}

it('the explorer keeps the rules of writing', { timeout: 1_800_000 }, async () => {
	const random = randomFrom(SEED);
	const first = explorer.controls.find(({ name }) => name === 'measure')?.options ?? [];
	const addresses = [
		'',
		...first.map(({ value }) => `measure=${value}`),
		...Array.from({ length: ADDRESSES }, () => addressFrom(random))
	];
	const faults: string[] = [];
	for (const search of addresses) faults.push(...(await faultsAt(search)));
	expect(faults.slice(0, 20)).toEqual([]);
});
