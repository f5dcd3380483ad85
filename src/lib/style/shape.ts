/** Symbol shapes that stay apart at 8 px across. */
export type Shape =
	'circle' | 'square' | 'diamond' | 'triangle' | 'triangle-down' | 'plus' | 'times' | 'pentagon' | 'star';
