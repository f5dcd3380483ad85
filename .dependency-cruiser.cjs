/** Who may import whom, type imports and relative paths counted; ESLint sees neither. */

/** Which other folders of src/lib each folder may import. Everything not named is refused. */
const mayImport = {
	catalogue: [],
	metrics: [],
	style: [],
	settings: [],
	offline: [],
	query: ['catalogue'],
	text: ['metrics'],
	analysis: ['catalogue', 'metrics', 'settings', 'query', 'text'],
	plot: ['style', 'text'],
	marks: ['style', 'plot'],
	views: ['catalogue', 'metrics', 'style', 'settings', 'query', 'text', 'analysis', 'plot'],
	explore: ['catalogue', 'metrics', 'style', 'settings', 'query', 'text', 'analysis', 'plot', 'views'],
	export: ['catalogue', 'style', 'settings', 'query', 'text', 'views'],
	story: ['metrics', 'text', 'analysis', 'views'],
	method: ['catalogue', 'metrics', 'query', 'text', 'analysis', 'views'],
	claims: ['catalogue', 'metrics', 'settings', 'query', 'text', 'analysis', 'views'],
	origins: ['catalogue', 'metrics', 'style', 'query', 'text', 'analysis', 'plot', 'views'],
	embed: ['catalogue', 'settings', 'query', 'views', 'explore', 'ui'],
	home: ['query', 'views', 'ui', 'embed'],
	ui: [
		'catalogue',
		'offline',
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
		'marks',
		'style',
		'settings',
		'query',
		'text',
		'analysis',
		'views',
		'explore',
		'export',
		'embed',
		'claims',
		'origins',
		'home',
		'ui'
	]
};
const folders = Object.keys(mayImport);

/** Folders of pipelines/ in the order of the flow; each may import those before it. */
const flow = ['lib', 'ingest', 'tables', 'checks', 'publish', 'release', 'commands'];

const isTest = '\\.test\\.ts$';

const directions = folders.map((folder) => ({
	name: `${folder}-imports`,
	comment: `${folder}/ may import only: ${mayImport[folder].join(', ') || 'nothing of src/lib'}.`,
	severity: 'error',
	from: { path: `^src/lib/${folder}/`, pathNot: isTest },
	to: {
		path: `^src/lib/(${folders.filter((other) => other !== folder && !mayImport[folder].includes(other)).join('|')})/`
	}
}));

const pipelineDirections = flow.slice(0, -1).map((folder, index) => ({
	name: `pipelines-${folder}-imports`,
	comment: `pipelines/${folder}/ may import only: ${flow.slice(0, index).join(', ') || 'nothing of pipelines'}.`,
	severity: 'error',
	from: { path: `^pipelines/${folder}/`, pathNot: isTest },
	to: { path: `^pipelines/(${[...flow.slice(index + 1), 'testing'].join('|')})/` }
}));

module.exports = {
	forbidden: [
		{
			name: 'no-cycle',
			comment: 'Two modules that need each other share a third; types that both need stand in types.ts.',
			severity: 'error',
			from: { path: '^(.+)$' },
			// A component may draw itself.
			to: { circular: true, pathNot: '^$1$' }
		},
		{
			name: 'views-have-one-door',
			comment:
				'Outside views/, a view is opened through its registry; what others need of it belongs to analysis/.',
			severity: 'error',
			from: { pathNot: '^src/lib/views/' },
			to: { path: '^src/lib/views/[^/]+/' }
		},
		{
			name: 'views-apart',
			comment: 'What two views need stands in analysis/, plot/ or text/.',
			severity: 'error',
			from: { path: '^src/lib/views/([^/]+)/' },
			to: { path: '^src/lib/views/[^/]+/', pathNot: '^src/lib/views/$1/' }
		},
		{
			name: 'lib-below-routes',
			comment: 'Routes are thin and nothing imports them.',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/routes/' }
		},
		...directions,
		...pipelineDirections
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)(node_modules|\\.svelte-kit)/|^(build|static|data)/' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.svelte.ts', '.json'] }
	}
};
