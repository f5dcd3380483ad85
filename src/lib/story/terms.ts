import { listOf, numberInWords } from '$lib/text/words';
import type { Standing } from '$lib/views/conditions/rules';
import type { Conditions } from './models';

const STANDING: Readonly<Record<Standing, string>> = {
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
	const parts = (Object.keys(STANDING) as Standing[]).flatMap((standing) => {
		const count = countIn(compared, ({ questions }) => questions[standing].length);
		return count > 0 ? [`${STANDING[standing]} ${numberInWords(count)}`] : [];
	});
	const others =
		compared.length === 1 ? 'another programme' : `${numberInWords(compared.length)} others one by one`;
	const answers = numberInWords(countIn(compared, ({ answeredForBoth }) => answeredForBoth));
	return [
		opening,
		`Set beside ${others}, ${first.first} was ${listOf(parts)} of the ${answers} points that official documents settle for both.`
	];
}

const countIn = (comparisons: readonly Comparison[], count: (comparison: Comparison) => number): number =>
	comparisons.reduce((sum, comparison) => sum + count(comparison), 0);
