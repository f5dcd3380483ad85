/** Milliseconds until the address is revoked; some browsers lose the download if that happens immediately. */
const REVOKE_DELAY = 60_000;

/** Starts a browser download of a file with the given name. */
export function save(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), REVOKE_DELAY);
}
