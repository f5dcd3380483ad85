import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { storedCubes } from '$lib/explore/compute/count-query';
import { likelyStates } from '$lib/explore/settings/prefetch';
import { controlsOf, exploreView, type ExploreFacts } from '$lib/explore/view';
import { answerIndex, type AnswerIndex } from '$lib/query/answer-index';
import { catalogueQueries } from '$lib/query/load-catalogue';
import type { Engine, Query, Row } from '$lib/query/port';
import { distinct, keyOf } from '$lib/query/query-key';
import { storedAnswer } from '$lib/query/stored-answer';
import { initialState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { neighbouringStates } from '$lib/settings/neighbouring-states';
import type { ViewSpec } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import { defaultExploration } from '../default-exploration';
import { PRESENT, tablesIn } from '../tables';
import { reachableQueries } from './reachable-queries';

/** What a view may store: more statements or compressed bytes than this are for the engine. */
export const LIMITS = { queries: 200, states: 20_000, bytes: 150_000 } as const;

export interface ViewAnswers {
	readonly index: AnswerIndex;
	/** Contents by file name. */
	readonly files: ReadonlyMap<string, string>;
	/** Why not every setting of the view is stored: one sentence for whoever builds the site. */
	readonly warning?: string | undefined;
}

interface Stored {
	readonly query: Query;
	readonly file: string;
	readonly content: string;
}

/** The queries of several states, each once. */
const queriesOf = (spec: ViewSpec, states: readonly ViewState[]): readonly Query[] =>
	distinct(states.flatMap((state) => Object.values(spec.queries(state))));

/** The author's state, and every state one choice away. */
const nearby = ({ controls }: ViewSpec): readonly ViewState[] => {
	const initial = initialState(controls);
	return [initial, ...neighbouringStates(initial, controls)];
};

/** Contents by the rows that the engine gives; views that share a query share its rows. */
const contents = new WeakMap<readonly Row[], string>();

async function store(engine: Pick<Engine, 'run'>, query: Query): Promise<Stored> {
	const rows = await engine.run(query);
	const content = contents.get(rows) ?? JSON.stringify(storedAnswer(rows));
	contents.set(rows, content);
	const file = createHash('sha256').update(content).digest('hex').slice(0, 20);
	return { query, file, content };
}

/** Runs queries natively, with those of the catalogue, which every change of a setting needs too. */
async function storeAll(folder: string, queries: readonly Query[]): Promise<ViewAnswers> {
	const { engine, manifest } = await tablesIn(folder);
	const answers = await Promise.all(
		distinct([...queries, ...catalogueQueries]).map((query) => store(engine, query))
	);
	return {
		index: answerIndex(manifest.release, answers),
		files: new Map(answers.map(({ file, content }) => [file, content]))
	};
}

const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Bytes after fast compression, a little more than a host sends. What is small anyway is not compressed. */
function bytesOf({ files }: ViewAnswers): number {
	const contents = [...files.values()];
	const plain = contents.reduce((sum, { length }) => sum + length, 0);
	if (plain <= LIMITS.bytes) return plain;
	return contents.reduce((sum, content) => sum + brotliCompressSync(content, fast).length, 0);
}

async function chartAnswers(slug: string, folder: string): Promise<ViewAnswers> {
	const { spec } = await loadView(slug);
	const { queries, isPartial } = reachableQueries(spec, LIMITS);
	/** Too much to store: the author's state and those one choice away. */
	const nearbyOnly = async (tooMuch: string): Promise<ViewAnswers> => ({
		...(await storeAll(folder, queriesOf(spec, nearby(spec)))),
		warning: `${slug}: ${tooMuch}, so only what is one choice away from the default is stored.`
	});
	if (isPartial) return nearbyOnly(`its controls lead to more than ${LIMITS.queries} statements`);
	const all = await storeAll(folder, queries);
	const bytes = bytesOf(all);
	return bytes <= LIMITS.bytes ? all : nearbyOnly(`its answers are ${Math.round(bytes / 1000)} kB`);
}

/**
 * The explorer's first screen, and every state one step from it; what cubes add up to is not stored again. The cubes
 * also serve other choices of origins and countries.
 */
function explorerQueries(facts: ExploreFacts): readonly Query[] {
	const { spec } = exploreView(facts);
	const controls = controlsOf(facts);
	const initial = initialState(controls);
	const cubes = storedCubes((name) => {
		const value = initial[name] ?? [];
		return typeof value === 'string' ? [value] : value;
	});
	const isCube = new Set(cubes.map(keyOf));
	const near = queriesOf(spec, likelyStates(initial, controls, facts.published))
		.filter(({ rollUps = [] }) => !rollUps.some(({ from }) => isCube.has(keyOf(from))))
		.map((query) => query.rollUps?.find(({ isSmall }) => isSmall)?.from ?? query);
	return [...queriesOf(spec, [initial]), ...cubes, ...near];
}

async function compute(slug: string, folder: string): Promise<ViewAnswers> {
	if (slug !== 'explore') return chartAnswers(slug, folder);
	return storeAll(folder, explorerQueries((await defaultExploration(folder)).facts));
}

const answers = new Map<string, Promise<ViewAnswers>>();

/** The stored answers of a view, or of the explorer, computed once per folder of tables. */
export function answersOf(slug: string, folder = PRESENT): Promise<ViewAnswers> {
	const key = `${folder} ${slug}`;
	const known = answers.get(key) ?? compute(slug, folder);
	answers.set(key, known);
	return known;
}

/** The files of several views; views share answers. */
export async function answerFiles(
	slugs: readonly string[],
	folder = PRESENT
): Promise<ReadonlyMap<string, string>> {
	const views = await Promise.all(slugs.map((slug) => answersOf(slug, folder)));
	return new Map(views.flatMap(({ files }) => [...files]));
}
