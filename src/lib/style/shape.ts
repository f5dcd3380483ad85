/** Symbol shapes that are distinguishable at 8 px across. */
export type Shape =
	'circle' | 'square' | 'diamond' | 'triangle' | 'triangle-down' | 'plus' | 'times' | 'pentagon' | 'star';
