import type { Dimension } from '$lib/metrics/agreement';
import { denominatorControl, type DenominatorName } from './denominators';

/** A choice made by some of the definitions. */
export interface Choice {
	readonly dimension: Dimension | 'bound';
	readonly value: string;
	readonly label: string;
}

/** Label of the control's option. */
export const denominatorLabel = (name: DenominatorName): string =>
	denominatorControl.options.find(({ value }) => value === name)?.label ?? name;
