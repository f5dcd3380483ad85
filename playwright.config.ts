import { defineConfig } from '@playwright/test';
import { browserFlags, findInstalledBrowser, thisMachine, whatToInstall } from './scripts/find-browser';

const executablePath = findInstalledBrowser(thisMachine);
if (!executablePath) throw new Error(whatToInstall);
// Found once: the workers read this file again.
process.env.CHROME_PATH = executablePath;

/** Not even a name is looked up outside this machine. */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'];

/** With a worker per core, helper threads of the garbage collector only wait for each other: a quarter of the time. */
const oneThread = ['--js-flags=--single-threaded-gc'];

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/browser',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	timeout: 240_000,
	expect: { timeout: 60_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
	use: {
		baseURL: `http://localhost:${process.env.SITE_PORT}`,
		viewport: { width: 1280, height: 900 },
		locale: 'en-US',
		timezoneId: 'UTC',
		acceptDownloads: true,
		// Its requests would not be seen by tests that watch or replace them.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure',
		launchOptions: { executablePath, args: [...browserFlags, ...offline, ...oneThread] }
	},
	projects: [{ name: 'chromium' }],
	webServer: {
		command: 'npm run --silent serve',
		wait: { stdout: /localhost:(?<site_port>\d+)/ },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 }
	}
});
