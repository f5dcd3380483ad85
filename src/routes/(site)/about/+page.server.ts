import { readCorrections } from '../../corrections.server';
import { CONTACT } from '../../site.server';

export const load = () => ({ corrections: readCorrections(), contact: CONTACT });
