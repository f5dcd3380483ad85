import { describe, expect, it } from 'vitest';
import { sharedFilesOf, type Modules } from './shared-files';

const frame = [
	'/runtime/client/entry.js',
	'/generated/client-optimized/app.js',
	'/src/routes/(site)/+layout.svelte',
	'/src/routes/(site)/+layout.ts',
	'/src/routes/(site)/+error.svelte',
	'/src/routes/(site)/charts/[slug]/+page.svelte',
	'/src/routes/(site)/charts/[slug]/+page.ts',
	'/src/routes/(site)/explore/+page.svelte',
	'/src/routes/(site)/data/+page.svelte',
	'/src/lib/embed/live/entry.ts',
	'/src/lib/embed/live/app.ts',
	'/src/lib/home/entry.ts',
	'/src/lib/home/start.ts',
	'/src/lib/ui/controls/ControlPanel.svelte'
];
const view = (name: string): string => `/src/lib/views/${name}/view.ts`;

/** A site whose modules import what is listed, with a size in bytes. */
function site(imports: Readonly<Record<string, readonly string[]>>, bytes = 1000): Modules {
	const ids = new Set([...frame, ...Object.keys(imports), ...Object.values(imports).flat()]);
	return new Map(
		[...ids].map((id) => [
			id,
			{
				isEntry: frame.includes(id),
				importedIds: imports[id] ?? [],
				dynamicImporters: id.endsWith('/view.ts') ? ['registry'] : [],
				code: ' '.repeat(bytes)
			}
		])
	);
}

describe('shared files', () => {
	it('leave what only one page loads to the build', () => {
		expect(sharedFilesOf(site({ [view('a')]: ['own'] })).get('own')).toBeUndefined();
	});

	it('put small modules of nearly the same charts together', () => {
		const found = sharedFilesOf(
			site({ [view('a')]: ['one', 'two'], [view('b')]: ['one', 'two'], [view('c')]: ['one'] })
		);
		expect(found.get('one')).toBeDefined();
		expect(found.get('one')).toBe(found.get('two'));
	});

	it('keep large modules of different charts apart', () => {
		const found = sharedFilesOf(
			site({ [view('a')]: ['one', 'two'], [view('b')]: ['one', 'two'], [view('c')]: ['one'] }, 20_000)
		);
		expect(found.get('one')).not.toBe(found.get('two'));
	});

	it('never import each other in a circle', () => {
		const found = sharedFilesOf(
			site({
				[view('a')]: ['first', 'third'],
				[view('b')]: ['first', 'third'],
				[view('c')]: ['second'],
				[view('d')]: ['second'],
				first: ['second'],
				second: ['third']
			})
		);
		if (found.get('first') === found.get('third')) expect(found.get('second')).toBe(found.get('third'));
	});

	it('refuse a site without a part that they name', () => {
		expect(() => sharedFilesOf(new Map())).toThrow('/runtime/client/entry.js');
	});
});
