import { defaultModel } from '../default-view.server';

export const load = async () => ({ model: await defaultModel('since-onset') });
