import type { Interval } from '../../src/lib/metrics/interval';

export const contains = ({ low, high }: Interval, point: number): boolean => low <= point && point <= high;
