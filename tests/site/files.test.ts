import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { builtFiles, readBuilt } from '../support/site';

const withEnding = (endings: RegExp): string[] => builtFiles.filter((file) => endings.test(file));
const privatePlaces = [process.cwd(), `${homedir()}/`, 'file:///'];

describe('built files', () => {
	it.each(withEnding(/\.(html|css|js|json|svg|txt|xml|md|webmanifest)$/))(
		'%s names no place on the machine that built it',
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

	it('are no source maps, sources or left-overs', () => {
		expect(withEnding(/(\.map|\.ts|\.svelte|~|\.tmp|\.orig)$/)).toEqual([]);
	});
});
