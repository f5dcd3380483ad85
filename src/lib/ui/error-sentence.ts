/** Kinds of errors that this site throws with a sentence for readers; browsers word the others for programmers. */
const OURS = ['QueryError', 'Error', 'RangeError'];

export const errorSentence = (error: unknown, otherwise: string): string =>
	error instanceof Error && OURS.includes(error.name) && error.message.endsWith('.')
		? error.message
		: otherwise;
