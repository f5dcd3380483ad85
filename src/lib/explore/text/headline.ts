import type { Catalogue } from '$lib/catalogue/catalogue';
import { peopleFrom } from '$lib/text/people';
import { fittingHeadline } from '$lib/text/phrases';
import { WITH_CHNV } from '../settings/kinds';
import { isCounted } from '../settings/measures';
import { ALL } from '../settings/places';
import type { ExploreSettings } from '../settings/settings';
import type { Series } from '../types';
import { rankedSeries } from './ranked';
import { isByCountry, nameOf, type FindingInput } from './series-names';
import { TITLE } from './title';
import { countryName, figureInSentence, kindLabel } from './words';

/** The figure and its highest series, as many as fit. */
export function headlineOf(input: FindingInput): string {
	const { settings, scale } = input;
	const ranked = rankedSeries(input);
	const listed = ranked.filter(({ key, origin }) => key !== ALL && !isReferenceOfParity(origin, settings));
	const named = (listed.length > 0 ? listed : ranked).map((series) => nameWithFigure(series, input));
	const [first] = named;
	const overall = scale.overallPeriod.replace(/ \(.*\)$/, '');
	if (!first || (settings.measure === 'parity' && listed.length === 0)) return TITLE;
	if (settings.measure === 'parity')
		return fitting(
			[`, ${overall}`, ''].flatMap((when) =>
				[first, first.replace(/ .* in /, ' in ')].map((people) => `${perHundredUkrainians(people)}${when}`)
			)
		);
	const figure = FIGURES[settings.measure](settings, input.catalogue);
	if (settings.clock === 'event')
		return fitting([`${figure}: ${named.slice(0, 2).join(', ')}`, `${figure}: ${first}`]);
	const year = overall.replace(/^end of /, '');
	return fitting([
		`${figure}, ${overall}: ${named.slice(0, 2).join(', ')}`,
		`${figure}, ${year}: ${named.slice(0, 2).join(', ')}`,
		`${figure}, ${overall}: ${first}`,
		`${figure}, ${year}: ${first}`,
		`${figure}: ${first}`
	]);
}

const fitting = (written: readonly string[]): string =>
	fittingHeadline(written[0] ?? TITLE, ...written.slice(1), TITLE);

const perHundredUkrainians = (people: string): string =>
	`Per person displaced, ${people} for every 100 Ukrainians`;

const isReferenceOfParity = (origin: string, { measure, by }: ExploreSettings): boolean =>
	measure === 'parity' && by === 'origin' && origin === 'UKR';

function nameWithFigure(series: Series, input: FindingInput): string {
	const { settings, catalogue } = input;
	const { measure, by } = settings;
	const figure = figureInSentence(series.overall.result?.value ?? 0, settings);
	const name = nameOf(series, input).replace(/ since (?:.* )?(\d+)$/, ' since $1');
	if (measure === 'parity' && isByCountry(settings))
		return `${figure} ${peopleFrom(settings.origins[0] ?? '', countryName(settings.origins[0] ?? '', catalogue))} in ${name}`;
	if (measure === 'parity') return `${figure} ${name.replace(/^people from/, 'from')}`;
	const isOfPeople =
		isCounted(measure) && series.key !== ALL && (by === 'origin' || (by === 'kind' && measure !== 'entries'));
	return isOfPeople ? `${figure} ${name}` : `${figure} ${isByCountry(settings) ? 'in' : 'for'} ${name}`;
}

const ENTRIES: Readonly<Record<string, string>> = {
	'let-in': 'Let in',
	resettled: 'Resettled',
	[WITH_CHNV]: 'Resettled or on CHNV parole',
	temporary: 'Let in for a limited time',
	granted: 'Granted asylum'
};
const entries = ({ tier }: ExploreSettings, { pathways }: Catalogue): string =>
	ENTRIES[tier] ?? pathways.get(tier)?.label ?? tier;

/** "Let in by the U.S.". */
const entriesBy = (settings: ExploreSettings, catalogue: Catalogue): string => {
	const isByUnitedStates =
		settings.by !== 'destination' &&
		settings.destinations.join() === 'USA' &&
		['let-in', 'resettled'].includes(settings.tier);
	return `${entries(settings, catalogue)}${isByUnitedStates ? ' by the U.S.' : ''}`;
};

const PROTECTED: Readonly<Record<string, string>> = {
	eu_tp: 'Temporary protection in Europe',
	us_tps: 'Temporary Protected Status',
	unhcr_recorded: 'Refugees recorded by UNHCR'
};

const kinds =
	(several: string) =>
	({ kinds: own }: ExploreSettings) =>
		own.length === 1 ? kindLabel(own[0] ?? '') : several;

type Named = Exclude<ExploreSettings['measure'], 'parity'>;

/** Short names of the figures. */
const FIGURES: Readonly<Record<Named, (settings: ExploreSettings, catalogue: Catalogue) => string>> = {
	entries: entriesBy,
	displaced: kinds('Displaced people'),
	fled: kinds('Newly displaced'),
	solutions: kinds('Resettled, returned, naturalised'),
	applications: () => 'Asylum applications',
	decisions: () => 'Asylum decisions',
	protected: ({ protection }) => PROTECTED[protection] ?? 'Protected',
	rate: (...of) => `${entries(...of)} per 1,000 displaced a year`,
	'since-onset': (...of) => `${entries(...of)} per 1,000 displaced`,
	'protection-rate': () => 'Asylum decisions granting protection',
	'per-resident': () => 'Refugees per 1,000 residents',
	'protected-share': () => 'Sheltered, of every 1,000 refugees'
};
