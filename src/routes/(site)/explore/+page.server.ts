import type { TableFile } from '$lib/explore/compute/reproduce';
import { dataFiles } from '$lib/query/data-files';
import { publishedTables } from '$lib/server/published-data';
import { defaultExploration } from '$lib/server/default-exploration';
import { answersOf } from '$lib/server/answers/view-answers';
import { chartAssets } from '$lib/server/chart-assets';

/** Tables read by the explorer's statements. */
const READ = [
	'admissions',
	'applications',
	'decisions',
	'displaced_flow',
	'displaced_stock',
	'pathways',
	'population',
	'protection_stock',
	'solutions',
	'wars'
];

export const load = async () => {
	const { manifest, tables } = await publishedTables();
	return {
		...(await defaultExploration()),
		...(await chartAssets('explore')),
		answers: (await answersOf('explore')).index,
		files: dataFiles(manifest, Object.keys(manifest.tables)),
		tableFiles: tables
			.filter(({ name }) => READ.includes(name))
			.map(({ name, file, citableOnlyRows, columns }): TableFile => ({
				name,
				file,
				isPartial: citableOnlyRows > 0,
				columns:
					citableOnlyRows > 0 ? columns.map((column) => ({ name: column.name, type: column.type })) : []
			}))
	};
};
