import { formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords } from '$lib/text/words';
import type { Direction } from '$lib/metrics/counterfactual';
import type { AtTheUkrainianRate } from './models';
import { atRate, letIn, rangeInWords } from '$lib/text/counterfactual';

const COMPARED: Readonly<Record<Direction, string>> = {
	below: 'fewer than the Ukrainian rate gives',
	above: 'more than the Ukrainian rate gives',
	either: 'fewer or more than the Ukrainian rate gives, depending on the definition'
};

/** The comparison in people, in both directions. */
export function amounts(model: AtTheUkrainianRate): string[] {
	if (model.tier !== 'let-in') return [];
	return [...allTogether(model), ...largest(model), ...lastingAlone(model), NO_FORECAST];
}

const NO_FORECAST = 'This is arithmetic about what happened, and no forecast.';

function allTogether({ together, period }: AtTheUkrainianRate): string[] {
	if (!together) return [];
	const { origins, afghans, people, expectedRange, direction } = together;
	const range = formatRange(expectedRange.low, expectedRange.high, atRate);
	const which = afghans ? ` (the Afghans ${afghans})` : '';
	return [
		`Counted in people: in ${period} the ${numberInWords(origins.length)} other nationalities${which} together came to ${letIn(people.value)} let in, ${COMPARED[direction]}: ${range}.`
	];
}

function largest({ rows }: AtTheUkrainianRate): string[] {
	const [first] = rows
		.flatMap(({ isReference, drawn: [bar] }) => (!isReference && bar?.isRanked ? [bar] : []))
		.sort((a, b) => Math.abs(b.extra.value) - Math.abs(a.extra.value));
	if (!first) return [];
	return [
		`The largest difference is that of ${peopleFrom(first.origin)}${first.words ? ` ${first.words}` : ''}: ${letIn(first.people.value)} let in, and ${atRate(first.expected.value)} at the Ukrainian rate.`
	];
}

/** The other direction: those above the Ukrainians when only lasting places count. */
function lastingAlone({ other, rows }: AtTheUkrainianRate): string[] {
	if (other.tier !== 'resettled') return [];
	const before = new Map(rows.map(({ origin, verdict }) => [origin, verdict]));
	const others = other.rows.filter(({ isReference }) => !isReference);
	const above = others.filter(({ verdict }) => verdict === 'above');
	const turned = above.filter(({ origin }) => before.get(origin) !== 'above');
	if (turned.length > 0)
		return [
			`Of those resettled alone, there were more than the Ukrainian rate gives among ${listOf(turned.map(({ origin, extraRange }) => `${peopleFrom(origin)}${extraRange ? ` (by ${rangeInWords(extraRange)})` : ''}`))}, under every definition tested.`
		];
	return ['Resettlement alone puts nobody above the Ukrainian rate who was not above it before.'];
}
