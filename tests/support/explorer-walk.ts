import type { Locator, Page } from '@playwright/test';

/** A pseudorandom integer from 0 to below `below`; the same sequence for the same seed. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const anyOf = async (found: Locator, random: Random): Promise<Locator | null> => {
	const count = await found.count();
	return count === 0 ? null : found.nth(random(count));
};

async function takeOption(select: Locator, random: Random): Promise<void> {
	const values = await select
		.locator('option')
		.evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
	await select.selectOption(values[random(values.length)] ?? '');
}

/** Toggles a preset or member of a long list, or a checkbox of a short list. */
async function pressMember(control: Locator, random: Random): Promise<void> {
	const details = control.locator('details').first();
	if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
		await details.locator('summary').first().click();
	const [buttons, boxes] = [
		control.locator('.presets button:visible'),
		control.locator('input[type="checkbox"]:visible')
	];
	const isGroup = random(2) === 0;
	const pressed = (isGroup ? await anyOf(buttons, random) : null) ?? (await anyOf(boxes, random));
	// A checkbox may be covered by the label drawn in its place.
	await pressed?.evaluate((element: HTMLElement) => element.click());
}

/** Changes one of the explorer's settings, whatever its kind of control. */
export async function moveOne(page: Page, random: Random): Promise<void> {
	const controls = page.locator('section[aria-label="Settings"] .control:visible');
	const control = controls.nth(random(await controls.count()));
	if ((await control.locator('details').count()) > 0) return pressMember(control, random);
	const select = await anyOf(control.locator('select:visible'), random);
	if (select) await takeOption(select, random);
}
