import type { Scene } from '$lib/plot/scene';
import { layoutStackedColumns } from '$lib/plot/stacked-columns';
import { styleOf } from '$lib/style/series-style';
import type { ChartWidth } from '$lib/style/typography';
import { formatExact } from '$lib/text/numbers';
import { EIGHT } from './spec';
import { CEILING, ceilingTooltip, otherCeilings, partTooltip, runningLabel } from './text';
import type { CeilingAndArrivals } from './types';

interface GroupStyle {
	readonly colour: string;
	/** Adjacent parts of the stack are distinguishable without colour. */
	readonly outlined?: boolean;
}

const GROUP_STYLES: Readonly<Record<string, GroupStyle>> = {
	[EIGHT]: { colour: 'var(--accent)' },
	Africa: { colour: 'var(--muted)' },
	Asia: { colour: 'var(--other)', outlined: true },
	Europe: { colour: 'var(--ink)' },
	Americas: { colour: 'var(--accent)' }
};

/** Nationalities have their colour; the eight together have a neutral one, all others are grey. */
const groupStyle = (id: string): GroupStyle => GROUP_STYLES[id] ?? { colour: styleOf(id).colour };

/** Refugees resettled by fiscal year, stacked by nationality, under a step line of the ceiling. */
export function chart({ years, groups }: CeilingAndArrivals, width: ChartWidth): Scene {
	const running = years.find(({ isComplete }) => !isComplete);
	const others = otherCeilings(years);
	return layoutStackedColumns(
		{
			parts: groups.map((group) => ({ ...group, ...groupStyle(group.id) })),
			columns: years.map((one) => ({
				year: one.year,
				parts: one.parts.map((people) => ({ value: people, tooltip: partTooltip(one, people) })),
				isIncomplete: !one.isComplete,
				line: one.ceiling && { value: one.ceiling.people, tooltip: ceilingTooltip(one, one.ceiling) },
				otherLines: one.others.map(({ people }) => people)
			})),
			line: { id: 'ceiling', text: CEILING },
			otherLines: others ? { id: 'other-ceilings', text: others } : null,
			format: formatExact,
			remark: running ? runningLabel(running) : ''
		},
		width
	);
}
