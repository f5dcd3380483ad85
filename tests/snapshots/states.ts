/* eslint-disable */
export function statesOf(controls: readonly any[], initial: any): any[] {
	const choices = controls.filter((c) => c.kind === 'choice');
	let states: any[] = [initial];
	for (const c of choices) states = states.flatMap((s) => c.options.map((o: any) => ({ ...s, [c.name]: o.value })));
	for (const c of controls) {
		if (c.kind === 'number') { const mid = c.min + c.step * Math.floor((c.max - c.min) / c.step / 2); for (const v of [c.min, mid, c.max]) states.push({ ...initial, [c.name]: String(v) }); }
		else if (c.kind === 'range') { for (const v of [`${c.min}..${c.min + 2}`, `${Math.floor((c.min + c.max) / 2)}..`, `..${c.max - 1}`]) states.push({ ...initial, [c.name]: v }); }
		else if (c.kind === 'set') {
			const v = c.options.map((o: any) => o.value);
			for (const s of [...v.map((one: string) => [one]), v, v.slice(1), v.slice(-3), v.slice(0, 2), v.filter((_: any, i: number) => i % 2 === 0)])
				if (s.length) { states.push({ ...initial, [c.name]: s }); for (const ch of choices) states.push({ ...initial, [c.name]: s, [ch.name]: ch.options.at(-1).value }); }
		}
	}
	const seen = new Set<string>();
	return states.filter((s) => { const k = JSON.stringify(s); if (seen.has(k)) return false; seen.add(k); return true; });
}
export function randomStates(controls: readonly any[], initial: any, count: number, seed: number): any[] {
	let state = seed;
	const random = (below: number) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
	const out: any[] = [];
	for (let i = 0; i < count; i++) {
		const s = { ...initial };
		const moves = 1 + random(7);
		for (let m = 0; m < moves; m++) {
			const c = controls[random(controls.length)];
			if (c.kind === 'choice') s[c.name] = c.options[random(c.options.length)].value;
			else if (c.kind === 'members' && c.presets.length) s[c.name] = c.presets[random(c.presets.length)].members;
			else if (c.kind === 'set') { const n = 1 + random(c.options.length); s[c.name] = c.options.slice(0, n).map((o: any) => o.value); }
			else if (c.kind === 'range') { const a = c.min + random(c.max - c.min); s[c.name] = `${a}..`; }
		}
		out.push(s);
	}
	return out;
}
