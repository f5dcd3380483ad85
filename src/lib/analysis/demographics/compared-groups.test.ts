import { expect, it } from 'vitest';
import { menInEurope } from './compared-groups';

it('counts the groups with more men in Europe than next door, and finds the widest gap', () => {
	const hosts = [
		{ origin: 'UKR', europe: 0.2, neighbours: 0.2001 },
		{ origin: 'AFG', europe: 0.55, neighbours: 0.25 },
		{ origin: 'SYR', europe: 0.3, neighbours: 0.7 }
	];
	expect(menInEurope(hosts)).toEqual({ larger: 1, widest: hosts[2] });
	expect(menInEurope([])).toBeNull();
});
