import { readCorrections } from '$lib/server/corrections';
import { CONTACT } from '$lib/server/site';

export const load = () => ({ corrections: readCorrections(), contact: CONTACT });
