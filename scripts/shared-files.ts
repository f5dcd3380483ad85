import type { Plugin } from 'vite';

interface ModuleInfo {
	readonly isEntry: boolean;
	readonly importedIds: readonly string[];
	readonly dynamicImporters: readonly string[];
	readonly code: string | null;
}
/** The modules of a build by id. */
export type Modules = ReadonlyMap<string, ModuleInfo>;
type Rule = (id: string) => boolean;

/** A module that so many charts share is loaded with what all charts need, or in one file for many of them. */
const NEARLY_ALL_CHARTS = 15;
const MANY_CHARTS = 8;
/** Smaller files are put together, in bytes before minifying. */
const SMALL = 8000;
/** What a chart may load at most for others where small files are put together, in the same bytes. */
const MOST_FOR_OTHERS = 8000;

/** Where the parts of the site begin, as the ends of module ids. */
const roots = {
	router: ['/runtime/client/entry.js', '/generated/client-optimized/app.js'],
	frame: [
		'/src/routes/(site)/+layout.svelte',
		'/src/routes/(site)/+layout.ts',
		'/src/routes/(site)/+error.svelte'
	],
	chart: ['/src/routes/(site)/charts/[slug]/+page.svelte', '/src/routes/(site)/charts/[slug]/+page.ts'],
	explorer: ['/src/routes/(site)/explore/+page.svelte'],
	data: ['/src/routes/(site)/data/+page.svelte'],
	embedEntry: ['/src/lib/embed/live/entry.ts'],
	embed: ['/src/lib/embed/live/entry.ts', '/src/lib/embed/live/app.ts'],
	homeEntry: ['/src/lib/home/entry.ts'],
	home: ['/src/lib/home/start.ts'],
	controls: ['/src/lib/ui/controls/ControlPanel.svelte']
} as const satisfies Record<string, readonly string[]>;

/** A chart, or the explorer's charts that it loads when it needs them. */
const VIEW = /\/src\/lib\/(views\/[^/]+\/view|explore\/draw\/other-charts)\.ts$/;
const STYLE = /\.css$|[?&]type=style/;

/** Files that pages share, each after those that it imports. */
const pageFiles = [
	'imports',
	'base',
	'router',
	'live',
	'words',
	'frame',
	'controls',
	'figure',
	'table',
	'code',
	'page',
	'measures'
] as const;
/** More than the files that only charts share. */
const MOST_CHARTS_FILES = 60;

/** Modules and everything that they import, dynamic imports aside. */
function importsOf(modules: Modules, ids: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>();
	const waiting = [...ids];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		const info = modules.get(id);
		if (!info || found.has(id)) continue;
		found.add(id);
		waiting.push(...info.importedIds);
	}
	return found;
}

function findRoots(modules: Modules, ends: readonly string[]): readonly string[] {
	return ends.map((end) => {
		const found = [...modules.keys()].find((id) => id.endsWith(end));
		if (!found) throw new Error(`No module of the site ends with ${end}: correct scripts/shared-files.ts.`);
		return found;
	});
}

/**
 * The files that pages share, and what they hold; the first rule that fits decides. What a module imports satisfies the
 * same rule or an earlier one, so files never import each other in a circle.
 */
function rulesFor(
	modules: Modules,
	charts: (id: string) => number
): readonly (readonly [(typeof pageFiles)[number], Rule])[] {
	const part = (name: keyof typeof roots): Rule => {
		const ids = importsOf(modules, findRoots(modules, roots[name]));
		return (id) => ids.has(id);
	};
	const [router, frame, chart, explorer] = [part('router'), part('frame'), part('chart'), part('explorer')];
	const [data, embed, home, controls] = [part('data'), part('embed'), part('home'), part('controls')];
	const [embedEntry, homeEntry] = [part('embedEntry'), part('homeEntry')];
	const isStyled: Rule = (id) => [...importsOf(modules, [id])].some((one) => STYLE.test(one));
	const isLive: Rule = (id) => home(id) || (embed(id) && chart(id)) || charts(id) >= NEARLY_ALL_CHARTS;
	return [
		// The browser itself fetches what an embed starts with, and may never try it again: as little as possible.
		['imports', (id) => embedEntry(id) || homeEntry(id)],
		// Without styles: they would come before those of the whole site.
		['base', (id) => (router(id) || frame(id) || data(id)) && isLive(id) && !isStyled(id)],
		['router', router],
		['live', (id) => (embed(id) && home(id)) || charts(id) >= NEARLY_ALL_CHARTS],
		['words', (id) => charts(id) > 0 && chart(id)],
		['frame', frame],
		['controls', controls],
		['figure', (id) => home(id) && chart(id)],
		['table', (id) => embed(id) && chart(id)],
		['code', (id) => data(id) && chart(id)],
		['page', (id) => chart(id) && explorer(id)],
		['measures', (id) => charts(id) >= MANY_CHARTS]
	];
}

/** Modules that the same charts load. */
interface Shared {
	readonly charts: ReadonlySet<string>;
	readonly ids: readonly string[];
	/** Of each module, in bytes before minifying. */
	readonly sizes: readonly number[];
}

type Imports = (id: string) => ReadonlySet<string>;

const isImportedBy = (file: Shared, other: Shared, imports: Imports): boolean =>
	file !== other && file.ids.some((id) => other.ids.some((one) => imports(one).has(id)));

/** Whether files import each other in a circle, and otherwise the bytes that charts load at most for others. */
function costOf(files: readonly Shared[], imports: Imports): number {
	const imported = files.map((file) => files.filter((other) => isImportedBy(other, file, imports)));
	if (files.some((file, i) => imported[i]?.some((other) => isImportedBy(file, other, imports))))
		return Infinity;
	const charts = new Set(files.flatMap((file) => [...file.charts]));
	return Math.max(
		0,
		...[...charts].map((chart) => {
			const loaded = new Set(
				files.flatMap((file, i) => (file.charts.has(chart) ? [file, ...(imported[i] ?? [])] : []))
			);
			const needed = imports(chart);
			return [...loaded]
				.flatMap(({ ids, sizes }) => ids.map((id, i) => (needed.has(id) ? 0 : (sizes[i] ?? 0))))
				.reduce((sum, bytes) => sum + bytes, 0);
		})
	);
}

const together = (one: Shared, other: Shared): Shared => ({
	charts: new Set([...one.charts, ...other.charts]),
	ids: [...one.ids, ...other.ids],
	sizes: [...one.sizes, ...other.sizes]
});

const bytesOf = ({ sizes }: Shared): number => sizes.reduce((sum, bytes) => sum + bytes, 0);

/** Puts small files together where it costs charts least. */
function joinSmall(files: readonly Shared[], imports: Imports): readonly Shared[] {
	const ways = files
		.filter((file) => bytesOf(file) < SMALL)
		.flatMap((file) =>
			files
				.filter((other) => other !== file && [...other.charts].some((chart) => file.charts.has(chart)))
				.map((other) => {
					const joined = [...files.filter((one) => one !== file && one !== other), together(file, other)];
					return { joined, cost: costOf(joined, imports) };
				})
		)
		.filter(({ cost }) => cost <= MOST_FOR_OTHERS)
		.sort((a, b) => a.cost - b.cost);
	return ways[0] ? joinSmall(ways[0].joined, imports) : files;
}

/** Each file after those that it imports. */
function inOrder(files: readonly Shared[], imports: Imports): readonly Shared[] {
	const ready = files.filter((file) => !files.some((other) => isImportedBy(other, file, imports)));
	if (ready.length === 0) return files;
	return [
		...ready,
		...inOrder(
			files.filter((file) => !ready.includes(file)),
			imports
		)
	];
}

const chartsFile = (i: number): string => `charts-${i}`;

/** The file of each module that pages share, by its id. */
export function sharedFilesOf(modules: Modules): ReadonlyMap<string, string> {
	const views = new Map(
		[...modules.keys()].filter((id) => VIEW.test(id)).map((id) => [id, importsOf(modules, [id])])
	);
	const chartsOf = (id: string) => [...views].filter(([, ids]) => ids.has(id)).map(([view]) => view);
	const rules = rulesFor(modules, (id) => chartsOf(id).length);
	const found = new Map<string, string>();
	const rest = new Map<string, Shared>();
	for (const [id, { isEntry, dynamicImporters, code }] of modules) {
		if (isEntry || dynamicImporters.length > 0) continue;
		const [name] = rules.find(([, rule]) => rule(id)) ?? [];
		if (name) found.set(id, name);
		const charts = chartsOf(id);
		if (name || charts.length < 2) continue;
		const own = { charts: new Set(charts), ids: [id], sizes: [code?.length ?? 0] };
		const same = rest.get(charts.join(' '));
		rest.set(charts.join(' '), same ? together(same, own) : own);
	}
	const imported = new Map<string, ReadonlySet<string>>();
	const imports = (id: string) => {
		const ids = imported.get(id) ?? importsOf(modules, [id]);
		imported.set(id, ids);
		return ids;
	};
	inOrder(joinSmall([...rest.values()], imports), imports).forEach(({ ids }, i) => {
		for (const id of ids) found.set(id, chartsFile(i));
	});
	return found;
}

const groupNames: readonly string[] = [
	...pageFiles,
	...Array.from({ length: MOST_CHARTS_FILES }, (_, i) => chartsFile(i))
];

/**
 * Puts modules that the same pages load into one file. By itself the build makes a file for every set of pages that
 * share a module, nearly a hundred for a chart.
 */
export function sharedFiles(): Plugin {
	let fileOf: ReadonlyMap<string, string> = new Map();
	return {
		name: 'shared-files',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd(error) {
			if (error) return;
			const modules = new Map<string, ModuleInfo>();
			for (const id of this.getModuleIds()) {
				const info = this.getModuleInfo(id);
				if (info) modules.set(id, info);
			}
			fileOf = sharedFilesOf(modules);
		},
		outputOptions: (options) => ({
			...options,
			codeSplitting: {
				// A group also takes what its modules import, unless an earlier one has it.
				groups: groupNames.map((name, i) => ({
					name,
					test: (id: string) => fileOf.get(id) === name,
					priority: groupNames.length - i
				}))
			}
		})
	};
}
