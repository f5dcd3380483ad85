/** Maximum number of rows to read from a result. */
export const MAX_ROWS = 10_000;
/** Time limit of a statement, in seconds. */
export const MAX_SECONDS = 30;
export const ROWS_PER_PAGE = 50;
