import type { View } from '../../src/lib/views/contract';
import { loadView, slugs } from '../../src/lib/views/registry';

/** Every registered view. */
export const loadViews = (): Promise<View[]> => Promise.all(slugs.map((slug: string) => loadView(slug)));
