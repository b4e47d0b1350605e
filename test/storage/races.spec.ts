import { describeOnBoth } from '../support/both-databases';
import { racesContract } from './races.contract';

describeOnBoth('askers that race', racesContract);
