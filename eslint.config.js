import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Which folders of src/lib each folder may import. Everything not named is refused. */
const mayImport = {
	catalogue: [],
	metrics: [],
	style: [],
	settings: [],
	query: ['catalogue'],
	text: ['metrics'],
	plot: ['style', 'text'],
	marks: ['style', 'plot'],
	analysis: ['catalogue', 'metrics', 'settings', 'query', 'text', 'views'],
	views: ['catalogue', 'metrics', 'style', 'settings', 'query', 'text', 'analysis', 'plot', 'marks'],
	explore: [
		'catalogue',
		'metrics',
		'style',
		'settings',
		'query',
		'text',
		'analysis',
		'plot',
		'marks',
		'views'
	],
	export: ['catalogue', 'style', 'query', 'text', 'views'],
	story: ['catalogue', 'metrics', 'settings', 'query', 'text', 'analysis', 'views'],
	method: ['catalogue', 'metrics', 'query', 'text', 'analysis', 'views'],
	claims: ['catalogue', 'metrics', 'settings', 'query', 'text', 'analysis', 'views'],
	embed: ['catalogue', 'settings', 'query', 'views', 'explore', 'ui'],
	ui: [
		'catalogue',
		'style',
		'settings',
		'query',
		'text',
		'plot',
		'marks',
		'views',
		'explore',
		'export',
		'embed'
	],
	server: [
		'catalogue',
		'settings',
		'query',
		'text',
		'analysis',
		'views',
		'explore',
		'export',
		'embed',
		'claims',
		'ui'
	]
};
const folders = Object.keys(mayImport);
/** The only modules outside routes/ that may use SvelteKit's router and paths. */
const navigationShims = ['src/lib/settings/navigation.ts', 'src/lib/ui/site-paths.ts'];
const appModules = { regex: '^\\$app/', message: 'Only routes/ and the navigation shims may use $app.' };
const pipelines = { regex: 'pipelines/', message: 'Pipelines are build-time only.' };

/** What two views need stands in views/shared. */
const otherViews = {
	regex: '^\\.\\./(?!shared/|\\.)[\\w-]+/(?!(spec|series|tables)$)',
	message:
		'Of another view only spec, series and tables may be used; what views share stands in views/shared.'
};

const direction = folders.map((folder) => {
	const refused = folders.filter((other) => other !== folder && !mayImport[folder].includes(other));
	return {
		files: [`src/lib/${folder}/**/*.{ts,svelte}`],
		ignores: [...navigationShims, '**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						appModules,
						pipelines,
						...(folder === 'views' ? [otherViews] : []),
						{
							regex: `(^\\$lib|\\.\\.)/(${refused.join('|')})(/|$)`,
							message: `${folder}/ may import only: ${mayImport[folder].join(', ') || 'nothing of src/lib'}.`
						}
					]
				}
			],
			'no-restricted-properties': [
				'error',
				{ object: 'window', property: 'location', message: 'Use the navigation shim.' }
			],
			'no-restricted-globals': ['error', { name: 'location', message: 'Use the navigation shim.' }]
		}
	};
});

/** Folders of pipelines/ in the order of the flow; each may import those before it. */
const flow = ['lib', 'ingest', 'tables', 'checks', 'build', 'release', 'commands'];
const pipelineDirection = flow.slice(0, -1).map((folder, index) => ({
	files: [`pipelines/${folder}/**/*.ts`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(\\.\\./)+(${[...flow.slice(index + 1), 'testing'].join('|')})/`,
						message: `pipelines/${folder}/ may import only: ${flow.slice(0, index).join(', ') || 'nothing of pipelines'}.`
					}
				]
			}
		]
	}
}));

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
	...direction,
	...pipelineDirection
);
