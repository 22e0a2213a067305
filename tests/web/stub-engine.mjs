// An engine that knows only what parts are: enough to see what is fetched, in which order, and what
// becomes of packs that change or break on the way.
import {createHash} from 'node:crypto';

export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Bytes that look random and are the same for the same name. */
function bytesOf(name, length) {
  const block = createHash('sha256').update(name).digest();
  return Buffer.alloc(length, block);
}

/**
 * A pack as the stub reads it: 0x8a, a line of JSON, the parts.
 *
 * @param blocks The text of each block; equal texts are equal blocks.
 * @param changesBytes Of a pack with a base: what is needed beside its heads.
 */
export function stubPack({
  title = 'Stub', blocks = ['one', 'two', 'three', 'four'], blockBytes = 4000, headsBytes = 70_000, changesBytes = 0, padding = 0,
} = {}) {
  const sections = [
    ['heads', bytesOf(`heads of ${title}`, headsBytes)],
    ...(changesBytes > 0 ? [['changes', bytesOf('changes', changesBytes)]] : []),
    ['words', bytesOf('words', 50_000)],
    ['phrases', bytesOf('phrases', 30)],
    ['blocks', bytesOf(blocks.join(), 8000)],
    ...blocks.map((text, i) => [`bodies ${i}`, bytesOf(text, blockBytes)]),
    ['links', bytesOf('links', 900)],
  ];
  const header = {title, padding: 'x'.repeat(padding), parts: sections.map(([section, bytes]) => [section, bytes.length, hashOf(bytes)])};
  return Buffer.concat([Buffer.of(0x8a), Buffer.from(`${JSON.stringify(header)}\n`), ...sections.map(([, bytes]) => bytes)]);
}

const error = (code, detail = code) => JSON.stringify({code, detail});

class StubPack {
  #module;
  #header;
  #parts = [];
  #deleted = false;

  constructor(module, bytes, end) {
    this.#module = module;
    this.#header = bytes.subarray(0, end);
    let offset = end;
    for (const [section, length, hash] of JSON.parse(this.#header.toString().slice(1)).parts) {
      this.#parts.push({section, offset, bytes: length, hash, have: false});
      offset += length;
    }
    this.size = offset;
    module.alive++;
  }

  get #isText() { return this.#parts.find(({section}) => section === 'blocks').have; }

  get #stage() {
    if (this.#parts.every(({have}) => have)) return 'whole';
    if (this.#isText) return 'text';
    return this.#parts.every(({section, have}) => have || !['heads', 'changes'].includes(section)) ? 'heads' : 'header';
  }

  #alive() {
    if (this.#deleted) throw new Error('a deleted handle was used');
  }

  info() {
    this.#alive();
    return JSON.stringify({title: JSON.parse(this.#header.toString().slice(1)).title, hash: hashOf(this.#header), bytes: this.size});
  }

  parts() {
    this.#alive();
    const isBlock = ({section}) => section.startsWith('bodies');
    return JSON.stringify({stage: this.#stage, parts: this.#parts.filter((part) => this.#isText || !isBlock(part))});
  }

  supply(offset, bytes) {
    this.#alive();
    const part = this.#parts.find((one) => one.offset === offset);
    if (!part || part.bytes !== bytes.length) throw new Error(`no part is ${offset}, ${bytes.length}`);
    if (part.have) return '';
    if (part.section !== 'heads' && !this.#module.hasText) throw new Error(`${part.section} came before its code`);
    if (!part.section.startsWith('bodies')) {
      const before = this.#parts.filter((one) => one.offset < offset && !one.section.startsWith('bodies'));
      if (before.some(({have}) => !have)) throw new Error(`${part.section} came too early`);
    } else if (!this.#isText) throw new Error('a block came too early');
    if (hashOf(bytes) !== part.hash) return error('checksum_mismatch', part.section);
    part.have = true;
    this.#module.supplied.push(part.section);
    return '';
  }

  #blockOf(id) {
    return this.#parts.find(({section}) => section === `bodies ${id}`);
  }

  partOf(id) {
    this.#alive();
    if (!this.#module.hasText) throw new Error('an entry before its code');
    const block = this.#blockOf(id);
    if (!block || block.have) return '';
    return JSON.stringify(this.#isText ? block : this.#parts.find(({have}) => !have));
  }

  find(query) {
    this.#alive();
    if (this.#stage === 'header') throw new Error('a search before the heads');
    return query === 'nothing' ? '' : JSON.stringify({query, fullText: this.#stage === 'whole', hits: []});
  }

  search(query) {
    if (!this.#module.hasText) throw new Error('suggestions before their code');
    return this.find(query) || JSON.stringify({query, suggestions: []});
  }

  list() { return '{}'; }

  entry(id) {
    this.#alive();
    if (!this.#module.hasText) throw new Error('an entry before its code');
    const block = this.#blockOf(id);
    if (!block) return '';
    if (!block.have) throw new Error(`the block of ${id} is missing`);
    return JSON.stringify({id, text: block.hash});
  }

  delete() {
    this.#alive();
    this.#deleted = true;
    this.#module.alive--;
  }
}

/**
 * A module as Embind would give it, in two parts; `alive` counts handles, `supplied` names what was taken.
 *
 * @param loadText What brings the second part does first.
 */
export function stubModule(loadText = async () => undefined) {
  const module = {
    alive: 0,
    hasText: false,
    async loadText() {
      await loadText();
      module.hasText = true;
    },
    supplied: [],
    beginPack(given) {
      const bytes = Buffer.from(given);
      if (bytes.length > 0 && bytes[0] !== 0x8a) return {error: error('bad_magic')};
      const line = bytes.indexOf(10);
      if (line < 0) return {error: error('truncated')};
      try {
        return {pack: new StubPack(module, bytes, line + 1)};
      } catch {
        return {error: error('malformed')};
      }
    },
  };
  return module;
}
