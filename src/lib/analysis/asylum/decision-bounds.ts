/**
 * SQL for the bounds of a count of decisions: UNHCR prints counts under 10 as 0, 5 or 10, which stand for 0 to 2, 3 to 7
 * and 8 to 10. The same bounds as `asPrinted(count, 'unhcr-decisions')`.
 */
export const decisionLow = (column: string): string =>
	`case ${column} when 5 then 3 when 10 then 8 else ${column} end`;
export const decisionHigh = (column: string): string =>
	`case ${column} when 0 then 2 when 5 then 7 else ${column} end`;
