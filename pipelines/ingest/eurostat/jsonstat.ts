import { DataFailure } from '../../lib/failure.js';
import type { Observation } from './observations.js';

type Sparse<T> = Readonly<Record<string, T>> | readonly (T | null)[];

interface JsonStat {
	readonly class: 'dataset';
	readonly updated: string;
	readonly id: readonly string[];
	readonly size: readonly number[];
	readonly dimension: Readonly<
		Record<string, { category: { index: Readonly<Record<string, number>> | readonly string[] } }>
	>;
	readonly value: Sparse<number>;
	readonly status?: Sparse<string>;
}

/** JSON-stat 2.0 of Eurostat's statistics service: one flat list of cells in which the last dimension varies fastest. */
export function readJsonStat(file: string, text: string): { observations: Observation[]; updated: string } {
	const data = parse(file, text);
	const codes = data.id.map((dimension) => codesInOrder(data.dimension[dimension]?.category.index ?? {}));
	codes.forEach((list, at) => {
		if (list.length !== data.size[at]) {
			throw new DataFailure(
				file,
				null,
				`the dimension ${data.id[at]} has ${list.length} codes and the size ${data.size[at]}`,
				'The answer is damaged: ask again'
			);
		}
	});
	const cells = data.size.reduce((product, size) => product * size, 1);
	const observations: Observation[] = [];
	for (let cell = 0; cell < cells; cell++) {
		const figure = at(data.value, cell);
		const flag = at(data.status, cell) ?? '';
		if (figure === undefined && flag === '') continue;
		if (figure !== undefined && !(Number.isInteger(figure) && figure >= 0)) {
			throw new DataFailure(
				file,
				`value ${cell}`,
				`"${figure}" is not a whole number of people from 0`,
				'Look the figure up again'
			);
		}
		const row: Record<string, string> = {};
		let rest = cell;
		for (let dimension = data.id.length - 1; dimension >= 0; dimension--) {
			const size = data.size[dimension] ?? 1;
			row[data.id[dimension] ?? ''] = codes[dimension]?.[rest % size] ?? '';
			rest = Math.floor(rest / size);
		}
		observations.push({
			place: `value ${cell}`,
			codes: row,
			value: figure ?? null,
			flag: flag.replace(':', '')
		});
	}
	return { observations, updated: data.updated.slice(0, 10) };
}

function parse(file: string, text: string): JsonStat {
	let data: Partial<JsonStat>;
	try {
		data = JSON.parse(text) as Partial<JsonStat>;
	} catch {
		throw new DataFailure(file, null, 'the file is not JSON', 'The answer is damaged: ask again');
	}
	const { id, size, dimension, value, updated } = data;
	if (data.class !== 'dataset' || !id || !size || !dimension || !value || !updated) {
		throw new DataFailure(
			file,
			null,
			'the file is no JSON-stat data set with dimensions, values and a date',
			'Ask the statistics service for format=JSON and look at the answer'
		);
	}
	return { ...data, class: 'dataset', id, size, dimension, value, updated };
}

function codesInOrder(index: Readonly<Record<string, number>> | readonly string[]): readonly string[] {
	if (Array.isArray(index)) return index as readonly string[];
	return Object.entries(index as Readonly<Record<string, number>>)
		.sort(([, a], [, b]) => a - b)
		.map(([code]) => code);
}

function at<T>(list: Sparse<T> | undefined, cell: number): T | undefined {
	if (list === undefined) return undefined;
	const found = Array.isArray(list)
		? (list as readonly (T | null)[])[cell]
		: (list as Readonly<Record<string, T>>)[String(cell)];
	return found ?? undefined;
}
