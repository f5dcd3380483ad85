import { expect, type Locator, type Page } from '@playwright/test';
import { formats, type Format, type Scope } from '../../src/lib/export/files';

interface SavedFile {
	readonly path: string;
	readonly name: string;
	/** Number of rows stated in the dialog before the click. */
	readonly announced: number;
	/** Number of withheld rows stated in the dialog. */
	readonly withheld: number;
}

export const downloadDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Download' });

/** Opens the dialog if it is not open. */
export async function openDownloads(page: Page, within: Page | Locator = page): Promise<Locator> {
	const dialog = downloadDialog(page);
	if (!(await dialog.isVisible())) {
		await within.getByRole('button', { name: 'Download', exact: true }).click();
		await expect(dialog).toBeVisible();
	}
	return dialog;
}

export async function closeDownloads(page: Page): Promise<void> {
	await downloadDialog(page).getByRole('button', { name: 'Close' }).click();
	await expect(downloadDialog(page)).toBeHidden();
}

const numberIn = (text: string, pattern: RegExp): number =>
	Number((pattern.exec(text)?.[1] ?? '0').replaceAll(',', ''));

/** Saves one file through the dialog into a folder. */
export async function saveFile(
	page: Page,
	format: Format,
	folder: string,
	scope: Scope = 'displayed'
): Promise<SavedFile> {
	const dialog = await openDownloads(page);
	const choice = dialog.locator(`input[value="${scope}"]`);
	await expect(choice).toBeEnabled();
	await choice.check();
	const words = (await choice.locator('..').textContent()) ?? '';
	const button = dialog.getByRole('button', { name: formats[format].label, exact: true });
	const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const path = `${folder}/${saved.suggestedFilename()}`;
	await saved.saveAs(path);
	await expect(button).toBeEnabled();
	return {
		path,
		name: saved.suggestedFilename(),
		announced: numberIn(words, /([\d,]+) rows?/),
		withheld: numberIn(words, /([\d,]+) more rest/)
	};
}
