import { strToU8, zipSync } from 'fflate';

export type SheetLines = readonly (readonly (string | number | null)[])[];

/** A minimal .xlsx file like the publisher's, with sheets of text and numbers. */
export function workbook(sheets: Readonly<Record<string, SheetLines>>): Uint8Array {
	const names = Object.keys(sheets);
	const files: Record<string, Uint8Array> = {
		'[Content_Types].xml': xml(
			`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
		),
		'_rels/.rels': xml(relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
		'xl/workbook.xml': xml(
			`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
				.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
				.join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': xml(
			relationships(
				names.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`])
			)
		)
	};
	names.forEach((name, index) => {
		files[`xl/worksheets/sheet${index + 1}.xml`] = xml(sheetXml(sheets[name] ?? []));
	});
	return zipSync(files);
}

function relationships(entries: readonly (readonly [string, string, string])[]): string {
	const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
		.map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`)
		.join('')}</Relationships>`;
}

function sheetXml(lines: SheetLines): string {
	const rows = lines.map((cells, line) => {
		const written = cells.map((cell, column) => {
			if (cell === null) return '';
			const place = `${String.fromCharCode(65 + column)}${line + 1}`;
			return typeof cell === 'number'
				? `<c r="${place}"><v>${cell}</v></c>`
				: `<c r="${place}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`;
		});
		return `<row r="${line + 1}">${written.join('')}</row>`;
	});
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function xml(text: string): Uint8Array {
	return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
}
