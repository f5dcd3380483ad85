import { kindsIn } from '$lib/analysis/demographics/age-schemes';
import type { Group, PartKind } from '$lib/analysis/demographics/types';
import { chartOfRows } from '$lib/plot/compact';
import { stackScene } from '$lib/plot/scene-stack';
import type { Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { layoutShareBars, thinItem, tintItem, type ShareRow, type Tint } from '$lib/plot/share-bars';
import { titledLegend } from '$lib/plot/titled-legend';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import * as words from './text';
import type { WomenAndChildren } from './types';

const TINTS: Readonly<Record<PartKind, Tint>> = {
	children: { strength: 1 },
	youths: { strength: 0.75 },
	women: { strength: 0.52 },
	older: { strength: 0.3 },
	men: { strength: 0.12, outlined: true }
};

/** One bar of 100% per origin, split by sex and age, over a thin bar for the share known. */
export const chart = chartOfRows('groups', bars, {
	rankOf: ({ isReference, people }) => (isReference ? -Infinity : -people),
	leftOut: (count, width) =>
		fullChartShowsRows(
			[count, 'more group', 'more groups'],
			width === 'narrow' ? ['every share in numbers'] : []
		)
});

function bars(model: WomenAndChildren, width: ChartWidth, size: ChartSize): Scene {
	const kinds = kindsIn(model.who);
	const items = [
		...kinds.map((kind) => tintItem({ id: kind, text: words.partWords(kind, model) }, TINTS[kind])),
		thinItem({ id: 'known', text: words.KNOWN_LEGEND })
	];
	const isBrief = width === 'narrow' && size === 'compact';
	const table = {
		rows: model.groups.map((group) => rowOf(group, model, isBrief)),
		heads: [...kinds.map((kind) => words.columnHead(kind, model)), words.KNOWN_HEAD],
		half: words.HALF
	};
	return stackScene(
		[
			() => titledLegend(items, words.axisTitle(model), width),
			(top) => layoutShareBars(table, top, width, size)
		],
		width,
		{ series: seriesNames(model.groups), reach: 40 }
	);
}

/** @param isBrief Gives one share in numbers, beside the name. */
function rowOf(group: Group, model: WomenAndChildren, isBrief: boolean): ShareRow {
	const isShown = group.parts.length > 0;
	const { colour, ink } = isShown ? styleOf(group.origin) : UNRANKED;
	const tooFew = words.tooFew(group);
	const known = words.knownLine(group);
	const kinds = kindsIn(model.who).map((kind) => group.parts.find((part) => part.kind === kind));
	return {
		id: group.origin,
		name: group.originName,
		colour,
		ink,
		parts: group.parts.map((part) => ({
			tint: TINTS[part.kind],
			share: part.share,
			tooltip: words.partTooltip(part, group, model)
		})),
		below: { share: group.knownShare, tooltip: words.knownTooltip(group) },
		figures: [
			...kinds.map((part) => ({
				words: part ? words.shareCell(part.share) : '',
				weight: part?.kind === 'men' ? (600 as const) : (400 as const)
			})),
			{ words: words.shareCell(group.knownShare), colour: 'var(--muted)' }
		],
		instead: tooFew,
		aside: isBrief ? (isShown ? `${words.menLine(group, model)} · ${known}` : tooFew) : known,
		items: isBrief ? [] : isShown ? words.partsList(group, model) : [tooFew]
	};
}
