/** A statement took longer than it may. */
export class OutOfTime extends Error {}
