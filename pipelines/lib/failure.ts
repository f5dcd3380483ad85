/** A broken rule, worded for those who maintain the data: file, row, rule, and what to do. */
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

/** Runs a command; a broken rule prints its message alone, any other error its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
	try {
		await main();
	} catch (error) {
		console.error(error instanceof DataFailure ? error.message : error);
		process.exitCode = 1;
	}
}
