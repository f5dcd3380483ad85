import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Correction } from '$lib/text/corrections';
import { SITE_NAME } from '$lib/text/site';
import { atomFeed } from './atom';
import { SITE_ORIGIN } from './site';

/** Corrections made so far, the newest first. */
export function readCorrections(): Correction[] {
	const rows: Correction[] = parse(readFileSync('data/corrections.csv'), { columns: true, bom: true });
	return rows.sort((a, b) => b.date.localeCompare(a.date));
}

/** Before the first correction: the day of the first release. */
const BEGINNING = '2026-11-16';

/** Atom feed of corrections, the newest first. */
export function correctionsFeed(corrections: readonly Correction[] = readCorrections()): string {
	return atomFeed({
		id: 'urn:resettlement-parity:corrections',
		title: `${SITE_NAME}: corrections`,
		updated: corrections[0]?.date ?? BEGINNING,
		entries: corrections.map((one) => {
			const same = corrections.filter(({ date }) => date === one.date);
			return {
				id: `urn:resettlement-parity:correction:${one.date}:${same.indexOf(one) + 1}`,
				title: `Correction: ${one.where}`,
				updated: one.date,
				link: `${SITE_ORIGIN}/method#corrections`,
				summary: `${one.what_was_wrong} Wrong since release ${one.since}. ${one.what_it_is_now}`
			};
		})
	});
}
