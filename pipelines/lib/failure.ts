/** A broken rule, worded for maintainers of the data: file, row, rule, and advice. */
export class DataFailure extends Error {
	constructor(
		readonly file: string,
		readonly row: number | string | null,
		readonly rule: string,
		readonly advice: string
	) {
		const place = row === null ? file : `${file}, ${typeof row === 'number' ? `row ${row}` : row}`;
		super(`${place}: ${rule}. ${advice}.`);
		this.name = 'DataFailure';
	}
}

/** A misspelt option, as `parseArgs` reports it. */
function isUsage(error: unknown): error is Error {
	return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Runs a command; a broken rule prints only its message, any other error its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
	try {
		await main();
	} catch (error) {
		console.error(error instanceof DataFailure || isUsage(error) ? error.message : error);
		process.exitCode = 1;
	}
}
