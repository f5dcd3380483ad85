import { endOfLine } from '$lib/metrics/event-time';
import {
	tiersIn,
	TIERS,
	type Coverage,
	type NumeratorCoverage,
	type TierChoice
} from '$lib/metrics/specification';
import type { ComparisonFigures } from './comparison-figures';
import type { OnsetFigures } from '../event-time/curves';

const known = new WeakMap<OnsetFigures, Map<TierChoice, NumeratorCoverage>>();

/** First and last complete month of the figures of people let in, and the periods that count in the upper bound alone. */
export function numeratorOf(figures: OnsetFigures, tier: TierChoice): NumeratorCoverage {
	const own = known.get(figures) ?? new Map<TierChoice, NumeratorCoverage>();
	known.set(figures, own);
	const coverage = own.get(tier) ?? compute(figures, tier);
	own.set(tier, coverage);
	return coverage;
}

function compute({ flows, reaches, onsetMonth }: OnsetFigures, choice: TierChoice): NumeratorCoverage {
	const counted = flows.filter(({ tier }) => tiersIn(choice).includes(tier));
	const reaching = reaches.filter(({ tier }) => tiersIn(choice).includes(tier));
	const months = (of: 'firstMonth' | 'lastMonth') =>
		reaching.flatMap(({ [of]: month }) => (month === null ? [] : [month]));
	return {
		firstMonth: Math.min(...months('firstMonth')),
		lastMonth: endOfLine(counted, reaching, onsetMonth, Math.max(...months('lastMonth'))).lastMonth,
		bounded: counted.filter(({ isBound }) => isBound)
	};
}

/** Published coverage of one origin. @param beginnings its onsets, the earliest first. @throws {RangeError} when there are none. */
export function coverageOf(beginnings: readonly ComparisonFigures[]): Coverage {
	const [earliest] = beginnings;
	if (!earliest) throw new RangeError('An origin needs at least one beginning of a war.');
	const years = (rows: readonly { readonly year: number }[]) => [...new Set(rows.map(({ year }) => year))];
	const numerators = Object.fromEntries(TIERS.map((tier) => [tier, numeratorOf(earliest, tier)]));
	return {
		origin: earliest.onset.origin,
		onsets: beginnings.map(({ onset, onsetMonth, yieldsAfter }) => ({
			onsetId: onset.onset_id,
			month: onsetMonth,
			lastMonth: yieldsAfter
		})),
		numerators: numerators as Record<TierChoice, NumeratorCoverage>,
		years: {
			abroad: years(earliest.stocks),
			within: years(earliest.within),
			newlyDisplaced: years(earliest.newlyDisplaced)
		}
	};
}
