import type { Source } from '$lib/catalogue/catalogue';

/** Where a source was read, unless at its issuer: "read in a copy at docslib.org". Blank otherwise. */
export function copyText({ copy_host: host, grade }: Pick<Source, 'copy_host' | 'grade'>): string {
	if (host === null) return '';
	return grade === 'secondary' ? `read at ${host}` : `read in a copy at ${host}`;
}

/** Whether the only known page is a copy: its host carries the link, not the title. */
export const hasOnlyCopy = ({
	address,
	copy_address: copy
}: Pick<Source, 'address' | 'copy_address'>): boolean => copy !== null && address === copy;
