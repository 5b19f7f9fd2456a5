import { commands } from './commands';
import { dashboard } from './dashboard';
import { drafts } from './drafts';
import { exports } from './exports';
import { firstDay } from './first-day';
import { imports } from './imports';
import { lines } from './lines';
import { lists } from './lists';
import { modals } from './modals';
import { notices } from './notices';
import { panel } from './panel';
import { peopleActions } from './people-actions';
import { person } from './person';
import { problems } from './problems';
import { questions } from './questions';
import { settings } from './settings';

/** All texts, in English: the dictionary that every other language has the same keys as. */
export const english = {
	...lists,
	...lines,
	...problems,
	...drafts,
	...imports,
	...exports,
	...notices,
	...questions,
	...panel,
	...firstDay,
	...modals,
	...settings,
	...commands,
	...peopleActions,
	...person,
	...dashboard,
} as const;
