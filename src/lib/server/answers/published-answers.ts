import { oncePerKey, once } from '$lib/query/once';
import { embedSlugs } from '../embed-pages';
import { redrawnCharts } from '../frozen-pages';
import { releaseFolder, storedReleases } from '../stored-releases';
import { answerFiles, answersOf } from './view-answers';

/** Answers by file name, of every view and the explorer. Says which views are too large to be stored whole. */
export const publishedAnswers = once(async () => {
	const files = await answerFiles(embedSlugs);
	for (const slug of embedSlugs) {
		const { warning } = await answersOf(slug);
		if (warning) process.emitWarning(`Stored answers: ${warning}`);
	}
	return files;
});

/** Answers by file name, of the embeds of a stored release that are drawn anew. */
export const frozenAnswers = oncePerKey(async (release: string) =>
	answerFiles(await redrawnCharts(release), releaseFolder(release))
);

/** The names of those of every release. */
export async function frozenAnswerFiles(): Promise<{ release: string; file: string }[]> {
	const releases = await Promise.all(
		storedReleases().map(async (release) =>
			[...(await frozenAnswers(release)).keys()].map((file) => ({ release, file }))
		)
	);
	return releases.flat();
}
