const listeners = new Set<() => void>();

/** Calls `listener` whenever the site lacks a file that this page asks for, as after a newer version was published. */
export function onMissingFile(listener: () => void): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}

export function reportMissingFile(): void {
	for (const listener of listeners) listener();
}
