import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { builtFiles, compressedFiles, pageFiles, readBuilt } from '../support/site';

const withEnding = (endings: RegExp): string[] => builtFiles.filter((file) => endings.test(file));
const privatePlaces = [process.cwd(), `${homedir()}/`, 'file:///'];

describe('built files', () => {
	it.each(withEnding(/\.(html|css|js|json|svg|txt|xml|md|webmanifest)$/))(
		'%s contains no path of the machine that built it',
		(file) => {
			const text = readBuilt(file);
			expect(privatePlaces.filter((place) => text.includes(place))).toEqual([]);
		}
	);

	it.each(withEnding(/\.css$/))('%s loads nothing from another host', (file) => {
		expect(readBuilt(file).match(/(?:url\(|@import)\s*['"]?(?:https?:)?\/\/[^)'"]*/g) ?? []).toEqual([]);
	});

	it.each(withEnding(/\.(json|webmanifest)$/))('%s is JSON', (file) => {
		expect(() => JSON.parse(readBuilt(file)) as unknown).not.toThrow();
	});

	it('include compressed copies of every page and of the database', () => {
		const large = [...pageFiles, ...withEnding(/\.wasm$/)];
		expect(large.filter((file) => !compressedFiles.includes(`${file}.br`))).toEqual([]);
		expect(large.filter((file) => !compressedFiles.includes(`${file}.gz`))).toEqual([]);
	});

	it('import modules only after fetching their files', () => {
		const scripts = withEnding(/^_app\/.*\.js$/).map(readBuilt);
		// Of the function that Vite would wrap around imports.
		expect(scripts.filter((script) => script.includes('vite:preloadError'))).toEqual([]);
		expect(scripts.some((script) => script.includes('__vite__mapDeps'))).toBe(true);
	});

	it('include no source maps, sources or leftovers', () => {
		expect(withEnding(/(\.map|\.ts|\.svelte|~|\.tmp|\.orig)$/)).toEqual([]);
	});
});
