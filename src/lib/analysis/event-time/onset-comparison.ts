import { definitionalRange, parityRatio, verdictOf, type Verdict } from '$lib/metrics/parity';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import type { Interval } from '$lib/metrics/interval';
import {
	DENOMINATORS,
	rateUnder,
	type DenominatorKind,
	type OnsetFigures,
	type Specification
} from './curves';

/** The parity of an origin under one onset and one denominator. */
export interface OnsetParity {
	readonly onsetId: string;
	readonly onsetLabel: string;
	readonly isDefault: boolean;
	readonly denominator: DenominatorKind;
	readonly parity: Interval;
	readonly people: number;
	readonly rate: number;
}

interface Judged {
	readonly origin: string;
	readonly verdict: Verdict | 'too few to rank';
}

/** One origin against the reference over all admissible denominators and onsets of one tier and window. */
export interface OnsetComparison extends Judged {
	readonly people: number;
	readonly definitions: readonly OnsetParity[];
	readonly range: Interval | null;
}

/** The choices that are the same for all origins. */
export interface OnsetWindow extends Pick<Specification, 'tiers' | 'windowMonths' | 'months'> {
	readonly reference: OnsetFigures;
}

/** Every admissible denominator × every onset of the origin, against the reference under the same definition. */
export function compareOnsets(
	origin: string,
	figures: ReadonlyMap<string, OnsetFigures>,
	{ reference, ...window }: OnsetWindow
): OnsetComparison {
	const counted = [...figures.values()]
		.filter(({ onset }) => onset.origin === origin)
		.flatMap((one) =>
			DENOMINATORS.flatMap((denominator): OnsetParity[] => {
				const specification = { ...window, denominator };
				const rate = rateUnder({ ...specification, figures: one });
				const parity = parityRatio(rate, rateUnder({ ...specification, figures: reference }));
				if (!parity.defined || !rate.defined || !rate.people) return [];
				const { onset_id: onsetId, label: onsetLabel, is_default: isDefault } = one.onset;
				const people = rate.people.value;
				return [{ onsetId, onsetLabel, isDefault, denominator, parity, people, rate: rate.value }];
			})
		);
	const definitions = counted.filter(({ people }) => people >= FEWEST_RANKED);
	const values = definitions.map(({ parity }) => parity.value);
	return {
		origin,
		people: Math.max(0, ...counted.map(({ people }) => people)),
		definitions,
		range: definitionalRange(values),
		verdict: definitions.length > 0 ? verdictOf(values) : 'too few to rank'
	};
}

/** Origins whose side of the reference changes under another way of counting. */
export function changedVerdicts<One extends Judged>(before: readonly Judged[], after: readonly One[]): One[] {
	const known = new Map(before.map(({ origin, verdict }) => [origin, verdict]));
	return after.filter(
		({ origin, verdict }) => verdict !== known.get(origin) && verdict !== 'too few to rank'
	);
}
