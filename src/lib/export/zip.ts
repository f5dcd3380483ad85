import { strToU8, zipSync } from 'fflate';
import type { DataTable } from '$lib/views/contract';
import { dataPackageOf } from './data-package';
import type { Provenance } from './provenance';
import { readmeOf } from './readme';

/** The format's earliest date; a fixed time makes files identical in every time zone. */
const dayOf = (date: string): Date => {
	const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
	return new Date(year, month - 1, day, 12);
};

/**
 * One file per table, with README.md and, if described, metadata.json (Frictionless Data Package).
 * @param extension File extension of the tables.
 * @param isDescribed Whether they are CSV as the Data Package describes it.
 */
export function writeZip(
	tables: readonly DataTable[],
	meta: Provenance,
	extension: string,
	write: (table: DataTable) => Uint8Array,
	isDescribed = false
): Uint8Array<ArrayBuffer> {
	const json = (value: object) => strToU8(`${JSON.stringify(value, null, '\t')}\n`);
	const files = {
		...Object.fromEntries(tables.map((table) => [`${table.name}.${extension}`, write(table)])),
		...(isDescribed ? { 'metadata.json': json(dataPackageOf(tables, meta)) } : {}),
		'README.md': strToU8(readmeOf(tables, meta))
	};
	return new Uint8Array(zipSync(files, { level: 6, mtime: dayOf(meta.retrieved) }));
}
