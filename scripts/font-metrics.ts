/**
 * Writes src/lib/style/font-metrics.ts: the advance widths of the bundled sans, so that Node and the
 * browser measure text identically. Run it again when the font package changes: `npx tsx scripts/font-metrics.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';
import opentype, { type Font } from 'opentype.js';

const require = createRequire(import.meta.url);
const target = 'src/lib/style/font-metrics.ts';
const weights = [400, 600] as const;

/** Latin-1, Latin Extended-A and B, Vietnamese and other Latin letters used in names, and punctuation. */
const ranges: readonly (readonly [number, number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x24f],
	[0x1e00, 0x1eff],
	[0x2010, 0x2026],
	[0x2030, 0x203a],
	[0x20ac, 0x20ac],
	[0x2190, 0x2193],
	[0x2212, 0x2212]
];
/** Without the extended file, a letter such as ł would fall back to the average width. */
const subsets = ['latin', 'latin-ext', 'vietnamese'];

function load(subset: string, weight: number): Font {
	const file = require.resolve(
		`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`
	);
	const bytes = readFileSync(file);
	return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function advance(fonts: readonly Font[], code: number): number {
	for (const font of fonts) {
		const glyph = font.charToGlyph(String.fromCodePoint(code));
		if (glyph.index !== 0) return Math.round(((glyph.advanceWidth ?? 0) * 1000) / font.unitsPerEm);
	}
	return 0;
}

const lines = [
	'// Written by scripts/font-metrics.ts; do not edit.',
	'/** Advance widths in thousandths of an em, per weight, as runs of consecutive code points: [first, widths]. 0 = not in the font. */',
	'export const advances: Readonly<Record<400 | 600, readonly (readonly [number, readonly number[]])[]>> = {'
];
for (const weight of weights) {
	const fonts = subsets.map((subset) => load(subset, weight));
	const runs = ranges.map(([first, last]) => {
		const widths = Array.from({ length: last - first + 1 }, (_, i) => advance(fonts, first + i));
		return `[${first}, [${widths.join(',')}]]`;
	});
	lines.push(`${weight}: [${runs.join(',')}],`);
}
lines.push('};', '');
const options = await resolveConfig(target);
writeFileSync(target, await format(lines.join('\n'), { ...options, parser: 'typescript' }));
