/**
 * Reads what all static hosts understand of a `_headers` file: a path per unindented line, below it indented
 * `Name: value` lines; `*` matches anything, `:name` one path segment.
 */
interface HeaderRule {
	readonly path: RegExp;
	readonly set: readonly (readonly [name: string, value: string])[];
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
	const rules: { path: RegExp; set: [string, string][] }[] = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const content = line.trim();
		if (content === '' || content.startsWith('#')) continue;
		const rule = rules.at(-1);
		const colon = content.indexOf(':');
		if (!/^\s/.test(line)) rules.push({ path: pathPattern(content), set: [] });
		else if (rule && colon > 0 && !content.startsWith('!'))
			rule.set.push([content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()]);
		else throw new Error(`_headers line ${index + 1}: neither a path nor a header: ${content}`);
	}
	return rules;
}

/** Header names in lower case. Values of one name are joined with a comma, whether one rule sets them or several. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
	const headers = new Map<string, string>();
	for (const [name, value] of rules.filter(({ path }) => path.test(pathname)).flatMap(({ set }) => set))
		headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
	return headers;
}
