import { error } from '@sveltejs/kit';
import { publishedAnswers } from '$lib/server/answers/published-answers';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = async () => [...(await publishedAnswers()).keys()].map((file) => ({ file }));

export const GET: RequestHandler = async ({ params }) => {
	const content = (await publishedAnswers()).get(params.file);
	if (content === undefined) error(404, 'There is no such answer.');
	return new Response(content, { headers: { 'content-type': 'application/json' } });
};
