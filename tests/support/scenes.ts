import type { GroupMark, Mark, Scene } from '../../src/lib/plot/scene';

type KindOf<Kind extends Mark['kind']> = Extract<Mark, { readonly kind: Kind }>;

/** Marks of one kind in painting order, with groups flattened; positions are relative to their group. */
export function marksOf<Kind extends Mark['kind']>(
	{ marks }: Pick<Scene, 'marks'>,
	kind: Kind
): KindOf<Kind>[] {
	return marks.flatMap((mark): KindOf<Kind>[] => [
		...(mark.kind === kind ? [mark as KindOf<Kind>] : []),
		...(mark.kind === 'group' ? marksOf(mark, kind) : [])
	]);
}

/** The group of a series, by its id. @throws if the scene has none. */
export function seriesIn(scene: Pick<Scene, 'marks'>, id: string): GroupMark {
	const found = marksOf(scene, 'group').find(({ data }) => data?.series === id);
	if (!found) throw new Error(`The scene has no series ${id}.`);
	return found;
}

/** All text of the picture, with lines joined by a space. */
export const wordsIn = (scene: Pick<Scene, 'marks'>): string[] =>
	marksOf(scene, 'text').map(({ text }) => (typeof text === 'string' ? text : text.join(' ')));
