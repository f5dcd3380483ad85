import {
	monthsOf,
	yearsNeeded,
	type Coverage,
	type DenominatorId,
	type Specification,
	type Window
} from './specification';

/** Onset of the reception that all others are compared with. */
export const REFERENCE_ONSET = 'UKR-2022';

/** A specification with everything that determines its admissibility. */
export interface Candidate {
	readonly specification: Specification;
	readonly window: Window;
	readonly destination: string;
	readonly origin: Coverage;
	readonly reference: Coverage;
}

export interface Exclusion {
	readonly id: string;
	/** A sentence for readers. */
	readonly reason: string;
	/** Applies to every origin, regardless of published data. */
	readonly isGeneral: boolean;
	readonly excludes: (candidate: Candidate) => boolean;
}

const IN_YEARS: readonly DenominatorId[] = [
	'person-years',
	'person-years-mean',
	'person-years-year-end',
	'person-years-elsewhere',
	'person-years-anywhere'
];
const SINCE_ONSET: readonly DenominatorId[] = ['peak', 'onset-year', 'newly-displaced', 'person-years-since'];

/**
 * The only table of exclusions. The first match supplies the reason; a specification without a match is admissible.
 */
export const EXCLUSIONS: readonly Exclusion[] = [
	{
		id: 'ever-displaced',
		isGeneral: true,
		reason:
			'People ever displaced by a war are a total over decades that includes those who returned, and there is none for Ukraine.',
		excludes: ({ specification }) => specification.denominator === 'ever-displaced'
	},
	{
		id: 'assessed-need',
		isGeneral: true,
		reason: 'Assessed resettlement need is published only for Syria and Afghanistan among these countries.',
		excludes: ({ specification }) => specification.denominator === 'assessed-need'
	},
	{
		id: 'event-denominator-in-years',
		isGeneral: true,
		reason:
			'In calendar years, people let in are divided by the number displaced in those years, not by one number since the war began.',
		excludes: ({ specification, window }) =>
			window.kind === 'calendar' && SINCE_ONSET.includes(specification.denominator)
	},
	{
		id: 'years-denominator-since-onset',
		isGeneral: true,
		reason:
			'Months since a war began are divided by the number displaced abroad since then, not by the number in calendar years.',
		excludes: ({ specification, window }) =>
			window.kind === 'event' && IN_YEARS.includes(specification.denominator)
	},
	{
		id: 'reference-2014',
		isGeneral: true,
		reason:
			'Others are compared with Ukrainians since February 2022; Ukraine since 2014 is a line of its own.',
		excludes: ({ specification, window }) =>
			window.kind === 'event' && specification.referenceOnsetId !== REFERENCE_ONSET
	},
	{
		id: 'elsewhere',
		isGeneral: true,
		reason:
			'People already in the country can be left out for U.S. resettlement only; otherwise they include the very people counted.',
		excludes: ({ specification, destination }) =>
			specification.denominator === 'person-years-elsewhere' &&
			(destination !== 'USA' || specification.tier !== 'T1')
	},
	{
		id: 'begins-later',
		isGeneral: false,
		reason: 'The figures on people let in start after the chosen period does.',
		excludes: (candidate) =>
			bothSides(candidate).some(({ months, coverage }) =>
				months ? coverage.numerators[candidate.specification.tier].firstMonth > months.first : true
			)
	},
	{
		id: 'ends-earlier',
		isGeneral: false,
		reason:
			'The figures on people let in end before the chosen period does, or a later start of the same war takes over.',
		excludes: (candidate) =>
			bothSides(candidate).some(({ months, coverage, lineEnds }) =>
				months
					? Math.min(coverage.numerators[candidate.specification.tier].lastMonth, lineEnds) < months.last
					: true
			)
	},
	{
		id: 'internally-displaced',
		isGeneral: false,
		reason:
			'Internally displaced people are counted from 2009 for most countries, from 2011 for Libya and from 2014 for Ukraine.',
		excludes: (candidate) =>
			candidate.specification.denominator === 'person-years-anywhere' && isUnpublished(candidate, 'within')
	},
	{
		id: 'not-published',
		isGeneral: false,
		reason: 'No number of displaced people is published for the years needed.',
		excludes: (candidate) =>
			isUnpublished(
				candidate,
				candidate.specification.denominator === 'newly-displaced' ? 'newlyDisplaced' : 'abroad'
			)
	}
];

/** Origin and reference, each with the months of its own window. */
function bothSides({ specification, window, origin, reference }: Candidate) {
	const side = (coverage: Coverage, onsetId: string | null) => {
		const onset = coverage.onsets.find((one) => one.onsetId === onsetId);
		return {
			coverage,
			months: monthsOf(window, onset?.month ?? null),
			lineEnds: onset?.lastMonth ?? Number.MAX_SAFE_INTEGER
		};
	};
	return [side(origin, specification.onsetId), side(reference, specification.referenceOnsetId)];
}

function isUnpublished(candidate: Candidate, of: keyof Coverage['years']): boolean {
	return bothSides(candidate).some(({ months, coverage }) => {
		if (!months) return true;
		const { years, every } = yearsNeeded(candidate.specification.denominator, months);
		const isThere = (year: number) => coverage.years[of].includes(year);
		return every ? !years.every(isThere) : !years.some(isThere);
	});
}
