import { describeOnBoth } from '../support/both-databases';
import { ledgerContract } from './ledger.contract';

describeOnBoth('the ledger', ledgerContract);
