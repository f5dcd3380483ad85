import type { Query, Scalar } from './port';

/** A value as an SQL literal. Doubling quotes is enough: no other character is special inside them. @throws {RangeError} for numbers that are not finite. */
export function literal(value: Scalar): string {
	if (value === null) return 'NULL';
	if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError('Only finite numbers can be written.');
	return String(value);
}

/** Parts of a statement between its parameters; a `?` inside quotes is not a parameter. */
function piecesOf(sql: string): string[] {
	const pieces = [''];
	let isQuoted = false;
	for (const letter of sql) {
		if (letter === "'") isQuoted = !isQuoted;
		if (letter === '?' && !isQuoted) pieces.push('');
		else pieces[pieces.length - 1] += letter;
	}
	return pieces;
}

/** The statement with its values inlined. @throws {RangeError} when it has more or fewer `?` than values. */
export function inlineParameters({ sql, params }: Query): string {
	const pieces = piecesOf(sql.trim());
	if (pieces.length !== params.length + 1)
		throw new RangeError(`${params.length} values for ${pieces.length - 1} places.`);
	return pieces
		.map((piece, index) => (index < params.length ? piece + literal(params[index] ?? null) : piece))
		.join('');
}
