import { formatExact } from '$lib/text/numbers';
import type { Bar, Part } from './bars';
import { shareText } from './words';

/** What a part says when it is stepped to. */
export const readingOf = ({ label, people, share }: Part, { words }: Bar): string =>
	`${words ? `${words}: ` : ''}${label}: ${formatExact(people.value)} people, ${shareText(share.value)} of those let in`;
