import { benchCards } from './cards';
import { benchEncounters } from './encounters';
import { benchHostileNotes } from './hostile-notes';
import { benchIntroductions } from './introductions';
import { benchMemory } from './memory';
import { benchMetadata } from './metadata';
import { benchOrbit } from './orbit';
import { benchPlans } from './plans';
import { benchProgram } from './program';
import { benchRoster } from './roster';
import { benchChanges, benchStarts } from './starts';
import { benchStartUp, onloadOf } from './start-up';
import { benchTenYears } from './ten-years';

const isLarge = process.argv.includes('--large');

/** What can be measured, by the name that the command line gives it. */
const benches = new Map<string, () => void | Promise<void>>([
	['start-up', benchStartUp],
	['starts', benchStarts],
	['changes', benchChanges],
	['roster', benchRoster],
	['encounters', benchEncounters],
	['metadata', benchMetadata],
	['hostile-notes', benchHostileNotes],
	['introductions', benchIntroductions],
	['memory', benchMemory],
	['plans', benchPlans],
	['ten-years', benchTenYears],
	['cards', benchCards],
	['orbit', benchOrbit],
	['program', () => benchProgram(isLarge)],
]);

/** A process for one load of a plugin. */
const onload = process.argv[2] === '--onload' ? process.argv[3] : undefined;
if (onload !== undefined) {
	process.stdout.write(JSON.stringify(await onloadOf(onload)));
	process.exit();
}

const named = process.argv.slice(2).filter((word) => word !== '--large');
const unknown = named.find((name) => !benches.has(name));
if (unknown !== undefined) throw new Error(`There is no ${unknown}. There are ${[...benches.keys()].join(', ')}.`);
for (const [name, bench] of benches) if (named.length === 0 || named.includes(name)) await bench();
