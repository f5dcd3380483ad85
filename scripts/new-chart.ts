import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEMPLATES = join(import.meta.dirname, 'templates/chart');
const REGISTRY = 'src/lib/views/registry.ts';
const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The line after the registry's entries; a new entry goes before it. */
const END_OF_ENTRIES = '\n} satisfies Record<string, Entry>;';

const titleOf = (slug: string): string =>
	slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/**
 * Creates the folder of a new view, which works with real data from the start, and its line in the registry.
 * @param root the project's folder.
 * @returns the files that were written or changed.
 * @throws {RangeError} with one sentence, before anything is written.
 */
export function newChart(slug: string, root: string): string[] {
	if (!SLUG.test(slug))
		throw new RangeError(
			`“${slug}” is not a slug: use lower-case letters, digits and hyphens, such as by-country.`
		);
	const folder = join('src/lib/views', slug);
	if (existsSync(join(root, folder))) throw new RangeError(`${folder} already exists: choose another slug.`);
	const registry = readFileSync(join(root, REGISTRY), 'utf8');
	const end = registry.indexOf(END_OF_ENTRIES);
	if (end < 0)
		throw new RangeError(`${REGISTRY} has no list of entries that ends in “${END_OF_ENTRIES.trim()}”.`);
	const name = slug.includes('-') ? `'${slug}'` : slug;
	const line = `,\n\t${name}: { topic: 'admission', load: () => import('./${slug}/view') }`;

	mkdirSync(join(root, folder), { recursive: true });
	const files = readdirSync(TEMPLATES).map((template) => {
		const file = template === 'test.ts.template' ? `${slug}.test.ts` : template.replace('.template', '');
		const text = readFileSync(join(TEMPLATES, template), 'utf8')
			.replaceAll('{{slug}}', slug)
			.replaceAll('{{title}}', titleOf(slug));
		writeFileSync(join(root, folder, file), text);
		return join(folder, file);
	});
	writeFileSync(join(root, REGISTRY), registry.slice(0, end) + line + registry.slice(end));
	return [...files, REGISTRY];
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
	try {
		const files = newChart(process.argv[2] ?? '', process.cwd());
		spawnSync('npx', ['prettier', '--write', ...files]);
		console.log(
			`${files.map((file) => `  ${file}`).join('\n')}\nNext: npm run dev to look at it; when its sentences are right, npm run snapshots:update.`
		);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
