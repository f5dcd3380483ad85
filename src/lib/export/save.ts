/** How long a browser may take to begin reading the file; revoking at once loses the download in some. */
const keptMilliseconds = 60_000;

/** Hands a file to the reader's browser under a name. */
export function save(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
}
