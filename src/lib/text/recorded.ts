import { countOf } from './words';

/** "none recorded", or "7 people": counts too small to compare. */
export const recorded = (people: number): string =>
	people === 0 ? 'none recorded' : countOf(String(people), 'person', 'people');
