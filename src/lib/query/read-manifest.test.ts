import { afterEach, expect, it, vi } from 'vitest';
import { onMissingFile } from './missing-files';
import { readManifest } from './read-manifest';

const report = vi.fn();
onMissingFile(report);
const respond = (response: Response) => vi.stubGlobal('fetch', async () => response);

afterEach(() => {
	vi.unstubAllGlobals();
	report.mockClear();
});

it('reads the list of the release that asks', async () => {
	respond(Response.json({ release: '2026-12', tables: {} }));
	expect(await readManifest('../data', '2026-12')).toEqual({ release: '2026-12', tables: {} });
	expect(report).not.toHaveBeenCalled();
});

it('refuses the list of another release, and reports that the page is old', async () => {
	respond(Response.json({ release: '2027-01', tables: {} }));
	await expect(readManifest('../data', '2026-12')).rejects.toThrow(
		'This page shows release 2026-12; the site now has 2027-01.'
	);
	expect(report).toHaveBeenCalledOnce();
});

it('says when there is none', async () => {
	respond(new Response('gone', { status: 404 }));
	await expect(readManifest('../data', '2026-12')).rejects.toThrow(
		'The list of published tables could not be loaded.'
	);
});
