export type FileKind = 'empty' | 'text' | 'json' | 'workbook' | 'zip' | 'gzip' | 'web page' | 'other';

interface Sniffed {
	readonly kind: FileKind;
	/** What a person would call it, for messages. */
	readonly name: string;
}

/** First bytes of formats that no reader reads. */
const foreign: readonly (readonly [start: string, name: string])[] = [
	['\u00d0\u00cf\u0011\u00e0', 'a workbook in the old .xls format'],
	['%PDF', 'a PDF'],
	['PAR1', 'a Parquet file'],
	['\u0089PNG', 'a picture'],
	['\u00fd7zXZ', 'an archive in the .xz format'],
	['BZh', 'an archive in the .bz2 format'],
	['7z\u00bc\u00af', 'an archive in the .7z format'],
	['RDX', 'an R data file'],
	['{\\rtf', 'a text document']
];

/** The kind of a file by its contents, whatever its name says. */
export function sniff(bytes: Uint8Array): Sniffed {
	const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
	if (bytes.length === 0) return { kind: 'empty', name: 'an empty file' };
	if (start.startsWith('PK')) {
		return Buffer.from(bytes).includes('xl/workbook.xml')
			? { kind: 'workbook', name: 'a workbook (.xlsx)' }
			: { kind: 'zip', name: 'a zip archive' };
	}
	if (start.startsWith('\u001f\u008b')) return { kind: 'gzip', name: 'a gzip archive' };
	const other = foreign.find(([signature]) => start.startsWith(signature));
	if (other) return { kind: 'other', name: other[1] };
	const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
	if (text === '' && bytes.length <= 512) return { kind: 'empty', name: 'a blank file' };
	if (start.includes('\0')) return { kind: 'other', name: 'a file of a format that is not known' };
	if (text.startsWith('<')) {
		return /^<(!doctype html|html|head|body|script|meta)/i.test(text)
			? { kind: 'web page', name: 'a web page' }
			: { kind: 'other', name: 'XML' };
	}
	return /^[[{]/.test(text) ? { kind: 'json', name: 'JSON' } : { kind: 'text', name: 'a text table' };
}
