/** Thrown when a statement exceeds its time limit. */
export class StatementTimeout extends Error {}
