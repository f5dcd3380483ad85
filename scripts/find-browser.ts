import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { argv, env, getuid, platform } from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** The machine to search for a browser, and the two ways to install one. */
export interface Machine {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	readonly isRoot: boolean;
	/** Whether it starts: an installed wrapper may be broken, and a downloaded browser may lack system libraries. */
	runs(file: string): boolean;
	/** Path of the browser that Playwright downloads. */
	playwrightBrowser(): string;
	downloadPlaywrightBrowser(): void;
	installDebianPackage(): void;
}

export const whatToInstall =
	'No browser for the tests: install Chromium, Chrome or Edge (or set CHROME_PATH to one), or run "npx playwright install --with-deps chromium".';

// The headless shell first: it opens a page in two thirds of the time.
const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge-stable',
	'microsoft-edge',
	'msedge'
];

function usualPlaces({ platform, env }: Machine): string[] {
	if (platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		return ['/Applications', `${env.HOME ?? homedir()}/Applications`].flatMap((folder) =>
			apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`)
		);
	}
	if (platform === 'win32') {
		const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
		return folders
			.filter((folder) => folder !== undefined)
			.flatMap((folder) => [
				`${folder}\\Google\\Chrome\\Application\\chrome.exe`,
				`${folder}\\Chromium\\Application\\chrome.exe`,
				`${folder}\\Microsoft\\Edge\\Application\\msedge.exe`
			]);
	}
	return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

function onPath({ platform, env }: Machine): string[] {
	const isWindows = platform === 'win32';
	const folders = (env.PATH ?? env.Path ?? '').split(isWindows ? ';' : ':').filter(Boolean);
	return names.flatMap((name) =>
		folders.map((folder) => (isWindows ? `${folder}\\${name}.exe` : `${folder}/${name}`))
	);
}

/**
 * Finds an installed browser: CHROME_PATH, then PATH, then the usual places, then Playwright's own.
 * @throws {Error} if CHROME_PATH does not run.
 */
export function findInstalledBrowser(machine: Machine): string | undefined {
	const named = machine.env.CHROME_PATH;
	if (named) {
		if (machine.runs(named)) return named;
		throw new Error(`CHROME_PATH is ${named}, which does not run.`);
	}
	return [...onPath(machine), ...usualPlaces(machine), machine.playwrightBrowser()].find((file) =>
		machine.runs(file)
	);
}

/**
 * Finds a browser, or installs one with Playwright, or with Debian's package manager if running as root.
 * @throws {Error} with one sentence saying what to install.
 */
export function findOrInstallBrowser(machine: Machine): string {
	const installers = [
		() => undefined,
		() => machine.downloadPlaywrightBrowser(),
		() => machine.isRoot && machine.platform === 'linux' && machine.installDebianPackage()
	];
	for (const install of installers) {
		install();
		const found = findInstalledBrowser(machine);
		if (found) return found;
	}
	throw new Error(whatToInstall);
}

function run(command: string, args: readonly string[], extraEnv: Record<string, string> = {}): void {
	console.log(`$ ${command} ${args.join(' ')}`);
	spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: 10 * 60_000,
		shell: platform === 'win32',
		env: { ...env, ...extraEnv }
	});
}

export const thisMachine: Machine = {
	env,
	platform,
	isRoot: getuid?.() === 0,
	runs(file) {
		if (!existsSync(file)) return false;
		// On Windows and macOS, `--version` may open a window, and an installed browser includes its libraries.
		if (platform !== 'linux') return true;
		return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
	},
	playwrightBrowser: () => chromium.executablePath(),
	downloadPlaywrightBrowser() {
		run('npx', ['playwright', 'install', 'chromium']);
	},
	installDebianPackage() {
		const hasApt = (env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'apt-get')));
		if (!hasApt) return;
		run('apt-get', ['update']);
		run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'], {
			DEBIAN_FRONTEND: 'noninteractive'
		});
	}
};

/** Stops browser services from making requests while tests count them. Root cannot use the sandbox. */
export const browserFlags: readonly string[] = [
	...(thisMachine.isRoot ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// The headless shell hints glyphs differently from full browsers.
	'--font-render-hinting=none'
];

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
	try {
		console.log(findOrInstallBrowser(thisMachine));
	} catch (error) {
		console.error((error as Error).message);
		process.exitCode = 1;
	}
}
