import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Reports whether a `<details>` is open, first when it is hydrated. Replaces `bind:open`, which closes anything a reader
 * opened before hydration.
 */
export const opened =
	(report: (isOpen: boolean) => void): Attachment<HTMLDetailsElement> =>
	(element) => {
		report(element.open);
		return on(element, 'toggle', () => report(element.open));
	};

/** Escape closes a `<details>` from anywhere within and returns to its summary; a dialog around it stays open. */
export const closedByEscape: Attachment<HTMLDetailsElement> = (element) =>
	on(element, 'keydown', (event) => {
		if (event.key !== 'Escape' || !element.open) return;
		event.preventDefault();
		event.stopPropagation();
		element.open = false;
		element.querySelector('summary')?.focus();
	});
