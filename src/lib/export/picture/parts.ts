import type { ViewModel, ViewSpec } from '$lib/views/contract';
import type { PictureText } from './compose';

/** The text of a view's picture. @param url Of the model's state. */
export const pictureText = (
	{ title, question }: Pick<ViewSpec, 'title' | 'question'>,
	{ finding, notes, sources, period, dataAsOf, release, altText }: ViewModel,
	url: string,
	{ withNotes = false } = {}
): PictureText => ({
	title,
	question,
	finding: finding[0] ?? '',
	notes: withNotes ? notes.map(({ text }) => text) : [],
	sources,
	period,
	dataAsOf,
	release,
	url,
	altText
});
