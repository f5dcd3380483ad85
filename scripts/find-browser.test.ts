import { describe, expect, it } from 'vitest';
import { findInstalledBrowser, findOrInstallBrowser, whatToInstall, type Machine } from './find-browser';

const playwrightBrowser = '/cache/playwright/chrome';

interface MachineOptions {
	env?: Machine['env'];
	platform?: NodeJS.Platform;
	isRoot?: boolean;
	files?: string[];
	canDownload?: boolean;
	canInstallPackage?: boolean;
}

function machine(options: MachineOptions) {
	const files = new Set(options.files);
	const steps: string[] = [];
	const made: Machine = {
		env: { PATH: '/usr/local/bin:/usr/bin', ...options.env },
		platform: options.platform ?? 'linux',
		isRoot: options.isRoot ?? false,
		runs: (file) => files.has(file),
		playwrightBrowser: () => playwrightBrowser,
		downloadPlaywrightBrowser() {
			steps.push('download');
			if (options.canDownload) files.add(playwrightBrowser);
		},
		installDebianPackage() {
			steps.push('package');
			if (options.canInstallPackage) files.add('/usr/bin/chromium');
		}
	};
	return { made, steps };
}

describe('an installed browser', () => {
	it.each<[string, MachineOptions, string | undefined]>([
		[
			'CHROME_PATH before all others',
			{ env: { CHROME_PATH: '/my/chrome' }, files: ['/my/chrome', '/usr/bin/chromium'] },
			'/my/chrome'
		],
		[
			'Chromium before Chrome before Edge on PATH',
			{ files: ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'] },
			'/usr/bin/chromium'
		],
		[
			'PATH before the usual places',
			{ files: ['/opt/google/chrome/chrome', '/usr/local/bin/msedge'] },
			'/usr/local/bin/msedge'
		],
		['a usual place', { files: ['/snap/bin/chromium', playwrightBrowser] }, '/snap/bin/chromium'],
		['Playwright’s own last', { files: [playwrightBrowser] }, playwrightBrowser],
		[
			'an application of macOS',
			{
				platform: 'darwin',
				env: { HOME: '/Users/me' },
				files: ['/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium']
			},
			'/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'
		],
		[
			'Edge, which Windows brings',
			{
				platform: 'win32',
				env: { PATH: 'C:\\Windows', 'PROGRAMFILES(X86)': 'C:\\P86' },
				files: ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe']
			},
			'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'
		],
		['nothing', {}, undefined]
	])('is %s', (_name, options, expected) => {
		expect(findInstalledBrowser(machine(options).made)).toBe(expected);
	});

	it('is never silently replaced when CHROME_PATH is wrong', () => {
		const { made } = machine({ env: { CHROME_PATH: '/gone' }, files: ['/usr/bin/chromium'] });
		expect(() => findInstalledBrowser(made)).toThrow('CHROME_PATH is /gone');
	});
});

describe('a missing browser', () => {
	it('is not installed if one is found after all', () => {
		const { made, steps } = machine({ files: ['/usr/bin/chromium'], isRoot: true });
		expect([findOrInstallBrowser(made), steps]).toEqual(['/usr/bin/chromium', []]);
	});

	it('is first downloaded by Playwright', () => {
		const { made, steps } = machine({ canDownload: true, canInstallPackage: true, isRoot: true });
		expect([findOrInstallBrowser(made), steps]).toEqual([playwrightBrowser, ['download']]);
	});

	it('is installed from Debian’s package if root cannot download', () => {
		const { made, steps } = machine({ canInstallPackage: true, isRoot: true });
		expect([findOrInstallBrowser(made), steps]).toEqual(['/usr/bin/chromium', ['download', 'package']]);
	});

	it('is reported in one sentence to everyone else', () => {
		const { made, steps } = machine({ canInstallPackage: true });
		expect(() => findOrInstallBrowser(made)).toThrow(whatToInstall);
		expect(steps).toEqual(['download']);
	});
});
