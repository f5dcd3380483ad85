/**
 * Caches the result of the last call and returns it for identical arguments. For computations on result sets, which
 * the query runner returns as the same arrays for the same queries.
 */
export function memoizeLast<Arguments extends readonly unknown[], Answer>(
	work: (...args: Arguments) => Answer
): (...args: Arguments) => Answer {
	let last: { readonly args: Arguments; readonly answer: Answer } | undefined;
	return (...args) => {
		if (last?.args.length !== args.length || !args.every((arg, i) => arg === last?.args[i]))
			last = { args, answer: work(...args) };
		return last.answer;
	};
}
