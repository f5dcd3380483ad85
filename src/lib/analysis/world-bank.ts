const FULL_EDITION = 'worldbank-population-gdp';
/** Holds some countries only, and supplies what the full edition lacks. */
const LATER_EDITION = 'worldbank-population-gdp-2026-08';

/** Source of the residents of a year; the full edition for a year without any. */
export const residentsSource = (year: number | null): string =>
	year !== null && year >= 2025 ? LATER_EDITION : FULL_EDITION;

/** Sources of residents and gross domestic product of a year. */
export const meansSources = (year: number): readonly string[] => [
	...new Set([residentsSource(year), year >= 2024 ? LATER_EDITION : FULL_EDITION])
];
