export { readAddress } from '$lib/explore/address';
export { controlsOf, exploreView } from '$lib/explore/view';
