import { expect, it } from 'vitest';
import { copyText, hasOnlyCopy } from './source-copies';

it('a copy is named by its host, and says whether an issuer’s document was copied', () => {
	expect(copyText({ copy_host: 'docslib.org', grade: 'official_second_hand' })).toBe(
		'read in a copy at docslib.org'
	);
	expect(copyText({ copy_host: 'visaverge.com', grade: 'secondary' })).toBe('read at visaverge.com');
	expect(copyText({ copy_host: null, grade: 'official' })).toBe('');
});

it('only a copy is known when links lead to it', () => {
	const copy = 'https://docslib.org/doc/1';
	expect(hasOnlyCopy({ address: copy, copy_address: copy })).toBe(true);
	expect(hasOnlyCopy({ address: 'https://undocs.org/A/HRC/28/69', copy_address: copy })).toBe(false);
	expect(hasOnlyCopy({ address: null, copy_address: null })).toBe(false);
});
