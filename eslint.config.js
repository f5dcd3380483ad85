import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The only modules outside routes/ that may use SvelteKit's router and paths. */
const navigationShims = ['src/lib/settings/navigation.ts', 'src/lib/ui/site-paths.ts'];
/** Knows whether the site is being built. */
const buildCache = 'src/lib/server/build-cache.ts';
const appModules = {
	regex: '^\\$app/',
	message: 'Only routes/, the navigation shims and the build cache may use $app.'
};
const pipelines = { regex: 'pipelines/', message: 'Pipelines are build-time only.' };

/** Addresses of the page go through the shim. */
const pageAddress = { object: 'window', property: 'location', message: 'Use the navigation shim.' };

/** Embeds work in browsers three years old, see docs/embedding.md. */
const tooYoung = 'Embeds work in browsers three years old: docs/embedding.md names them.';
const youngFunctions = [
	['Array', 'fromAsync'],
	['Object', 'groupBy'],
	['Map', 'groupBy'],
	['Promise', 'withResolvers'],
	['Promise', 'try'],
	['URL', 'canParse'],
	['URL', 'parse'],
	['AbortSignal', 'any'],
	['RegExp', 'escape'],
	['Uint8Array', 'fromBase64'],
	['Intl', 'Segmenter'],
	['Intl', 'DurationFormat'],
	['document', 'startViewTransition']
].map(([object, property]) => ({ object, property, message: tooYoung }));
const youngMethods = [
	'checkVisibility',
	'moveBefore',
	'setHTML',
	'setHTMLUnsafe',
	'showPopover',
	'getOrInsert'
].map((property) => ({ property, message: tooYoung }));
const setMethods = 'union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom';
const iteratorHelpers = 'map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find';
const youngSyntax = [
	// Lists and counts of parameters, not sets.
	"MemberExpression[property.name='size'][object.name=/param|search|query/i]",
	`CallExpression[callee.property.name=/^(${iteratorHelpers})$/][callee.object.callee.property.name=/^(values|keys|entries|matchAll)$/]:not([callee.object.callee.object.name=/^(Object|Array)$/])`,
	`CallExpression[callee.property.name=/^(${setMethods})$/]`,
	'Literal[value=/:has\\(/]',
	'TemplateElement[value.raw=/:has\\(/]'
].map((selector) => ({ selector, message: tooYoung }));
const embedRules = {
	'no-restricted-properties': ['error', ...youngFunctions, ...youngMethods],
	'no-restricted-syntax': ['error', ...youngSyntax]
};
const embedScripts = { files: ['static/*.js'], rules: embedRules };
/** All that embeds may load. */
const embedModules = {
	files: ['src/lib/**/*.{ts,svelte}'],
	ignores: ['src/lib/server/**', '**/*.test.ts'],
	rules: {
		'no-restricted-properties': ['error', ...youngFunctions, ...youngMethods, pageAddress],
		'no-restricted-syntax': ['error', ...youngSyntax]
	}
};

/** Which folder may import which is in .dependency-cruiser.cjs. */
const insideLib = {
	files: ['src/lib/**/*.{ts,svelte}'],
	ignores: [...navigationShims, buildCache, '**/*.test.ts'],
	rules: {
		'no-restricted-imports': ['error', { patterns: [appModules, pipelines] }],
		'no-restricted-properties': ['error', pageAddress],
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
	{ ignores: ['.svelte-kit/', 'build/', 'static/data/', 'data/', 'test-results/', 'playwright-report/'] },
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
	embedScripts,
	embedModules,
	size
);
