import { afghans } from './afghans';
import type { Claim, ClaimFacts } from './claim';
import { closedBorders } from './closed-borders';
import { everDisplaced } from './ever-displaced';
import { intervenersPay } from './interveners';
import { largerPart } from './larger-part';
import { lessGenerous } from './less-generous';
import { placesOffered } from './places-offered';
import { moreAfghans } from './more-afghans';
import { notOnlyTheseEight } from './not-only-these-eight';
import { youngMen } from './young-men';

/** All claims with their verdicts, from the figures of this release. */
export const claimsOf = (known: ClaimFacts): Claim[] =>
	[
		everDisplaced,
		placesOffered,
		afghans,
		closedBorders,
		lessGenerous,
		largerPart,
		intervenersPay,
		notOnlyTheseEight,
		moreAfghans,
		youngMen
	].map((test) => test(known));
