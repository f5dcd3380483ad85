import type { View, ViewModel, ViewState } from '../views/contract';
import { fileName, formats, makeFile, type Format } from './files';
import { offerOf, type Offer } from './offer';
import { provenanceOf } from './provenance';
import { save } from './save';

/** The displayed rows that may be passed on, and what is held back. */
export const displayedOffer = (view: View, model: ViewModel): Offer =>
	offerOf(view.displayed(model), model.sources);

export const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

/** Writes the displayed rows of a view, with where they come from, and hands the file to the browser. */
export async function saveDisplayed(options: {
	readonly format: Format;
	readonly view: View;
	readonly model: ViewModel;
	readonly state: ViewState;
	/** Absolute address of the page in this state. */
	readonly url: string;
}): Promise<void> {
	const { format, view, model, state, url } = options;
	const { release, dataAsOf, sources } = model;
	const provenance = provenanceOf({ spec: view.spec, state, url, release, dataAsOf, sources });
	const file = await makeFile(format, displayedOffer(view, model).table, provenance);
	save(file, fileName(view.spec.slug, release, 'displayed', format));
}
