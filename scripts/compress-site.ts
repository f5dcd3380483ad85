import { parseArgs } from 'node:util';
import { compressFolder } from './compress-files';

const { values } = parseArgs({ options: { directory: { type: 'string', default: 'build' } } });

const start = performance.now();
const { files, bytes, brotli } = await compressFolder(values.directory);
const megabytes = (size: number): string => (size / 1e6).toFixed(1);
const seconds = (performance.now() - start) / 1000;
console.log(
	`Compressed ${files} files: ${megabytes(bytes)} MB, ${megabytes(brotli)} MB with Brotli, in ${seconds.toFixed(1)} s`
);
