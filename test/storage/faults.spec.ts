import { describeOnBoth } from '../support/both-databases';
import { faultsContract } from './faults.contract';

describeOnBoth('faults and races', faultsContract);
