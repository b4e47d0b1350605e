import { CERTIFICATE_WORDING } from '../../src/domain/kernel/certificate-refusal-text';
import { CLOSING_WORDING } from '../../src/domain/kernel/closing-refusal-text';
import { DELIBERATION_WORDING } from '../../src/domain/kernel/deliberation-refusal-text';
import { EDITION_WORDING } from '../../src/domain/kernel/edition-refusal-text';
import { PROMOTION_WORDING } from '../../src/domain/kernel/promotion-refusal-text';
import { PUBLICATION_WORDING } from '../../src/domain/kernel/publication-refusal-text';
import { RECOMMENDATION_WORDING } from '../../src/domain/kernel/recommendation-refusal-text';
import { REHEARSAL_WORDING } from '../../src/domain/kernel/rehearsal-refusal-text';
import { SELECTION_WORDING } from '../../src/domain/kernel/selection-refusal-text';
import { SETUP_WORDING } from '../../src/domain/kernel/setup-refusal-text';
import { TABLE_WORDING } from '../../src/domain/kernel/table-refusal-text';
import { VERIFICATION_WORDING } from '../../src/domain/kernel/verification-refusal-text';

/** The codes of refusals whose words stand in a file for each family; none of them is a mark's. */
export const CODES_OF_FAMILIES: readonly string[] = Object.keys({
  ...CERTIFICATE_WORDING,
  ...CLOSING_WORDING,
  ...DELIBERATION_WORDING,
  ...EDITION_WORDING,
  ...PROMOTION_WORDING,
  ...PUBLICATION_WORDING,
  ...RECOMMENDATION_WORDING,
  ...REHEARSAL_WORDING,
  ...SELECTION_WORDING,
  ...SETUP_WORDING,
  ...TABLE_WORDING,
  ...VERIFICATION_WORDING,
});
