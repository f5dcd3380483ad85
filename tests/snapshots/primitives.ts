import { load } from 'cheerio';

/** Of the parser's elements and texts, what is read here. */
interface Node {
	readonly type: string;
	readonly name: string;
	readonly attribs: Readonly<Record<string, string>>;
	readonly children: readonly Node[];
}

const INHERITED = [
	'fill',
	'font-size',
	'text-anchor',
	'stroke',
	'stroke-width',
	'opacity',
	'font-family',
	'font-weight'
];
const OF_TEXT = ['font-size', 'text-anchor', 'font-family', 'font-weight'];
const NOT_DRAWN = /^(data-|class$|aria-hidden$|transform$)/;
/** Colours and font names hold digits that are no numbers. */
const VERBATIM = ['fill', 'stroke', 'font-family'];

const rounded = (text: string): string =>
	text.replace(/-?\d+\.?\d*(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100 || 0));

const sorted = (attributes: Readonly<Record<string, string>>): string =>
	JSON.stringify(Object.entries(attributes).sort());

interface Context {
	readonly attributes: Readonly<Record<string, string>>;
	readonly x: number;
	readonly y: number;
}

/** What the children of an element inherit, its translation included. */
function contextIn({ attribs }: Node, outer: Context): Context {
	const moved = /translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)/.exec(attribs.transform ?? '');
	const attributes = { ...outer.attributes };
	for (const name of INHERITED) {
		const own = attribs[name];
		if (own === undefined) continue;
		attributes[name] = name === 'opacity' ? String(Number(attributes[name] ?? 1) * Number(own)) : own;
	}
	return { attributes, x: outer.x + Number(moved?.[1] ?? 0), y: outer.y + Number(moved?.[2] ?? 0) };
}

/**
 * Every drawn element of an SVG with what it inherits, groups dissolved and numbers rounded, in painting order: two
 * pictures with the same primitives look the same, however their elements are nested.
 */
export function primitives(svg: string): string[] {
	const $ = load(svg, { xml: true });
	const patterns = new Map(
		$('pattern')
			.toArray()
			.map((pattern) => {
				const { id = '', ...attributes } = pattern.attribs;
				const strokes = $(pattern)
					.children()
					.toArray()
					.map(({ name, attribs }) => name + sorted(attribs));
				return [id, sorted(attributes) + strokes.join('')] as const;
			})
	);
	const found: string[] = [];
	const wordsOf = (node: Node): string => {
		const spans = node.children.filter(({ name }) => name === 'tspan');
		const lines = spans.length > 0 ? spans : [node];
		return lines
			.map((line) => `${rounded(`${line.attribs.x} ${line.attribs.y} `)}${$(line as never).text()}`)
			.join('|');
	};
	const visit = (node: Node, outer: Context): void => {
		if (node.type !== 'tag' || node.name === 'defs') return;
		const context = contextIn(node, outer);
		if (node.name === 'g' || node.name === 'svg') return node.children.forEach((one) => visit(one, context));
		const isText = node.name === 'text';
		const attributes = Object.entries({ ...context.attributes, ...node.attribs })
			.filter(([name]) => !NOT_DRAWN.test(name))
			.filter(([name]) => (isText ? name !== 'x' && name !== 'y' : !OF_TEXT.includes(name)))
			.map(([name, value]) => {
				const pattern = /^url\(#(.*)\)$/.exec(value)?.[1];
				if (pattern !== undefined) return `${name}=pattern ${patterns.get(pattern) ?? 'missing'}`;
				return `${name}=${VERBATIM.includes(name) ? value : rounded(value)}`;
			})
			.sort();
		const at = rounded(`${context.x},${context.y}`);
		found.push(`${node.name}@${at} ${attributes.join(' ')} ${isText ? wordsOf(node) : ''}`.trim());
	};
	for (const root of $('svg').toArray()) visit(root as unknown as Node, { attributes: {}, x: 0, y: 0 });
	return found;
}
