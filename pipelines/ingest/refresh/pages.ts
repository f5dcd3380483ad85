import { DataFailure } from '../../lib/failure.js';
import { jsonOf, type Asker } from './http-client.js';
import type { Progress } from './progress.js';
import type { Shelf } from './page-cache.js';

export interface PageFacts {
	/** Number of pages of the whole answer. */
	readonly pages: number;
	/** Equal on all pages of one answer, for example its number of rows and its date. */
	readonly edition: string;
}

/** A question whose answer comes in numbered pages of JSON. */
export interface PagedQuestion {
	/** For messages and file names. */
	readonly name: string;
	address(page: number): string;
	/** @throws DamagedAnswer to ask for the page again, DataFailure when the question was not understood. */
	verify(page: unknown, number: number): PageFacts;
}

export interface Tools {
	readonly asker: Asker;
	readonly shelf: Shelf;
	readonly progress: Progress;
}

const mostPages = 100;

/**
 * All pages of one answer, in order; finished ones come from the shelf. When the answer changes on the way (the
 * publisher released anew), everything is asked once more from the first page.
 */
export async function fetchPages(question: PagedQuestion, tools: Tools): Promise<unknown[]> {
	for (let round = 1; round <= 2; round++) {
		const pages = await fetchOneEdition(question, tools);
		if (pages !== 'changed') return pages;
		tools.progress.say('the answer changed on the way: all pages are fetched again');
	}
	throw new DataFailure(
		question.name,
		null,
		'the answer changed twice while it was fetched',
		'The publisher is at work: repeat the command in an hour'
	);
}

async function fetchOneEdition(question: PagedQuestion, tools: Tools): Promise<unknown[] | 'changed'> {
	const { asker, shelf, progress } = tools;
	const pages: unknown[] = [];
	let first: PageFacts | undefined;
	for (let number = 1; number <= (first?.pages ?? 1); number++) {
		const { page, facts } = keptPage(question, number, shelf) ?? (await askForPage(question, number, tools));
		if (facts.pages > mostPages) {
			throw new DataFailure(
				question.name,
				null,
				`the answer has ${facts.pages} pages and ${mostPages} are plausible`,
				'Look at the answer; if it is right, ask for longer pages'
			);
		}
		first ??= facts;
		if (facts.pages !== first.pages || facts.edition !== first.edition) {
			for (let kept = 1; kept <= mostPages; kept++) shelf.discard(fileOf(question, kept));
			return 'changed';
		}
		pages.push(page);
		progress.step(number, facts.pages, asker.bytes);
	}
	return pages;
}

function keptPage(question: PagedQuestion, number: number, shelf: Shelf) {
	const bytes = shelf.read(fileOf(question, number));
	if (!bytes) return undefined;
	const page = JSON.parse(bytes.toString('utf8')) as unknown;
	return { page, facts: question.verify(page, number) };
}

async function askForPage(question: PagedQuestion, number: number, { asker, shelf }: Tools) {
	return asker.ask({
		what: `${question.name}, page ${number}`,
		address: question.address(number),
		read(answer) {
			const page = jsonOf(answer);
			const facts = question.verify(page, number);
			shelf.write(fileOf(question, number), answer.bytes);
			return { page, facts };
		}
	});
}

function fileOf({ name }: PagedQuestion, page: number): string {
	return `${name}-${String(page).padStart(3, '0')}.json`;
}
