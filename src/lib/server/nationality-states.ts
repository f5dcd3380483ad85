import { stateWith, writeState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { loadModel } from '$lib/views/load-model';
import type { View, ViewModel } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import { PRESENT, tablesIn } from './tables';

interface Choice {
	/** Name of the control that chooses one nationality. */
	readonly control: string;
	/** Settings under which the choice acts. */
	readonly beside?: ViewState;
}

/** The views that can show one nationality. Its chart has a path and a preview of its own, because it is often shared. */
const CHOICES: Readonly<Record<string, Choice>> = {
	robustness: { control: 'origin' },
	europe: { control: 'origin', beside: { shown: 'countries' } },
	hosts: { control: 'origin', beside: { shown: 'countries' } }
};

/** A chart of one nationality. */
export interface NationalityState {
	readonly slug: string;
	readonly iso3: string;
	/** As `writeState` writes it. */
	readonly search: string;
}

/** The charts of one nationality that a view can show, other than its default state. */
export async function nationalityStates(slug: string): Promise<readonly NationalityState[]> {
	const choice = CHOICES[slug];
	if (!choice) return [];
	const { controls } = (await loadView(slug)).spec;
	const options = controls.find(({ name }) => name === choice.control)?.options ?? [];
	return options
		.filter(({ value }) => /^[A-Z]{3}$/.test(value))
		.map(({ value }) => ({
			slug,
			iso3: value,
			search: writeState(stateWith({ ...choice.beside, [choice.control]: value }, controls), controls)
		}))
		.filter(({ search }) => search !== '');
}

/** Those of all views. */
export const allNationalityStates = async (): Promise<readonly NationalityState[]> =>
	(await Promise.all(Object.keys(CHOICES).map(nationalityStates))).flat();

/** @throws {RangeError} when the view cannot show this nationality by itself. */
export async function nationalityContent(
	slug: string,
	iso3: string
): Promise<{ readonly view: View; readonly model: ViewModel; readonly search: string }> {
	const choice = CHOICES[slug];
	const state = (await nationalityStates(slug)).find((one) => one.iso3 === iso3);
	if (!choice || !state) throw new RangeError(`There is no chart ${slug} of ${iso3}.`);
	const [view, { engine, catalogue }] = await Promise.all([loadView(slug), tablesIn(PRESENT)]);
	const settings = stateWith({ ...choice.beside, [choice.control]: iso3 }, view.spec.controls);
	return { view, model: await loadModel(view, settings, engine, catalogue), search: state.search };
}
