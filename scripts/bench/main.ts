import { benchIntroductions } from './introductions';
import { benchMetadata } from './metadata';
import { benchPlans } from './plans';
import { benchRoster } from './roster';

benchRoster();
benchMetadata();
benchIntroductions();
benchPlans();
