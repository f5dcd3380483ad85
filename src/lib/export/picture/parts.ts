import type { ViewModel } from '$lib/views/contract';
import type { PictureText } from './compose';

/** The text of a view's picture. @param url Address of the model's state. */
export const pictureText = (
	{ headline, sources, dataAsOf, release, altText }: ViewModel,
	url: string
): PictureText => ({ headline, sources, dataAsOf, release, url, altText });
