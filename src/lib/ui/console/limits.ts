/** Rows of a result that are read. */
export const MAX_ROWS = 10_000;
/** Seconds that a statement may take. */
export const MAX_SECONDS = 30;
export const ROWS_PER_PAGE = 50;
