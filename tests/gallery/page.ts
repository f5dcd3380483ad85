const figure = (name: string): string => `<figure>
	<figcaption>${name}</figcaption>
	<img src="${name}.svg" alt="" loading="lazy" />
	<img src="${name}-changed.svg" alt="" class="changed" onerror="this.remove()" />
</figure>`;

/** A page with every picture and, next to it, what a failed test drew instead. */
export const page = (names: readonly string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>Gallery of all charts</title>
<style>
	body { margin: 2rem; font-family: sans-serif; background: #eee; }
	figure { margin: 0 0 2rem; }
	figcaption { margin-bottom: 0.25rem; }
	img { max-width: 48%; vertical-align: top; background: #fff; }
	.changed { outline: 3px solid #c00; }
</style>
<h1>Gallery of all charts</h1>
${names.map(figure).join('\n')}
</html>
`;
