import { message, type Message } from '../language/message';
import { addToList } from './add-to-list';
import { AgreeingParts } from './agreeing-parts';
import type { Contact } from './contact';
import { keysOf, type Identity } from './identity';
import { areAtOdds, relationOf } from './relation';

/** Up to how many contacts of a kind are compared with each other. */
const mostNamesakes = 32;

/** An address that more contacts have is an office's. */
const mostSharing = 8;

/** Contacts that are one person for certain. */
export interface AgreementNode {
	readonly contacts: readonly Contact[];
	readonly identity: Identity;
	readonly because: Message | null;
}

/** Nodes that are one person, or one that may be another. */
export interface AgreementGroup {
	readonly members: readonly AgreementNode[];
	readonly why: Message | null;
	readonly doubt: { readonly why: Message; readonly with: readonly AgreementNode[] } | null;
}

type Links = Map<AgreementNode, Map<AgreementNode, Message>>;

/** Nodes that are one by their names. */
interface Namesakes {
	readonly nodes: readonly AgreementNode[];
	/** Whether this is one who agrees with two of the name that do not agree with each other. */
	readonly isTorn: boolean;
	/** The other namesakes with whom one of these agrees, if nothing tells them apart. */
	readonly others: Set<Namesakes>;
	/** Further ones that one of these could be as well. */
	readonly alsoCalled: AgreementNode[];
}

/** Who agrees with whom among contacts with names. */
export class AgreementGraph {
	private readonly same: Links = new Map();
	private readonly doubts: Links = new Map();
	/** Those of `same` that rest on an alias. */
	private readonly byAlias: Links = new Map();
	/** Who has the name of whom as a nickname, or the other way round, without an address that says so. */
	private readonly nicknamed = new Map<AgreementNode, AgreementNode[]>();

	constructor(
		private readonly nodes: readonly AgreementNode[],
		private readonly areApart: (a: AgreementNode, b: AgreementNode) => boolean,
	) {
		for (const { named, others } of this.meetings()) {
			named.forEach((node, at) => {
				for (const other of named.slice(at + 1)) this.relate(node, other);
				for (const other of others) if (other !== node) this.relate(node, other);
			});
		}
	}

	/**
	 * The groups: first who is one by name, and then who of these is one by an alias, so that a second contact of a name
	 * changes nothing. Who agrees with two that do not agree with each other joins neither, and is in doubt.
	 */
	groups(): AgreementGroup[] {
		const namesakes = this.namesakes();
		const { parts, torn } = new AgreeingParts(
			namesakes,
			(some) => [...some.others],
			(some, other) => some.others.has(other),
			new Set(namesakes.filter(({ isTorn, alsoCalled }) => isTorn || alsoCalled.length > 0)),
		);
		return parts.map((part): AgreementGroup => {
			const members = part.flatMap(({ nodes }) => nodes);
			const doubts = this.doubtsOf(
				members,
				part.flatMap((some) => this.couldBe(some, torn.has(some))),
			);
			const [why] = doubts.values();
			return {
				members,
				why: this.whyOne(members),
				doubt: why === undefined ? null : { why, with: [...doubts.keys()] },
			};
		});
	}

	private namesakes(): Namesakes[] {
		const byName = new AgreeingParts(
			this.nodes,
			(node) => this.sameAs(node).filter((other) => this.byAlias.get(node)?.has(other) !== true),
			(node, other) => this.same.get(node)?.has(other) === true,
		);
		const found = byName.parts.map((nodes): Namesakes => {
			const isTorn = nodes.some((node) => byName.torn.has(node));
			return { nodes, isTorn, others: new Set(), alsoCalled: [] };
		});
		const ofNode = new Map(found.flatMap((some) => some.nodes.map((node) => [node, some] as const)));
		const namesakesOf = (nodes: readonly AgreementNode[]): Namesakes[] =>
			nodes.flatMap((node) => ofNode.get(node) ?? []);
		for (const some of found) {
			for (const other of new Set(namesakesOf(some.nodes.flatMap((node) => this.sameAs(node)))))
				if (other !== some && this.canBeOne(some, other)) some.others.add(other);
			// Of two called Bob, one of whom joins somebody by an address, the other could be somebody else called so.
			if (some.others.size === 0) continue;
			const unbound = some.nodes.filter((node) => this.sameAs(node).every((other) => some.nodes.includes(other)));
			const called = unbound.flatMap((node) => this.nicknamed.get(node) ?? []);
			some.alsoCalled.push(
				...called.filter((node) => namesakesOf([node]).every((other) => !some.others.has(other))),
			);
		}
		return found;
	}

	private sameAs(node: AgreementNode): AgreementNode[] {
		return [...(this.same.get(node)?.keys() ?? [])];
	}

	private canBeOne(some: Namesakes, other: Namesakes): boolean {
		return some.nodes.every((a) =>
			other.nodes.every((b) => !this.areApart(a, b) && !areAtOdds(a.identity, b.identity)),
		);
	}

	/** Whom namesakes could be as well, who therefore join nobody. */
	private couldBe({ nodes, isTorn, others, alsoCalled }: Namesakes, isTornByAlias: boolean): AgreementNode[] {
		const byAlias = isTornByAlias || alsoCalled.length > 0 ? [...others].flatMap((other) => other.nodes) : [];
		return [...(isTorn ? nodes.flatMap((node) => this.sameAs(node)) : []), ...byAlias, ...alsoCalled];
	}

	/** Whom members could be instead, and why that is not known. */
	private doubtsOf(
		members: readonly AgreementNode[],
		others: readonly AgreementNode[],
	): ReadonlyMap<AgreementNode, Message> {
		const doubts = new Map(others.map((node) => [node, message('because.several')]));
		for (const member of members)
			for (const [other, doubt] of this.doubts.get(member) ?? []) doubts.set(other, doubt);
		for (const member of members) doubts.delete(member);
		return doubts;
	}

	/** Why the first two that agree are one. */
	private whyOne(members: readonly AgreementNode[]): Message | null {
		const whys = members.flatMap((node) => members.flatMap((other) => this.same.get(node)?.get(other) ?? []));
		return whys[0] ?? null;
	}

	/** Where nodes meet: under the keys of their names, of a nickname of one, and under an address that few have. */
	private meetings(): { named: AgreementNode[]; others: AgreementNode[] }[] {
		const places = new Map<string, { named: AgreementNode[]; others: AgreementNode[] }>();
		const placeOf = (key: string): { named: AgreementNode[]; others: AgreementNode[] } => {
			const place = places.get(key) ?? { named: [], others: [] };
			places.set(key, place);
			return place;
		};
		for (const node of this.nodes) {
			const { names, aliases, emails, phones } = node.identity;
			const keys = new Set(keysOf(names));
			for (const key of keys) placeOf(key).named.push(node);
			for (const key of keysOf(aliases)) if (!keys.has(key)) placeOf(key).others.push(node);
			for (const value of [...emails, ...phones]) placeOf(`shares ${value}`).named.push(node);
		}
		return [...places].flatMap(([key, { named, others }]) => {
			if (named.length > (key.startsWith('shares') ? mostSharing : mostNamesakes)) return [];
			return [{ named, others: others.length > mostNamesakes ? [] : others }];
		});
	}

	private relate(a: AgreementNode, b: AgreementNode): void {
		if (this.same.get(a)?.has(b) === true || this.areApart(a, b)) return;
		const relation = relationOf(a.identity, b.identity);
		if (relation.kind === 'same') {
			link(this.same, a, b, relation.why);
			link(this.same, b, a, relation.why);
			if (!relation.isAlias) return;
			link(this.byAlias, a, b, relation.why);
			link(this.byAlias, b, a, relation.why);
		} else if (relation.kind === 'unclear') {
			if (relation.isLesser !== 'b') link(this.doubts, a, b, relation.why);
			if (relation.isLesser !== 'a') link(this.doubts, b, a, relation.why);
		} else if (relation.isNickname) {
			addToList(this.nicknamed, a, b);
			addToList(this.nicknamed, b, a);
		}
	}
}

function link(links: Links, from: AgreementNode, to: AgreementNode, why: Message): void {
	const there = links.get(from);
	if (there === undefined) links.set(from, new Map([[to, why]]));
	else there.set(to, why);
}
