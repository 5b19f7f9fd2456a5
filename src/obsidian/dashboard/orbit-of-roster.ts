import { orbitOf, type OrbitDot } from '../../pictures/orbit';
import type { ListName } from '../../settings/lists';
import type { AppContext } from '../app/app-context';

/** Which people of the roster the picture shows. */
export interface OrbitChoice {
	/** A single list; null for both. */
	readonly list: ListName | null;
	/** The maximum number of people, most neglected first. */
	readonly limit: number;
}

/** The dots of the roster's people as of now, most neglected first. */
export function orbitOfRoster(
	context: AppContext,
	{ list, limit }: OrbitChoice = { list: null, limit: Infinity },
): () => readonly OrbitDot[] {
	return () =>
		orbitOf(context.people.roster, context.clock.today(), context.rhythms.drifting())
			.filter(({ person }) => list === null || person.list === list)
			.slice(0, limit);
}
