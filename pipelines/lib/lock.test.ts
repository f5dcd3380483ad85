import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../testing/data-folder.js';
import { removeLeftovers } from './files.js';
import { withLock } from './lock.js';

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

const running: ReturnType<typeof spawn>[] = [];
function started(): number {
	const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	running.push(child);
	return child.pid ?? 0;
}
afterEach(() => {
	for (const child of running.splice(0)) child.kill();
});

function dataWith(lock: string): string {
	const data = scratchFolder();
	mkdirSync(join(data, '.locks'));
	writeFileSync(join(data, '.locks', lock), '');
	return data;
}

describe('a lock', () => {
	it.each([
		['a snapshot while a build runs', 'build', 'snapshot'],
		['a snapshot while another is written', 'snapshot', 'snapshot'],
		['a build while a snapshot is written', 'snapshot', 'build']
	] as const)('refuses %s', async (_, other, work) => {
		const pid = started();
		const data = dataWith(`${other}-${pid}`);
		await expect(withLock(data, work, async () => 'done')).rejects.toThrow(
			`data: a ${other} is running (process ${pid}). Repeat the command when it has ended; nothing was changed.`
		);
		expect(readdirSync(join(data, '.locks'))).toEqual([`${other}-${pid}`]);
	});

	it('lets builds run beside each other', async () => {
		const data = dataWith(`build-${started()}`);
		await expect(withLock(data, 'build', async () => 'done')).resolves.toBe('done');
	});

	it('of a killed process does not count and is removed', async () => {
		const data = dataWith(`snapshot-${ended()}`);
		await expect(withLock(data, 'build', async () => 'done')).resolves.toBe('done');
		expect(readdirSync(join(data, '.locks'))).toEqual([]);
	});

	it('ends with its work, also when that fails', async () => {
		const data = scratchFolder();
		const fails = withLock(data, 'snapshot', () => Promise.reject(new Error('no')));
		await expect(fails).rejects.toThrow('no');
		expect(readdirSync(join(data, '.locks'))).toEqual([]);
	});
});

describe('what a killed process left', () => {
	it('is removed, what a running one writes stays', () => {
		const folder = scratchFolder();
		const [dead, alive] = [`a.csv.${ended()}.tmp`, `b.csv.${started()}.tmp`];
		for (const name of [dead, alive, 'c.csv']) writeFileSync(join(folder, name), 'x');
		removeLeftovers(folder);
		expect(existsSync(join(folder, dead))).toBe(false);
		expect(readdirSync(folder).sort()).toEqual([alive, 'c.csv']);
	});
});
