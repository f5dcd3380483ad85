import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from './response-headers';

const rules = parseHeaderRules(`
# every page
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: frame-ancestors 'none'
/embed/*
  Content-Security-Policy: sandbox
  Link: </a>; rel=x
  Link: </b>; rel=y
/v/:release/embed/:slug
  X-Frozen: yes
/a.b
  X-Dot: yes
`);

describe('_headers', () => {
	it('applies every matching rule in order', () => {
		expect(Object.fromEntries(headersFor(rules, '/charts/since-onset'))).toEqual({
			'x-content-type-options': 'nosniff',
			'content-security-policy': "frame-ancestors 'none'"
		});
	});

	it('joins what is set more than once', () => {
		expect(Object.fromEntries(headersFor(rules, '/embed/since-onset'))).toEqual({
			'x-content-type-options': 'nosniff',
			'content-security-policy': "frame-ancestors 'none', sandbox",
			link: '</a>; rel=x, </b>; rel=y'
		});
	});

	it('matches a placeholder within one segment and a dot as a dot', () => {
		expect(headersFor(rules, '/v/2026-01/embed/x').get('x-frozen')).toBe('yes');
		expect(headersFor(rules, '/v/2026-01/embed/x/y').has('x-frozen')).toBe(false);
		expect(headersFor(rules, '/aXb').has('x-dot')).toBe(false);
	});

	it('names the line that it cannot read', () => {
		expect(() => parseHeaderRules('/*\n  nonsense')).toThrow('line 2');
		// Only some hosts can take a header away.
		expect(() => parseHeaderRules('/*\n  ! Link')).toThrow('line 2');
	});
});
