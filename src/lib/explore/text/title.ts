export const TITLE = 'Explore the figures';
export const QUESTION = 'Choose a figure, people, places and years. The chart, sentences and table follow.';
