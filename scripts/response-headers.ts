/**
 * Reads the `_headers` file that static hosts understand: a path per unindented line, below it indented
 * `Name: value` lines; `*` matches anything, `:name` one path segment, `! Name` removes a header.
 */
interface HeaderRule {
	readonly path: RegExp;
	readonly set: readonly (readonly [name: string, value: string])[];
	readonly unset: readonly string[];
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

function pathPattern(path: string): RegExp {
	const source = path.split(/(\*|:[A-Za-z]\w*)/).map((part) => {
		if (part === '*') return '.*';
		return part.startsWith(':') ? '[^/]+' : escaped(part);
	});
	return new RegExp(`^${source.join('')}$`);
}

/** @throws {Error} naming the line that is neither a path nor a header. */
export function parseHeaderRules(text: string): HeaderRule[] {
	const rules: { path: RegExp; set: [string, string][]; unset: string[] }[] = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const content = line.trim();
		if (content === '' || content.startsWith('#')) continue;
		const rule = rules.at(-1);
		const colon = content.indexOf(':');
		if (!/^\s/.test(line)) rules.push({ path: pathPattern(content), set: [], unset: [] });
		else if (rule && content.startsWith('!')) rule.unset.push(content.slice(1).trim().toLowerCase());
		else if (rule && colon > 0)
			rule.set.push([content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()]);
		else throw new Error(`_headers line ${index + 1}: neither a path nor a header: ${content}`);
	}
	return rules;
}

/** Header names in lower case; later rules win, and values repeated within one rule are joined with a comma. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
	const headers = new Map<string, string>();
	for (const rule of rules.filter(({ path }) => path.test(pathname))) {
		for (const name of rule.unset) headers.delete(name);
		const own = new Map<string, string>();
		for (const [name, value] of rule.set) own.set(name, own.has(name) ? `${own.get(name)}, ${value}` : value);
		for (const [name, value] of own) headers.set(name, value);
	}
	return headers;
}
