/** A statement ran for longer than it may. */
export class StatementTimeout extends Error {}
