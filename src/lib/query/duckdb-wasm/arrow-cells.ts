import { isoDate } from '../cells';
import { QueryError, type Scalar } from '../port';

const asIs = (value: unknown): Scalar => value as Scalar;

/** A number if it is exact, otherwise its digits as text. */
function exactNumber(digits: string): Scalar {
	const significant = digits.replace(/^-?0*\.?0*|\.|^-/g, '');
	return significant.length <= 15 ? Number(digits) : digits;
}

const wholeCell = (value: unknown): Scalar => exactNumber(String(value));

/** Files cannot represent infinity and NaN. */
const floatCell = (value: unknown): Scalar => (Number.isFinite(value) ? (value as number) : String(value));

/** Arrow 13 returns a `Date`, later versions return milliseconds. */
const dateCell = (value: unknown): Scalar => isoDate(Number(value) / 86_400_000);

const timestampCell = (value: unknown): Scalar =>
	new Date(Number(value))
		.toISOString()
		.replace('T', ' ')
		.replace(/\.000Z$|Z$/, '');

/** Decimals arrive as 32-bit two's complement words, least significant first. */
function decimalCell(value: unknown, { scale = 0 }: { scale?: number }): Scalar {
	const words = Array.from(value as Iterable<number>);
	const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word >>> 0), 0n);
	const whole = BigInt.asIntN(32 * words.length, unsigned);
	const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
	const point = digits.length - scale;
	const text = scale > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
	return exactNumber((whole < 0n ? '-' : '') + text);
}

const counted = (number: number, unit: string): string[] =>
	number === 0 ? [] : [`${number} ${unit}${Math.abs(number) === 1 ? '' : 's'}`];

/** Time of day from nanoseconds, with a sign and as many decimals as it needs. */
function clock(nanoseconds: bigint): string[] {
	if (nanoseconds === 0n) return [];
	const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
	const seconds = size / 1_000_000_000n;
	const pair = (value: bigint): string => String(value).padStart(2, '0');
	const fraction = String(size % 1_000_000_000n)
		.padStart(9, '0')
		.replace(/0+$/, '');
	const time = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(pair).join(':');
	return [`${nanoseconds < 0n ? '-' : ''}${time}${fraction && `.${fraction}`}`];
}

/** As DuckDB prints it, "1 year 2 months 3 days 04:05:06". Arrives as months, days and the two halves of the nanoseconds. */
function intervalCell(value: unknown): Scalar {
	const [months = 0, days = 0, low = 0, high = 0] = Array.from(value as Iterable<number>);
	const nanoseconds = BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
	const parts = [
		...counted(Math.trunc(months / 12), 'year'),
		...counted(months % 12, 'month'),
		...counted(days, 'day'),
		...clock(nanoseconds)
	];
	return parts.join(' ') || '00:00:00';
}

type Reader = (value: unknown, type: { scale?: number }) => Scalar;

/** Keyed by the name that Arrow prints for a type. */
const readers: readonly (readonly [RegExp, Reader])[] = [
	[/^(U?int(8|16|32)|Utf8|LargeUtf8|Bool|Null)$/i, asIs],
	[/^U?int64$/i, wholeCell],
	[/^Float/, floatCell],
	[/^Decimal/, decimalCell],
	[/^Date/, dateCell],
	[/^Timestamp/, timestampCell],
	[/^Interval<MONTH_DAY_NANO>/, intervalCell],
	[/^(List|Struct|Map)/, (value) => String(value)]
];

/** Returns the reader for the cells of one column. @throws {QueryError} naming a column of an unsupported type. */
export function cellReader(name: string, type: unknown): (value: unknown) => Scalar {
	const found = readers.find(([pattern]) => pattern.test(String(type)))?.[1];
	if (!found)
		throw new QueryError(
			`The column ${name} holds values that have no form in a table (${String(type)}); turn them into text with cast(… as varchar).`
		);
	return (value) => (value === null || value === undefined ? null : found(value, type as { scale?: number }));
}
