import { group } from 'd3-array';
import type { ExploreSettings } from './settings';
import type { Published } from './coverage';
import { CHARTS_RULES } from './rules/charts';
import { COUNTING_RULES } from './rules/counting';
import { DENOMINATOR_RULES } from './rules/denominators';
import { PLACES_RULES } from './rules/places';
import { isEntries, isRateOfEntries, type Rule } from './rules/rule';
import { TIME_RULES } from './rules/time';

/** Every rule on compatible settings, in the order of the controls. */
export const RULES: readonly Rule[] = [
	...PLACES_RULES,
	...COUNTING_RULES,
	...TIME_RULES,
	...DENOMINATOR_RULES,
	...CHARTS_RULES
];

const RULES_OF = group(RULES, ({ control }) => control);

/** The rule that rejects a value of a control, given the settings before it; `null` when it is available. */
export const refusalOf = (
	control: string,
	value: string,
	settings: ExploreSettings,
	published: Published
): Rule | null => RULES_OF.get(control)?.find((rule) => rule.refuses(value, settings, published)) ?? null;

/** With so many rows, all are drawn. */
const FEWEST_ROWS = 10;

const membersOf = ({ by, origins, destinations, kinds }: ExploreSettings): readonly string[] =>
	by === 'origin' ? origins : by === 'destination' ? destinations : kinds;

/** Whether the measure depends on a control. Irrelevant controls are hidden and keep their initial value. */
export function isRelevant(control: string, settings: ExploreSettings): boolean {
	const { measure, clock, chart } = settings;
	const isOfRows = chart === 'bar' || chart === 'dot';
	switch (control) {
		case 'protection':
			return measure === 'protected';
		case 'tier':
			return isEntries(settings);
		case 'status':
			return measure === 'displaced';
		case 'fled':
			return measure === 'fled';
		case 'solution':
			return measure === 'solutions';
		case 'denominator':
			return isRateOfEntries(settings);
		case 'window':
			return clock === 'event';
		case 'time':
			return clock !== 'event';
		case 'sort':
			return isOfRows;
		case 'top':
			return isOfRows && membersOf(settings).length > FEWEST_ROWS;
		default:
			return true;
	}
}
