/** One broken rule, said so that whoever maintains the data can act on it: which file, which row, which rule, what to do. */
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

/** Runs a command-line entry; a broken rule prints as one sentence, anything else keeps its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
	try {
		await main();
	} catch (error) {
		console.error(error instanceof DataFailure ? error.message : error);
		process.exitCode = 1;
	}
}
