export const TITLE = 'Explore the figures';
export const QUESTION = 'Which figure, of whom, where and when? Choose: chart, sentences and table follow.';
