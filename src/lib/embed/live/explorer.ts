export { readAddress } from '$lib/explore/settings/address';
export { controlsOf, exploreView } from '$lib/explore/view';
