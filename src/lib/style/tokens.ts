export const origins = ['UKR', 'AFG', 'IRQ', 'SYR', 'YEM', 'LBY', 'SOM', 'PAK', 'PHL'] as const;
export type Origin = (typeof origins)[number];
type Theme = 'light' | 'dark';

type Pair = readonly [light: string, dark: string];

/** One colour per nationality: marks keep 3:1 on paper; `ink` is the same hue with text contrast, 4.5:1. */
const originColours: Readonly<Record<Origin, { readonly mark: Pair; readonly ink: Pair }>> = {
	UKR: { mark: ['#1c1f24', '#f4f1ea'], ink: ['#1c1f24', '#f4f1ea'] },
	AFG: { mark: ['#872615', '#cf5347'], ink: ['#872615', '#de6a5e'] },
	IRQ: { mark: ['#439681', '#508a87'], ink: ['#2c7d69', '#5b9693'] },
	SYR: { mark: ['#605db7', '#9c8eed'], ink: ['#605db7', '#9c8eed'] },
	YEM: { mark: ['#1c6452', '#52bf98'], ink: ['#1c6452', '#52bf98'] },
	LBY: { mark: ['#8c89ca', '#c6cdfd'], ink: ['#6d69a8', '#c6cdfd'] },
	SOM: { mark: ['#ba883b', '#eac044'], ink: ['#956510', '#eac044'] },
	PAK: { mark: ['#616a06', '#7b8802'], ink: ['#616a06', '#86941a'] },
	PHL: { mark: ['#6b2a72', '#8a5abf'], ink: ['#6b2a72', '#a67cda'] }
};

/** Surfaces, text and lines. `rule` keeps 3:1 on paper, `grid` is purely decorative. */
const pageColours: Readonly<Record<string, Pair>> = {
	'--paper': ['#ffffff', '#16181b'],
	'--surface': ['#f6f4f0', '#202328'],
	'--ink': ['#1c1f24', '#f4f1ea'],
	'--muted': ['#585e68', '#aeb2ba'],
	'--rule': ['#868b94', '#7d828c'],
	'--grid': ['#e3e1dc', '#33373d'],
	'--other': ['#868b94', '#7d828c'],
	'--accent': ['#1d5c99', '#8fbaec'],
	'--warning': ['#8f4a00', '#f0b266']
};

/**
 * Ratios below and above 1 in four steps, the first nearest to 1: for areas with text on them. No nationality has
 * these colours, and no step is distinguished by colour alone.
 */
const ratioColours: Readonly<Record<string, Pair>> = {
	'--below-1': ['#fbeddc', '#2e2414'],
	'--below-2': ['#f6d3a5', '#4a3310'],
	'--below-3': ['#eeb269', '#69460d'],
	'--below-4': ['#e08f3d', '#87580b'],
	'--above-1': ['#e3edf7', '#182633'],
	'--above-2': ['#bcd5ed', '#1c3a57'],
	'--above-3': ['#8fb8e0', '#21507c'],
	'--above-4': ['#639ad2', '#2767a0']
};

/** The custom properties of one theme with their values; app.css repeats them, pictures substitute them. */
export function tokensOf(theme: Theme): Readonly<Record<string, string>> {
	const pick = ([light, dark]: Pair): string => (theme === 'light' ? light : dark);
	return Object.fromEntries([
		...Object.entries({ ...pageColours, ...ratioColours }).map(([name, pair]) => [name, pick(pair)]),
		...origins.flatMap((origin) => {
			const { mark, ink } = originColours[origin];
			const name = `--origin-${origin.toLowerCase()}`;
			return [
				[name, pick(mark)],
				[`${name}-ink`, pick(ink)]
			];
		})
	]) as Record<string, string>;
}

/** Replaces `var(--…)` by the values of one theme, for pictures that leave the page. */
export function withTheme(svg: string, theme: Theme): string {
	const tokens = tokensOf(theme);
	return svg.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => tokens[name] ?? whole);
}
