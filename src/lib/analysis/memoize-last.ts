/**
 * Keeps the answer to the newest call: asked again with the very same arguments, it is given back. For work on result
 * sets, which the runner hands out as the same arrays as long as the same statements are asked.
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
