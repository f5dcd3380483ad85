import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/lib/style/text-width';
import { pngPicture, svgPicture } from '../../src/lib/server/pictures';
import { slugs } from '../../src/lib/views/registry';

const pictured = [...slugs, 'explore'];
const built = (path: string) => readFileSync(`build/${path}`);
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Width, height and row bytes of a PNG. */
function readPng(png: Buffer) {
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const parts: Buffer[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		if (png.subarray(at + 4, at + 8).toString() === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	return {
		width: png.readUInt32BE(16),
		height: png.readUInt32BE(20),
		rows: inflateSync(Buffer.concat(parts))
	};
}

describe.each(pictured)('the picture of %s', (slug) => {
	const text = built(`charts/${slug}.svg`).toString();
	const $ = load(text, { xml: true });
	const page = load(built(slug === 'explore' ? 'explore.html' : `charts/${slug}.html`));

	it('contains headline, sources, licence, date, release and address of the page, and no finding', () => {
		const drawnText = words(
			$('text')
				.toArray()
				.map((one) => $(one).text())
				.join(' ')
		);
		expect(drawnText).toContain(
			words(
				page(slug === 'explore' ? '.headline' : 'h1')
					.first()
					.text()
			)
		);
		expect(drawnText).not.toContain(words(page('.finding').first().text()));
		expect(drawnText).toMatch(
			/Chart: Resettlement Parity · Data: \w.*, as of \d+ \w+ \d{4} · Release \d{4}-\d{2}\S* · CC BY 4\.0/
		);
		expect(drawnText).toContain(slug === 'explore' ? '/explore' : `/charts/${slug}`);
	});

	it('is 1200 wide, and higher than 675 only because of its chart', () => {
		const [picture, chart] = [$('svg').first(), $('svg svg').first()];
		const height = Number(picture.attr('height'));
		expect(picture.attr('width')).toBe('1200');
		expect(height).toBeGreaterThanOrEqual(675);
		const [, , across, down] = (chart.attr('viewBox') ?? '').split(' ').map(Number);
		// Two lines of headline and two of sources at most, and the space between.
		if (height > 675)
			expect([Number(chart.attr('width')), height - (down ?? 0) < 260]).toEqual([across, true]);
	});

	it('is self-contained, including colours, fonts and patterns', () => {
		expect(text).not.toContain('var(');
		expect(text.match(/(href|src)="(?!#)[^"]*"/g)).toBeNull();
		expect(text.match(/url\((?!#|data:font\/woff2;base64,)[^)]*\)/g)).toBeNull();
		for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect($(`#${id}`)).toHaveLength(1);
		expect(text.match(/@font-face/g)).toHaveLength(3);
		expect($('script, foreignObject, image')).toHaveLength(0);
	});

	it('has every line of text inside its edges', () => {
		const width = Number($('svg').first().attr('width'));
		$('svg')
			.first()
			.children('text')
			.each((_, one) => {
				const size = Number($(one).attr('font-size'));
				const weight = $(one).attr('font-weight') === '600' ? 600 : 400;
				const end = Number($(one).attr('x')) + textWidth($(one).text(), { size, weight });
				expect(end, $(one).text()).toBeLessThanOrEqual(width);
			});
	});

	it('is identical, byte for byte, when built again in another process', async () => {
		expect((await svgPicture(slug)).svg).toBe(text);
		expect(Buffer.from(await pngPicture(slug)).equals(built(`charts/${slug}.png`))).toBe(true);
	});

	it('is a PNG of the same size, and not blank', () => {
		const { width, height, rows } = readPng(built(`charts/${slug}.png`));
		expect([width, height]).toEqual([
			Number($('svg').first().attr('width')),
			Number($('svg').first().attr('height'))
		]);
		expect(new Set(rows).size).toBeGreaterThan(60);
	});
});

describe.each([...pictured, ''])('/%s as previewed on other sites', (slug) => {
	const path = slug === '' ? 'index.html' : slug === 'explore' ? 'explore.html' : `charts/${slug}.html`;
	const $ = load(built(path));
	const property = (name: string) => $(`meta[property="${name}"]`).attr('content');

	it('has a card with a picture of the stated size', () => {
		expect(property('og:title')).toBeTruthy();
		expect(property('og:description')).toBe(
			slug === '' ? $('meta[name="description"]').attr('content') : words($('.finding').first().text())
		);
		const image = property('og:image') ?? '';
		expect(image).toMatch(/^\/charts\/[a-z0-9-]+\.png$/);
		const { width, height } = readPng(built(image));
		expect([property('og:image:width'), property('og:image:height')]).toEqual([
			String(width),
			String(height)
		]);
		expect(property('og:image:alt')).toBeTruthy();
		expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
	});

	it.runIf(slug)('links to its oEmbed response', () => {
		const link = $('link[type="application/json+oembed"]');
		expect(link.attr('rel')).toBe('alternate');
		const oembed = JSON.parse(built(link.attr('href') ?? '').toString()) as Record<string, unknown>;
		expect(oembed).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Resettlement Parity' });
		expect(oembed.title).toBe(link.attr('title'));
		const frame = load(String(oembed.html))('iframe');
		expect(frame.attr('src')).toBe(`/embed/${slug}`);
		expect(built(`embed/${slug}.html`).length).toBeGreaterThan(1000);
		expect(oembed.width).toBe(680);
		expect(oembed.height).toBeGreaterThan(300);
		expect(String(oembed.height)).toBe(frame.attr('height'));
		const { width, height } = readPng(built(String(oembed.thumbnail_url)));
		expect([oembed.thumbnail_width, oembed.thumbnail_height]).toEqual([width, height]);
	});
});
