import { chart } from '$lib/explore/draw/chart';
import { QUESTION, TITLE } from '$lib/explore/text/title';
import type { ExploreModel } from '$lib/explore/types';
import { defineSpec, defineView } from '$lib/views/contract';

function cannotChange(): never {
	throw new TypeError('An embed of the explorer changes only with its address.');
}

/** The explorer as it was prerendered, to be read by pointer and keyboard: a third of the code of the whole explorer. */
export const explorerChart = defineView({
	spec: defineSpec({ slug: 'explore', title: TITLE, question: QUESTION, controls: [], queries: () => ({}) }),
	buildModel: (): ExploreModel => cannotChange(),
	tables: cannotChange,
	exportTable: cannotChange,
	chart
});
