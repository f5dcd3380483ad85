import { answerAddresses, type AnswerIndex } from '$lib/query/answer-index';
import { whenIdle } from '$lib/ui/paint';
import { savesData } from '$lib/ui/saves-data';
import { postCache } from '$lib/ui/service-worker';

/**
 * Has the home page kept, with what its first chart needs to change its settings without a connection.
 * @param answers Stored answers of the chart.
 * @param data Path of the folder of the data, without a slash at the end.
 */
export async function keepHome(answers: AnswerIndex, data: string): Promise<void> {
	if (savesData()) return;
	await whenIdle();
	const { origin, pathname } = new URL(document.baseURI);
	const addresses = answerAddresses(answers, data).map((path) => new URL(path, document.baseURI).href);
	postCache(__SITE_VERSION__, origin + pathname, addresses);
}
