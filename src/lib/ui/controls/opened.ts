import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Tells whether a `<details>` is open, first when the page comes to life. In place of `bind:open`, which closes what a
 * reader has opened before that.
 */
export const opened =
	(tell: (isOpen: boolean) => void): Attachment<HTMLDetailsElement> =>
	(element) => {
		tell(element.open);
		return on(element, 'toggle', () => tell(element.open));
	};
