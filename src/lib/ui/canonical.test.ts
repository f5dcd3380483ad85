import { expect, it } from 'vitest';
import { canonicalAddress } from './canonical';

const on = (pathname: string, base = '') =>
	canonicalAddress({ origin: `https://parity.example${base}`, base, pathname });

it.each([
	['/', '/'],
	['/index.html', '/'],
	['/about', '/about'],
	['/about/', '/about'],
	['/about.html', '/about'],
	['/charts/europe', '/charts/europe'],
	['/charts/europe/AFG', '/charts/europe'],
	['/origins/AFG', '/origins/AFG']
])('%s is listed at %s', (pathname, listed) => {
	expect(on(pathname)).toBe(`https://parity.example${listed}`);
});

it('names the folder of the site once', () => {
	expect(on('/parity/charts/share', '/parity')).toBe('https://parity.example/parity/charts/share');
	expect(on('/parity/', '/parity')).toBe('https://parity.example/parity/');
});

it('is empty for pages that are not listed, and for a site without a known address', () => {
	expect([on('/404'), on('/404.html'), on('/offline')]).toEqual(['', '', '']);
	expect(canonicalAddress({ origin: '', base: '', pathname: '/about' })).toBe('');
});
