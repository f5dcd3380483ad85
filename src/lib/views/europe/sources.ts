/** The table of residents holds no source by row: all of it is one file. */
export const RESIDENTS_SOURCE = 'worldbank-population-gdp';
