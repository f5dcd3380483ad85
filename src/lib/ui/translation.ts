/**
 * Browsers translate a page by putting a `<font>` in the place of each text node. Updates of the removed node would
 * then be lost, and one state's words would stand beside another's. So the originals return before every update, and
 * the browser translates what it then finds.
 */

/** Removed text nodes, with what stands in their place. */
const replaced = new Map<Text, Element>();
let observer: MutationObserver | undefined;

const isStandIn = (node: Node | null): node is HTMLElement =>
	node instanceof HTMLElement && node.localName === 'font';

function record({ removedNodes, addedNodes, previousSibling, nextSibling }: MutationRecord): void {
	const [text] = removedNodes;
	if (!(text instanceof Text)) return;
	const standIn = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
	if (standIn && !replaced.has(text)) replaced.set(text, standIn);
}

/** Begins to watch for translation, once per page. */
export function followTranslation(): void {
	if (observer) return;
	observer = new MutationObserver((records) => records.forEach(record));
	observer.observe(document.body, { childList: true, subtree: true });
	// Whatever a reader does may change words outside the chart too.
	for (const event of ['click', 'change', 'input', 'keydown', 'popstate'])
		addEventListener(event, restoreOriginals, { capture: true });
}

/** Puts the original text nodes back; call it before words on the page change. */
export function restoreOriginals(): void {
	observer?.takeRecords().forEach(record);
	for (const [text, standIn] of replaced) if (standIn.isConnected) standIn.replaceWith(text);
	replaced.clear();
}
