import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import { withTheme } from '../../src/lib/style/tokens.js';

interface FrozenChart {
	/** Title, question, finding, chart, tables, notes and sources, without dependencies on the site. */
	readonly html: string;
	/** Standalone SVG of both layouts, in the light colours. */
	readonly wide: string;
	readonly narrow: string;
}

/** Controls, scripts and screen-only parts. */
const interactiveParts =
	'script, style, link, button, input, select, label, form, dialog, template, [hidden], .screen-only, [role="status"]';
const keptAttributes = /^(href|id|scope|colspan|rowspan|title|datetime|lang|aria-label(ledby)?|role)$/;

/**
 * Extracts the default chart from its built page.
 * @throws RangeError when the page does not contain a chart in both layouts.
 */
export function freezeChart(page: string): FrozenChart {
	const $ = load(page);
	const article = $('article').first();
	const picture = (layout: string) => {
		const svg = article.find(`figure .${layout} svg`).first();
		if (svg.length === 0) throw new RangeError(`no ${layout} chart was found`);
		return standaloneSvg($, svg);
	};
	const [wide, narrow] = [picture('wide'), picture('narrow')];
	article.find('button.term').each((_, term) => void $(term).replaceWith($(term).contents()));
	article.find(interactiveParts).remove();
	article.find('figure').html('<!--chart-->');
	article.find('a').each((_, link) => {
		if (!/^https?:/.test($(link).attr('href') ?? '')) $(link).replaceWith($(link).contents());
	});
	article
		.find('*')
		.addBack()
		.each((_, element) => {
			for (const attribute of Object.keys($(element).attr() ?? {})) {
				if (!keptAttributes.test(attribute)) $(element).removeAttr(attribute);
			}
		});
	const html = $.html(article)
		.replaceAll(/<!--(?!chart-->)[\s\S]*?-->/g, '')
		.replace('<!--chart-->', wide.replace(/^<\?xml.*\n/, ''));
	return { html: `${html}\n`, wide, narrow };
}

function standaloneSvg($: CheerioAPI, found: Cheerio<ReturnType<CheerioAPI>[number]>): string {
	const svg = found.clone();
	svg.find('*').addBack().removeAttr('class');
	svg.removeAttr('style').attr('xmlns', 'http://www.w3.org/2000/svg');
	svg.prepend('<rect width="100%" height="100%" fill="var(--paper)"></rect>');
	const text = $.xml(svg).replaceAll(/<!--[\s\S]*?-->/g, '');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${withTheme(text, 'light')}\n`;
}
