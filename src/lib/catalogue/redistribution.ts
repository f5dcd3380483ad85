import type { ManifestTable } from './manifest';

/** Hand-written tables, whose sources document a row without supplying its figures. */
const isReference = (name: string): boolean => ['wars', 'events'].includes(name);

/** Whether rows of a published table may come from a source that may be cited but not redistributed as data. */
export const mayHoldCitableOnlyRows = (name: string, { columns }: Pick<ManifestTable, 'columns'>): boolean =>
	!isReference(name) && columns.some((column) => column.name === 'source_id');

/** SQL condition on a table's rows: their figures may be redistributed. @param sources SQL for the table of sources. */
export const redistributableCondition = (sources: string): string =>
	`source_id is null or source_id in (select id from ${sources} where redistributable)`;
