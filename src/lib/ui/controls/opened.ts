import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Reports whether a `<details>` is open, first when it is hydrated. Replaces `bind:open`, which closes what a reader
 * opened before hydration.
 */
export const opened =
	(report: (isOpen: boolean) => void): Attachment<HTMLDetailsElement> =>
	(element) => {
		report(element.open);
		return on(element, 'toggle', () => report(element.open));
	};
