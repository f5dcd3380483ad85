import { render } from 'svelte/server';
import SceneSvg from '../../src/lib/marks/SceneSvg.svelte';
import { withTheme } from '../../src/lib/style/tokens';
import type { ChartWidth, View, ViewModel } from '../../src/lib/views/contract';

/** A chart as a standalone SVG file in light colours, one element per line, so that diffs are readable. */
export async function draw(view: View, model: ViewModel, width: ChartWidth): Promise<string> {
	const scene = await view.chart(model, width);
	const { body } = render(SceneSvg, { props: { scene, altText: model.altText } });
	const svg = body
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
		.replace(/(<svg[^>]*>)/, '$1<rect width="100%" height="100%" fill="var(--paper)"></rect>')
		.replaceAll(/></g, '>\n<')
		// Preserves spaces between words: there are no line breaks inside text.
		.replaceAll(/\n(?=<\/?tspan|<\/text)/g, '');
	return `${withTheme(svg.trim(), 'light')}\n`;
}
