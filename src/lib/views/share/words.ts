import { formatNumber } from '$lib/text/numbers';
import type { Part } from './composition';

/** "2.6", the index in words. */
export const times = (part: Part): string =>
	part.index.defined ? formatNumber(part.index.value, 2) : 'none';

export const perThousand = ({ rate }: Part): string => (rate.defined ? formatNumber(rate.value) : 'none');
