import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';

/** Programs of the other browser engines, as far as they are installed. */
export interface Engines {
	readonly firefox?: string;
	/** WebKitGTK: its driver, its small browser, and the program that gives it a screen. */
	readonly webkit?: { readonly driver: string; readonly browser: string; readonly screen: string };
}

const onPath = (...names: readonly string[]): string | undefined =>
	names
		.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
		.find((file) => existsSync(file));

/** Debian has it in a folder of the machine's architecture. */
function miniBrowser(): string | undefined {
	const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
	const folders = libraries.flatMap((folder) => [
		folder,
		...readdirSync(folder).map((name) => join(folder, name))
	]);
	return folders
		.flatMap((folder) =>
			['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, name))
		)
		.map((folder) => join(folder, 'MiniBrowser'))
		.find((file) => existsSync(file));
}

/** FIREFOX_PATH comes first. */
export function findEngines(): Engines {
	const firefox = env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox');
	const [driver, browser, screen] = [onPath('WebKitWebDriver'), miniBrowser(), onPath('xvfb-run')];
	return {
		...(firefox && { firefox }),
		...(driver && browser && screen && { webkit: { driver, browser, screen } })
	};
}

/** Installs what is missing with Debian's package manager, if running as root. */
export function installEngines(): void {
	const { firefox, webkit } = findEngines();
	const packages = [
		...(firefox ? [] : ['firefox-esr']),
		...(webkit ? [] : ['webkit2gtk-driver', 'xvfb', 'xauth'])
	];
	if (packages.length === 0 || platform !== 'linux' || getuid?.() !== 0 || !onPath('apt-get')) return;
	const apt = (...args: readonly string[]) => {
		console.log(`$ apt-get ${args.join(' ')}`);
		spawnSync('apt-get', args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			timeout: 10 * 60_000,
			env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	};
	apt('update');
	apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Which engines tests have to skip, as one sentence; `undefined` when all are there. */
export function missingEngines({ firefox, webkit }: Engines): string | undefined {
	const missing = [...(firefox ? [] : ['Firefox']), ...(webkit ? [] : ['WebKit'])];
	return missing.length > 0
		? `Skipped in ${missing.join(' and ')}: install firefox-esr, webkit2gtk-driver and xvfb to test there too.`
		: undefined;
}
