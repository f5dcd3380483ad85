import type { Slug } from '../../src/lib/views/registry';

/** States in the gallery other than the initial one, as queries of addresses: those that draw something different. */
export const FURTHER_STATES: Readonly<Partial<Record<Slug, readonly string[]>>> = {
	'parity-ladder': ['?tier=resettled', '?window=36&beginnings=all'],
	'since-onset': ['?tier=resettled&window=120', '?denominator=newly-displaced', '?denominator=years-since'],
	'at-the-ukrainian-rate': ['?tier=resettled'],
	robustness: ['?origin=SOM'],
	share: ['?tier=resettled'],
	'over-time': ['?tier=resettled'],
	monthly: ['?origins=UKR~AFG~SYR'],
	ceiling: ['?years=recent'],
	pathways: ['?scale=shares'],
	recognition: ['?countries=europe&status=convention'],
	displaced: ['?split=within'],
	europe: ['?shown=countries', '?shown=map&origin=SYR'],
	hosts: ['?shown=countries&origin=SYR', '?shown=map&origin=AFG', '?shown=map'],
	destinations: ['?where=world'],
	need: ['?origins=AFG'],
	interveners: ['?share=10']
};
