import { parse } from 'devalue';
import type { EmbedContent } from '../../src/lib/embed/live/page';
import type { AnswerIndex } from '../../src/lib/query/answer-index';
import type { Query, Row, Scalar } from '../../src/lib/query/port';
import { keyOf } from '../../src/lib/query/query-key';
import { rowsOfAnswer } from '../../src/lib/query/stored-answer';
import { embedSlugs, readBuilt } from './site';

interface StoredAnswer {
	readonly query: Query;
	readonly rows: readonly Row[];
}

/** The tables that a statement names. */
function tablesIn(sql: string): string[] {
	const { tables } = JSON.parse(readBuilt('data/manifest.json')) as { tables: Record<string, unknown> };
	return Object.keys(tables).filter((name) => new RegExp(`\\b(from|join)\\s+${name}\\b`, 'i').test(sql));
}

/** The stored answers of a view or of the explorer, as its page carries them. */
export const answersOfView = (slug: string): AnswerIndex =>
	(parse(readBuilt(`embed/${slug}.json`)) as EmbedContent).answers;

/** Every answer of the built site, as its pages would read it. */
export function storedAnswers(): readonly StoredAnswer[] {
	const answers = new Map<string, StoredAnswer>();
	for (const slug of [...embedSlugs, 'explore']) {
		for (const { sql, files } of answersOfView(slug).statements)
			for (const [parameters, file] of Object.entries(files)) {
				const query = { sql, params: JSON.parse(parameters) as Scalar[], tables: tablesIn(sql) };
				const rows = rowsOfAnswer(JSON.parse(readBuilt(`data/answers/${file}.json`)));
				answers.set(keyOf(query), { query, rows });
			}
	}
	return [...answers.values()];
}
