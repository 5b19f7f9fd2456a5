import { benchCards } from './cards';
import { benchEncounters } from './encounters';
import { benchHostileNotes } from './hostile-notes';
import { benchIntroductions } from './introductions';
import { benchMetadata } from './metadata';
import { benchOrbit } from './orbit';
import { benchPlans } from './plans';
import { benchRoster } from './roster';
import { benchStartUp } from './start-up';

benchStartUp();
benchRoster();
benchEncounters();
benchMetadata();
benchHostileNotes();
benchIntroductions();
benchPlans();
benchCards();
benchOrbit();
