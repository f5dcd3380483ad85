import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The only modules outside routes/ that may use SvelteKit's router and paths. */
const navigationShims = ['src/lib/settings/navigation.ts', 'src/lib/ui/site-paths.ts'];
const appModules = { regex: '^\\$app/', message: 'Only routes/ and the navigation shims may use $app.' };
const pipelines = { regex: 'pipelines/', message: 'Pipelines are build-time only.' };

/** Which folder may import which is in .dependency-cruiser.cjs. */
const insideLib = {
	files: ['src/lib/**/*.{ts,svelte}'],
	ignores: [...navigationShims, '**/*.test.ts'],
	rules: {
		'no-restricted-imports': ['error', { patterns: [appModules, pipelines] }],
		'no-restricted-properties': [
			'error',
			{ object: 'window', property: 'location', message: 'Use the navigation shim.' }
		],
		'no-restricted-globals': ['error', { name: 'location', message: 'Use the navigation shim.' }]
	}
};

/** Small enough to be read at once; a test's `describe` may be as long as its cases. */
const size = {
	files: ['{src,pipelines,scripts}/**/*.{ts,svelte,js}'],
	ignores: ['**/*.test.ts'],
	rules: {
		'max-lines': ['error', { max: 300 }],
		'max-lines-per-function': ['error', { max: 60 }]
	}
};

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'static/', 'data/', 'test-results/', 'playwright-report/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	},
	{
		files: ['pipelines/**/*.ts', 'tests/**/*.ts', 'scripts/**'],
		rules: { 'no-console': 'off' }
	},
	// Addresses reach the shims, the frame and the marks resolved.
	{
		files: [...navigationShims, 'src/lib/ui/**', 'src/lib/marks/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	insideLib,
	size
);
