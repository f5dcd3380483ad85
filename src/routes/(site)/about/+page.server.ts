import { readCorrections } from '$lib/server/corrections';
import { CONTACT, ISSUES } from '$lib/server/site';

export const load = () => ({ corrections: readCorrections(), contact: CONTACT, issues: ISSUES });
