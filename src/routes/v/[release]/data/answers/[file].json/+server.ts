import { error } from '@sveltejs/kit';
import { frozenAnswers, frozenAnswerFiles } from '$lib/server/answers/published-answers';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => frozenAnswerFiles();

export const GET: RequestHandler = async ({ params: { release, file } }) => {
	const content = (await frozenAnswers(release)).get(file);
	if (content === undefined) error(404, 'There is no such answer.');
	return new Response(content, { headers: { 'content-type': 'application/json' } });
};
