import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	wcagContrast,
	type Color
} from 'culori';
import { describe, expect, test } from 'vitest';
import { styleOf } from './series-style';
import { origins, tokensOf, withTheme } from './tokens';

const themes = ['light', 'dark'] as const;
const sight: Readonly<Record<string, (colour: Color) => Color>> = {
	usual: (colour) => colour,
	protanopia: filterDeficiencyProt(1),
	deuteranopia: filterDeficiencyDeuter(1),
	tritanopia: filterDeficiencyTrit(1)
};
const difference = differenceCiede2000();

function colourOf(tokens: Readonly<Record<string, string>>, name: string): Color {
	const colour = parse(tokens[name] ?? '');
	if (!colour) throw new Error(`${name} is not a colour`);
	return colour;
}

describe.each(themes)('%s theme', (theme) => {
	const tokens = tokensOf(theme);
	const contrast = (name: string, background: string): number =>
		wcagContrast(colourOf(tokens, name), colourOf(tokens, background));

	test.each(origins)('%s: marks have 3:1 and text 4.5:1 on paper', (origin) => {
		const name = `--origin-${origin.toLowerCase()}`;
		expect(contrast(name, '--paper')).toBeGreaterThanOrEqual(3);
		expect(contrast(`${name}-ink`, '--paper')).toBeGreaterThanOrEqual(4.5);
		expect(contrast(`${name}-ink`, '--surface')).toBeGreaterThanOrEqual(4.5);
	});

	test.each(['--ink', '--muted', '--accent', '--warning'])('%s is readable', (name) => {
		expect(contrast(name, '--paper')).toBeGreaterThanOrEqual(4.5);
		expect(contrast(name, '--surface')).toBeGreaterThanOrEqual(4.5);
	});

	test.each(['--below', '--above'])(
		'%s: text is readable on every step, and contrast with paper grows from step to step',
		(side) => {
			const steps = [1, 2, 3, 4].map((step) => `${side}-${step}`);
			for (const step of steps) expect(contrast('--ink', step)).toBeGreaterThanOrEqual(4.5);
			const strengths = steps.map((step) => contrast(step, '--paper'));
			expect([...strengths].sort((a, b) => a - b)).toEqual(strengths);
		}
	);

	test.each(Object.entries(sight))('below and above differ at the same step (%s)', (_, see) => {
		for (const step of [2, 3, 4])
			expect(
				difference(see(colourOf(tokens, `--below-${step}`)), see(colourOf(tokens, `--above-${step}`)))
			).toBeGreaterThan(12);
	});

	test.each(['--rule', '--other'])('%s is visible on paper', (name) => {
		expect(contrast(name, '--paper')).toBeGreaterThanOrEqual(3);
	});

	test.each(Object.entries(sight))('any two nationalities differ (%s)', (_, see) => {
		const seen = origins.map((origin) => see(colourOf(tokens, `--origin-${origin.toLowerCase()}`)));
		for (const [i, a] of seen.entries()) {
			for (const b of seen.slice(i + 1)) expect(difference(a, b)).toBeGreaterThan(12);
		}
	});
});

test('app.css has exactly the tokens', () => {
	const css = readFileSync('src/app.css', 'utf8');
	const [light, dark] = [tokensOf('light'), tokensOf('dark')];
	const written = [...css.matchAll(/(--[\w-]+):\s*light-dark\((#\w+), (#\w+)\)/g)];
	expect(written.map(([, name, a, b]) => [name, a, b])).toEqual(
		Object.keys(light).map((name) => [name, light[name], dark[name]])
	);
});

test('without colour, line and shape still name the nationality', () => {
	const styles = origins.map((origin) => styleOf(origin));
	expect(new Set(styles.map(({ dash, width }) => `${dash} ${width}`)).size).toBe(origins.length);
	expect(new Set(styles.map(({ shape }) => shape)).size).toBe(origins.length);
});

test('further onsets keep the colour and change the line', () => {
	for (const origin of origins) {
		const [first, second, third] = [styleOf(origin), styleOf(origin, 1), styleOf(origin, 2)];
		expect(second.colour).toBe(first.colour);
		expect(new Set([first.dash, second.dash, third.dash]).size).toBe(3);
	}
});

test('nationalities outside the nine are grey', () => {
	expect(styleOf('VEN').colour).toBe('var(--other)');
});

test('withTheme replaces custom properties by plain colours', () => {
	expect(withTheme('<path stroke="var(--origin-ukr)"/>', 'light')).toBe('<path stroke="#1c1f24"/>');
	expect(withTheme('var(--unknown)', 'dark')).toBe('var(--unknown)');
});
