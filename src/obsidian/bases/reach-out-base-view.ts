import type { QueryController } from 'obsidian';
import type { PeopleOfRows } from '../../people/people-of-rows';
import { baseViewTypes } from '../../people/people-base';
import type { PersonMenuParts } from '../panel/person-menu';
import { GroupedRows } from './grouped-rows';
import { PeopleBaseView } from './people-base-view';

/** *Who to reach out to*: the people among the rows of a base, drawn as in the panel. */
export class ReachOutBaseView extends PeopleBaseView {
	override type = baseViewTypes.reachOut;
	private readonly rows: GroupedRows;

	constructor(controller: QueryController, containerEl: HTMLElement, parts: PersonMenuParts) {
		super(controller, containerEl, parts.context);
		this.rows = new GroupedRows(this.addPart('top-of-mind-base-people'), parts, this);
		this.register(() => this.rows.stop());
	}

	protected override drawPeople({ groups }: PeopleOfRows): void {
		this.rows.draw(groups);
	}
}
