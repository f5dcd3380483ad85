import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { listen, serveSite } from './static-site';

/** A page on another origin with every embed in resizable frames, for developing embeds. */
if (!existsSync('build/embed')) {
	console.error('There is no build/embed to show: run "npm run build" first.');
	process.exit(1);
}
const named = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.html'))
		.map((name) => basename(name, '.html'));
const releases = existsSync('build/v') ? readdirSync('build/v').sort() : [];
const site = await serveSite('build', { furtherPorts: 50, port: 4173 });

const frame = (path: string): string =>
	`<figure><figcaption>${path}</figcaption><div class="box"><iframe src="${site.origin}/${path}" title="${path}" loading="lazy" width="100%" height="780"></iframe></div></figure>`;
const paths = [
	...named('build/embed').map((slug) => `embed/${slug}`),
	...releases.flatMap((release) =>
		named(`build/v/${release}/embed`).map((slug) => `v/${release}/embed/${slug}`)
	)
];

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every embed</title>
<style>
	body { margin: 1rem; font: 1rem/1.4 sans-serif; background: #eee; }
	main { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
	figure { margin: 0; }
	.box { width: var(--width, 600px); resize: horizontal; overflow: auto; padding-bottom: 14px; background: #fff; }
	iframe { display: block; width: 100%; border: 0; }
</style>
<h1>Every embed</h1>
<p>
	Width of all: ${[280, 360, 480, 600, 960].map((width) => `<button data-width="${width}">${width} px</button>`).join(' ')}
	Colours: ${['', 'light', 'dark'].map((theme) => `<button data-theme="${theme}">${theme || 'device'}</button>`).join(' ')}.
	Each box can be pulled at its lower right corner.
</p>
<main>${paths.map(frame).join('\n')}</main>
<script src="${site.origin}/embed.js" async></script>
<script>
	addEventListener('click', ({ target }) => {
		const { width, theme } = target.dataset ?? {};
		if (width) for (const box of document.querySelectorAll('.box')) box.style.width = width + 'px';
		if (theme !== undefined)
			for (const frame of document.querySelectorAll('iframe')) {
				const address = new URL(frame.src);
				address.search = theme && '?theme=' + theme;
				frame.src = address;
			}
	});
</script>
</html>`;

const host = await listen(
	(_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' });
		response.end(page);
	},
	{ host: '127.0.0.1', port: 4180, furtherPorts: 50 }
);
console.log(`${paths.length} embeds are at ${host.origin}/ (Ctrl+C stops it)`);
