import { message, type Message } from '../language/message';
import { addToList } from './add-to-list';
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
type Namesakes = readonly AgreementNode[];

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
		const byName = new Parts(
			this.nodes,
			(node) => this.sameAs(node).filter((other) => this.byAlias.get(node)?.has(other) !== true),
			(node, other) => this.same.get(node)?.has(other) === true,
		);
		const namesakes = new Map(byName.parts.flatMap((part) => part.map((node) => [node, part] as const)));
		const others = new Map(byName.parts.map((part) => [part, this.othersOf(part, namesakes)]));
		const alsoCalled = new Map(
			byName.parts.map((part) => [part, this.alsoCalled(part, others.get(part) ?? new Set(), namesakes)]),
		);
		const byAlias = new Parts(
			byName.parts,
			(part) => [...(others.get(part) ?? [])],
			(part, other) => others.get(part)?.has(other) === true,
			new Set(
				byName.parts.filter(
					(part) => part.some((node) => byName.torn.has(node)) || (alsoCalled.get(part) ?? []).length > 0,
				),
			),
		);
		return byAlias.parts.map((parts): AgreementGroup => {
			const members = parts.flat();
			const couldBe = new Map<AgreementNode, Message>();
			const several = [
				...members.filter((node) => byName.torn.has(node)).flatMap((node) => this.sameAs(node)),
				...parts.flatMap((part) => {
					const called = alsoCalled.get(part) ?? [];
					return byAlias.torn.has(part) || called.length > 0
						? [...(others.get(part) ?? []), called].flat()
						: [];
				}),
			];
			for (const node of several) couldBe.set(node, message('because.several'));
			for (const member of members)
				for (const [other, doubt] of this.doubts.get(member) ?? []) couldBe.set(other, doubt);
			for (const member of members) couldBe.delete(member);
			const [doubt] = couldBe.values();
			return {
				members,
				why: this.whyOne(members),
				doubt: doubt === undefined ? null : { why: doubt, with: [...couldBe.keys()] },
			};
		});
	}

	private sameAs(node: AgreementNode): AgreementNode[] {
		return [...(this.same.get(node)?.keys() ?? [])];
	}

	/** The other namesakes with whom one of some agrees, if nothing tells them apart. */
	private othersOf(some: Namesakes, namesakes: ReadonlyMap<AgreementNode, Namesakes>): ReadonlySet<Namesakes> {
		const found = new Set(some.flatMap((node) => this.sameAs(node)).flatMap((node) => [namesakes.get(node) ?? []]));
		found.delete(some);
		const areOne = (other: Namesakes): boolean =>
			some.every((a) => other.every((b) => !this.areApart(a, b) && !areAtOdds(a.identity, b.identity)));
		return new Set([...found].filter(areOne));
	}

	/**
	 * Those of whom somebody among namesakes who join others could be as well, by a nickname: of two called Bob, the one
	 * without an address.
	 */
	private alsoCalled(
		some: Namesakes,
		others: ReadonlySet<Namesakes>,
		namesakes: ReadonlyMap<AgreementNode, Namesakes>,
	): Namesakes {
		if (others.size === 0) return [];
		return some
			.filter((node) => this.sameAs(node).every((other) => some.includes(other)))
			.flatMap((node) => this.nicknamed.get(node) ?? [])
			.filter((node) => !others.has(namesakes.get(node) ?? []));
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

/** Parts of a whole in which each agrees with each. Who agrees with two that do not is alone, and torn. */
class Parts<T> {
	readonly torn: ReadonlySet<T>;
	readonly parts: readonly (readonly T[])[];

	/** @param alone those who stay alone in any case. */
	constructor(
		private readonly all: readonly T[],
		private readonly neighbours: (one: T) => readonly T[],
		private readonly agree: (one: T, other: T) => boolean,
		alone: ReadonlySet<T> = new Set(),
	) {
		this.torn = new Set(this.components(new Set()).flatMap((some) => this.tornIn(some)));
		this.parts = this.components(new Set([...alone, ...this.torn]));
	}

	/** Those who hang together, in their order; each of `alone` by itself. */
	private components(alone: ReadonlySet<T>): T[][] {
		const seen = new Set<T>();
		const found: T[][] = [];
		for (const one of this.all) {
			if (seen.has(one)) continue;
			seen.add(one);
			const members = [one];
			// The loop also visits the members that it adds.
			if (!alone.has(one)) {
				for (const member of members) {
					for (const other of this.neighbours(member)) {
						if (seen.has(other) || alone.has(other)) continue;
						seen.add(other);
						members.push(other);
					}
				}
			}
			found.push(members);
		}
		return found;
	}

	private tornIn(members: readonly T[]): T[] {
		if (members.every((one) => this.neighbours(one).length === members.length - 1)) return [];
		return members.filter((one) => {
			const others = this.neighbours(one);
			return others.some((a, at) => others.slice(at + 1).some((b) => !this.agree(a, b)));
		});
	}
}

function link(links: Links, from: AgreementNode, to: AgreementNode, why: Message): void {
	const there = links.get(from);
	if (there === undefined) links.set(from, new Map([[to, why]]));
	else there.set(to, why);
}
