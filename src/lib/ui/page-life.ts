let isLive = false;

/** Whether the app has taken the prerendered page over. */
export const isPageLive = (): boolean => isLive;

export const markPageLive = (): void => {
	isLive = true;
};
