import type { Slug } from '../../src/lib/views/registry';

/** States that the gallery shows besides the initial one, as addresses write them: those that draw something else. */
export const FURTHER_STATES: Readonly<Partial<Record<Slug, readonly string[]>>> = {
	'parity-ladder': ['?tier=resettled', '?window=36&beginnings=all'],
	'since-onset': ['?tier=resettled&window=120', '?denominator=newly-displaced'],
	'at-the-ukrainian-rate': ['?tier=resettled'],
	robustness: ['?origin=SOM'],
	share: ['?tier=resettled'],
	'over-time': ['?tier=resettled'],
	monthly: ['?origins=UKR~AFG~SYR'],
	ceiling: ['?years=recent'],
	pathways: ['?scale=people'],
	recognition: ['?countries=europe&status=convention'],
	displaced: ['?split=within'],
	europe: ['?shown=countries', '?shown=map&origin=SYR'],
	hosts: ['?shown=countries&origin=SYR', '?shown=map&origin=AFG'],
	destinations: ['?where=world'],
	need: ['?origins=AFG'],
	interveners: ['?share=10']
};
