import { load } from 'cheerio';
/* eslint-disable */
const inherit = ['fill','font-size','text-anchor','stroke','stroke-width','opacity','font-family','font-weight'];
const round = (t: string) => t.replace(/-?\d+\.?\d*(?:e-?\d+)?/g, (n) => String(Math.round(Number(n) * 100) / 100 || 0));
/** Every drawn element with what it inherits, groups dissolved: what a reader can see, in painting order. */
export function primitives(html: string): string[] {
	const $ = load(html, { xml: true } as never);
	const patterns = new Map<string, string>();
	$('pattern').each((_, p) => {
		const el = p as any;
		const inner = $(p).children().toArray().map((c: any) => c.name + JSON.stringify(Object.entries(c.attribs).sort())).join('');
		const a = { ...el.attribs }; delete a.id;
		patterns.set(el.attribs.id, JSON.stringify(Object.entries(a).sort()) + inner);
	});
	const out: string[] = [];
	const walk = (el: any, ctx: Record<string, string>, dx: number, dy: number): void => {
		if (el.type !== 'tag') return;
		const attrs: Record<string, string> = el.attribs ?? {};
		if (el.name === 'defs' || el.name === 'data') return;
		let [x, y] = [dx, dy];
		const t = /translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)/.exec(attrs.transform ?? '');
		if (t) { x += Number(t[1]); y += Number(t[2]); }
		const own = { ...ctx };
		for (const n of inherit) if (attrs[n] !== undefined) own[n] = n === 'opacity' ? String(Number(own[n] ?? 1) * Number(attrs[n])) : attrs[n]!;
		if (el.name === 'g' || el.name === 'svg') { for (const c of el.children) walk(c, own, x, y); return; }
		const all: Record<string, string> = { ...own, ...attrs };
		for (const n of Object.keys(all)) if (n.startsWith('data-') || n === 'class' || n === 'aria-hidden' || n==='transform') delete all[n];
		if (el.name !== 'text') for (const n of ['font-size','text-anchor','font-family','font-weight']) delete all[n];
		for (const n of ['fill', 'stroke']) { const u = /url\(#(.*)\)/.exec(all[n] ?? ''); if (u) all[n] = 'pattern ' + (patterns.get(u[1]!) ?? 'MISSING'); }
		let inner = '';
		if (el.name === 'text') {
			const spans = $(el).children('tspan').toArray();
			inner = spans.length ? spans.map((s: any) => round(`${Number(s.attribs.x)} ${Number(s.attribs.y)} `) + $(s).text()).join('|') : round(`${Number(all.x)} ${Number(all.y)} `) + $(el).text();
			delete all.x; delete all.y;
		}
		const text = Object.entries(all).filter(([, v]) => v !== '' && v !== 'none' || true).sort().map(([k, v]) => `${k}=${k === 'fill' || k === 'stroke' || k === 'font-family' ? v : round(v)}`).join(' ');
		out.push(`${el.name}@${round(`${x},${y}`)} ${text} ${inner}`.trim());
	};
	$('svg').each((_, s) => { const a = (s as any).attribs; out.push(`svg ${a.viewBox} ${a['aria-label']}`); walk(s, {}, 0, 0); });
	return out;
}
export function cursorOf(html: string): unknown {
	const $ = load(html);
	return $('data[data-cursor]').toArray().map((d) => JSON.parse(String($(d).attr('value')), (_, v) => typeof v === 'number' ? Math.round(v * 100) / 100 : v));
}
