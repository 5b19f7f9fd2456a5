import type { Events, QueryController } from 'obsidian';
import type { NotePath } from '../../note-path';
import { baseViewTypes } from '../../people/people-base';
import type { PeopleOfRows } from '../../people/people-of-rows';
import { orbitOfRoster } from '../dashboard/orbit-of-roster';
import { OrbitPicture, type OrbitParts } from '../dashboard/orbit-picture';
import { PeopleBaseView } from './people-base-view';

/** *Orbit*: the people among the rows of a base, drawn as in the dashboard. */
export class OrbitBaseView extends PeopleBaseView {
	override type = baseViewTypes.orbit;
	private readonly orbitEl: HTMLElement;
	private readonly orbit: OrbitPicture;
	private paths: ReadonlySet<NotePath> = new Set();

	constructor(controller: QueryController, containerEl: HTMLElement, parts: OrbitParts) {
		super(controller, containerEl, parts.context);
		this.orbitEl = this.addPart('top-of-mind-base-orbit');
		const everybody = orbitOfRoster(parts.context);
		this.orbit = new OrbitPicture(this.orbitEl, parts, () =>
			everybody().filter(({ person }) => this.paths.has(person.path)),
		);
		this.register(() => this.orbit.stop());
	}

	/** Who is drifting depends on what was done, too. */
	protected override get followed(): readonly Events[] {
		return [...super.followed, this.context.record.events];
	}

	protected override drawPeople({ groups }: PeopleOfRows): void {
		this.paths = new Set(groups.flatMap(({ rows }) => rows.map(({ person }) => person.path)));
		this.orbitEl.toggle(this.paths.size > 0);
		this.orbit.draw();
	}
}
