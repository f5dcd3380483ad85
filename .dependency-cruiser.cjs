/** What ESLint cannot see: cycles, type imports counted, and who reaches into a view. */
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
		}
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)(node_modules|\\.svelte-kit|build|static|data)/' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.svelte.ts', '.json'] }
	}
};
