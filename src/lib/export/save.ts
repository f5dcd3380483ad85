/** Milliseconds until the address is revoked; some browsers lose the download when that happens at once. */
const REVOKE_DELAY = 60_000;

/** Hands a file to the reader's browser under a name. */
export function save(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), REVOKE_DELAY);
}
