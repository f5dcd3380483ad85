import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveSite } from './static-site';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4173' },
		host: { type: 'string', default: 'localhost' },
		directory: { type: 'string', default: 'build' }
	}
});

if (!existsSync(values.directory)) {
	console.error(`There is no ${values.directory}/ to serve: run "npm run build" first.`);
	process.exit(1);
}
const site = await serveSite(values.directory, {
	host: values.host,
	port: Number(values.port),
	furtherPorts: 50
});
console.log(`Resettlement Parity is at ${site.origin}/ (Ctrl+C stops it)`);
