import { expect, test } from 'vitest';
import { bareOptions, defaultOptions, embedSearch } from './address';

test('an address contains the settings, then the options that change something, then the fragment of settings', () => {
	expect(embedSearch('')).toBe('');
	expect(embedSearch('', defaultOptions)).toBe('?theme=light');
	expect(embedSearch('?origins=UKR~SYR')).toBe('?origins=UKR~SYR#asked');
	expect(embedSearch('?window=36', { ...bareOptions, controls: true, text: true, theme: 'dark' })).toBe(
		'?window=36&controls=on&text=on&theme=dark#asked'
	);
});
