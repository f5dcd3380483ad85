import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '$lib/query/port';
import { parseState, writeState, type ParsedState } from '$lib/settings/codec';
import type { Control } from '$lib/settings/control';
import { readPageState } from '$lib/ui/page-state';
import { typedSettings } from '$lib/views/contract';
import { loadView, slugs } from '$lib/views/registry';
import { queriesOf } from './compute/queries';
import { readAddress } from './settings/address';
import { emptyReason } from './settings/normalize-settings';
import { settingsOf } from './settings/settings';
import { openExplorer } from './testing';

const ADDRESSES = 10_000;

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
const random = seeded(20_261_130);
const below = (count: number): number => Math.floor(random() * count);
const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T;

/** Stands in everything that must not get further than the parser. */
const MARK = 'zqx';
const nasty = [
	'',
	'~',
	'~~~~',
	`${MARK}'; drop table wars; --`,
	`' or 1=1 -- ${MARK}`,
	`"><script>${MARK}()</script>`,
	`javascript:${MARK}`,
	'__proto__',
	'constructor',
	'toString',
	'NaN',
	'Infinity',
	'-0',
	'1e309',
	'9007199254740993',
	'2022-13-45',
	'2022-02..2021-01',
	'..',
	'%00',
	'\u0000',
	'\ud800',
	'\u202eTXT',
	'ＵＫＲ',
	'ukr',
	'UKR~UKR~UKR',
	' UKR ',
	'💥'.repeat(40),
	`${'UKR~'.repeat(900)}${MARK}`,
	`${MARK}`.repeat(2000),
	'../../etc/passwd',
	'{"$ne":null}',
	'${7*7}',
	'%E0%A4%A'
];
const names = [
	'__proto__',
	'constructor',
	'hasOwnProperty',
	'utm_source',
	'origins[]',
	'',
	'theme',
	'focus',
	'v',
	'tab'
];

function valueFor(control: Control | undefined): string {
	const options = control && 'options' in control ? control.options.map(({ value }) => value) : [];
	const kind = below(4);
	if (kind === 0 || options.length === 0) return oneOf(nasty);
	if (kind === 1) return Array.from({ length: below(6) }, () => oneOf([...options, oneOf(nasty)])).join('~');
	const option = oneOf(options);
	return kind === 2 ? option : option.slice(0, below(option.length + 1)) + oneOf(nasty);
}

function hostileAddress(controls: readonly Control[]): string {
	const parts = Array.from({ length: 1 + below(8) }, () => {
		const control = random() < 0.75 ? oneOf(controls) : undefined;
		const text = valueFor(control);
		const value = random() < 0.8 && !/[\ud800-\udfff]/.test(text) ? encodeURIComponent(text) : text;
		return `${control?.name ?? oneOf(names)}=${value}`;
	});
	return parts.join(oneOf(['&', '&', '&', '&&', ';', '?']));
}

interface Parser {
	readonly controls: readonly Control[];
	parse(parameters: URLSearchParams): ParsedState;
	statements(state: ParsedState['state']): readonly Query[];
}

/** What is wrong with the state that the parser makes of the address; empty if nothing is. */
function faultOf({ controls, parse, statements }: Parser, address: string): string {
	const { state, invalid } = parse(new URLSearchParams(address));
	if (
		Object.keys(state).length !== controls.length ||
		!controls.every(({ name }) => Object.hasOwn(state, name))
	)
		return `the state has the settings ${Object.keys(state).join(', ')}`;
	const search = writeState(state, controls);
	if (search.includes(MARK)) return `written as ${search}`;
	const again = parse(new URLSearchParams(search));
	if (again.invalid.length > 0 || writeState(again.state, controls) !== search)
		return `written as ${search}, which is read as ${writeState(again.state, controls)}`;
	const long = invalid.find(({ name, value, reason }) => `${name}${value}${reason}`.length > 1000);
	if (long) return `the reader is told ${long.reason}`;
	for (const { sql, params } of statements(state))
		if (`${sql} ${params.join(' ')}`.includes(MARK)) return `the statement ${sql} with ${params.join(', ')}`;
	readPageState(new URLSearchParams(address));
	return '';
}

let parsers: readonly (readonly [name: string, parser: Parser])[];
beforeAll(async () => {
	const explorer = await openExplorer();
	const charts = await Promise.all(
		slugs.map(async (slug: string) => {
			const { spec } = await loadView(slug);
			const { controls } = spec;
			const parser: Parser = {
				controls,
				parse: (parameters) => parseState(parameters, controls),
				statements: (state) => Object.values<Query>(spec.queries(typedSettings(state, controls)))
			};
			return [slug, parser] as const;
		})
	);
	const { controls, published } = explorer;
	parsers = [
		...charts,
		[
			'explore',
			{
				controls,
				parse: (parameters) => readAddress(parameters, controls, published),
				statements(state) {
					const settings = settingsOf(state, published);
					if (emptyReason(settings, state, controls, published)) return [];
					return Object.values(queriesOf(settings, published));
				}
			}
		]
	];
});

describe(`${ADDRESSES} hostile addresses`, () => {
	it('give every chart and the explorer a state that is valid, and statements without a word of theirs', () => {
		expect(parsers.length).toBeGreaterThan(18);
		const faults: string[] = [];
		for (let tried = 0; tried < ADDRESSES; tried++) {
			const [name, parser] = parsers[tried % parsers.length] as (typeof parsers)[number];
			const address = hostileAddress(parser.controls);
			let fault: string;
			try {
				fault = faultOf(parser, address);
			} catch (error) {
				fault = String(error);
			}
			if (fault) faults.push(`${name}?${address.slice(0, 300)}: ${fault}`);
		}
		expect(faults.slice(0, 5)).toEqual([]);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});
});
