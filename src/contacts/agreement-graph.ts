import { message, type Message } from '../language/message';
import { addToList } from './add-to-list';
import type { Contact } from './contact';
import { keysOf, type Identity } from './identity';
import { relationOf } from './relation';

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

/** Who agrees with whom among contacts with names. */
export class AgreementGraph {
	private readonly same: Links = new Map();
	private readonly doubts: Links = new Map();
	/** Those of `same` that rest on an alias. */
	private readonly byAlias: Links = new Map();
	/** Those of `byAlias` that gave way to a name, by the node that has lost them. */
	private readonly lost = new Map<AgreementNode, AgreementNode[]>();

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
		this.preferNames();
	}

	/** The groups in which each agrees with each. Who agrees with two that do not is alone, and in doubt. */
	groups(): AgreementGroup[] {
		const torn = new Set(this.components(new Set()).flatMap((some) => this.tornIn(some)));
		return this.components(torn).map((members): AgreementGroup => {
			const [first, second] = members;
			const why =
				first === undefined || second === undefined ? null : (this.same.get(first)?.get(second) ?? null);
			const couldBe = new Map<AgreementNode, Message>();
			for (const member of members) {
				if (torn.has(member))
					for (const other of this.candidates(member)) couldBe.set(other, message('because.several'));
				for (const [other, doubt] of this.doubts.get(member) ?? []) couldBe.set(other, doubt);
			}
			const [doubt] = couldBe.values();
			return { members, why, doubt: doubt === undefined ? null : { why: doubt, with: [...couldBe.keys()] } };
		});
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
		}
	}

	/**
	 * Whoever agrees with one by name and with another by an alias, who do not agree with each other, is the one of its
	 * name: as with notes.
	 */
	private preferNames(): void {
		const weaker = [...this.byAlias].flatMap(([node, aliases]) => {
			const named = [...(this.same.get(node)?.keys() ?? [])].filter((other) => !aliases.has(other));
			return [...aliases.keys()]
				.filter((other) => named.some((one) => this.same.get(one)?.has(other) !== true))
				.map((other) => [node, other] as const);
		});
		for (const [node, other] of weaker) {
			this.same.get(node)?.delete(other);
			this.same.get(other)?.delete(node);
			addToList(this.lost, other, node);
		}
	}

	/** The nodes that hang together, in their order; each of `alone` by itself. */
	private components(alone: ReadonlySet<AgreementNode>): AgreementNode[][] {
		const seen = new Set<AgreementNode>();
		const found: AgreementNode[][] = [];
		for (const node of this.nodes) {
			if (seen.has(node)) continue;
			seen.add(node);
			const members = [node];
			// The loop also visits the members that it adds.
			if (!alone.has(node)) {
				for (const member of members) {
					for (const other of this.same.get(member)?.keys() ?? []) {
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

	/** The nodes of a component that agree with two who do not agree with each other. */
	private tornIn(members: readonly AgreementNode[]): AgreementNode[] {
		const areOne = members.every((node) => (this.same.get(node)?.size ?? 0) === members.length - 1);
		const doubtful = areOne ? members.filter((node) => this.lost.has(node)) : members;
		return doubtful.filter((node) => {
			const others = this.candidates(node);
			return others.some((one, at) =>
				others.slice(at + 1).some((other) => this.same.get(one)?.has(other) !== true),
			);
		});
	}

	/** Whom a node agrees with; with those that it has lost, where nothing but an alias speaks for the others either. */
	private candidates(node: AgreementNode): AgreementNode[] {
		const left = [...(this.same.get(node)?.keys() ?? [])];
		const isNamed = left.length === 0 || left.some((other) => this.byAlias.get(node)?.has(other) !== true);
		return isNamed ? left : [...left, ...(this.lost.get(node) ?? [])];
	}
}

function link(links: Links, from: AgreementNode, to: AgreementNode, why: Message): void {
	const there = links.get(from);
	if (there === undefined) links.set(from, new Map([[to, why]]));
	else there.set(to, why);
}
