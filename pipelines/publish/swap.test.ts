import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../testing/data-folder.js';
import { clearLeftovers, swapFolders } from './swap.js';

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

function folderWith(...names: string[]): string {
	const folder = scratchFolder();
	for (const name of names) {
		mkdirSync(join(folder, name));
		writeFileSync(join(folder, name, 'manifest.json'), name);
	}
	return folder;
}

describe('what a killed build left', () => {
	it('is removed, and what a running one writes stays', () => {
		const pid = ended();
		const alive = `data.${process.pid}.tmp`;
		const folder = folderWith('data', `data.${pid}.tmp`, `data.${pid}.old`, alive, `other.${pid}.tmp`);
		clearLeftovers(join(folder, 'data'));
		expect(readdirSync(folder).sort()).toEqual(['data', alive, `other.${pid}.tmp`].sort());
		expect(readFileSync(join(folder, 'data/manifest.json'), 'utf8')).toBe('data');
	});

	it('is put back where the swap was half done', () => {
		const previous = `data.${ended()}.old`;
		const folder = folderWith(previous);
		clearLeftovers(join(folder, 'data'));
		expect(readFileSync(join(folder, 'data/manifest.json'), 'utf8')).toBe(previous);
	});
});

describe('a swap', () => {
	it('replaces the folder and leaves nothing beside it', () => {
		const folder = folderWith('data', 'fresh');
		swapFolders(join(folder, 'fresh'), join(folder, 'data'));
		expect(readdirSync(folder)).toEqual(['data']);
		expect(readFileSync(join(folder, 'data/manifest.json'), 'utf8')).toBe('fresh');
	});
});
