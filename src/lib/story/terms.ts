import { listOf, numberInWords } from '$lib/text/words';
import type { Openness } from '$lib/analysis/programmes/condition-rules';
import type { ProgrammeComparison } from '$lib/analysis/programmes/conditions';
import type { Conditions } from './models';

const COMPARED: Readonly<Record<Openness, string>> = {
	'more open': 'more open on',
	'less open': 'less open on',
	same: 'the same on',
	unordered: 'different without a plain order on'
};

/** What documents answer about the Ukrainian programme and the others, counted answer by answer. */
export function terms({ comparisons }: Conditions): string[] {
	const opening = 'Beside how many came stands what each group had to show, pay and wait for.';
	const compared = comparisons.filter(({ answeredForBoth }) => answeredForBoth > 0);
	const [first] = compared;
	if (!first) return [opening, 'Official documents answer no question for both sides.'];
	const parts = (Object.keys(COMPARED) as Openness[]).flatMap((openness) => {
		const count = countIn(compared, ({ questions }) => questions[openness].length);
		return count > 0 ? [`${COMPARED[openness]} ${numberInWords(count)}`] : [];
	});
	const others =
		compared.length === 1 ? 'another programme' : `${numberInWords(compared.length)} others one by one`;
	const answers = numberInWords(countIn(compared, ({ answeredForBoth }) => answeredForBoth));
	return [
		opening,
		`Set beside ${others}, ${first.first} was ${listOf(parts)} of the ${answers} points that official documents settle for both.`
	];
}

const countIn = (
	comparisons: readonly ProgrammeComparison[],
	count: (comparison: ProgrammeComparison) => number
): number => comparisons.reduce((sum, comparison) => sum + count(comparison), 0);
