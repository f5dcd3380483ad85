import { monthAndYear, monthRange } from '$lib/text/dates';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf, numberInWords, startSentence } from '$lib/text/words';
import { sum } from '$lib/metrics/interval';
import { monthText, type MonthIndex } from '$lib/metrics/month';
import { verbOf } from '$lib/text/phrases';
import type { Month, Total } from './months';
import type { Panel, Shown } from './series';

export const spanOf = ({ startMonth, endMonth }: Total): string =>
	monthRange(monthText(startMonth), monthText(endMonth));

export const nameOfMonth = (month: MonthIndex): string => monthAndYear(monthText(month));

/** "Operation Allies Welcome", without the legal form at its end. */
export const programmeName = ({ pathwayNames }: Shown, pathway: string): string =>
	(pathwayNames[pathway] ?? pathway).replace(/ parole$/, '');

/** The month with most people; none where nobody is recorded. */
export const highestOf = ({ months }: Panel): Month | undefined =>
	months
		.filter(({ people }) => people.value > 0)
		.reduce<Month | undefined>(
			(most, one) => (most && most.people.value >= one.people.value ? most : one),
			undefined
		);

export function finding(shown: Shown): string[] {
	return [...comparison(shown), ...highest(shown), ...totals(shown)];
}

/** In how many months Ukrainians outnumber the others; months that a total without months touches are left out. */
function comparison({ panels, tier }: Shown): string[] {
	const reference = panels.find(({ isReference }) => isReference);
	const others = panels.filter(({ isReference, months }) => !isReference && months.length > 0);
	if (!reference || others.length === 0) return [];
	const compared = reference.months.flatMap(({ month, people }) => {
		const theirs = others.map(({ months }) => months.find((one) => one.month === month));
		const isOpen = [reference, ...others].some((panel) =>
			panel.totals.some((total) => touches(total, month))
		);
		const known = theirs.filter((one) => one !== undefined);
		if (isOpen || known.length < others.length) return [];
		return [{ month, own: people, theirs: sum(known.map((one) => one.people)) }];
	});
	const [first, last] = [compared[0], compared.at(-1)];
	if (!first || !last) return ['No month has figures for Ukrainians and for all the others.'];
	const more = compared.filter(({ own, theirs }) => own.low > theirs.high).length;
	const fewer = compared.filter(({ own, theirs }) => own.high < theirs.low).length;
	const open = compared.length - more - fewer;
	const [other] = others;
	const who =
		others.length === 1 && other
			? peopleFrom(other.origin)
			: `people from the ${numberInWords(others.length)} other countries together`;
	const all = compared.length;
	const inMonths = (count: number) => (count === all ? 'in all of them' : `in ${count}`);
	const isMore = more >= fewer;
	const rest = [
		...(isMore && fewer > 0 ? [`fewer ${inMonths(fewer)}`] : []),
		...(!isMore && more > 0 ? [`more ${inMonths(more)}`] : []),
		...(open > 0 ? [`and ${inMonths(open)} the figures leave it open`] : [])
	];
	return [
		`Of the ${countOf(String(all), 'month', 'months')} from ${nameOfMonth(first.month)} to ${nameOfMonth(last.month)} that can be compared, ${[`${isMore ? 'more' : 'fewer'} Ukrainians than ${who} were ${verbOf(tier)} ${inMonths(isMore ? more : fewer)}`, ...rest].join(', ')}.`
	];
}

const touches = ({ startMonth, endMonth }: Total, month: MonthIndex): boolean =>
	month >= startMonth && month <= endMonth;

function highest({ panels }: Shown): string[] {
	const told = panels
		.flatMap((panel) => {
			const most = highestOf(panel);
			return most ? [{ panel, most }] : [];
		})
		.sort((a, b) => b.most.people.value - a.most.people.value);
	if (told.length === 0) return [];
	const parts = told.map(
		({ panel, most }) =>
			`${formatPeople(most.people.value)} ${peopleFrom(panel.origin)} (${nameOfMonth(most.month)})`
	);
	return [`The highest month of each: ${listOf(parts)}.`];
}

function totals(shown: Shown): string[] {
	return shown.panels.flatMap((panel) =>
		panel.totals.map((total) =>
			startSentence(
				`${programmeName(shown, total.pathway)}, ${spanOf(total)}, is one total of ${formatExact(total.people.value)} ${peopleFrom(panel.origin)} without months: the dashed frame stands at its mean, ${formatPeople(total.perMonth)} a month, and its months are not compared.`
			)
		)
	);
}

export function altText({ panels, isShared, firstMonth, lastMonth, tier }: Shown): string {
	const each = panels.map((panel) => {
		const most = highestOf(panel);
		return most
			? `${panel.originName}: at most ${formatExact(most.people.value)}, in ${nameOfMonth(most.month)}`
			: `${panel.originName}: none recorded`;
	});
	return `${countOf(String(panels.length), 'panel', 'panels')} of people ${verbOf(tier)} by the United States month by month, ${monthRange(monthText(firstMonth), monthText(lastMonth))}, ${isShared ? 'on one scale' : 'each on its own scale'}. ${each.join('; ')}. The table gives every month.`;
}
