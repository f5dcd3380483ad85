import type { ManifestTable } from './manifest';

/** Tables of our own making, whose sources date or document a row but do not supply figures. */
const isReference = (name: string): boolean => ['wars', 'events'].includes(name);

/** Whether rows of a published table may rest on a source that may be cited but not passed on as data. */
export const mayHoldCitedRows = (name: string, { columns }: Pick<ManifestTable, 'columns'>): boolean =>
	!isReference(name) && columns.some((column) => column.name === 'source_id');

/** SQL condition on a table's rows: their figures may be passed on. @param sources SQL for the table of sources. */
export const isPassedOn = (sources: string): string =>
	`source_id is null or source_id in (select id from ${sources} where redistributable)`;
