/** Note below every map of the world. */
export const BORDERS = 'Borders imply no position on the status of any territory. Dotted lines are disputed.';
