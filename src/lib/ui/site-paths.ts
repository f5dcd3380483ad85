import { resolve } from '$app/paths';
import type { ViewLink } from '$lib/views/contract';

/** Address of a chart's page in a given state. */
export const chartAddress = ({ slug, search }: ViewLink): string => `${resolve(`/charts/${slug}`)}${search}`;
