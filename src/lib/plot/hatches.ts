import type { Hatch, Mark } from './scene';

export const hatchKey = ({
	colour,
	spacing = 5,
	width = 1.75,
	angle = 45,
	background = 'var(--paper)'
}: Hatch): string => [colour, spacing, width, angle, background].join('|');

const filling = (mark: Mark): readonly (string | Hatch | undefined)[] => {
	switch (mark.kind) {
		case 'bar':
			return [mark.hatch];
		case 'rect':
		case 'path':
			return [mark.fill];
		case 'map':
			return mark.areas.map(({ hatch }) => hatch);
		default:
			return [];
	}
};

/** The distinct hatches that fill the marks. */
export function hatchesIn(marks: readonly Mark[]): Map<string, Hatch> {
	const found = new Map<string, Hatch>();
	const visit = (mark: Mark): void => {
		if (mark.kind === 'group') return mark.marks.forEach(visit);
		for (const fill of filling(mark)) if (typeof fill === 'object') found.set(hatchKey(fill), fill);
	};
	marks.forEach(visit);
	return found;
}
